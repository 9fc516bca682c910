import type { Article } from '../model/article';
import type { Period, RankedStory, Reason } from '../model/edition';
import type { Source } from '../model/source';
import type { Steps } from '../model/steps';
import type { Story } from '../model/story';
import { DAY_MS, WEEK_MS } from '../model/time';
import { allSteps } from './all-steps';
import { type Bent, bentOf, type Taste, unbent } from './bent';
import { type Subject, subjectOfStory } from './kinship';
import { byScore, choosePlaces, type Scored } from './places';
import { importanceOf, specificity } from './rank-score';
import { reasonsFor } from './reasons';
import { withoutRefrains } from './refrain';
import { toldOnce, type Weighed } from './told';

/** Stories compared with each other, apart from each source's first ones. */
const CONSIDERED = 150;
/** Of each source so many at least, so that it can fill its share of ten places. */
const OF_EACH_SOURCE = 10;

export interface RankOptions {
  readonly sources?: readonly Source[];
  readonly period?: Period;
  /** 10 for a week, 5 for today. */
  readonly count?: number;
  /** Articles before this, epoch ms, do not count; the last 7 days or 24 hours when absent. */
  readonly from?: number;
  /** For counting days; UTC when absent. */
  readonly timeZone?: string;
  /** The reader's own bent; none when absent. */
  readonly taste?: Taste;
}

/** The most important stories of the period, best first, each with its reasons. */
export function rankStories(
  stories: readonly Story[],
  now: number,
  options: RankOptions = {},
): RankedStory[] {
  return allSteps(rankInSteps(stories, now, options));
}

/** The same, a story a step; a few steps are some milliseconds of work for all of them. */
export function* rankInSteps(
  stories: readonly Story[],
  now: number,
  options: RankOptions = {},
): Steps<RankedStory[]> {
  const period = options.period ?? 'week';
  const from = options.from ?? now - (period === 'week' ? WEEK_MS : DAY_MS);
  const usual = period === 'week' ? 10 : 5;
  const count = options.count ?? usual;
  const weights = new Map((options.sources ?? []).map((source) => [source.id, source.weight]));
  const { taste } = options;
  const bent = (story: Story) => (taste ? bentOf(story, taste) : unbent);
  const importance = (story: Story) => importanceOf(story, weights) * bent(story).factor;
  const weigh = (story: Story, subject: Subject): Weighed => ({
    story,
    subject,
    score: importance(story) * specificity(story, subject),
  });
  const important: Scored[] = [];
  for (const whole of stories) {
    const story = within(whole, from, now);
    if (story.articles.length > 0) important.push({ story, score: importance(story) });
    yield;
  }
  important.sort(byScore);
  yield;
  const compared = considered(important, count).map(({ story }) => story);
  yield;
  const subjects = withoutRefrains(compared, yield* eachOf(compared, subjectOfStory));
  const weighed = yield* eachOf(compared, (story, i) => weigh(story, subjects[i] ?? new Map()));
  const told = yield* toldOnce(weighed.sort(byScore), weigh, count);
  const places = yield* choosePlaces(told, count, usual);
  const of = options.sources?.length ?? distinctSources(stories);
  const timeZone = options.timeZone ?? 'UTC';
  return yield* eachOf(places, ({ story, score, lead }, i) => ({
    story,
    rank: i + 1,
    score,
    lead,
    sourceCount: new Set(story.articles.map((article) => article.sourceId)).size,
    reasons: [...reasonsFor(story, { lead, of, now, timeZone }), ...bentReasons(bent(story))],
  }));
}

/** `map`, a value a step. */
function* eachOf<From, To>(
  values: readonly From[],
  made: (value: From, index: number) => To,
): Steps<To[]> {
  const results: To[] = [];
  for (const [index, value] of values.entries()) {
    results.push(made(value, index));
    yield;
  }
  return results;
}

function bentReasons({ factor, because }: Bent): Reason[] {
  return because ? [{ kind: 'bent', moved: factor > 1 ? 'up' : 'down', by: because }] : [];
}

/** The first by importance, and the first of every source. */
function considered(important: readonly Scored[], count: number): Scored[] {
  const most = Math.max(CONSIDERED, count);
  const bySource = new Map<string, number>();
  return important.filter(({ story }, i) => {
    const source = story.articles[0]?.sourceId ?? '';
    const used = bySource.get(source) ?? 0;
    bySource.set(source, used + 1);
    return i < most || used < OF_EACH_SOURCE;
  });
}

function within(story: Story, from: number, now: number): Story {
  const counts = (article: Article) => article.publishedAt >= from && article.publishedAt <= now;
  if (story.articles.every(counts)) return story;
  return { id: story.id, articles: story.articles.filter(counts) };
}

function distinctSources(stories: readonly Story[]): number {
  return new Set(stories.flatMap((story) => story.articles.map(({ sourceId }) => sourceId))).size;
}
