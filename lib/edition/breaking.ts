import type { Alert, BreakingReason, BreakingStory } from '../model/alert';
import type { Article } from '../model/article';
import type { Source } from '../model/source';
import type { Steps } from '../model/steps';
import type { Story } from '../model/story';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time';
import { wordsOf } from '../story/words';
import { allSteps } from './all-steps';
import { BURST_MS, barOf, lullOf } from './burst';
import { burstOf, type Happening, happeningsOf, hasEvidence } from './happening';
import { leadOf } from './lead';

export interface BreakingOptions {
  readonly sources?: readonly Source[];
  /** Epoch ms of the first article ever; a stream of a few hours has nothing to compare with. */
  readonly streamSince?: number;
  /** What the reader's own judgements add to the bar, see `barShift`; 0 when absent. */
  readonly shift?: number;
}

const COLD_MS = 6 * HOUR_MS;
/** So much evidence is news even on a cold start. */
const COLD_BAR = 6;
/** So many sources less are needed when hardly anything else is printed. */
const LULL = 0.5;
/** Fewer independent sources are never enough. */
const LEAST_SOURCES = 4;
const FLAG_MS = 2 * HOUR_MS;

/**
 * What breaks now: reports of several independent sources within a short time, more than this
 * reader's stream usually has, about something that was not in the news before; or one source the
 * reader trusts that flags it. A story is given once: not again when `history` holds it, also under
 * another id. The story given holds the reports of both stories when two tell the same.
 */
export function detectBreaking(
  stories: readonly Story[],
  history: readonly Alert[],
  now: number,
  options: BreakingOptions = {},
): BreakingStory[] {
  return allSteps(breakingInSteps(stories, history, now, options));
}

/** The same in steps of about a millisecond at 20,000 articles: a look takes longer than a frame. */
export function* breakingInSteps(
  stories: readonly Story[],
  history: readonly Alert[],
  now: number,
  options: BreakingOptions = {},
): Steps<BreakingStory[]> {
  const flagged = flaggedStories(stories, now, options.sources ?? []);
  const happenings = yield* happeningsOf(stories, now);
  const bursts = happenings.filter((happening) => burstOf(happening, now).length >= LEAST_SOURCES);
  yield;
  if (bursts.length + flagged.length === 0) return [];
  const told = new Told(stories, history, now);
  yield;
  const found: BreakingStory[] = [];
  for (const { story, reason } of flagged) {
    if (told.has([story], story)) continue;
    told.add([story]);
    found.push({ story, lead: leadOf(story), reason });
  }
  const past = stories.flatMap(({ articles }) => articles);
  const bar = yield* barFor(stories, now, options);
  for (const happening of bursts) {
    yield;
    if (told.has(happening.near, happening.main)) continue;
    if (!(yield* hasEvidence(happening, bar, past, now))) continue;
    told.add(happening.stories);
    const story = united(happening);
    found.push({ story, lead: leadOf(story), reason: reasonOf(story, now) });
  }
  return found;
}

function* barFor(stories: readonly Story[], now: number, options: BreakingOptions): Steps<number> {
  const first = firstAt(stories, now);
  const since = options.streamSince ?? first;
  // The caller may hand over fewer days than the stream has.
  const usual = yield* barOf(stories, now, Math.max(since, first));
  const lull = yield* lullOf(stories, now);
  const bar = usual - LULL * lull + (options.shift ?? 0);
  return now - since < COLD_MS ? Math.max(bar, COLD_BAR) : bar;
}

function firstAt(stories: readonly Story[], now: number): number {
  return stories.reduce((min, { articles }) => Math.min(min, articles[0]?.publishedAt ?? now), now);
}

/** A happening of more stories is a wide subject: only the one with most reports is told. */
const MOST_UNITED = 2;

function united({ main, stories, reports }: Happening): Story {
  if (stories.length > MOST_UNITED) return main;
  const articles = new Map([...main.articles, ...reports].map((article) => [article.id, article]));
  return {
    id: main.id,
    articles: [...articles.values()].sort(
      (a, b) => a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1),
    ),
  };
}

function reasonOf({ articles }: Story, now: number): BreakingReason {
  const times = burstOf({ reports: articles }, now).map(({ publishedAt }) => publishedAt);
  const spanMs = Math.min(BURST_MS, Math.max(...times) - Math.min(...times));
  return {
    kind: 'sources',
    sources: times.length,
    withinMinutes: Math.max(1, Math.ceil(spanMs / MINUTE_MS)),
  };
}

/** What was told: by a story's id, by an article of it, or by its subject within a day. */
class Told {
  readonly #ever: Set<string>;
  readonly #lately: Set<string>;
  readonly #headlines: ReadonlySet<string>[];

  constructor(stories: readonly Story[], history: readonly Alert[], now: number) {
    const lately = history.filter(({ at }) => now - at < DAY_MS);
    this.#ever = holding(stories, history);
    this.#lately = holding(stories, lately);
    this.#headlines = lately.map(({ headline }) => telling(headline));
  }

  has(stories: readonly Story[], main: Story): boolean {
    return (
      this.#ever.has(main.id) ||
      stories.some(({ id }) => this.#lately.has(id)) ||
      (this.#headlines.length > 0 &&
        main.articles.some(({ title }) => {
          const words = telling(title);
          return this.#headlines.some((headline) => isAlike(headline, words));
        }))
    );
  }

  add(stories: readonly Story[]): void {
    for (const { id } of stories) {
      this.#ever.add(id);
      this.#lately.add(id);
    }
  }
}

/** The ids of the stories that hold an article of one of these alerts. */
function holding(stories: readonly Story[], alerts: readonly Alert[]): Set<string> {
  const ids = new Set(alerts.map(({ storyId }) => storyId));
  const articles = new Set(alerts.flatMap(({ articleIds }) => articleIds));
  for (const story of stories)
    if (articles.size > 0 && story.articles.some(({ id }) => articles.has(id))) ids.add(story.id);
  return ids;
}

function telling(title: string): ReadonlySet<string> {
  return new Set(wordsOf(title).map(({ term }) => term));
}

/** Half of the shorter headline's words, and at least three. */
function isAlike(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of b) if (a.has(word)) shared++;
  return shared >= 3 && shared * 2 >= Math.min(a.size, b.size);
}

function flaggedStories(
  stories: readonly Story[],
  now: number,
  sources: readonly Source[],
): { story: Story; reason: BreakingReason }[] {
  const trusted = new Set(sources.filter((source) => source.trustedBreaking).map(({ id }) => id));
  if (trusted.size === 0) return [];
  const isFlag = (article: Article) =>
    article.flaggedBreaking &&
    trusted.has(article.sourceId) &&
    article.publishedAt <= now &&
    now - article.publishedAt < FLAG_MS;
  return stories.flatMap((story) => {
    const flag = story.articles.find(isFlag);
    return flag ? [{ story, reason: { kind: 'flagged', sourceId: flag.sourceId } }] : [];
  });
}
