import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Mark } from '../../lib/model/article';
import type { Snapshot } from '../../lib/model/snapshot';
import type { Source } from '../../lib/model/source';
import type { Publisher } from '../newsroom/types';
import type { BrowserTest, Stage } from './browser-test';
import type { Driver, Screen } from './drivers/driver';
import { waitUntil } from './drivers/wait';
import { brightness, fileFrom, giveFile } from './options-steps';
import {
  idsInStore,
  openStory,
  readShared,
  recordsInStore,
  refreshUnseen,
  startingWith,
  waitForRefresh,
  wake,
  weekStories,
} from './steps';

export const tests: BrowserTest[] = [
  {
    name: 'How ranking works gives the week’s own numbers and scores, in the week’s order',
    async run({ driver }) {
      const { week } = await waitForRefresh(driver);
      const page = await driver.open('options.html#ranking');
      await page.waitFor(
        `${week.stories.length} stories were chosen from ${number(week.articleCount)} articles of ${week.sourceCount} sources.`,
      );
      const rows = await page.evaluate(() =>
        [...document.querySelectorAll('#ranking h4 ~ ol > li')].map(
          ({ textContent }) => textContent ?? '',
        ),
      );
      equal(rows.length, week.stories.length);
      for (const [index, { headline, score }] of week.stories.entries()) {
        const row = rows[index] ?? '';
        ok(row.startsWith(`${index + 1}${headline}`), row);
        ok(row.endsWith(`score ${number(score, 1)}`), row);
      }
      await page.close();
    },
  },
  {
    name: 'A removed source comes back as it was with Undo',
    async run(stage) {
      const { driver } = stage;
      const { title } = await firstPublisher(stage);
      const before = await recordsInStore<Source>(driver, 'sources');
      const page = await driver.open('options.html');
      await remove(stage, page, title);
      await page.click('button', 'Undo');
      await page.waitForRole('button', `Remove ${title}`);
      deepEqual(await recordsInStore<Source>(driver, 'sources'), before);
      await page.close();
    },
  },
  {
    name: 'A topic’s sources are removed together, and come back as they were with Undo',
    async run(stage) {
      const { driver } = stage;
      await firstPublisher(stage);
      const before = await recordsInStore<Source>(driver, 'sources');
      const page = await driver.open('options.html');
      await page.waitForRole('button', /^Remove all in /);
      const name = (await page.names('button')).find((each) => each.startsWith('Remove all in '));
      ok(name);
      await page.click('button', name);
      await page.waitFor(/All sources in .+ were removed\./);
      const left = await recordsInStore<Source>(driver, 'sources');
      const gone = before.filter(({ id }) => !left.some((source) => source.id === id));
      ok(gone.length > 1);
      equal(new Set(gone.map(({ topic }) => topic)).size, 1);
      ok(!left.some(({ topic }) => topic === gone[0]?.topic));
      await page.click('button', 'Undo');
      await page.waitForRole('button', name);
      deepEqual(await recordsInStore<Source>(driver, 'sources'), before);
      await page.close();
    },
  },
  {
    name: 'Two sources removed one after the other both come back, in any order',
    async run({ driver, newsroom }) {
      await waitForRefresh(driver);
      const [one, other] = newsroom.publishers.map(({ title }) => title);
      ok(one && other);
      const before = await recordsInStore<Source>(driver, 'sources');
      const page = await driver.open('options.html');
      for (const title of [one, other]) {
        await page.waitForRole('button', `Remove ${title}`);
        // Not where the line of the one before lies over it.
        await page.evaluate((name) => {
          const buttons = [...document.querySelectorAll('button')];
          const button = buttons.find((each) => each.ariaLabel === name);
          button?.scrollIntoView({ block: 'center' });
        }, `Remove ${title}`);
        await page.click('button', `Remove ${title}`);
        await page.waitFor(`${title} was removed.`);
      }
      equal((await page.names('button')).filter((name) => name === 'Undo').length, 2);
      // The first of the two buttons belongs to what was done first.
      for (const title of [one, other]) {
        await page.click('button', 'Undo');
        await page.waitForRole('button', `Remove ${title}`);
      }
      deepEqual(await recordsInStore<Source>(driver, 'sources'), before);
      equal(await page.exists('button', 'Undo'), false);
      await page.close();
    },
  },
  {
    name: 'A source is added by its site’s address: the site’s feed is found and read',
    async run(stage) {
      const { driver, newsroom } = stage;
      const { title, siteUrl, feedUrl } = await firstPublisher(stage);
      const page = await driver.open('options.html');
      await remove(stage, page, title);
      await dismissNotice(page);
      newsroom.resetLog();
      await page.fill('Site or feed address', siteUrl);
      await page.click('button', 'Add');
      await page.waitFor(/This site has .* feeds?\./);
      await page.click('button', 'Follow');
      await page.waitForRole('button', `Remove ${title}`);
      await waitUntil(
        () => newsroom.requests.some(({ url, status }) => url === feedUrl && status === 200),
        () => `asked were ${newsroom.requests.map(({ url }) => url).join(', ')}`,
      );
      await page.waitFor('All of them answer.');
      await page.close();
    },
  },
  {
    name: 'A source’s title can be changed, and stays changed',
    async run(stage) {
      const { driver } = stage;
      const { title } = await firstPublisher(stage);
      const page = await driver.open('options.html');
      await rename(page, title, 'Breakfast Reading');
      await page.close();
      const again = await driver.open('options.html');
      await rename(again, 'Breakfast Reading', title);
      await again.close();
    },
  },
  {
    name: 'A paused source is not asked until it is resumed',
    async run(stage) {
      const { driver, newsroom } = stage;
      const { title, feedUrl } = await firstPublisher(stage);
      const isAsked = async () => {
        newsroom.resetLog();
        await refreshUnseen(driver);
        return newsroom.requests.some(({ url }) => url === feedUrl);
      };
      const page = await driver.open('options.html');
      await page.click('button', `Pause ${title}`);
      await page.waitFor('Paused. It is not asked for news until you resume it.');
      await dismissNotice(page);
      equal(await isAsked(), false);
      await page.click('button', `Resume ${title}`);
      await page.waitForRole('button', `Pause ${title}`);
      equal(await isAsked(), true);
      await page.close();
    },
  },
  {
    name: 'The list of sources goes out as OPML and comes back from it',
    async run(stage) {
      const { driver, newsroom } = stage;
      await firstPublisher(stage);
      const before = await listedSources(driver);
      const page = await driver.open('options.html');
      const opml = await fileFrom(page, 'Export OPML');
      match(opml, /^<\?xml/);
      const [first, second] = newsroom.publishers;
      ok(first && second);
      await remove(stage, page, first.title);
      await dismissNotice(page);
      await remove(stage, page, second.title);
      await dismissNotice(page);
      await giveFile(page, 'Import OPML', opml);
      await page.waitFor(`2 sources were added. ${before.length - 2} were there already.`);
      deepEqual(await listedSources(driver), before);
      await page.click('button', 'Undo');
      await waitUntil(
        async () => (await listedSources(driver)).length === before.length - 2,
        () => 'what was imported is still there',
      );
      await giveFile(page, 'Import OPML', opml);
      await waitUntil(
        async () => (await listedSources(driver)).length === before.length,
        () => 'the list did not come back',
      );
      await page.close();
    },
  },
  {
    name: 'A muted word hides its articles from the week, and the page says how many',
    async run(stage) {
      const { driver } = stage;
      const [story] = await weekStories(driver);
      ok(story);
      const word = longestWord(story.headline);
      const page = await driver.open('options.html#filters');
      await page.fill('Word or phrase to mute', word);
      await page.click('button', 'Mute');
      const { week } = await snapshotWhere(driver, (shown) => shown.week.hidden > 0);
      await page.waitFor(`Your filters hid ${week.hidden} article`);
      await page.waitFor(`hid ${number(week.hidden)}`);
      const shown = week.stories.map(({ headline }) => headline.toLowerCase().split(/[^\p{L}]+/u));
      ok(!shown.some((words) => words.includes(word.toLowerCase())), `${word} is still there.`);
      await dismissNotice(page);
      await page.click('button', `Stop muting ${word}`);
      await snapshotWhere(driver, (now) => now.week.hidden === 0);
      await page.waitFor('Nothing is filtered out.');
      await page.close();
    },
  },
  {
    name: 'The theme Dark makes every page dark, whatever the system says',
    async run({ driver }) {
      await waitForRefresh(driver);
      const page = await driver.open('options.html#reading');
      ok((await brightness(page)) > 200);
      await page.check('Dark');
      await waitUntil(
        async () => (await brightness(page)) < 60,
        () => 'the options page stays light',
      );
      const popup = await driver.open('popup.html');
      await popup.waitForRole('tab', 'Week');
      ok((await brightness(popup)) < 60, 'The popup stays light.');
      await popup.close();
      await page.check('System');
      await waitUntil(
        async () => (await brightness(page)) > 200,
        () => 'the options page stays dark',
      );
      await page.close();
    },
  },
  {
    name: 'A larger text size makes an article’s letters larger',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      const lettersOf = async () => {
        const reader = await driver.open('popup.html');
        await openStory(reader, story);
        const size = await reader.evaluate(() =>
          Number.parseFloat(
            getComputedStyle(document.querySelector('article p') as Element).fontSize,
          ),
        );
        await reader.close();
        return size;
      };
      const before = await lettersOf();
      const page = await driver.open('options.html#reading');
      await page.waitFor(() => document.getElementById('reading-size'));
      for (const [key, percent] of [
        ['End', '150%'],
        ['Home', '85%'],
      ] as const) {
        await page.evaluate(() => document.getElementById('reading-size')?.focus());
        await page.press(key);
        await page.waitFor(percent);
        await page.waitFor('Saved.');
        const after = await lettersOf();
        const ratio = after / before;
        const expected = Number.parseInt(percent, 10) / 100;
        ok(Math.abs(ratio - expected) < 0.03, `${percent}: ${before} px became ${after} px`);
      }
      await page.close();
    },
  },
  {
    name: 'Another language is spoken at once, in its own direction, and the focus stays',
    async run({ driver }) {
      const page = await driver.open('options.html#reading');
      await page.waitFor(() => document.getElementById('reading-language'));
      for (const [tag, heading, direction] of [
        ['ar', 'القراءة', 'rtl'],
        ['de', 'Lesen', 'ltr'],
        ['system', 'Reading', 'ltr'],
      ] as const) {
        await page.evaluate((value) => {
          const select = document.getElementById('reading-language') as HTMLSelectElement;
          select.focus();
          select.value = value;
          select.dispatchEvent(new Event('change', { bubbles: true }));
        }, tag);
        await page.waitForRole('heading', heading);
        const now = await page.evaluate(() => ({
          dir: document.documentElement.dir,
          focus: document.activeElement?.id,
          anchor: location.hash,
        }));
        deepEqual(now, { dir: direction, focus: 'reading-language', anchor: '#reading' });
      }
      await page.waitFor('Saved.');
      await page.close();
    },
  },
  {
    name: 'Everything goes out in one file, is cleared, and comes back from the file',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      const popup = await driver.open('popup.html');
      await openStory(popup, story);
      await popup.click('button', 'Save');
      await popup.waitForRole('button', 'Saved');
      await popup.close();
      const sources = await idsInStore(driver, 'sources');
      const saved = await savedIds(driver);
      equal(saved.length, 1);

      const page = await driver.open('options.html#data');
      const file = await fileFrom(page, 'Export everything');
      await page.click('button', 'Clear everything');
      await page.click('button', 'Yes, clear');
      await page.waitFor('Everything was cleared.');
      await page.waitFor('You follow no sources yet.');
      deepEqual(await idsInStore(driver, 'sources'), []);
      deepEqual(await idsInStore(driver, 'articles'), []);

      await giveFile(page, 'Import', file);
      await page.waitFor(`You follow ${sources.length} source`);
      await page.click('button', 'Undo');
      await page.waitFor('You follow no sources yet.');
      deepEqual(await savedIds(driver), []);
      // Nor does the second copy bring back what was taken back.
      await wake(driver);
      deepEqual(await idsInStore(driver, 'sources'), []);

      const since = Date.now();
      await giveFile(page, 'Import', file);
      await page.waitFor(`You follow ${sources.length} source`);
      deepEqual(await idsInStore(driver, 'sources'), sources);
      deepEqual(await savedIds(driver), saved);
      await page.close();
      await waitForRefresh(driver, since);
      const again = await driver.open('popup.html');
      await again.click('tab', 'Saved');
      await again.waitForRole('button', startingWith(story.headline));
      await again.close();
    },
  },
];

