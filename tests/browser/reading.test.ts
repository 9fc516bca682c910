import { deepEqual, equal, ok } from 'node:assert/strict';
import type { BrowserTest } from './browser-test';
import type { Screen } from './drivers/driver';
import { waitUntil } from './drivers/wait';
import { focusIsOn, tabTo } from './keyboard-steps';
import {
  openStory,
  readToTheEnd,
  refresh,
  reportAt,
  startingWith,
  waitForRefresh,
  weekStories,
} from './steps';

const listName = 'Best of the week';

export const tests: BrowserTest[] = [
  {
    name: 'After the install, the first refresh fills the week from every source',
    async run({ driver, newsroom }) {
      const { week, failingCount } = await waitForRefresh(driver);
      equal(failingCount, 0);
      equal(week.sourceCount, newsroom.publishers.length);
      ok(week.articleCount > 100, `${week.articleCount} articles`);
      deepEqual(
        week.stories.map(({ rank }) => rank),
        week.stories.map((_, index) => index + 1),
      );
    },
  },
  {
    name: 'The toolbar button opens the popup, with the week’s stories in a named list',
    async run({ driver }) {
      const stories = await weekStories(driver);
      const popup = await driver.realPopup();
      await popup.waitForRole('heading', 'Best of the week');
      await popup.waitForRole('list', listName);
      // A screen of 800 by 600, as some browsers without one pretend to have, leaves a little less.
      await popup.waitFor(() => innerWidth >= 400 && innerHeight >= 500);
      const buttons = await popup.names('button');
      for (const { headline } of stories) {
        ok(
          buttons.some((name) => name.startsWith(headline)),
          `No button for ${headline}`,
        );
      }
      deepEqual(await popup.names('tab'), ['Week', 'Today', 'Latest', 'Saved']);
      ok(await popup.exists('button', 'Refresh'));
      ok(await popup.exists('searchbox', 'Search'));
      ok(await popup.exists('link', 'Sign up'));
      ok(await popup.exists('link', 'Privacy policy'));
      ok(await popup.exists('contentinfo'));
      ok(!(await popup.exists('region', 'Breaking news')));
      await popup.close();
    },
  },
  {
    name: 'The side panel shows the week in 320 px, and its story opens in it',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      const panel = await driver.open('sidepanel.html');
      await panel.setViewport(320, 700);
      await panel.waitForRole('list', listName);
      await openStory(panel, story);
      // A window of Firefox is 500 px wide at the least.
      ok(await panel.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
      ok(!(await panel.exists('button', 'Keep it at the side')));
      await panel.close();
    },
  },
  {
    name: 'An address that names a story alone opens the article that leads it',
    async run({ driver }) {
      const stories = await weekStories(driver);
      for (const { storyId, headline } of stories.slice(0, 3)) {
        const reader = await driver.open(`reader.html#story/${storyId}`);
        await reader.waitForRole('article');
        await reader.waitForRole('heading', headline);
        equal(
          await reader.evaluate(
            () => document.querySelector('article h1, article h2')?.textContent,
          ),
          headline,
        );
        await reader.close();
      }
    },
  },
  {
    name: 'A story opens in the popup and reads to its last paragraph',
    async run({ driver, newsroom }) {
      const [story] = await weekStories(driver);
      ok(story);
      const popup = await driver.realPopup();
      await openStory(popup, story);
      ok(await popup.exists('heading', story.headline));
      await readToTheEnd(popup, reportAt(newsroom, story.url));
      await popup.close();
    },
  },
  {
    name: 'Back returns to the place in the list, with the keyboard on the story',
    async run({ driver }) {
      const story = (await weekStories(driver)).at(-1);
      ok(story);
      const page = await driver.open('popup.html');
      await page.setViewport(500, 600);
      await page.waitForRole('button', startingWith(story.headline));
      await scrollTo(page, story.headline);
      const before = await topOf(page, story.headline);
      await openStory(page, story);
      await page.click('button', 'Back');
      await page.waitForRole('list', listName);
      const after = await topOf(page, story.headline);
      ok(Math.abs(after - before) <= 2, `It was at ${before}, and is at ${after}.`);
      await focusIsOn(page, startingWith(`button ${story.headline}`));
      await page.close();
    },
  },
  {
    name: 'A saved article is listed under Saved, and goes from there when it is unsaved',
    async run({ driver }) {
      const story = (await weekStories(driver))[1];
      ok(story);
      const page = await driver.open('popup.html');
      await openStory(page, story);
      await page.click('button', 'Save');
      await page.waitForRole('button', 'Saved');
      await page.click('button', 'Back');
      await page.click('tab', 'Saved');
      await page.waitForRole('button', startingWith(story.headline));
      await page.click('button', startingWith(story.headline));
      await page.click('button', 'Saved');
      await page.click('button', 'Back');
      await page.waitForRole('tab', 'Saved');
      await waitUntil(
        async () => !(await page.exists('button', startingWith(story.headline))),
        () => 'it is still listed',
      );
      await page.close();
    },
  },
  {
    name: 'Search finds an article by words of its headline',
    async run({ driver, newsroom }) {
      await weekStories(driver);
      const [report] = newsroom.reports(newsroom.publishers[0]?.slug ?? '').slice(3);
      ok(report);
      const page = await driver.open('popup.html');
      await page.click('searchbox', 'Search');
      await page.fill('Search', report.headline);
      await page.waitForRole('button', startingWith(report.headline));
      await page.press('Escape');
      await page.waitForRole('list', listName);
      await page.close();
    },
  },
  {
    name: 'Search finds an article by a word of its text while one types, and opens it',
    async run({ driver }) {
      const story = (await weekStories(driver))[1];
      ok(story);
      const page = await driver.open('popup.html');
      const word = await page.evaluate(wordOfItsOwn, story.leadArticleId);
      await page.click('searchbox', 'Search');
      await page.fill('Search', word.slice(0, -1));
      await page.waitForRole('list', 'Search results', 20_000);
      await page.waitForRole('button', startingWith(story.headline), 20_000);
      await page.fill('Search', word);
      await waitUntil(
        () =>
          page.evaluate(
            (wanted: string) =>
              [...document.querySelectorAll('mark')].some(
                (mark) => mark.textContent?.toLowerCase() === wanted,
              ),
            word,
          ),
        () => `“${word}” is not marked`,
      );
      await page.press('ArrowDown');
      await page.press('Enter');
      await page.waitForRole('article');
      await page.click('button', 'Back');
      await page.waitForRole('list', 'Search results');
      await page.close();
    },
  },
  {
    name: 'The tabs Today and Latest show their own lists',
    async run({ driver, newsroom }) {
      const { today } = await waitForRefresh(driver);
      const page = await driver.open('popup.html');
      await page.click('tab', 'Today');
      for (const { headline } of today.stories) {
        await page.waitForRole('button', startingWith(headline));
      }
      await page.click('tab', 'Latest');
      const newest = newsroom.publishers
        .flatMap(({ slug }) => newsroom.reports(slug))
        .sort((a, b) => b.at - a.at)[0];
      ok(newest);
      await page.waitForRole('button', startingWith(newest.headline));
      await page.close();
    },
  },
  {
    name: 'The reader shows the list beside the text',
    async run({ driver, newsroom }) {
      const [story] = await weekStories(driver);
      ok(story);
      const reader = await driver.open('reader.html');
      await reader.setViewport(1200, 850);
      await openStory(reader, story);
      ok(await reader.exists('list', listName));
      await readToTheEnd(reader, reportAt(newsroom, story.url));
      await reader.close();
    },
  },
  {
    name: 'With the keyboard alone a story opens, closes, and the tabs change',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      const page = await driver.open('popup.html');
      await page.waitForRole('list', listName);
      await tabTo(page, startingWith(`button ${story.headline}`));
      await page.press('Enter');
      await page.waitForRole('article');
      await page.press('Escape');
      await page.waitForRole('list', listName);
      await tabTo(page, 'tab Week', 'Shift+Tab');
      await page.press('ArrowRight');
      await page.waitFor(() => document.activeElement?.textContent === 'Today');
      await page.close();
    },
  },
  {
    name: 'A refresh brings what was published since',
    async run(stage) {
      const { driver, newsroom } = stage;
      await weekStories(driver);
      const slug = newsroom.publishers[0]?.slug ?? '';
      newsroom.publish(slug, 1);
      const [report] = newsroom.reports(slug);
      ok(report);
      const page = await driver.open('popup.html');
      await refresh(stage, page);
      await page.click('tab', 'Latest');
      await page.waitForRole('button', startingWith(report.headline));
      await page.close();
    },
  },
  {
    name: 'Without a network, the stories of the week still read to their end',
    async run({ driver, newsroom }) {
      const stories = await weekStories(driver);
      await driver.setOffline(true);
      try {
        const popup = await driver.realPopup();
        for (const story of stories.slice(0, 3)) {
          await openStory(popup, story);
          await readToTheEnd(popup, reportAt(newsroom, story.url));
          await popup.click('button', 'Back');
          await popup.waitForRole('list', listName);
        }
        await popup.close();
      } finally {
        await driver.setOffline(false);
      }
    },
  },
  {
    name: 'In all of this, nobody but the newsroom was asked for anything',
    async run({ driver, newsroom }) {
      const asked = await driver.requests();
      ok(asked.length >= newsroom.publishers.length, `${asked.length} requests`);
      const others = asked.filter((url) => {
        const { hostname, port } = new URL(url);
        return !hostname.endsWith('.localhost') || Number(port) !== newsroom.port;
      });
      deepEqual(others, []);
      const headers = newsroom.requests.map((request) => request.headers);
      deepEqual(
        headers.filter(({ cookie, referer }) => cookie ?? referer),
        [],
      );
    },
  },
];

