import { groupBy } from '../article/group-by';
import type { Taste } from '../edition/bent';
import { makeEdition } from '../edition/edition';
import { applyFilters } from '../edition/filters';
import { runningWeek } from '../edition/week';
import type { Alert } from '../model/alert';
import type { Article, StoredArticle } from '../model/article';
import type { Edition } from '../model/edition';
import type { Filters } from '../model/settings';
import type { Snapshot } from '../model/snapshot';
import type { FeedState, Source } from '../model/source';
import type { Story } from '../model/story';
import { DAY_MS, HOUR_MS } from '../model/time';

/** How long after its last report a breaking story stays in the strip. */
export const BREAKING_LASTS_MS = 6 * HOUR_MS;

export interface SnapshotStore {
  allFeedStates(): Promise<readonly FeedState[]>;
  alertsSince(at: number): Promise<readonly Alert[]>;
  readAmong(ids: readonly string[]): Promise<string[]>;
}

export interface PublishStore extends SnapshotStore {
  allSources(): Promise<readonly Source[]>;
  articlesBetween(from: number, to: number): Promise<readonly StoredArticle[]>;
  storeEdition(edition: Edition): Promise<Edition>;
  unclosedWeeks(now: number): Promise<readonly Edition[]>;
}

export interface PublishInput {
  readonly now: number;
  readonly timeZone: string;
  readonly filters: Filters;
  /** The reader's own bent; none when absent. */
  readonly taste?: Taste;
}

/** Ranks this week and today, closes weeks that ended, and returns what the popup paints first. */
export async function publishEditions(store: PublishStore, input: PublishInput): Promise<Snapshot> {
  const { now } = input;
  const sources = await store.allSources();
  for (const ended of await store.unclosedWeeks(now)) {
    await publish(store, input, sources, { ...ended, closed: true });
  }
  const running = { ...runningWeek(now, input.timeZone), period: 'week' as const, closed: false };
  const lastDay = {
    id: 'today',
    period: 'today' as const,
    from: now - DAY_MS,
    to: now + 1,
    closed: false,
  };
  const week = await publish(store, input, sources, running);
  const today = await publish(store, input, sources, lastDay);
  return snapshotOf(store, { week, today }, now);
}

/** What is shown around two editions, without ranking them again: reading, breaking, failures. */
export async function snapshotOf(
  store: SnapshotStore,
  { week, today }: Pick<Snapshot, 'week' | 'today'>,
  now: number,
): Promise<Snapshot> {
  const stories = [...week.stories, ...today.stories];
  // A story may be in both editions.
  const shownIds = [...new Set(stories.flatMap((story) => story.articleIds))];
  const [alerts, states, readIds] = await Promise.all([
    store.alertsSince(now - 2 * DAY_MS),
    store.allFeedStates(),
    store.readAmong(shownIds),
  ]);
  return {
    week,
    today,
    breaking: alerts.filter((alert) => now - Math.max(alert.at, alert.lastAt) < BREAKING_LASTS_MS),
    refreshedAt: states.reduce((latest, state) => Math.max(latest, state.lastSuccessAt ?? 0), 0),
    readIds,
    failingCount: states.filter((state) => state.failure !== null).length,
  };
}

type EditionFrame = Pick<Edition, 'id' | 'period' | 'from' | 'to' | 'closed'>;

async function publish(
  store: PublishStore,
  input: PublishInput,
  sources: readonly Source[],
  frame: EditionFrame,
): Promise<Edition> {
  const followed = new Set(sources.map((source) => source.id));
  const articles = (await store.articlesBetween(frame.from, frame.to)).filter(
    (article) => article.storyId !== '' && followed.has(article.sourceId),
  );
  const { shown, hidden } = applyFilters(articles, input.filters);
  const { id, period, from, to, closed } = frame;
  const edition = makeEdition({
    id,
    period,
    from,
    to,
    closed,
    hidden,
    now: input.now,
    timeZone: input.timeZone,
    taste: input.taste,
    stories: storiesOf(shown as StoredArticle[]),
    sources: sources.filter((source) => !source.paused),
    readingMinutes: knownMinutes(articles),
  });
  return store.storeEdition(edition);
}

/** Articles gathered by the story they joined, oldest first. */
export function storiesOf(articles: readonly StoredArticle[]): Story[] {
  const byStory = groupBy(articles, (article) => article.storyId);
  return [...byStory].map(([id, members]) => ({
    id,
    articles: members.toSorted((a, b) => a.publishedAt - b.publishedAt),
  }));
}

const knownMinutes = (articles: readonly StoredArticle[]): ReadonlyMap<string, number> =>
  new Map(
    articles.flatMap((article: Article & Pick<StoredArticle, 'readingMinutes'>) =>
      article.readingMinutes ? [[article.id, article.readingMinutes] as const] : [],
    ),
  );
