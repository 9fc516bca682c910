import { deepEqual, equal, ok } from 'node:assert/strict';
import type { FeedState } from '../../lib/model/source';
import type { Newsroom } from '../newsroom/newsroom';
import type { BrowserTest } from './browser-test';
import type { Driver } from './drivers/driver';
import { waitUntil } from './drivers/wait';
import { idsInStore, recordsInStore, refreshUnseen, waitForRefresh, wake } from './steps';

export const tests: BrowserTest[] = [
  {
    name: 'Killed in the middle of a refresh, it ends with the same database as one left alone',
    async run({ driver: leftAlone, newsroom, launchAnother }) {
      await waitForRefresh(leftAlone);
      const expected = await idsInStore(leftAlone, 'articles');
      ok(expected.length > 100, `${expected.length} articles`);

      const slow = newsroom.publishers.slice(0, 5).map(({ slug }) => slug);
      for (const slug of slow) newsroom.misbehave(slug, 'hang');
      const killed = await launchAnother();
      try {
        const others = newsroom.publishers.length - slow.length;
        await waitForStores(killed, others);
        equal((await recordsInStore(killed, 'feedStates')).length, newsroom.publishers.length);
        await killed.killBackground();
        for (const slug of slow) newsroom.misbehave(slug, null);
        await endRefresh(killed, newsroom);
        deepEqual(await idsInStore(killed, 'sources'), await idsInStore(leftAlone, 'sources'));
        deepEqual(await idsInStore(killed, 'articles'), expected);
      } finally {
        await killed.close();
      }
    },
  },
  {
    name: 'Killed again and again, it still comes to the end, with every article once',
    async run({ driver, newsroom }) {
      await waitForRefresh(driver);
      const before = await idsInStore(driver, 'articles');
      for (const { slug } of newsroom.publishers) newsroom.publish(slug, 2);
      for (let turn = 0; turn < 3; turn += 1) {
        newsroom.resetLog();
        // Never answered: the background dies before it could.
        refreshUnseen(driver).catch(() => {});
        await waitUntil(
          () => newsroom.requests.length > turn,
          () => 'nothing was asked',
        );
        await driver.killBackground();
      }
      await refreshUnseen(driver);
      const after = await idsInStore(driver, 'articles');
      equal(after.length, before.length + 2 * newsroom.publishers.length);
      deepEqual(
        after.filter((id) => before.includes(id)),
        before,
      );
    },
  },
  {
    name: 'An unchanged feed is not sent again',
    async run({ driver, newsroom }) {
      await waitForRefresh(driver);
      await refreshUnseen(driver);
      newsroom.resetLog();
      await refreshUnseen(driver);
      const feeds = new Set(newsroom.publishers.map(({ feedUrl }) => feedUrl));
      const answers = newsroom.requests.filter(({ url }) => feeds.has(url));
      deepEqual(
        answers.map(({ status }) => status),
        newsroom.publishers.map(() => 304),
      );
    },
  },
];

/** Waits until the articles of so many sources are stored. */
async function waitForStores(driver: Driver, sources: number): Promise<void> {
  let stored = 0;
  await waitUntil(
    async () => {
      const states = await recordsInStore<FeedState>(driver, 'feedStates');
      stored = states.filter(({ lastSuccessAt }) => lastSuccessAt !== null).length;
      return stored >= sources;
    },
    () => `${stored} sources are stored, not ${sources}`,
    15_000,
  );
}

/** Wakes the background until nothing is left to do. */
async function endRefresh(driver: Driver, newsroom: Newsroom): Promise<void> {
  const since = Date.now();
  await wake(driver);
  const { failingCount, week } = await waitForRefresh(driver, since);
  equal(failingCount, 0);
  equal(week.sourceCount, newsroom.publishers.length);
}
