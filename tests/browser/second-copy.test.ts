import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Mark } from '../../lib/model/article';
import type { BrowserTest } from './browser-test';
import type { Driver } from './drivers/driver';
import { waitUntil } from './drivers/wait';
import { idsInStore, recordsInStore, waitForRefresh, wake } from './steps';

declare const browser: typeof import('webextension-polyfill');

export const tests: BrowserTest[] = [
  {
    name: 'A deleted database is filled again from the copy by the next background',
    async run({ driver, newsroom }) {
      await waitForRefresh(driver);
      const sources = await idsInStore(driver, 'sources');
      equal(sources.length, newsroom.publishers.length);
      const [article = ''] = await idsInStore(driver, 'articles');
      await copyAfter(driver, () => order(driver, 'save', { articleId: article, saved: true }));
      await order(driver, 'changeSettings', { keepDays: 90 });

      const since = Date.now();
      await driver.killBackground();
      await deleteDatabase(driver);
      await wake(driver);
      await sourcesAre(driver, sources);
      const marks = await recordsInStore<Mark>(driver, 'marks');
      deepEqual(
        marks.filter(({ savedAt }) => savedAt !== null).map(({ articleId }) => articleId),
        [article],
      );
      equal((await localItem<{ kind: string }>(driver, 'notice'))?.kind, 'restored');
      // Asked again, and every article once.
      const { week } = await waitForRefresh(driver, since);
      equal(week.sourceCount, newsroom.publishers.length);
      ok((await idsInStore(driver, 'articles')).includes(article));
    },
  },
  {
    name: 'Deleted while the background runs, it is filled from the copy at once',
    async run({ driver }) {
      await waitForRefresh(driver);
      const sources = await idsInStore(driver, 'sources');
      // Its own copy is gone as well: the shared one is left.
      await sharedCopyHas(driver);
      await driver.api(() => browser.storage.local.clear());
      const since = performance.now();
      await deleteDatabase(driver);
      await sourcesAre(driver, sources);
      ok(performance.now() - since < 5000, `${performance.now() - since} ms`);
    },
  },
  {
    name: 'A database that cannot be opened is made anew and filled from the copy',
    async run({ driver }) {
      await waitForRefresh(driver);
      const sources = await idsInStore(driver, 'sources');
      await localCopy(driver);
      await driver.killBackground();
      await spoilDatabase(driver);
      await wake(driver);
      await sourcesAre(driver, sources);
    },
  },
  {
    name: 'Sources that the reader removed stay away, copy or not',
    async run({ driver }) {
      await waitForRefresh(driver);
      const [first = '', ...others] = await idsInStore(driver, 'sources');
      await localCopy(driver);
      await order(driver, 'removeSources', others);
      await restartWithout(driver);
      await sourcesAre(driver, [first]);
      await order(driver, 'removeSources', [first]);
      await restartWithout(driver);
      deepEqual(await idsInStore(driver, 'sources'), []);
      // The shared copy was emptied by the same order.
      await driver.api(() => browser.storage.local.remove('copy'));
      await restartWithout(driver);
      deepEqual(await idsInStore(driver, 'sources'), []);
    },
  },
  {
    name: 'Two browsers of one person come to the same sources and saved articles',
    async run({ launchAnother }) {
      const [one, other] = [await launchAnother(), await launchAnother()];
      try {
        for (const driver of [one, other]) {
          await waitForRefresh(driver);
          await localCopy(driver);
        }
        const before = await idsInStore(one, 'sources');
        deepEqual(await idsInStore(other, 'sources'), before);
        const [first = '', second = '', ...rest] = before;
        const [kept = '', alsoKept = ''] = await idsInStore(one, 'articles');
        await order(one, 'removeSources', [first]);
        await order(one, 'save', { articleId: kept, saved: true });
        await order(other, 'removeSources', [second]);
        await order(other, 'save', { articleId: alsoKept, saved: true });
        await carry(one, other);
        await carry(other, one);
        for (const driver of [one, other]) {
          await sourcesAre(driver, rest);
          await waitUntil(
            async () => (await savedIn(driver)).join() === [kept, alsoKept].sort().join(),
            () => 'the saved articles differ',
          );
          const articles = await idsInStore(driver, 'articles');
          equal(new Set(articles).size, articles.length);
        }
      } finally {
        await one.close();
        await other.close();
      }
    },
  },
  {
    name: 'After "Clear everything" no copy brings anything back',
    async run({ launchAnother }) {
      const driver = await launchAnother();
      try {
        await waitForRefresh(driver);
        await localCopy(driver);
        await order(driver, 'clearAll', null);
        deepEqual(await idsInStore(driver, 'sources'), []);
        await restartWithout(driver);
        deepEqual(await idsInStore(driver, 'sources'), []);
        await driver.api(() => browser.storage.local.remove('copy'));
        await restartWithout(driver);
        deepEqual(await idsInStore(driver, 'sources'), []);
      } finally {
        await driver.close();
      }
    },
  },
];

