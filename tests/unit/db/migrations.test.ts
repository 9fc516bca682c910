import { deleteDB, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { openDatabase } from '../../../lib/db/database';
import { earliestDue } from '../../../lib/db/sources';
import { newFeedState, newSource } from '../../../lib/source/source';

const NOW = Date.UTC(2026, 10, 22, 12);
const NAME = 'migrations';

type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

// The stores as each version made them, written down here so that no later change can alter them.
const versions: readonly ((db: IDBPDatabase, tx: Upgrade) => void)[] = [
  (db) => {
    db.createObjectStore('sources', { keyPath: 'id' });
    db.createObjectStore('feedStates', { keyPath: 'sourceId' }).createIndex(
      'byNextCheck',
      'nextCheckAt',
    );
    const articles = db.createObjectStore('articles', { keyPath: 'id' });
    articles.createIndex('byPublished', 'publishedAt');
    articles.createIndex('byStory', 'storyId');
    articles.createIndex('bySource', ['sourceId', 'publishedAt']);
    db.createObjectStore('bodies', { keyPath: 'articleId' });
    db.createObjectStore('feedTexts', { keyPath: 'articleId' });
    const marks = db.createObjectStore('marks', { keyPath: 'articleId' });
    marks.createIndex('bySaved', 'savedAt');
    marks.createIndex('byRead', 'readAt');
    db.createObjectStore('editions', { keyPath: 'id' });
    db.createObjectStore('alerts', { keyPath: 'storyId' }).createIndex('byAt', 'at');
    db.createObjectStore('subscriptions', { keyPath: 'id' });
    db.createObjectStore('facts');
  },
  (_, tx) => tx.objectStore('feedStates').deleteIndex('byNextCheck'),
  (db, tx) => {
    db.createObjectStore('searchSegments', { keyPath: 'id' });
    db.createObjectStore('searchParts');
    db.createObjectStore('searchDead');
    db.createObjectStore('searchQueue', { autoIncrement: true });
    tx.objectStore('facts').put({ version: 1 }, 'grouping');
  },
];

const records: Readonly<Record<string, readonly object[]>> = {
  sources: [newSource({ title: 'Courier', feedUrl: 'https://c.example/feed' }, 's1', NOW)],
  feedStates: [newFeedState('s1', NOW)],
  articles: [{ id: 'a1', sourceId: 's1', publishedAt: NOW, storyId: '', title: 'Bridge opens' }],
  bodies: [{ articleId: 'a1', html: '<p>Text</p>' }],
  feedTexts: [{ articleId: 'a1', html: '<p>Text</p>' }],
  marks: [{ articleId: 'a1', readAt: NOW, savedAt: NOW, progress: 0.5 }],
  editions: [{ id: '2026-W46', closed: true }],
  alerts: [{ storyId: 't1', at: NOW }],
  subscriptions: [{ id: 'n1', email: 'reader@c.example' }],
};

/** A database as that version left it, with something in every store. */
async function oldDatabase(version: number): Promise<void> {
  const db = await openDB(NAME, version, {
    upgrade: (opened, _from, _to, tx) => {
      for (const step of versions.slice(0, version)) step(opened, tx);
    },
  });
  for (const [store, values] of Object.entries(records)) {
    for (const value of values) await db.put(store, value);
  }
  await db.put('facts', { theme: 'dark' }, 'settings');
  db.close();
}

const structureOf = (db: IDBPDatabase) =>
  Object.fromEntries(
    [...db.objectStoreNames].map((name) => {
      const { store } = db.transaction(name);
      return [name, { key: store.keyPath, indexes: [...store.indexNames] }];
    }),
  );

afterEach(() => deleteDB(NAME));

describe.each(versions.map((_, index) => index + 1))('from version %i', (version) => {
  test('everything is still there', async () => {
    await oldDatabase(version);
    const db = await openDatabase(NAME);
    for (const [store, values] of Object.entries(records)) {
      expect(await db.getAll(store as 'sources')).toEqual(values);
    }
    expect(await db.get('facts', 'settings')).toEqual({ theme: 'dark' });
    expect(await db.getAllKeys('facts')).toEqual(['settings']);
    expect(await earliestDue(db)).toBe(NOW);
    db.close();
  });

  test('the stores and indexes are those of a new database', async () => {
    await oldDatabase(version);
    const migrated = await openDatabase(NAME);
    const fresh = await openDatabase('migrations-fresh');
    expect(structureOf(migrated as unknown as IDBPDatabase)).toEqual(
      structureOf(fresh as unknown as IDBPDatabase),
    );
    migrated.close();
    fresh.close();
  });
});