function scrollTo(screen: Screen, headline: string): Promise<void> {
  return screen.evaluate((text: string) => {
    const buttons = [...document.querySelectorAll('button, a')];
    buttons
      .find((button) => button.textContent?.startsWith(text))
      ?.scrollIntoView({ block: 'center' });
  }, headline);
}

function topOf(screen: Screen, headline: string): Promise<number> {
  return screen.evaluate((text: string) => {
    const buttons = [...document.querySelectorAll('button, a')];
    const found = buttons.find((button) => button.textContent?.startsWith(text));
    return found?.getBoundingClientRect().top ?? -1;
  }, headline);
}

/** The longest word of an article's text that its headline and no other text has. Runs in a page. */
async function wordOfItsOwn(articleId: string): Promise<string> {
  const db = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('best-of-the-week');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const all = <T>(store: string) =>
    new Promise<T[]>((resolve, reject) => {
      const request = db.transaction(store).objectStore(store).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const bodies = await all<{ articleId: string; text: string }>('bodies');
  const articles = await all<{ title: string; summary: string }>('articles');
  db.close();
  const others = [
    ...bodies.filter((body) => body.articleId !== articleId).map((body) => body.text),
    ...articles.map(({ title, summary }) => `${title} ${summary}`),
  ]
    .join(' ')
    .toLowerCase();
  const text = bodies.find((body) => body.articleId === articleId)?.text ?? '';
  const words = text.toLowerCase().match(/\b[a-z]{6,}\b/g) ?? [];
  const own = words.filter((word) => !others.includes(word.slice(0, -1)));
  const longest = own.sort((a, b) => b.length - a.length)[0];
  if (longest === undefined) throw new Error('no word of its own');
  return longest;
}
