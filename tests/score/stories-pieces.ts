import { type PublishStore, publishEditions } from '../../lib/jobs/publish-edition';
import type { StoredArticle } from '../../lib/model/article';
import { defaultSettings } from '../../lib/model/settings';
import { WEEK_MS } from '../../lib/model/time';
import { newSource } from '../../lib/source/source';
import { busyDays, type PieceTimes, pieceTimes, printTimes } from './pieces';

const RUNS = 6;
/** A Monday, so that a whole ISO week lies before the moment of ranking. */
const MONDAY = Date.UTC(2026, 0, 5);

function storeOf(articles: readonly StoredArticle[]): PublishStore {
  const sources = [...new Set(articles.map(({ sourceId }) => sourceId))].map((id) => ({
    ...newSource({ title: id, feedUrl: 'https://feed.example/' }, id, MONDAY),
    id,
  }));
  return {
    allSources: async () => sources,
    articlesBetween: async (from, to) =>
      articles.filter(({ publishedAt }) => publishedAt >= from && publishedAt < to),
    storeEdition: async (edition) => edition,
    unclosedWeeks: async () => [],
    allFeedStates: async () => [],
    alertsSince: async () => [],
    readAmong: async () => [],
  };
}

/** Prints how long the making of the editions of a busy week holds others up. */
export async function scorePieces(root: string): Promise<void> {
  const articles = busyDays(root, MONDAY, MONDAY + WEEK_MS);
  const store = storeOf(articles);
  const input = { now: MONDAY + WEEK_MS - 1, timeZone: 'UTC', filters: defaultSettings.filters };
  const runs: PieceTimes[] = [];
  for (let run = 0; run < RUNS; run++) {
    runs.push(
      await pieceTimes((edges) => {
        // Reading is the database's time, and a task of its own each time.
        const articlesBetween = async (from: number, to: number) => {
          const found = await store.articlesBetween(from, to);
          await edges.pause();
          return found;
        };
        return publishEditions({ ...store, articlesBetween }, input, edges);
      }),
    );
  }
  printTimes(`Editions of ${articles.length} articles`, runs);
}
