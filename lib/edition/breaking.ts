import type { Alert, BreakingReason, BreakingStory } from '../model/alert';
import type { Article } from '../model/article';
import type { Source } from '../model/source';
import type { Story } from '../model/story';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time';
import { wordsOf } from '../story/words';
import { type Burst, burstsOf, calibrate } from './burst';
import { leadOf } from './lead';

export interface BreakingOptions {
  readonly sources?: readonly Source[];
  /** Epoch ms of the first article ever; a stream of a few hours has nothing to compare with. */
  readonly streamSince?: number;
}

/** A story older than this is developing, not breaking. */
const NEW_MS = 8 * HOUR_MS;
const COLD_MS = 6 * HOUR_MS;
/** So many sources at once are news even on a cold start. */
const COLD_SOURCES = 5;
const FLAG_MS = 2 * HOUR_MS;

/**
 * The stories that break now: several independent sources within a short time, more than this
 * reader's stream usually has, or one source the reader trusts that flags it. A story is given once:
 * not again when `history` holds it, also under another id.
 */
export function detectBreaking(
  stories: readonly Story[],
  history: readonly Alert[],
  now: number,
  options: BreakingOptions = {},
): BreakingStory[] {
  const told = toldBy(history, now);
  const fresh = stories.filter((story) => isNew(story, now) && !told(story));
  if (fresh.length === 0) return [];
  const since = options.streamSince ?? firstAt(stories, now);
  const bars = calibrate(stories, now, since);
  const cold = now - since < COLD_MS;
  const found: BreakingStory[] = [];
  for (const story of fresh) {
    const reason =
      flagReason(story, now, options.sources ?? []) ??
      burstReason(burstsOf(story, now), bars, cold);
    if (reason) found.push({ story, lead: leadOf(story), reason });
  }
  return found;
}

function isNew(story: Story, now: number): boolean {
  const first = story.articles[0];
  const last = story.articles.at(-1);
  return !!first && !!last && now - first.publishedAt < NEW_MS && now - last.publishedAt < NEW_MS;
}

function firstAt(stories: readonly Story[], now: number): number {
  return stories.reduce((min, { articles }) => Math.min(min, articles[0]?.publishedAt ?? now), now);
}

/** Whether a story was told: by its id, by an article of it, or by its subject within a day. */
function toldBy(history: readonly Alert[], now: number): (story: Story) => boolean {
  const stories = new Set(history.map((alert) => alert.storyId));
  const articles = new Set(history.flatMap((alert) => alert.articleIds));
  const headlines = history
    .filter(({ at }) => now - at < DAY_MS)
    .map(({ headline }) => telling(headline));
  return (story) =>
    stories.has(story.id) ||
    story.articles.some(({ id }) => articles.has(id)) ||
    story.articles.some(({ title }) => headlines.some((told) => isAlike(told, telling(title))));
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

function flagReason(
  story: Story,
  now: number,
  sources: readonly Source[],
): BreakingReason | undefined {
  const trusted = new Set(sources.filter((source) => source.trustedBreaking).map(({ id }) => id));
  const flagged = story.articles.find(
    (article: Article) =>
      article.flaggedBreaking &&
      trusted.has(article.sourceId) &&
      now - article.publishedAt < FLAG_MS,
  );
  return flagged && { kind: 'flagged', sourceId: flagged.sourceId };
}

function burstReason(
  bursts: readonly Burst[],
  bars: readonly number[],
  cold: boolean,
): BreakingReason | undefined {
  const burst = bursts.find(
    ({ strength }, i) => strength >= Math.max(bars[i] ?? Infinity, cold ? COLD_SOURCES : 0),
  );
  return (
    burst && {
      kind: 'sources',
      sources: burst.sources,
      withinMinutes: Math.max(1, Math.ceil(burst.spanMs / MINUTE_MS)),
    }
  );
}
