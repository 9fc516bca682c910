// Runs in a page of the extension, bundled by the benchmark: what the grouper knows of many articles,
// in a database of its own, and one new article that joins.
import { articlesBetween, joinStories, storylessArticles } from '../../lib/db/articles';
import { openDatabase } from '../../lib/db/database';
import { readGrouping } from '../../lib/db/grouping';
import { inPieces } from '../../lib/jobs/in-pieces';
import { joinNewArticles } from '../../lib/jobs/join-stories';
import type { StoredArticle } from '../../lib/model/article';
import { createGrouper, loadGrouper } from '../../lib/story/group';
import { type InventedArticle, inventedArticles } from './invented-articles';
import { pause, watched } from './long-tasks';

const NAME = 'grouping-bench';
const SECOND_MS = 1000;
const edges = { now: () => performance.now(), pause };

function stored(invented: InventedArticle, publishedAt: number): StoredArticle {
  const { id, sourceId, title, summary } = invented;
  const article = { id, sourceId, title, summary, publishedAt, arrivedAt: publishedAt };
  // The fields that no grouper reads are left out.
  return { ...article, categories: [], language: 'en', storyId: '' } as unknown as StoredArticle;
}

const bench = {
  /** Makes a grouper of so many articles of four days, and keeps what it knows. */
  async fill(count: number, now: number): Promise<null> {
    const db = await openDatabase(NAME);
    const grouper = createGrouper([]);
    let at = now - 4 * 86_400 * SECOND_MS;
    const step = (now - at) / count;
    for (const invented of inventedArticles(count, now)) {
      at += step;
      grouper.add(stored(invented, at));
    }
    await joinStories(db, new Map(), grouper.save());
    db.close();
    return null;
  },

  /** Milliseconds to read it and go on from it, and each task of 50 or more. */
  async load(): Promise<{ tookMs: number; long: number[] }> {
    const db = await openDatabase(NAME);
    const from = performance.now();
    let tookMs = 0;
    const { result, long } = await watched(async () => {
      const grouper = await inPieces(loadGrouper(await readGrouping(db)), edges);
      tookMs = performance.now() - from;
      return grouper;
    });
    db.close();
    if (!result) throw new Error('What was kept was not taken.');
    return { tookMs, long };
  },

  /** The same with all around it: one new article is found, joins, and all is kept again. */
  async joinOne(round: number, now: number): Promise<{ tookMs: number; long: number[] }> {
    const db = await openDatabase(NAME);
    const [invented] = inventedArticles(1, now);
    if (invented) await db.put('articles', { ...stored(invented, now), id: `new-${round}` });
    const store = {
      storylessArticles: () => storylessArticles(db),
      grouping: () => readGrouping(db),
      articlesBetween: (from: number, to: number) => articlesBetween(db, from, to),
      articlesOfStory: async () => [],
      joinStories: (joined: ReadonlyMap<string, string>, grouping: object) =>
        joinStories(db, joined, grouping),
    };
    const from = performance.now();
    let tookMs = 0;
    const { result, long } = await watched(async () => {
      const joined = await joinNewArticles({ store, ...edges });
      tookMs = performance.now() - from;
      return joined;
    });
    db.close();
    if (result !== 1) throw new Error(`${result} articles joined.`);
    return { tookMs, long };
  },
};

export type GroupingBench = typeof bench;
(globalThis as unknown as { groupingBench: GroupingBench }).groupingBench = bench;
