import type { Article } from '../model/article';
import type { Edition, EditionStory, Period, RankedStory } from '../model/edition';
import type { Source } from '../model/source';
import type { Story } from '../model/story';
import { DAY_MS } from '../model/time';
import type { Taste } from './bent';
import { deckOf } from './deck';
import { rankStories } from './rank';
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
  const stories = storiesWithin(input.stories, input.from, input.to);
  const ranked = rankStories(stories, Math.min(input.now, input.to), {
    sources: input.sources,
    period: input.period,
    from: input.from,
    timeZone: input.timeZone,
    count: input.count,
    taste: input.taste,
  });
  return {
    id: input.id,
    period: input.period,
    from: input.from,
    to: input.to,
    madeAt: input.now,
    sourceCount: input.sources.length,
    articleCount: stories.reduce((sum, story) => sum + story.articles.length, 0),
    stories: ranked.map((story) => flatten(story, input)),
    closed: input.closed,
    hidden: input.hidden,
  };
}

function storiesWithin(stories: readonly Story[], from: number, to: number): Story[] {
  return stories
    .map((story) => ({
      id: story.id,
      articles: story.articles.filter(({ publishedAt }) => publishedAt >= from && publishedAt < to),
    }))
    .filter((story) => story.articles.length > 0);
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

/** Distinct sources on each of the last seven calendar days, or in each eighth of today's span. */
function perDay(articles: readonly Article[], input: EditionInput): number[] {
  const steps = Array.from(
    { length: input.period === 'week' ? DAYS : STEPS_TODAY },
    () => new Set<string>(),
  );
  const stepOf = input.period === 'week' ? dayStep(input) : todayStep(input);
  for (const article of articles) steps[stepOf(article.publishedAt)]?.add(article.sourceId);
  return steps.map((step) => step.size);
}

function dayStep({ to, timeZone = 'UTC' }: EditionInput): (at: number) => number {
  // A running week may begin before its Monday; what is older than seven days has no bar.
  const dayNumber = (at: number) => Date.parse(dayKey(at, timeZone)) / DAY_MS;
  const last = dayNumber(to - 1);
  return (at) => DAYS - 1 - (last - dayNumber(at));
}

function todayStep({ from, to }: EditionInput): (at: number) => number {
  return (at) => Math.min(STEPS_TODAY - 1, Math.floor(((at - from) / (to - from)) * STEPS_TODAY));
}
