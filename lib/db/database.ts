import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB } from 'idb';
import type { Alert } from '../model/alert';
import type { Body, FeedText, Mark, StoredArticle } from '../model/article';
import type { Edition } from '../model/edition';
import type { Settings } from '../model/settings';
import type { FeedState, Source } from '../model/source';
import type { SignUpDraft, Subscription } from '../model/subscription';

interface Schema extends DBSchema {
  sources: { key: string; value: Source };
  feedStates: { key: string; value: FeedState };
  articles: {
    key: string;
    value: StoredArticle;
    indexes: { byPublished: number; byStory: string; bySource: [string, number] };
  };
  /** Apart from the articles: a week's scan is 3 to 4 times faster without the texts. */
  bodies: { key: string; value: Body };
  feedTexts: { key: string; value: FeedText };
  marks: { key: string; value: Mark; indexes: { bySaved: number; byRead: number } };
  editions: { key: string; value: Edition };
  alerts: { key: string; value: Alert; indexes: { byAt: number } };
  subscriptions: { key: string; value: Subscription };
  /** One record each, under a fixed key. */
  facts: { key: keyof Facts; value: Facts[keyof Facts] };
}

/** What there is one of. */
export interface Facts {
  settings: Partial<Settings>;
  /** Epoch ms of the first article ever, for the breaking rule's cold start. */
  streamSince: number;
  prunedAt: number;
  briefedAt: number;
  /** Epoch ms of the last summary after quiet hours. */
  summedUpAt: number;
  /** Sign-ups that could not be sent. */
  signUpDrafts: readonly SignUpDraft[];
  /** What the grouper knew after the last article joined; `lib/story` alone reads it. */
  grouping: object;
  /** Articles joined stories that no edition and no alert has seen yet. */
  unpublished: boolean;
}

export type Database = IDBPDatabase<Schema>;

export const DATABASE_NAME = 'best-of-the-week';
const VERSION = 2;

/** Opens the database, making or migrating it. Steps are numbered and append-only. */
export function openDatabase(name: string = DATABASE_NAME): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(db, from, _to, tx) {
      // As older versions knew them: with stores and indexes that the schema no longer names.
      if (from < 1) stepOne(db as unknown as IDBPDatabase);
      if (from < 2) stepTwo(tx as unknown as Upgrade);
    },
    blocking(_current, _blocked, event) {
      // Another context brings a newer version: let go, or its upgrade waits for ever.
      (event.target as IDBDatabase).close();
    },
  });
}

/**
 * Keeps one connection and hands it out. One that ended, that another context needs closed (to upgrade
 * or delete the database), or that could not be made, is made anew by the next call.
 */
export function keptConnection(open: () => Promise<Database>): () => Promise<Database> {
  let connection: Promise<Database> | null = null;
  const forget = () => {
    connection = null;
  };
  return () => {
    connection ??= open().then(
      (db) => {
        db.addEventListener('close', forget);
        db.addEventListener('versionchange', forget);
        return db;
      },
      (error: unknown) => {
        forget();
        throw error;
      },
    );
    return connection;
  };
}

type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

function stepOne(db: IDBPDatabase): void {
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
  // null is no valid key, so only saved (read) articles are in these indexes.
  marks.createIndex('bySaved', 'savedAt');
  marks.createIndex('byRead', 'readAt');
  db.createObjectStore('editions', { keyPath: 'id' });
  db.createObjectStore('alerts', { keyPath: 'storyId' }).createIndex('byAt', 'at');
  db.createObjectStore('subscriptions', { keyPath: 'id' });
  db.createObjectStore('facts');
}

/** When a source is due depends on its host, too: nobody asks this index any more. */
function stepTwo(tx: Upgrade): void {
  // A database without its stores is mended by whoever opens it, not here.
  if (!tx.db.objectStoreNames.contains('feedStates')) return;
  const states = tx.objectStore('feedStates');
  if (states.indexNames.contains('byNextCheck')) states.deleteIndex('byNextCheck');
}
