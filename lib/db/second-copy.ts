import { deleteDB } from 'idb';
import type { Mark, StoredArticle } from '../model/article';
import type { Dismissal } from '../model/dismissal';
import type { KeptChange } from '../model/kept-change';
import type { Settings } from '../model/settings';
import type { FeedState, Source } from '../model/source';
import { DATABASE_NAME, type Database, openDatabase } from './database';
import { isDiskFull } from './disk';
import { dismissals, mergeDismissals } from './dismissals';
import { readFact, readSettings } from './facts';

/** What the second copy is made from. */
export interface KeptRecords {
  readonly sources: readonly Source[];
  /** Over the defaults; null when none are stored. */
  readonly settings: Settings | null;
  readonly saved: readonly { readonly article: StoredArticle; readonly savedAt: number }[];
  /** Of the articles asked for, those whose mark says that they are not saved. */
  readonly unsavedIds: readonly string[];
  readonly dismissed: readonly Dismissal[];
}

/** Reads what the second copy keeps; `savedInCopy` are the articles that it holds as saved. */
export async function readKept(db: Database, savedInCopy: readonly string[]): Promise<KeptRecords> {
  const [sources, settings, dismissed] = await Promise.all([
    db.getAll('sources'),
    storedSettings(db),
    dismissals(db),
  ]);
  const tx = db.transaction(['marks', 'articles']);
  const marks = await tx.objectStore('marks').index('bySaved').getAll();
  const saved = new Set(marks.map((mark) => mark.articleId));
  const others = savedInCopy.filter((id) => !saved.has(id));
  const [articles, otherMarks] = await Promise.all([
    Promise.all(marks.map((mark) => tx.objectStore('articles').get(mark.articleId))),
    Promise.all(others.map((id) => tx.objectStore('marks').get(id))),
  ]);
  return {
    sources,
    settings,
    saved: marks.flatMap(({ savedAt }, index) => {
      const article = articles[index];
      return article && savedAt !== null ? [{ article, savedAt }] : [];
    }),
    unsavedIds: otherMarks.flatMap((mark) => (mark ? [mark.articleId] : [])),
    dismissed,
  };
}

const storedSettings = async (db: Database): Promise<Settings | null> =>
  (await readFact(db, 'settings')) === undefined ? null : readSettings(db);

/** Makes a change of what the second copy keeps, in one transaction; all of it or nothing. */
export async function writeKept(
  db: Database,
  change: KeptChange,
  stateOf: (sourceId: string) => FeedState,
): Promise<void> {
  const stored = await readFact(db, 'settings');
  const settings = await storedSettings(db);
  const tx = db.transaction(
    ['sources', 'feedStates', 'facts', 'marks', 'articles', 'searchQueue'],
    'readwrite',
  );
  const sources = tx.objectStore('sources');
  const states = tx.objectStore('feedStates');
  const changeSource = async ({ id, before, after }: KeptChange['sources'][number]) => {
    if (!isSame((await sources.get(id)) ?? null, before)) return;
    if (after === null) await Promise.all([sources.delete(id), states.delete(id)]);
    else await sources.put(after);
    const state = await states.getKey(id);
    // Asked at once when it is new, or has another address.
    if (after && (state === undefined || after.feedUrl !== before?.feedUrl)) {
      await states.put(stateOf(id));
    }
  };
  const changeSettings = async () => {
    if (!change.settings) return;
    const { before, after } = change.settings;
    const now = await tx.objectStore('facts').get('settings');
    if (isSame(settings, before) && isSame(now, stored)) {
      await tx.objectStore('facts').put(after, 'settings');
    }
  };
  const changeDismissals = async () => {
    const { dismissed, undismissedIds } = change;
    if (dismissed.length + undismissedIds.length === 0) return;
    const facts = tx.objectStore('facts');
    const before = ((await facts.get('dismissals')) ?? []) as readonly Dismissal[];
    await facts.put(mergeDismissals(before, dismissed, undismissedIds), 'dismissals');
  };
  const save = async ({ article, savedAt }: KeptChange['saved'][number]) => {
    const articles = tx.objectStore('articles');
    if ((await articles.getKey(article.id)) === undefined) {
      await Promise.all([
        articles.put(article),
        tx.objectStore('searchQueue').add({ articleId: article.id, kind: 'changed' }),
      ]);
    }
    await mark(article.id, { savedAt });
  };
  const mark = async (articleId: string, more: Partial<Mark>) => {
    const marks = tx.objectStore('marks');
    const before = (await marks.get(articleId)) ?? {
      articleId,
      readAt: null,
      savedAt: null,
      progress: 0,
    };
    await marks.put({ ...before, ...more });
  };
  await Promise.all([
    ...change.sources.map(changeSource),
    changeSettings(),
    changeDismissals(),
    ...change.saved.map(save),
    ...change.unsavedIds.map((id) => mark(id, { savedAt: null })),
    // The editions are made of other sources now, and the pages have another theme.
    tx.objectStore('facts').put(true, 'unpublished'),
    tx.done,
  ]);
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

export const hasSources = async (db: Database): Promise<boolean> => (await db.count('sources')) > 0;

const STORES = [
  'sources',
  'feedStates',
  'articles',
  'bodies',
  'feedTexts',
  'marks',
  'editions',
  'alerts',
  'subscriptions',
  'facts',
  'searchSegments',
  'searchParts',
  'searchDead',
  'searchQueue',
  'groupingParts',
] as const;

/**
 * Opens the database. One that cannot be read any more is deleted and made anew, empty; the second
 * copy then fills it. Only for the background. Rejects as `openDatabase` does for any other reason:
 * a full disk or a stopped browser is no reason to delete.
 */
export async function openSoundDatabase(
  name: string = DATABASE_NAME,
  open: typeof openDatabase = openDatabase,
  isFull: () => Promise<boolean> = isDiskFull,
): Promise<Database> {
  // The second look is for a hitch of the browser's that passes.
  for (let look = 0; look < 2; look++) {
    try {
      return await lookInto(await open(name));
    } catch (error) {
      if (!isBeyondReading(error) || (isUnknown(error) && (await isFull()))) throw error;
    }
  }
  await deleteDB(name);
  return lookInto(await open(name));
}

async function lookInto(db: Database): Promise<Database> {
  try {
    // Throws when a store is missing, or the file behind it cannot be read.
    await db.transaction(STORES).objectStore('facts').count();
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * UnknownError: the browser cannot read its own file. VersionError: from a newer version of the
 * extension, which this one could never open. NotFoundError: a store is missing.
 */
const isBeyondReading = (error: unknown): boolean =>
  error instanceof DOMException &&
  ['UnknownError', 'VersionError', 'NotFoundError'].includes(error.name);

/** Chromium says the same when it cannot write, as it does to open a database. */
const isUnknown = (error: unknown): boolean =>
  error instanceof DOMException && error.name === 'UnknownError';
