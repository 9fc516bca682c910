import { type DBSchema, type IDBPDatabase, type IDBPTransaction, openDB, unwrap } from 'idb';
import type { Alert } from '../model/alert';
import type { Body, FeedText, Mark, StoredArticle } from '../model/article';
import type { Dismissal } from '../model/dismissal';
import type { Edition } from '../model/edition';
import type { SearchProgress, SegmentHeader } from '../model/search-index';
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
  /** The search index: its segments, and their parts under [segment, kind, place]. */
  searchSegments: { key: number; value: SegmentHeader };
  searchParts: { key: PartKey; value: Uint8Array | readonly string[] };
  /** The articles of a segment that count no more, under the segment's id. */
  searchDead: { key: number; value: Uint32Array };
  /** Articles that came, changed or went since they were indexed, in that order. */
  searchQueue: { key: number; value: QueuedArticle };
  /** What the grouper knew after the last article joined, in parts, each under its path. */
  groupingParts: { key: string; value: unknown };
  /** One record each, under a fixed key. */
  facts: { key: keyof Facts; value: Facts[keyof Facts] };
}

/** Blocks of words are of kind 0, lists of ids of kind 1. */
export type PartKey = [segmentId: number, kind: 0 | 1, place: number];

/** A new article is not in the index, so that it need not be looked for there. */
export interface QueuedArticle {
  readonly articleId: string;
  readonly kind: 'new' | 'changed';
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
  /** Articles joined stories that no edition and no alert has seen yet. */
  unpublished: boolean;
  search: SearchProgress;
  /** Stories the reader wants less like. */
  dismissals: readonly Dismissal[];
}

export type Database = IDBPDatabase<Schema>;

export const DATABASE_NAME = 'best-of-the-week';
const VERSION = 4;

/** Connections that were let go, perhaps before anybody could listen for that. */
const ended = new WeakSet<IDBDatabase>();

/** Opens the database, making or migrating it. Steps are numbered and append-only. */
export function openDatabase(name: string = DATABASE_NAME): Promise<Database> {
  return openDB<Schema>(name, VERSION, {
    upgrade(db, from, _to, tx) {
      // As older versions knew them: with stores and indexes that the schema no longer names.
      if (from < 1) stepOne(db as unknown as IDBPDatabase);
      if (from < 2) stepTwo(tx as unknown as Upgrade);
      if (from < 3) stepThree(db as unknown as IDBPDatabase);
      if (from < 4) stepFour(tx as unknown as Upgrade);
    },
    blocking(_current, _blocked, event) {
      // Another context brings a newer version: let go, or its upgrade waits for ever.
      const connection = event.target as IDBDatabase;
      ended.add(connection);
      connection.close();
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
  const kept = (): Promise<Database> => {
    connection ??= open().then(
      (db) => {
        // The database was deleted or upgraded while `open` looked into it: that one is dead for good.
        if (ended.has(unwrap(db))) {
          forget();
          return kept();
        }
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
  return kept;
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

/** The search index. It is filled by and by: to index all there is would hold up every page. */
function stepThree(db: IDBPDatabase): void {
  db.createObjectStore('searchSegments', { keyPath: 'id' });
  db.createObjectStore('searchParts');
  db.createObjectStore('searchDead');
  db.createObjectStore('searchQueue', { autoIncrement: true });
}

/** What the grouper knows, in parts: as one record it took a tenth of a second to write. */
function stepFour(tx: Upgrade): void {
  tx.db.createObjectStore('groupingParts');
  // A database without its stores is mended by whoever opens it, not here.
  if (tx.db.objectStoreNames.contains('facts')) void tx.objectStore('facts').delete('grouping');
}
