import type { Database } from './database';

/**
 * Deletes articles published before `before`, with their texts; saved ones stay. Works in small
 * transactions, so that a kill loses nothing and a reader waits for nobody. Returns how many went.
 */
export async function pruneArticles(db: Database, before: number): Promise<number> {
  const range = IDBKeyRange.upperBound(before, true);
  const saved = new Set(
    (await db.getAllFromIndex('marks', 'bySaved')).map((mark) => mark.articleId),
  );
  const old = await db.getAllKeysFromIndex('articles', 'byPublished', range);
  const ids = old.filter((id) => !saved.has(id));
  for (let start = 0; start < ids.length; start += 200) {
    await deleteArticles(db, ids.slice(start, start + 200));
  }
  await pruneMarks(db, before);
  return ids.length;
}

async function deleteArticles(db: Database, ids: readonly string[]): Promise<void> {
  const tx = db.transaction(['articles', 'bodies', 'feedTexts'], 'readwrite', {
    durability: 'relaxed',
  });
  await Promise.all([
    ...ids.map((id) => tx.objectStore('articles').delete(id)),
    ...ids.map((id) => tx.objectStore('bodies').delete(id)),
    ...ids.map((id) => tx.objectStore('feedTexts').delete(id)),
    tx.done,
  ]);
}

/**
 * Deletes the texts whose page asks that no copy be kept (robots' `noarchive`), once they were read
 * before `readBefore`, epoch ms; saved ones stay. Opened again, such a page is fetched again.
 */
export async function pruneUnkept(db: Database, readBefore: number): Promise<void> {
  const tx = db.transaction(['marks', 'bodies'], 'readwrite', { durability: 'relaxed' });
  const bodies = tx.objectStore('bodies');
  const read = await tx
    .objectStore('marks')
    .index('byRead')
    .getAll(IDBKeyRange.upperBound(readBefore, true));
  const unsaved = read.filter((mark) => mark.savedAt === null);
  const texts = await Promise.all(unsaved.map((mark) => bodies.get(mark.articleId)));
  const unkept = texts.filter((body) => body?.noArchive === true);
  await Promise.all([...unkept.map((body) => body && bodies.delete(body.articleId)), tx.done]);
}

/** Read marks outlive their article by as long again: a feed may still list it. */
async function pruneMarks(db: Database, before: number): Promise<void> {
  const tx = db.transaction(['marks', 'articles'], 'readwrite');
  const old = await tx
    .objectStore('marks')
    .index('byRead')
    .getAll(IDBKeyRange.upperBound(before, true));
  const known = await Promise.all(
    old.map((mark) => tx.objectStore('articles').getKey(mark.articleId)),
  );
  await Promise.all([
    ...old
      .filter((mark, index) => mark.savedAt === null && known[index] === undefined)
      .map((mark) => tx.objectStore('marks').delete(mark.articleId)),
    tx.done,
  ]);
}