const number = (value: number, digits = 0): string =>
  value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });

/** The newsroom's first publisher, once the first refresh has read it. */
async function firstPublisher({ driver, newsroom }: Stage): Promise<Publisher> {
  await waitForRefresh(driver);
  const [publisher] = newsroom.publishers;
  ok(publisher);
  return publisher;
}

async function remove({ driver }: Stage, page: Screen, title: string): Promise<void> {
  const count = (await idsInStore(driver, 'sources')).length;
  await page.click('button', `Remove ${title}`);
  await page.waitFor(`${title} was removed.`);
  equal((await idsInStore(driver, 'sources')).length, count - 1);
}

/** It lies over the foot of the page, and what is there cannot be pressed. */
const dismissNotice = (page: Screen): Promise<void> =>
  page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button')];
    // It may have gone by itself.
    buttons.find((button) => button.textContent === 'Dismiss')?.click();
  });

async function rename(page: Screen, from: string, to: string): Promise<void> {
  await page.click('button', `Edit ${from}`);
  await page.fill('Title', to);
  await page.click('button', 'Save');
  await page.waitFor('Saved.');
  await page.waitForRole('button', `Edit ${to}`);
}

/** What OPML holds of each source. */
async function listedSources(driver: Driver): Promise<string[]> {
  const sources = await recordsInStore<Source>(driver, 'sources');
  return sources
    .map(({ title, feedUrl, siteUrl, topic }) => [title, feedUrl, siteUrl, topic].join(' '))
    .sort();
}

async function savedIds(driver: Driver): Promise<string[]> {
  const marks = await recordsInStore<Mark>(driver, 'marks');
  return marks.filter(({ savedAt }) => savedAt !== null).map(({ articleId }) => articleId);
}

async function snapshotWhere(
  driver: Driver,
  isWanted: (snapshot: Snapshot) => boolean,
): Promise<Snapshot> {
  return await waitUntil(
    async () => {
      const { snapshot } = await readShared(driver);
      return snapshot && isWanted(snapshot) ? snapshot : null;
    },
    () => 'the week was not made anew',
  );
}

function longestWord(headline: string): string {
  const words = headline.split(/[^\p{L}]+/u);
  return words.reduce((longest, word) => (word.length > longest.length ? word : longest));
}
