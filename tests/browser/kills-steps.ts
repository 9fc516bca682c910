// What `npm run kills` does to the extension, and what it asks afterwards.
import type { Article, Mark } from '../../lib/model/article';
import type { Source } from '../../lib/model/source';
import type { Driver } from './drivers/driver';
import { sleep, waitUntil } from './drivers/wait';

declare const browser: typeof import('webextension-polyfill');

/** An order that was not answered by then never will be: it was given to a background that was dying. */
const LOST_MS = 4000;
/** What took longer than this is told step by step. */
const SLOW_MS = 2000;

/** What must never get lost. */
export interface Kept {
  readonly sources: readonly string[];
  readonly saved: readonly string[];
  /** Articles whose source has another with the same address. */
  readonly doubled: number;
  readonly articles: number;
}

/** Reads what is there now; null while the database cannot be read. */
export async function keptNow(driver: Driver): Promise<Kept | null> {
  try {
    return await driver.api(readKept);
  } catch {
    // Deleted a moment ago, or being made anew.
    return null;
  }
}

/** In the page and in one go: three stores of records through a debugger cost more than what is measured. */
async function readKept(): Promise<Kept> {
  const settled = <R>(request: IDBRequest<R>) =>
    new Promise<R>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const known = await indexedDB.databases();
  if (!known.some(({ name }) => name === 'best-of-the-week')) throw new Error('There is none.');
  const db = await settled(indexedDB.open('best-of-the-week'));
  // As in `recordsInStore`: left open, it would keep the extension from mending the database.
  db.onversionchange = () => db.close();
  try {
    const tx = db.transaction(['sources', 'marks', 'articles']);
    const all = <T>(store: string) => settled<T[]>(tx.objectStore(store).getAll());
    const [sources, marks, articles] = await Promise.all([
      all<Source>('sources'),
      all<Mark>('marks'),
      all<Article>('articles'),
    ]);
    const there = new Set(articles.map(({ id }) => id));
    const addresses = new Set(articles.map(({ sourceId, url }) => `${sourceId} ${url}`));
    return {
      sources: sources.map(({ id }) => id).sort(),
      saved: marks
        .filter(({ savedAt, articleId }) => savedAt !== null && there.has(articleId))
        .map(({ articleId }) => articleId)
        .sort(),
      doubled: articles.length - addresses.size,
      articles: articles.length,
    };
  } finally {
    db.close();
  }
}

/** Gives an order; resolves with the answer, rejects when the background died over it. */
export function order<T = unknown>(driver: Driver, name: string, argument: unknown): Promise<T> {
  return driver.api(
    async (message: { order: string; argument: unknown }) =>
      (await browser.runtime.sendMessage(message)) ?? null,
    { order: name, argument },
  ) as Promise<T>;
}

/** The same; rejects too when nobody answers for four seconds. */
function answeredOrder(driver: Driver, name: string, argument: unknown): Promise<unknown> {
  return driver.api(
    async (message: { order: string; argument: unknown }, mostMs: number) => {
      const lost = new Promise<never>((_, reject) => {
        setTimeout(() => reject(new Error('nobody answered')), mostMs);
      });
      return (await Promise.race([browser.runtime.sendMessage(message), lost])) ?? null;
    },
    { order: name, argument },
    LOST_MS,
  );
}

/** Gives an order that the background will not live to answer. */
export function orderInVain(driver: Driver, name: string, argument: unknown): void {
  order(driver, name, argument).catch(() => undefined);
}

/**
 * Wakes the background and waits until it answers and holds what `isWhole` wants; ms from the first
 * word to then.
 */
export async function usableAfter(
  driver: Driver,
  isWhole: (kept: Kept) => boolean,
): Promise<{ ms: number; kept: Kept }> {
  const since = performance.now();
  let kept: Kept | null = null;
  let problem = 'nothing was tried';
  const steps: string[] = [];
  const timed = async <T>(name: string, step: Promise<T>): Promise<T> => {
    const start = performance.now();
    try {
      return await step;
    } finally {
      steps.push(`${name} ${(performance.now() - start).toFixed(0)}`);
    }
  };
  await waitUntil(
    async () => {
      try {
        await timed('order', answeredOrder(driver, 'markRead', { articleIds: [], read: true }));
        kept = await timed('read', keptNow(driver));
        problem = JSON.stringify(kept);
        return kept !== null && isWhole(kept);
      } catch (error) {
        // Just after a kill Chromium may still think that nobody listens.
        problem = String(error);
        return false;
      }
    },
    () => `not usable: ${problem}`,
    15_000,
  ).catch(() => undefined);
  if (kept === null) throw new Error(problem);
  const ms = performance.now() - since;
  // Where the time of an outlier went is not to be found out afterwards.
  if (ms > SLOW_MS) console.error(`${ms.toFixed(0)} ms: ${steps.join(', ')} ms`);
  return { ms, kept };
}

