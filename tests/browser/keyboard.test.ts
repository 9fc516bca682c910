import { deepEqual, ok } from 'node:assert/strict';
import type { Edition } from '../../lib/model/edition';
import { WEEK_MS } from '../../lib/model/time';
import type { BrowserTest } from './browser-test';
import type { Driver, Screen } from './drivers/driver';
import { focusIsOn, heardOnce, inSight, key, listen, tabTo, type } from './keyboard-steps';
import { recordsInStore, startingWith, weekStories } from './steps';

const button = (name: string) => new RegExp(`^button ${startingWith(name).source.slice(1)}`);
const untilTextIsThere = (page: Screen) =>
  page.waitFor(() => document.querySelector('[data-text="full"]'), 20_000);

export const tests: BrowserTest[] = [
  {
    name: 'By keys alone: a story opens, another source’s version, the next story, and back to its line',
    async run({ driver }) {
      const [first, second] = await weekStories(driver);
      ok(first && second);
      const page = await driver.open('popup.html');
      await page.waitForRole('list', 'Best of the week');
      await tabTo(page, button(first.headline));
      await key(page, 'Enter', 'opening the story');
      await page.waitForRole('article');
      await untilTextIsThere(page);
      const versions = await page.evaluate(() =>
        [...document.querySelectorAll('article header ul button')].map(({ textContent }) =>
          String(textContent),
        ),
      );
      ok(versions[1], 'The story has one version.');
      await tabTo(page, button(versions[1]));
      await key(page, 'Enter', 'opening a version');
      await untilTextIsThere(page);
      await inSight(page, 'the version');
      await tabTo(page, button(second.headline));
      await key(page, 'Enter', 'opening the next story');
      await page.waitForRole('heading', second.headline);
      await inSight(page, 'the next story');
      await tabTo(page, 'button Back');
      await key(page, 'Enter', 'going back');
      await page.waitForRole('list', 'Best of the week');
      await inSight(page, 'coming back');
      await focusIsOn(page, /^button /);
      await page.close();
    },
  },
  {
    name: 'By keys alone: words are searched, found, opened, and left again',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      const word = story.headline.split(/[^A-Za-z]+/).find((part) => part.length > 4) ?? '';
      const page = await driver.open('popup.html');
      await page.waitForRole('list', 'Best of the week');
      await tabTo(page, 'searchbox Search');
      await listen(page);
      await type(page, word.toLowerCase());
      await page.waitForRole('list', 'Search results');
      await heardOnce(page, /article|result|found/i);
      await key(page, 'ArrowDown', 'going into the results');
      const result = await page.focused();
      await key(page, 'Enter', 'opening a result');
      await page.waitForRole('article');
      await key(page, 'Escape', 'leaving the article');
      await page.waitForRole('list', 'Search results');
      await inSight(page, 'coming back to the results');
      await focusIsOn(page, result);
      await tabTo(page, 'searchbox Search', 'Shift+Tab');
      await key(page, 'Escape', 'clearing the search');
      await page.waitForRole('list', 'Best of the week');
      await key(page, 'Escape', 'leaving the search');
      await focusIsOn(page, 'tab Week');
      await page.close();
    },
  },
  {
    name: 'By keys alone: an article is saved, said once, and found under Saved',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      const page = await driver.open('popup.html');
      await page.waitForRole('list', 'Best of the week');
      await tabTo(page, button(story.headline));
      await key(page, 'Enter', 'opening the story');
      await untilTextIsThere(page);
      await tabTo(page, 'button Save');
      await key(page, 'Enter', 'saving');
      await page.waitForRole('button', 'Saved');
      await focusIsOn(page, 'button Saved');
      await key(page, 'Escape', 'going back');
      await page.waitForRole('list', 'Best of the week');
      await listen(page);
      await key(page, 'm', 'marking as unread');
      await heardOnce(page, /Marked as/);
      await tabTo(page, 'tab Week', 'Shift+Tab');
      await key(page, 'End', 'going to the last tab');
      await focusIsOn(page, 'tab Saved');
      await page.waitFor(story.headline);
      await tabTo(page, button(story.headline));
      await key(page, 's', 'taking it off the saved');
      await inSight(page, 'the line that is gone');
      await page.close();
    },
  },
  {
    name: 'By keys alone: a past week opens, and leads back to this one',
    async run({ driver }) {
      await weekStories(driver);
      await closeAWeek(driver);
      const page = await driver.open('popup.html');
      await page.waitForRole('list', 'Best of the week');
      const [edition] = await pastWeeks(driver);
      ok(edition);
      await page.waitForRole('link', 'How ranking works');
      const [dates = ''] = (await page.names('button')).filter((name) => /\d/.test(name)).slice(-1);
      await tabTo(page, button(dates));
      await key(page, 'Enter', 'opening the past week');
      await page.waitForRole('navigation', 'Past weeks');
      await inSight(page, 'the past week');
      await tabTo(page, 'button Back to this week', 'Shift+Tab');
      await key(page, 'Enter', 'going back to this week');
      await page.waitFor(() => document.querySelectorAll('nav').length < 2);
      await inSight(page, 'this week again');
      await page.close();
    },
  },
  {
    name: 'By keys alone: a source is edited, paused, removed and brought back, each said once',
    async run({ driver, newsroom }) {
      const title = newsroom.publishers[0]?.title ?? '';
      const page = await driver.open('options.html');
      await page.waitForRole('button', `Edit ${title}`);
      await tabTo(page, `button Edit ${title}`);
      await key(page, 'Enter', 'editing');
      await focusIsOn(page, 'textbox Title');
      await listen(page);
      await key(page, 'Enter', 'saving the title');
      await focusIsOn(page, `button Edit ${title}`);
      await heardOnce(page, 'Saved.');
      await tabTo(page, `button Pause ${title}`);
      await key(page, 'Enter', 'pausing');
      await page.waitForRole('button', `Resume ${title}`);
      await focusIsOn(page, `button Resume ${title}`);
      await heardOnce(page, /./);
      await key(page, 'Enter', 'resuming');
      await page.waitForRole('button', `Pause ${title}`);
      await heardOnce(page, /./);
      await tabTo(page, `button Remove ${title}`);
      await key(page, 'Enter', 'removing');
      await page.waitForRole('button', 'Undo');
      await heardOnce(page, title);
      await inSight(page, 'the source that is gone');
      await focusIsOn(page, 'button Undo');
      await key(page, 'Enter', 'undoing');
      await page.waitForRole('button', `Remove ${title}`);
      await heardOnce(page, /./);
      await inSight(page, 'the source that is back');
      await page.close();
    },
  },
  {
    name: 'By keys alone: a source is added by its address',
    async run({ driver, newsroom }) {
      const publisher = newsroom.publishers[1];
      ok(publisher);
      const { title, siteUrl } = publisher;
      const page = await driver.open('options.html');
      await page.waitForRole('button', `Remove ${title}`);
      await tabTo(page, `button Remove ${title}`);
      await key(page, 'Enter', 'removing');
      await page.waitForRole('button', 'Undo');
      await inSight(page, 'the source that is gone');
      await tabTo(page, 'textbox Site or feed address', 'Shift+Tab');
      await type(page, siteUrl);
      await key(page, 'Enter', 'looking for feeds');
      await page.waitForRole('button', 'Follow');
      await tabTo(page, 'button Follow');
      await key(page, 'Enter', 'following');
      await page.waitForRole('button', `Remove ${title}`);
      await inSight(page, 'the source that is added');
      await page.close();
    },
  },
  {
    name: 'By keys alone: the newsletter is signed up for, and the list of sources goes out as a file',
    async run({ driver }) {
      const page = await driver.open('options.html#newsletter');
      await page.waitForRole('textbox', 'Email address');
      await tabTo(page, 'button Sign up');
      await key(page, 'Enter', 'signing up with nothing');
      await inSight(page, 'what is wrong');
      await key(page, 'Tab');
      await key(page, 'Enter', 'going to the wrong field');
      await focusIsOn(page, 'textbox Email address');
      await type(page, 'ada@norwick.example');
      await tabTo(page, 'checkbox Daily news');
      await key(page, ' ', 'ticking');
      await tabTo(page, 'button Sign up');
      await key(page, 'Enter', 'signing up');
      await page.waitFor(/Check your inbox|ada@norwick\.example/, 20_000);
      await inSight(page, 'having signed up');
      await tabTo(page, 'button Export OPML', 'Shift+Tab');
      await page.evaluate(() => {
        HTMLAnchorElement.prototype.click = () => {};
      });
      await key(page, 'Enter', 'exporting');
      await focusIsOn(page, 'button Export OPML');
      await page.close();
    },
  },
];

const pastWeeks = async (driver: Driver): Promise<Edition[]> =>
  (await recordsInStore<Edition>(driver, 'editions')).filter(({ closed }) => closed);

/** Puts this week's edition down a second time, as the week before: no test waits for a week. */
export async function closeAWeek(driver: Driver): Promise<void> {
  const editions = await recordsInStore<Edition>(driver, 'editions');
  const week = editions.find(({ period, closed }) => period === 'week' && !closed);
  ok(week);
  const past = {
    ...week,
    id: '2020-W01',
    closed: true,
    from: week.from - WEEK_MS,
    to: week.to - WEEK_MS,
  };
  await driver.api(async (edition: Edition) => {
    const settled = <R>(request: IDBRequest<R>) =>
      new Promise<R>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
    const database = await settled(indexedDB.open('best-of-the-week'));
    await settled(
      database.transaction('editions', 'readwrite').objectStore('editions').put(edition),
    );
    database.close();
    return true;
  }, past);
  deepEqual(
    (await pastWeeks(driver)).map(({ id }) => id),
    ['2020-W01'],
  );
}
