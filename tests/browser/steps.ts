// What several browser tests do.
import { match, ok } from 'node:assert/strict';
import type { EditionStory } from '../../lib/model/edition';
import type { RefreshProgress, Snapshot } from '../../lib/model/snapshot';
import type { Newsroom, PublishedReport } from '../newsroom/newsroom';
import type { Stage } from './browser-test';
import type { Driver, Screen } from './drivers/driver';
import { waitUntil } from './drivers/wait';

declare const browser: typeof import('webextension-polyfill');

const refreshTimeoutMs = 90_000;

/** A name that starts with this text. */
export function startingWith(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}`);
}

export interface Shared {
  readonly progress?: RefreshProgress;
  readonly snapshot?: Snapshot;
}

/** What the background shows its pages. */
export function readShared(driver: Driver): Promise<Shared> {
  return driver.api(async () => {
    const { progress } = await browser.storage.session.get('progress');
    const { snapshot } = await browser.storage.local.get('snapshot');
    return { progress, snapshot } as Shared;
  });
}

/** Waits for the end of a refresh that began after `since`, epoch ms. */
export async function waitForRefresh(driver: Driver, since = 0): Promise<Snapshot> {
  let seen: Shared = {};
  return await waitUntil(
    async () => {
      seen = await readShared(driver);
      const { progress, snapshot } = seen;
      const isDone = progress?.phase === 'done' && progress.startedAt >= since;
      return isDone && snapshot && snapshot.refreshedAt >= since ? snapshot : null;
    },
    () => `the refresh is not done: ${JSON.stringify(seen.progress)}`,
    refreshTimeoutMs,
  );
}

/** Presses Refresh and waits for the end of it. */
export async function refresh({ driver }: Stage, screen: Screen): Promise<Snapshot> {
  const since = Date.now();
  await screen.click('button', 'Refresh');
  return waitForRefresh(driver, since);
}

/** Wakes the background as the alarm would: it goes on with what is due, and nothing else. */
export function wake(driver: Driver): Promise<void> {
  return orderRefresh(driver, []);
}

/**
 * Has every source asked, unseen by any page, and waits for the end of it. `since` is the time on the
 * extension's clock, epoch ms.
 */
export async function refreshUnseen(driver: Driver, since = Date.now()): Promise<Snapshot> {
  await orderRefresh(driver, null);
  return waitForRefresh(driver, since);
}

async function orderRefresh(driver: Driver, sourceIds: readonly string[] | null): Promise<void> {
  const order = () =>
    driver.api(async (ids: readonly string[] | null) => {
      const argument = { sourceIds: ids };
      await browser.runtime.sendMessage({ order: 'refresh', argument });
      return true;
    }, sourceIds);
  let problem = '';
  // Just after a kill Chromium may still think that nobody listens.
  await waitUntil(
    () =>
      order().catch((error: Error) => {
        problem = error.message;
        if (!problem.includes('Receiving end does not exist')) throw error;
        return false;
      }),
    () => problem,
  );
}

/** The week's stories, from the first refresh on; at least five. */
export async function weekStories(driver: Driver): Promise<readonly EditionStory[]> {
  const { week } = await waitForRefresh(driver);
  ok(week.stories.length >= 5, `The week has ${week.stories.length} stories.`);
  return week.stories;
}

/** `back` is the word for it in the language of the page. */
export async function openStory(
  screen: Screen,
  { headline }: EditionStory,
  back = 'Back',
): Promise<void> {
  await screen.click('button', startingWith(headline));
  await screen.waitForRole('article');
  await screen.waitForRole('button', back);
}

/** The report behind an article's address. */
export function reportAt(newsroom: Newsroom, url: string): PublishedReport {
  const found = newsroom.publishers
    .flatMap(({ slug }) => newsroom.reports(slug))
    .find((report) => report.url === url);
  if (!found) throw new Error(`The newsroom has no page ${url}.`);
  return found;
}

/** Waits until the open article holds the report's paragraphs, and scrolls to the last. */
export async function readToTheEnd(screen: Screen, report: PublishedReport): Promise<void> {
  const last = report.paragraphs.at(-1) ?? '';
  match(last, /\w/);
  for (const paragraph of [report.paragraphs[0] ?? '', last]) {
    await screen.waitFor(inText(paragraph), 20_000);
  }
  const isInView = await screen.evaluate((text: string) => {
    const clean = (words: string | null) => (words ?? '').replaceAll(/\s+/g, ' ').trim();
    const paragraphs = [...document.querySelectorAll('article *')];
    const end = paragraphs.findLast((element) => clean(element.textContent) === text);
    end?.scrollIntoView({ block: 'center' });
    const { top = -1, bottom = -1 } = end?.getBoundingClientRect() ?? {};
    return top >= 0 && bottom <= innerHeight;
  }, last.replaceAll(/\s+/g, ' ').trim());
  ok(isInView, 'The last paragraph cannot be scrolled into view.');
}

function inText(text: string): RegExp {
  const words = text.trim().split(/\s+/);
  return new RegExp(words.map((word) => startingWith(word).source.slice(1)).join('\\s+'));
}

/** Everything in one of the database's stores. */
export function recordsInStore<T>(driver: Driver, store: string): Promise<T[]> {
  return driver.api(async (name: string) => {
    const settled = <R>(request: IDBRequest<R>) =>
      new Promise<R>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    // Opening one that is not there would make it, without its stores.
    const known = await indexedDB.databases();
    if (!known.some((database) => database.name === 'best-of-the-week')) return [];
    const database = await settled(indexedDB.open('best-of-the-week'));
    // A connection that is left open, for instance since the store is not there, keeps the extension
    // from mending the database until the page's memory is next swept, which may take a minute.
    database.onversionchange = () => database.close();
    try {
      return await settled(database.transaction(name).objectStore(name).getAll());
    } finally {
      database.close();
    }
  }, store);
}

/** The ids of everything in a store, in order. */
export async function idsInStore(driver: Driver, store: 'articles' | 'sources'): Promise<string[]> {
  const records = await recordsInStore<{ id: string }>(driver, store);
  return records.map(({ id }) => id).sort();
}
