import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Newsroom } from '../newsroom/newsroom';
import type { Publisher } from '../newsroom/types';
import type { BrowserTest, Build, Stage } from './browser-test';
import type { Screen } from './drivers/driver';
import { waitUntil } from './drivers/wait';
import { order } from './kills-steps';
import { readShared, recordsInStore, refreshUnseen, startingWith, waitForRefresh } from './steps';

declare const browser: typeof import('webextension-polyfill');

export const build: Build = 'ask';

// Slow enough to be watched.
export const newsroomOptions = { latencyMs: 300 };

const listName = 'Best of the week';

export const tests: BrowserTest[] = [
  {
    name: 'The edition that asks first may read no site after its install',
    async run({ driver }) {
      const { manifest, origins } = await driver.api(async () => ({
        manifest: browser.runtime.getManifest(),
        origins: (await browser.permissions.getAll()).origins ?? [],
      }));
      equal(manifest.name, 'Best of the Week');
      deepEqual(manifest.host_permissions ?? [], []);
      deepEqual(manifest.content_scripts ?? [], []);
      deepEqual(origins, []);
    },
  },
  {
    name: 'Before Start, the popup offers the sources in packs and nothing is fetched',
    async run({ driver, newsroom }) {
      const popup = await driver.realPopup();
      await popup.waitForRole('heading', 'Choose your sources.');
      await popup.waitFor(chosenWords(newsroom));
      const packs = await popup.names('checkbox');
      const topics = new Set(inEnglish(newsroom).map(({ topic }) => topic));
      equal(packs.length, topics.size, packs.join(', '));
      await popup.click('button', startingWith('Choose: '));
      await popup.waitForRole('checkbox', inEnglish(newsroom).find(isIn(packs[0]))?.title);
      await popup.close();
      deepEqual(newsroom.requests, []);
      deepEqual(await driver.requests(), []);
      deepEqual(await recordsInStore(driver, 'sources'), []);
    },
  },
  {
    name: 'Whoever unticks every pack is told to choose and cannot start',
    async run({ driver, newsroom }) {
      const page = await driver.open('popup.html');
      await page.waitFor(chosenWords(newsroom));
      for (const pack of await page.names('checkbox')) await page.click('checkbox', pack);
      await page.waitFor('Choose at least one source.');
      const canStart = await page.evaluate(
        () =>
          ![...document.querySelectorAll('button')].find(
            ({ textContent }) => textContent === 'Start',
          )?.disabled,
      );
      ok(!canStart, 'Start can be pressed without a source.');
      await page.close();
    },
  },
  {
    name: 'A reader who does not allow the sites is back at the choice, and told why',
    async run({ driver, newsroom }) {
      const page = await driver.open('popup.html');
      await page.waitForRole('button', 'Start');
      await refuse(page);
      await page.click('button', 'Start');
      await page.waitFor(
        'The browser was not allowed to read these sites, so nothing was fetched.',
      );
      await page.waitFor(chosenWords(newsroom));
      deepEqual(newsroom.requests, []);
      deepEqual(await recordsInStore(driver, 'sources'), []);
      await page.close();
    },
  },
  {
    name: 'After Start, the first week fills source by source in the popup, and reads',
    async run({ driver, newsroom }) {
      await driver.grantHosts(sitesOf(newsroom));
      const popup = await driver.realPopup();
      await popup.click('button', 'Start');
      await popup.waitForRole('heading', 'Your first edition is being set.');
      await popup.waitFor(() => {
        const bar = document.querySelector('progress');
        return bar && bar.value > 0 && document.querySelectorAll('main li').length > 0;
      });
      await popup.waitForRole('list', listName, 60_000);
      const { week, failingCount } = await waitForRefresh(driver);
      equal(failingCount, 0);
      equal(week.sourceCount, inEnglish(newsroom).length);
      const [story] = week.stories;
      ok(story);
      await popup.click('button', startingWith(story.headline));
      await popup.waitForRole('article');
      await popup.close();
    },
  },
  {
    name: 'The next time, the popup shows the week at once and asks no source again',
    async run(stage) {
      const { driver, newsroom } = stage;
      await started(stage);
      newsroom.resetLog();
      const popup = await driver.realPopup();
      await popup.waitForRole('list', listName);
      ok(!(await popup.exists('button', 'Start')));
      await popup.close();
      const others = newsroom.requests.filter(({ headers }) => !headers.accept?.includes('image/'));
      deepEqual(
        others.map(({ url }) => url),
        [],
      );
    },
  },
  {
    name: 'Without a newsletter, the daily briefing is offered in its place and nothing to sign up for',
    async run(stage) {
      const { driver } = stage;
      await started(stage);
      const popup = await driver.open('popup.html');
      await popup.waitForRole('link', 'Set it up');
      ok(!(await popup.exists('link', 'Sign up')));
      await popup.close();
      const options = await driver.open('options.html#newsletter');
      await options.waitFor('This edition has no newsletter.');
      ok(!(await options.exists('textbox', 'Email address')));
      await options.check('Daily briefing');
      await options.waitFor('Saved.');
      await options.close();
      const again = await driver.open('options.html#newsletter');
      await again.waitFor(() => document.querySelector<HTMLInputElement>('#briefing')?.checked);
      await again.close();
    },
  },
  {
    name: 'At the time that was picked, one notification is the briefing, and opens the reader on Today',
    async run(stage) {
      const { driver } = stage;
      await started(stage);
      const minute = await driver.api(async () => {
        const now = new Date();
        return now.getHours() * 60 + now.getMinutes();
      });
      await order(driver, 'changeSettings', { briefing: { enabled: true, minute } });
      await refreshUnseen(driver);
      await refreshUnseen(driver);
      const briefings = async () =>
        (await driver.notifications()).filter(({ id }) => id.endsWith('briefing'));
      await waitUntil(
        async () => (await briefings()).length > 0,
        async () => `shown are ${JSON.stringify(await driver.notifications())}`,
      );
      const [only, ...others] = await briefings();
      ok(only);
      deepEqual(others, []);
      await driver.clickNotification(only.id);
      await waitUntil(
        async () => (await driver.openPages()).some((url) => url.endsWith('reader.html#today')),
        async () => `open are ${await driver.openPages()}`,
      );
    },
  },
];

