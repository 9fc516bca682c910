import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Source } from '../../lib/model/source';
import type { Publisher } from '../newsroom/types';
import type { BrowserTest, Build, Stage } from './browser-test';
import { waitUntil } from './drivers/wait';
import { recordsInStore, waitForRefresh } from './steps';

declare const browser: typeof import('webextension-polyfill');

// Nothing is allowed at install, so what is read of a page was given by the press.
export const build: Build = 'ask';

const leftOut = 'tidewater';
const lookButton = 'Follow the page in view';

export const tests: BrowserTest[] = [
  {
    name: 'A press on the page in view offers its feeds, before any site is asked or allowed',
    async run(stage) {
      const { driver } = stage;
      const { siteUrl } = await withoutOne(stage);
      // What the extension asked of the site; the tab's own requests are not its doing.
      const askedOf = async (site: string) =>
        (await driver.requests()).filter((url) => url.startsWith(site));
      const page = await driver.openUrl(siteUrl);
      const askedBefore = await askedOf(siteUrl);
      const popup = await driver.popupOn(siteUrl);
      await popup.click('button', lookButton);
      await popup.waitForRole('button', /^Follow (?!the page)/);
      deepEqual(await askedOf(siteUrl), askedBefore);
      const origins = await driver.api(
        async () => (await browser.permissions.getAll()).origins ?? [],
      );
      ok(!origins.includes(originOf(siteUrl)), origins.join());
      ok((await popup.text()).includes(`On ${new URL(siteUrl).hostname}`));
      await popup.close();
      await page.close();
    },
  },
  {
    name: 'Follow on the page in view asks for its site, its articles come, and Undo takes it back',
    async run(stage) {
      const { driver } = stage;
      const { siteUrl, feedUrl } = await withoutOne(stage);
      const page = await driver.openUrl(siteUrl);
      const popup = await driver.popupOn(siteUrl);
      await popup.click('button', lookButton);
      await popup.click('button', /^Follow (?!the page)/);
      const source = await waitUntil(
        async () =>
          (await recordsInStore<Source>(driver, 'sources')).find((one) => one.feedUrl === feedUrl),
        () => `${feedUrl} is not followed`,
      );
      await waitUntil(
        async () =>
          (await recordsInStore<{ sourceId: string }>(driver, 'articles')).some(
            ({ sourceId }) => sourceId === source.id,
          ),
        () => 'no article came',
      );
      equal(source.siteUrl, siteUrl);
      await popup.waitForRole('button', 'Undo');
      await popup.click('button', 'Undo');
      await popup.waitForRole('button', /^Follow (?!the page)/);
      await waitUntil(
        async () =>
          !(await recordsInStore<Source>(driver, 'sources')).some(({ id }) => id === source.id),
        () => `${feedUrl} is still followed`,
      );
      ok(!(await popup.exists('button', 'Undo')));
      await popup.close().catch(() => undefined);
      await page.close();
    },
  },
  {
    name: 'A newsletter on the page in view opens its form in the options',
    async run(stage) {
      const { driver, newsroom } = stage;
      await withoutOne(stage);
      const href = `${newsroom.brand().newsletter?.endpoint}/subscription/form`;
      const page = await driver.openUrl(href);
      const popup = await driver.popupOn(href);
      await popup.click('button', lookButton);
      await popup.click('button', /^Sign up: /);
      await waitUntil(
        async () =>
          (await driver.openPages()).some((url) => url.endsWith('options.html#newsletter')),
        () => 'the options did not open',
      );
      await popup.close().catch(() => undefined);
      await page.close();
    },
  },
  {
    name: 'A page of the browser itself cannot be looked at, and the popup says so',
    async run(stage) {
      const { driver } = stage;
      await withoutOne(stage);
      const popup = await driver.open('popup.html');
      await popup.click('button', lookButton);
      await popup.waitFor('This page cannot be looked at.');
      await popup.click('button', 'Close');
      await popup.close();
    },
  },
];

/** Follows every publisher but one, whose site is not allowed any more, and gives that one. */
async function withoutOne(stage: Stage): Promise<Publisher> {
  const { driver, newsroom } = stage;
  const left = newsroom.publishers.find(({ slug }) => slug === leftOut);
  ok(left);
  const origins = newsroom.publishers.map(({ siteUrl }) => originOf(siteUrl));
  await driver.grantHosts(origins);
  if ((await recordsInStore(driver, 'sources')).length === 0) {
    const page = await driver.open('popup.html');
    await page.click('button', 'Start');
    await page.waitForRole('list', 'Best of the week', 60_000);
    await waitForRefresh(driver);
    await page.close();
  }
  const sources = await recordsInStore<Source>(driver, 'sources');
  const ids = sources.filter(({ feedUrl }) => feedUrl === left.feedUrl).map(({ id }) => id);
  await driver.api(
    async (removed: readonly string[], origin: string) => {
      await browser.runtime.sendMessage({ order: 'removeSources', argument: removed });
      return browser.permissions.remove({ origins: [origin] });
    },
    ids,
    originOf(left.siteUrl),
  );
  return left;
}

// A match pattern has no port.
const originOf = (url: string) => `http://${new URL(url).hostname}/*`;
