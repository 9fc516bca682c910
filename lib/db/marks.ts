import type { Mark, StoredArticle } from '../model/article';
import type { Database } from './database';

const unmarked = (articleId: string): Mark => ({
  articleId,
  readAt: null,
  savedAt: null,
  progress: 0,
});

export const markOf = async (db: Database, articleId: string): Promise<Mark> =>
  (await db.get('marks', articleId)) ?? unmarked(articleId);

/** Changes what is known of the reader and these articles. */
export const changeMarks = (
  db: Database,
  articleIds: readonly string[],
  change: Partial<Omit<Mark, 'articleId'>>,
): Promise<void> => writeMarks(db, articleIds, (mark) => ({ ...mark, ...change }));

/** Marks articles as read at `readAt`, epoch ms, or as unread. What was opened once stays opened. */
export const markRead = (
  db: Database,
  articleIds: readonly string[],
  readAt: number | null,
  opened: boolean,
): Promise<void> =>
  writeMarks(db, articleIds, (mark) => ({
    ...mark,
    readAt,
    unopened: !opened && (mark.readAt === null || mark.unopened === true),
  }));

async function writeMarks(
  db: Database,
  articleIds: readonly string[],
  changed: (mark: Mark) => Mark,
): Promise<void> {
  const tx = db.transaction('marks', 'readwrite');
  const marks = await Promise.all(articleIds.map((id) => tx.store.get(id)));
  await Promise.all([
    ...articleIds.map((id, index) => tx.store.put(changed(marks[index] ?? unmarked(id)))),
    tx.done,
  ]);
}

/** When these articles were read, epoch ms, by id; only those that were. */
export async function readTimes(
  db: Database,
  ids: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const tx = db.transaction('marks');
  const marks = await Promise.all(ids.map((id) => tx.store.get(id)));
  return new Map(marks.flatMap((mark) => (mark?.readAt ? [[mark.articleId, mark.readAt]] : [])));
}

/** Which of these articles were read. */
export async function readAmong(db: Database, ids: readonly string[]): Promise<string[]> {
  return [...(await readTimes(db, ids)).keys()];
}

/** All that were read. */
export async function readIds(db: Database): Promise<string[]> {
  const marks = await db.getAllFromIndex('marks', 'byRead');
  return marks.map((mark) => mark.articleId);
}

export async function savedIds(db: Database): Promise<string[]> {
  const marks = await db.getAllFromIndex('marks', 'bySaved');
  return marks.map((mark) => mark.articleId);
}

/** Saved articles, last saved first. */
export async function savedArticles(db: Database): Promise<StoredArticle[]> {
  const tx = db.transaction(['marks', 'articles']);
  const marks = await tx.objectStore('marks').index('bySaved').getAll();
  const articles = await Promise.all(
    marks.toReversed().map((mark) => tx.objectStore('articles').get(mark.articleId)),
  );
  return articles.filter((article) => article !== undefined);
}

/** What the reader opened since then, epoch ms, of articles that are still here. */
export async function readSince(
  db: Database,
  since: number,
): Promise<{ readonly article: StoredArticle; readonly readAt: number }[]> {
  const tx = db.transaction(['marks', 'articles']);
  const read = await tx.objectStore('marks').index('byRead').getAll(IDBKeyRange.lowerBound(since));
  const marks = read.filter(({ unopened }) => !unopened);
  const articles = await Promise.all(
    marks.map((mark) => tx.objectStore('articles').get(mark.articleId)),
  );
  return articles.flatMap((article, index) =>
    article ? [{ article, readAt: marks[index]?.readAt ?? since }] : [],
  );
}