/** What an English reader is offered. */
const inEnglish = ({ publishers }: Newsroom): readonly Publisher[] =>
  publishers.filter(({ language }) => language.startsWith('en'));

const chosenWords = (newsroom: Newsroom): string => `${inEnglish(newsroom).length} sources chosen`;

/** Whether a publisher is in a pack, which is named by its topic, or as front pages. */
function isIn(pack = ''): (publisher: Publisher) => boolean {
  return ({ topic }) => pack.toLowerCase().startsWith(topic === 'top' ? 'international' : topic);
}

/** What the browser would be asked for, as it writes it. */
const sitesOf = ({ origins }: Newsroom): string[] =>
  origins.map((origin) => `http://${new URL(origin).hostname}/*`);

/** Has the first week, whether or not an earlier test pressed Start. */
async function started({ driver, newsroom }: Stage): Promise<void> {
  const { snapshot } = await readShared(driver);
  if (!snapshot?.week.stories.length) {
    await driver.grantHosts(sitesOf(newsroom));
    const page = await driver.open('popup.html');
    await page.click('button', 'Start');
    await page.waitForRole('list', listName, 60_000);
    await page.close();
  }
  await waitForRefresh(driver);
}

/** Has the page's next request for sites refused, in place of the browser's prompt. */
async function refuse(page: Screen): Promise<void> {
  await page.evaluate(() => {
    type Refused = (refused: boolean) => void;
    const apis = globalThis as unknown as Record<string, { permissions?: object } | undefined>;
    const request = (_: unknown, callback?: Refused) => {
      callback?.(false);
      return Promise.resolve(false);
    };
    for (const api of [apis.browser, apis.chrome]) {
      if (api?.permissions) Object.assign(api.permissions, { request });
    }
  });
}