async function savedIn(driver: Driver): Promise<string[]> {
  const marks = await recordsInStore<Mark>(driver, 'marks');
  return marks
    .filter(({ savedAt }) => savedAt !== null)
    .map(({ articleId }) => articleId)
    .sort();
}

/** What a browser's account does with the shared area: one browser's is the other's. */
async function carry(from: Driver, to: Driver): Promise<void> {
  // It is written once a minute at most; one that is empty is written at once.
  await from.api(() => browser.storage.sync.clear());
  const shared = await waitUntil(
    async () => {
      await order(from, 'refresh', { sourceIds: [] });
      const items = await from.api(() => browser.storage.sync.get(null));
      const header = items.copy as { of: string } | undefined;
      return header?.of === (await fingerprint(from)) ? items : null;
    },
    () => 'the shared copy is not that of this browser',
  );
  await to.api(async (items: Record<string, unknown>) => {
    const gone = Object.keys(await browser.storage.sync.get(null)).filter((key) => !(key in items));
    await browser.storage.sync.remove(gone);
    await browser.storage.sync.set(items);
    return true;
  }, shared);
  await waitUntil(
    async () => {
      await order(to, 'refresh', { sourceIds: [] });
      const there = await idsInStore(from, 'sources');
      return (await idsInStore(to, 'sources')).every((id) => there.includes(id));
    },
    () => 'what was removed is still there',
  );
}

async function order(driver: Driver, name: string, argument: unknown): Promise<void> {
  await driver.api(
    async (message: { order: string; argument: unknown }) => {
      await browser.runtime.sendMessage(message);
      return true;
    },
    { order: name, argument },
  );
}

/** Deletes the database, starts the background again, and waits for its round to end. */
async function restartWithout(driver: Driver): Promise<void> {
  await driver.killBackground();
  await deleteDatabase(driver);
  await wake(driver);
}

const deleteDatabase = (driver: Driver): Promise<boolean> =>
  driver.api(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.deleteDatabase('best-of-the-week');
        request.onsuccess = () => resolve(true);
        request.onerror = () => reject(request.error);
      }),
  );

/** Gives the database a version that the extension cannot open. */
const spoilDatabase = (driver: Driver): Promise<boolean> =>
  driver.api(
    () =>
      new Promise<boolean>((resolve, reject) => {
        const request = indexedDB.open('best-of-the-week', 99);
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          request.result.close();
          resolve(true);
        };
      }),
  );

async function sourcesAre(driver: Driver, expected: readonly string[]): Promise<void> {
  let found: string[] = [];
  await waitUntil(
    async () => {
      // Just after the deletion there is no such store.
      found = await idsInStore(driver, 'sources').catch(() => []);
      return found.join() === expected.join();
    },
    () => `there are ${found.length} sources, not ${expected.length}`,
  );
}

const localItem = <T>(driver: Driver, key: string): Promise<T | undefined> =>
  driver.api(async (name: string) => (await browser.storage.local.get(name))[name], key) as Promise<
    T | undefined
  >;

const fingerprint = async (driver: Driver): Promise<string> =>
  (await localItem<{ of: string }>(driver, 'copy'))?.of ?? '';

const localCopy = (driver: Driver): Promise<string> =>
  waitUntil(
    () => fingerprint(driver),
    () => 'there is no copy',
  );

/** Does something and waits until this browser's copy knows. */
async function copyAfter(driver: Driver, act: () => Promise<void>): Promise<void> {
  const before = await localCopy(driver);
  await act();
  await waitUntil(
    async () => (await fingerprint(driver)) !== before,
    () => 'the copy stayed the same',
  );
}

const sharedCopyHas = (driver: Driver): Promise<boolean> =>
  waitUntil(
    () => driver.api(async () => 'copy-0' in (await browser.storage.sync.get(null))),
    () => 'there is no shared copy',
  );