/** Kills the background so many ms from now. */
export async function killAfter(driver: Driver, ms: number): Promise<void> {
  await sleep(ms);
  await driver.killBackground();
}

export const deleteDatabase = (driver: Driver): Promise<boolean> =>
  driver.api(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('best-of-the-week');
        request.onsuccess = () => resolve(true);
        request.onerror = () => reject(request.error);
      }),
  );

/** Deletes the database and leaves one of that version, without any store. */
export async function spoilDatabase(driver: Driver, version: number): Promise<void> {
  await deleteDatabase(driver);
  await driver.api(
    (number: number) =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.open('best-of-the-week', number);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve(true);
        };
      }),
    version,
  );
}

/** Puts the database back to version 1 with all its records. The background must not run. */
export const makeVersionOne = (driver: Driver): Promise<boolean> =>
  driver.api(async () => {
    const settled = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const indexes: Record<string, Record<string, string | string[]>> = {
      feedStates: { byNextCheck: 'nextCheckAt' },
      articles: {
        byPublished: 'publishedAt',
        byStory: 'storyId',
        bySource: ['sourceId', 'publishedAt'],
      },
      marks: { bySaved: 'savedAt', byRead: 'readAt' },
      alerts: { byAt: 'at' },
    };
    const before = await settled(indexedDB.open('best-of-the-week'));
    // What came with later versions is made by their own steps.
    const stores = [...before.objectStoreNames].filter((name) => !/^(search|grouping)/.test(name));
    const records = new Map<
      string,
      { path: string | null; keys: IDBValidKey[]; values: unknown[] }
    >();
    for (const name of stores) {
      const store = before.transaction(name).objectStore(name);
      const path = store.keyPath as string | null;
      const [keys, values] = await Promise.all([
        settled(store.getAllKeys()),
        settled(store.getAll()),
      ]);
      records.set(name, { path, keys, values });
    }
    before.close();
    await settled(indexedDB.deleteDatabase('best-of-the-week'));
    const opening = indexedDB.open('best-of-the-week', 1);
    opening.onupgradeneeded = () => {
      for (const [name, { path }] of records) {
        const store = opening.result.createObjectStore(
          name,
          path === null ? {} : { keyPath: path },
        );
        for (const [index, on] of Object.entries(indexes[name] ?? {})) store.createIndex(index, on);
      }
    };
    const old = await settled(opening);
    const tx = old.transaction(stores, 'readwrite');
    for (const [name, { path, keys, values }] of records) {
      for (const [at, value] of values.entries()) {
        if (path === null) tx.objectStore(name).put(value, keys[at]);
        else tx.objectStore(name).put(value);
      }
    }
    await new Promise((resolve, reject) => {
      tx.oncomplete = () => resolve(true);
      tx.onerror = () => reject(tx.error);
    });
    old.close();
    return true;
  });

/** Takes away, or damages, what an area of the browser's storage holds of the second copy. */
export const spoilCopy = (driver: Driver, area: 'local' | 'sync', how: 'clear' | 'damage') =>
  driver.api(
    async (name: 'local' | 'sync', way: string) => {
      const items = await browser.storage[name].get(null);
      const pieces = Object.keys(items).filter((key) => key.startsWith('copy'));
      if (way === 'clear') await browser.storage[name].remove(pieces);
      else await browser.storage[name].set({ 'copy-0': 'damaged' });
      return true;
    },
    area,
    how,
  );

/**
 * Waits until both copies hold what the database holds. The shared one is written once a minute at
 * most, and what was too soon goes with the next round: so rounds are asked for.
 */
export const copiesAreMade = (driver: Driver): Promise<unknown> =>
  waitUntil(
    async () => {
      await order(driver, 'refresh', { sourceIds: [] }).catch(() => undefined);
      return driver.api(async () => {
        const { copy: local } = await browser.storage.local.get('copy');
        const { copy: shared } = await browser.storage.sync.get('copy');
        const of = (header: unknown) => (header as { of?: string } | undefined)?.of;
        return of(local) !== undefined && of(local) === of(shared);
      });
    },
    () => 'the copies differ',
    90_000,
  );
