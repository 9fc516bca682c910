import type { Article, Body, FeedText, StoredArticle } from '../model/article';
import type { FeedState } from '../model/source';
import type { Database } from './database';
import { keepGrouping } from './grouping';

/**
 * One source's new articles, its fetch state and its new address, in one transaction: a kill in
 * between leaves all or nothing. Known articles keep identity, arrival, place and story. Returns how
 * many were new. A source that was removed meanwhile does not get a state again: that would wake us
 * for ever.
 */
export async function commitFeed(
  db: Database,
  state: FeedState,
  articles: readonly Article[],
  texts: readonly FeedText[],
  movedTo: string | null = null,
): Promise<number> {
  const tx = db.transaction(
    ['sources', 'feedStates', 'articles', 'feedTexts', 'searchQueue'],
    'readwrite',
    { durability: 'relaxed' },
  );
  const queue = tx.objectStore('searchQueue');
  const sources = tx.objectStore('sources');
  const source = await sources.get(state.sourceId);
  const store = tx.objectStore('articles');
  const known = await Promise.all(articles.map((article) => store.get(article.id)));
  let added = 0;
  const writes: Promise<unknown>[] = [];
  if (source !== undefined) {
    writes.push(tx.objectStore('feedStates').put(state));
    if (movedTo !== null) writes.push(sources.put({ ...source, feedUrl: movedTo }));
  }
  const fresh = new Set<string>();
  for (const [index, article] of articles.entries()) {
    const before = known[index];
    if (!before) {
      added++;
      fresh.add(article.id);
      writes.push(
        store.put({ ...article, storyId: '' }),
        queue.add({ articleId: article.id, kind: 'new' }),
      );
    } else if (isCorrected(before, article)) {
      const { title, summary, url, imageUrl, flaggedBreaking } = article;
      writes.push(
        store.put({ ...before, title, summary, url, imageUrl, flaggedBreaking }),
        queue.add({ articleId: before.id, kind: 'changed' }),
      );
    }
  }
  for (const text of texts) {
    if (fresh.has(text.articleId)) writes.push(tx.objectStore('feedTexts').put(text));
  }
  await Promise.all([...writes, tx.done]);
  return added;
}

const isCorrected = (before: Article, after: Article) =>
  before.title !== after.title ||
  before.summary !== after.summary ||
  before.url !== after.url ||
  before.imageUrl !== after.imageUrl;

export const articleById = (db: Database, id: string): Promise<StoredArticle | undefined> =>
  db.get('articles', id);

/** Articles published at `from` or later and before `to`, oldest first. */
export const articlesBetween = (db: Database, from: number, to: number): Promise<StoredArticle[]> =>
  db.getAllFromIndex('articles', 'byPublished', IDBKeyRange.bound(from, to, false, true));

/** How many articles each of these sources published at `from` or later and before `to`. */
export async function countsBySource(
  db: Database,
  sourceIds: readonly string[],
  from: number,
  to: number,
): Promise<ReadonlyMap<string, number>> {
  // Counted in the index: to read the articles themselves takes a second where there are many.
  const index = db.transaction('articles').store.index('bySource');
  const counts = await Promise.all(
    sourceIds.map((id) => index.count(IDBKeyRange.bound([id, from], [id, to], false, true))),
  );
  return new Map(sourceIds.map((id, at) => [id, counts[at] ?? 0]));
}

/** Articles that have not joined a story yet. */
export const storylessArticles = (db: Database): Promise<StoredArticle[]> =>
  db.getAllFromIndex('articles', 'byStory', '');

export const articlesOfStory = (db: Database, storyId: string): Promise<StoredArticle[]> =>
  db.getAllFromIndex('articles', 'byStory', storyId);

/** The newest articles, newest first. */
export async function latestArticles(db: Database, count: number): Promise<StoredArticle[]> {
  const index = db.transaction('articles').store.index('byPublished');
  // A cursor is portable; the faster `getAll({direction})` is missing in the oldest browser we serve.
  const articles: StoredArticle[] = [];
  let cursor = await index.openCursor(null, 'prev');
  while (cursor && articles.length < count) {
    articles.push(cursor.value);
    cursor = await cursor.continue();
  }
  return articles;
}

/**
 * Records which stories articles joined, what the grouper knows now, and that this is not published
 * yet: all or nothing, so that a kill before the edition is made up for. An article pruned meanwhile stays away.
 */
export async function joinStories(
  db: Database,
  joined: ReadonlyMap<string, string>,
  grouping: object,
): Promise<void> {
  const tx = db.transaction(['articles', 'facts', 'groupingParts'], 'readwrite', {
    durability: 'relaxed',
  });
  const store = tx.objectStore('articles');
  const articles = await Promise.all([...joined.keys()].map((id) => store.get(id)));
  const writes = articles.flatMap((article) => {
    const storyId = article && joined.get(article.id);
    return article && storyId ? [store.put({ ...article, storyId })] : [];
  });
  await Promise.all([
    ...writes,
    tx.objectStore('facts').put(true, 'unpublished'),
    keepGrouping(tx.objectStore('groupingParts'), grouping).catch((error: unknown) => {
      // What cannot be copied fails here, and not in the database, which would keep all the rest.
      if (error instanceof DOMException && error.name === 'DataCloneError') tx.abort();
      throw error;
    }),
    tx.done,
  ]);
}

/** Which of these articles are stored. */
export async function storedAmong(db: Database, ids: readonly string[]): Promise<string[]> {
  const { store } = db.transaction('articles');
  const known = await Promise.all(ids.map((id) => store.getKey(id)));
  return known.filter((id) => id !== undefined);
}

export const bodyOf = (db: Database, articleId: string): Promise<Body | undefined> =>
  db.get('bodies', articleId);

export const feedTextOf = (db: Database, articleId: string): Promise<FeedText | undefined> =>
  db.get('feedTexts', articleId);

/** Stores a body and how long it takes to read. */
export async function storeBody(db: Database, body: Body, readingMinutes: number): Promise<void> {
  const tx = db.transaction(['bodies', 'articles', 'searchQueue'], 'readwrite', {
    durability: 'relaxed',
  });
  const article = await tx.objectStore('articles').get(body.articleId);
  const writes: Promise<unknown>[] = [
    tx.objectStore('bodies').put(body),
    tx.objectStore('searchQueue').add({ articleId: body.articleId, kind: 'changed' }),
  ];
  if (article && readingMinutes > 0) {
    writes.push(tx.objectStore('articles').put({ ...article, readingMinutes }));
  }
  await Promise.all([...writes, tx.done]);
}

/** When each of these articles was first seen, epoch ms; none for one that is gone. */
export async function arrivals(db: Database, ids: readonly string[]): Promise<Map<string, number>> {
  const store = db.transaction('articles').store;
  const articles = await Promise.all(ids.map((id) => store.get(id)));
  return new Map(
    articles.flatMap((article) => (article ? [[article.id, article.arrivedAt] as const] : [])),
  );
}
