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
  try {
    await deleteFrom(db, ids, 'queue');
  } catch (error) {
    // A disk so full that not even the queue can be written: the index goes, and is made anew.
    if (!(error instanceof DOMException && error.name === 'QuotaExceededError')) throw error;
    await deleteFrom(db, ids, 'drop');
  }
}

/** Deletes articles; the index learns it from its queue, or is dropped. */
async function deleteFrom(
  db: Database,
  ids: readonly string[],
  index: 'queue' | 'drop',
): Promise<void> {
  const tx = db.transaction(
    ['articles', 'bodies', 'feedTexts', 'facts', 'searchQueue'],
    'readwrite',
    {
      durability: 'relaxed',
    },
  );
  const queue = tx.objectStore('searchQueue');
  await Promise.all([
    ...ids.map((id) => tx.objectStore('articles').delete(id)),
    ...ids.map((id) => tx.objectStore('bodies').delete(id)),
    ...ids.map((id) => tx.objectStore('feedTexts').delete(id)),
    ...(index === 'queue'
      ? ids.map((id) => queue.add({ articleId: id, kind: 'changed' }))
      : [queue.clear(), tx.objectStore('facts').delete('search')]),
    tx.done,
  ]);
}

/**
 * Deletes the texts whose page asks that no copy be kept (robots' `noarchive`), once they were read
 * before `readBefore`, epoch ms; saved ones stay. Opened again, such a page is fetched again.
 */
export async function pruneUnkept(db: Database, readBefore: number): Promise<void> {
  const tx = db.transaction(['marks', 'bodies', 'searchQueue'], 'readwrite', {
    durability: 'relaxed',
  });
  const bodies = tx.objectStore('bodies');
  const read = await tx
    .objectStore('marks')
    .index('byRead')
    .getAll(IDBKeyRange.upperBound(readBefore, true));
  const unsaved = read.filter((mark) => mark.savedAt === null);
  const texts = await Promise.all(unsaved.map((mark) => bodies.get(mark.articleId)));
  const unkept = texts.flatMap((body) => (body?.noArchive === true ? [body.articleId] : []));
  await Promise.all([
    ...unkept.map((id) => bodies.delete(id)),
    ...unkept.map((id) => tx.objectStore('searchQueue').add({ articleId: id, kind: 'changed' })),
    tx.done,
  ]);
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
