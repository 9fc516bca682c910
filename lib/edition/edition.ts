import type { Article } from '../model/article';
import type { Edition, EditionStory, Period, RankedStory } from '../model/edition';
import type { Source } from '../model/source';
import type { Steps } from '../model/steps';
import type { Story } from '../model/story';
import { DAY_MS } from '../model/time';
import { allSteps } from './all-steps';
import type { Taste } from './bent';
import { deckOf } from './deck';
import { rankInSteps } from './rank';
import { dayKey } from './week';

export interface EditionInput {
  readonly id: string;
  readonly period: Period;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly now: number;
  readonly stories: readonly Story[];
  readonly sources: readonly Source[];
  /** By article id. */
  readonly readingMinutes: ReadonlyMap<string, number>;
  readonly closed: boolean;
  /** Articles the reader's filters kept out. */
  readonly hidden: number;
  /** For counting days in reasons; UTC when absent. */
  readonly timeZone?: string;
  readonly count?: number;
  /** The reader's own bent; none when absent. */
  readonly taste?: Taste;
}

/** Ranks the stories of a period and flattens them so that they paint without another read. */
export function makeEdition(input: EditionInput): Edition {
  return allSteps(editionInSteps(input));
}

/** The same in steps, see `rankInSteps`. */
export function* editionInSteps(input: EditionInput): Steps<Edition> {
  const stories = yield* storiesWithin(input.stories, input.from, input.to);
  const ranked = yield* rankInSteps(stories, Math.min(input.now, input.to), {
    sources: input.sources,
    period: input.period,
    from: input.from,
    timeZone: input.timeZone,
    count: input.count,
    taste: input.taste,
  });
  const shown: EditionStory[] = [];
  for (const story of ranked) {
    shown.push(flatten(story, input));
    yield;
  }
  return {
    id: input.id,
    period: input.period,
    from: input.from,
    to: input.to,
    madeAt: input.now,
    sourceCount: input.sources.length,
    articleCount: stories.reduce((sum, story) => sum + story.articles.length, 0),
    stories: shown,
    closed: input.closed,
    hidden: input.hidden,
  };
}

function* storiesWithin(stories: readonly Story[], from: number, to: number): Steps<Story[]> {
  const within: Story[] = [];
  const counts = ({ publishedAt }: Article) => publishedAt >= from && publishedAt < to;
  for (const { id, articles } of stories) {
    const counted = articles.filter(counts);
    if (counted.length > 0) within.push({ id, articles: counted });
    yield;
  }
  return within;
}

function flatten(ranked: RankedStory, input: EditionInput): EditionStory {
  const { story, lead } = ranked;
  const first = story.articles[0] ?? lead;
  const last = story.articles.at(-1) ?? lead;
  return {
    storyId: story.id,
    rank: ranked.rank,
    score: ranked.score,
    headline: lead.title,
    deck: deckOf(lead.title, lead.summary),
    leadArticleId: lead.id,
    articleIds: story.articles.map((article) => article.id),
    url: lead.url,
    language: lead.language,
    topic: lead.topic,
    imageUrl: lead.imageUrl ?? story.articles.find(({ imageUrl }) => imageUrl)?.imageUrl ?? null,
    sources: sourcesOf(story.articles, input.sources),
    firstAt: first.publishedAt,
    lastAt: last.publishedAt,
    perDay: perDay(story.articles, input),
    readingMinutes: input.readingMinutes.get(lead.id) ?? null,
    reasons: ranked.reasons,
  };
}

/** First reporter first. */
function sourcesOf(
  articles: readonly Article[],
  sources: readonly Source[],
): { id: string; title: string }[] {
  const titles = new Map(sources.map((source) => [source.id, source.title]));
  const ids = new Set(articles.map((article) => article.sourceId));
  return [...ids].map((id) => ({ id, title: titles.get(id) ?? id }));
}

const DAYS = 7;
const STEPS_TODAY = 8;

/** Distinct sources on each of seven calendar days, today among them, or in each eighth of today's span. */
function perDay(articles: readonly Article[], input: EditionInput): number[] {
  const steps = Array.from(
    { length: input.period === 'week' ? DAYS : STEPS_TODAY },
    () => new Set<string>(),
  );
  const stepOf = input.period === 'week' ? dayStep(input) : todayStep(input);
  for (const article of articles) steps[stepOf(article.publishedAt)]?.add(article.sourceId);
  return steps.map((step) => step.size);
}

function dayStep({ from, to, now, timeZone = 'UTC' }: EditionInput): (at: number) => number {
  const dayNumber = (at: number) => Date.parse(dayKey(at, timeZone)) / DAY_MS;
  // On a Monday the running week goes back to Friday: its bars begin there, and end on Thursday.
  const last = Math.min(dayNumber(to - 1), Math.max(dayNumber(from) + DAYS - 1, dayNumber(now)));
  return (at) => DAYS - 1 - (last - dayNumber(at));
}

function todayStep({ from, to }: EditionInput): (at: number) => number {
  return (at) => Math.min(STEPS_TODAY - 1, Math.floor(((at - from) / (to - from)) * STEPS_TODAY));
}
