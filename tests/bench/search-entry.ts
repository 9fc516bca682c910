// Runs in a page of the extension, bundled by the benchmark: the product's own index and search, on
// invented articles in a database of its own.
import { openDatabase } from '../../lib/db/database';
import { readFact } from '../../lib/db/facts';
import * as index from '../../lib/db/search-index';
import { indexPort } from '../../lib/db/search-port';
import { type IndexReport, type IndexStore, indexArticles } from '../../lib/jobs/index-articles';
import { storedText } from '../../lib/jobs/stored-text';
import type { Body, StoredArticle } from '../../lib/model/article';
import { findArticles } from '../../lib/search/find';
import { parseQuery } from '../../lib/search/query';
import { type InventedArticle, inventedArticles } from './invented-articles';
import { pause, watched } from './long-tasks';

const NAME = 'search-bench';
const AT_ONCE = 500;

type Db = Awaited<ReturnType<typeof openDatabase>>;

function stored(invented: InventedArticle): { article: StoredArticle; body: Body } {
  const { id, sourceId, title, summary, text, publishedAt } = invented;
  const article = {
    id,
    sourceId,
    title,
    summary,
    publishedAt,
    arrivedAt: publishedAt,
    storyId: id,
  };
  const body = { articleId: id, html: `<p>${text}</p>`, text };
  // The fields that no search reads are left out.
  return { article: article as StoredArticle, body: body as Body };
}

async function put(db: Db, some: readonly InventedArticle[]): Promise<void> {
  const tx = db.transaction(['articles', 'bodies', 'searchQueue'], 'readwrite');
  for (const { article, body } of some.map(stored)) {
    void tx.objectStore('articles').put(article);
    void tx.objectStore('bodies').put(body);
    void tx.objectStore('searchQueue').add({ articleId: article.id, kind: 'new' });
  }
  await tx.done;
}

const storeOf = (db: Db): IndexStore => ({
  readyIndex: (format) => index.readyIndex(db, format),
  searchProgress: () => readFact(db, 'search'),
  indexWork: (count) => index.indexWork(db, count),
  liveSegments: () => index.liveSegments(db),
  wholeSegment: (segment) => index.wholeSegment(db, segment),
  idsOfSegments: (ids) => index.idsOfSegments(db, ids),
  commitIndex: (change) => index.commitIndex(db, change),
});

/** Milliseconds of each task that took 50 or more while the index was brought up. */
const longTasks: number[] = [];

async function bringUp(db: Db): Promise<IndexReport> {
  const edges = { mayGoOn: () => true, now: () => performance.now(), pause };
  const { result, long } = await watched(() => indexArticles({ store: storeOf(db), ...edges }));
  longTasks.push(...long);
  return result;
}

const bench = {
  /** Stores and indexes articles; the milliseconds that each of the two took. */
  async fill(count: number, now: number): Promise<{ storedMs: number; indexedMs: number }> {
    const db = await openDatabase(NAME);
    let storedMs = 0;
    let indexedMs = 0;
    let batch: InventedArticle[] = [];
    const flush = async () => {
      const from = performance.now();
      await put(db, batch);
      const between = performance.now();
      await bringUp(db);
      storedMs += between - from;
      indexedMs += performance.now() - between;
      batch = [];
    };
    for (const article of inventedArticles(count, now)) {
      batch.push(article);
      if (batch.length === AT_ONCE) await flush();
    }
    await flush();
    db.close();
    return { storedMs, indexedMs };
  },

  /** The tasks of 50 ms or more that indexing took since this page was opened. */
  longTasks: async (): Promise<readonly number[]> => longTasks,

  /** Milliseconds to index one refresh more, of so many articles that were not there before. */
  async refresh(round: number, count: number, now: number): Promise<number> {
    const db = await openDatabase(NAME);
    const fresh = [...inventedArticles(count, now)].map((article) => ({
      ...article,
      id: `r${round}-${article.id}`,
    }));
    await put(db, fresh);
    const from = performance.now();
    await bringUp(db);
    const took = performance.now() - from;
    db.close();
    return took;
  },

  /**
   * Milliseconds from the opening of the database to the pieces of text that are shown, and how many
   * articles there are.
   */
  async query(
    text: string,
    now: number,
  ): Promise<{ tookMs: number; count: number; long: number[] }> {
    const { result, long } = await watched(() => bench.answer(text, now));
    return { ...result, long };
  },

  async answer(text: string, now: number): Promise<{ tookMs: number; count: number }> {
    const from = performance.now();
    const db = await openDatabase(NAME);
    const port = {
      ...indexPort(db),
      texts: async (ids: readonly string[]) =>
        (await index.articlesWithTexts(db, ids)).map(
          (each) =>
            each && {
              title: each.article.title,
              summary: each.article.summary,
              text: storedText(each.body, each.feedText),
            },
        ),
    };
    const found = await findArticles(port, parseQuery(text), { now, limit: 20 });
    const tookMs = performance.now() - from;
    db.close();
    return { tookMs, count: found?.count ?? 0 };
  },

  /** Bytes of what the index stores, as it stands in memory, and how many segments there are. */
  async size(): Promise<{ bytes: number; segments: number }> {
    const db = await openDatabase(NAME);
    const parts = await db.getAll('searchParts');
    const bytesOf = (part: Uint8Array | readonly string[]) =>
      part instanceof Uint8Array ? part.length : part.reduce((sum, id) => sum + id.length + 2, 0);
    const segments = await index.liveSegments(db);
    const headers = segments.map(
      ({ header, dead }) =>
        header.minutes.byteLength +
        header.sourceOf.byteLength +
        header.lengths.byteLength +
        bytesOf(header.firstTerms) +
        bytesOf(header.sources) +
        dead.byteLength,
    );
    db.close();
    const bytes = [...parts.map(bytesOf), ...headers].reduce((sum, each) => sum + each, 0);
    return { bytes, segments: segments.length };
  },
};

export type SearchBench = typeof bench;
(globalThis as unknown as { searchBench: SearchBench }).searchBench = bench;
