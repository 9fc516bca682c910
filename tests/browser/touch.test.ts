import { deepEqual, equal, ok } from 'node:assert/strict';
import type { Mark } from '../../lib/model/article';
import type { EditionStory } from '../../lib/model/edition';
import type { Source } from '../../lib/model/source';
import { expectNoViolations } from './axe';
import type { BrowserTest, TestFile } from './browser-test';
import type { Driver, Screen } from './drivers/driver';
import { waitUntil } from './drivers/wait';
import { recordsInStore, startingWith, weekStories } from './steps';
import { rest, swipeUp, tap } from './touch-steps';

// A tablet held upright: what a popup shows, in a page that takes fingers.
export const launchOptions: TestFile['launchOptions'] = { viewport: { width: 430, height: 800 } };

/** The journeys of a reader who has fingers and nothing else. */
export const tests: BrowserTest[] = [
  {
    name: 'By touch alone: a story is opened, saved, set larger, followed by the next, and left',
    async run({ driver }) {
      const [story, next] = await weekStories(driver);
      ok(story && next);
      const page = await openForTouch(driver, 'popup.html');
      await tap(page, 'button', startingWith(story.headline));
      await page.waitForRole('article');
      await page.waitFor(() => document.querySelector('[data-text="full"]'), 20_000);
      await tap(page, 'button', 'Save');
      await page.waitForRole('button', 'Saved');
      await tap(page, 'button', 'Aa Text settings');
      await tap(page, 'button', 'Larger text');
      await page.waitFor('115 %');
      await tap(page, 'button', 'Smaller text');
      await page.waitFor('100 %');
      await tap(page, 'button', 'Aa Text settings');
      await tap(page, 'button', 'More');
      await tap(page, 'button', 'Copy link with title');
      await tap(page, 'button', 'More');
      await tap(page, 'button', startingWith(next.headline));
      await page.waitForRole('heading', next.headline);
      await tap(page, 'button', 'Back');
      await page.waitForRole('list', 'Best of the week');
      await page.close();
    },
  },
  {
    name: 'A finger that rests on a story is offered what can be done with it, and opens nothing when it is lifted',
    async run({ driver }) {
      const [, , story, other] = await weekStories(driver);
      ok(story && other);
      const page = await openForTouch(driver, 'popup.html');
      await rest(page, 'button', startingWith(story.headline));
      await page.waitForRole('button', 'Less like this');
      ok(!(await page.exists('article')), 'the story was opened as well');
      await expectNoViolations(page, 'a line that a finger rested on');
      await tap(page, 'button', 'Saved');
      await page.waitFor('Saved.');
      await page.waitFor(() => document.querySelector('li [aria-pressed="true"]'));
      ok(await isSaved(driver, story));
      await tap(page, 'button', 'Undo');
      await page.waitFor('Undone.');
      ok(!(await isSaved(driver, story)));
      // A finger elsewhere is done with it.
      await rest(page, 'button', startingWith(other.headline));
      await page.waitFor(() => document.querySelectorAll('li [aria-pressed]').length === 3);
      equal(await lineOfActs(page), other.storyId);
      await tap(page, 'button', startingWith(story.headline));
      await page.waitForRole('article');
      await tap(page, 'button', 'Back');
      // Who comes back from a text finds there what can be done with it.
      await page.waitForRole('button', 'Less like this');
      equal(await lineOfActs(page), story.storyId);
      await page.close();
    },
  },
  {
    name: 'A finger that scrolls the list opens nothing, and is offered nothing',
    async run({ driver }) {
      const [, story] = await weekStories(driver);
      ok(story);
      const page = await openForTouch(driver, 'popup.html');
      await page.setViewport(430, 500);
      await swipeUp(page, 200, 'button', startingWith(story.headline));
      await page.waitFor(() =>
        [...document.querySelectorAll('#root *')].some(({ scrollTop }) => scrollTop > 100),
      );
      ok(!(await page.exists('article')));
      ok(!(await page.exists('button', 'Less like this')));
      await page.close();
    },
  },
  {
    name: 'By touch alone: the tabs are gone through, and something is looked for, found and read',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      const page = await openForTouch(driver, 'popup.html');
      for (const tab of ['Today', 'Latest', 'Saved', 'Week']) {
        await tap(page, 'tab', tab);
        await waitUntil(
          () => page.evaluate(isSelected, tab),
          () => `the tab ${tab} is not selected`,
        );
      }
      await tap(page, 'searchbox', 'Search');
      const word = story.headline.split(' ')[0] ?? '';
      for (const letter of word) await page.press(letter);
      await page.waitFor(() => document.querySelector('#front-panel select'));
      await tap(page, 'button', startingWith(story.headline));
      await page.waitForRole('article');
      await tap(page, 'button', 'Back');
      await page.waitForRole('searchbox', 'Search');
      await page.close();
    },
  },
  {
    name: 'By touch alone: a source is removed and brought back',
    async run({ driver, newsroom }) {
      const title = newsroom.publishers[0]?.title ?? '';
      const before = await recordsInStore<Source>(driver, 'sources');
      const page = await openForTouch(driver, 'options.html');
      await tap(page, 'button', `Remove ${title}`);
      await page.waitFor(`${title} was removed.`);
      await tap(page, 'button', 'Undo');
      await page.waitForRole('button', `Remove ${title}`);
      deepEqual(await recordsInStore<Source>(driver, 'sources'), before);
      await page.close();
    },
  },
  {
    name: 'Where a finger points, what is pressed is larger, and nothing runs out of 320 px',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      for (const at of [
        'sidepanel.html',
        `sidepanel.html#story/${story.storyId}`,
        'options.html',
      ]) {
        const page = await openForTouch(driver, at);
        await page.setViewport(320, 700);
        await page.waitForRole('heading');
        deepEqual(await page.evaluate(lowTargets), [], at);
        ok(
          await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth),
          `${at} scrolls sideways`,
        );
        await page.close();
      }
    },
  },
];

/** A page, once it listens to fingers. */
async function openForTouch(driver: Driver, at: string): Promise<Screen> {
  const page = await driver.open(at);
  await page.useTouch();
  await page.waitFor(() => matchMedia('(hover: none) and (pointer: coarse)').matches);
  await page.waitForRole('heading');
  // What follows a finger comes after the first frame, like the keys.
  if (at.startsWith('popup')) {
    await page.waitFor(() => document.querySelector('footer button:last-child, article'));
  }
  return page;
}

/** The story that what can be done is offered for. */
const lineOfActs = (page: Screen) =>
  page.evaluate(
    () =>
      document
        .querySelector('li:has([aria-pressed])')
        ?.querySelector<HTMLElement>('[data-focus-id]')?.dataset.focusId,
  );

const isSelected = (name: string) =>
  [...document.querySelectorAll('[role="tab"]')].some(
    (tab) => tab.textContent === name && tab.getAttribute('aria-selected') === 'true',
  );

async function isSaved(driver: Driver, { leadArticleId }: EditionStory): Promise<boolean> {
  const marks = await recordsInStore<Mark>(driver, 'marks');
  return marks.some(({ articleId, savedAt }) => articleId === leadArticleId && savedAt !== null);
}

/** Buttons and tabs that are lower than a finger asks for, in words. Runs in the page. */
function lowTargets(): string[] {
  const least = 32;
  return (
    [...document.querySelectorAll<HTMLElement>('button, [role="tab"], select')]
      .filter((element) => element.checkVisibility({ visibilityProperty: true }))
      // A line of a list is as high as the line.
      .filter((element) => getComputedStyle(element, '::after').position !== 'absolute')
      .map((element) => ({ element, box: element.getBoundingClientRect() }))
      .filter(({ box }) => box.height > 0 && box.height < least)
      .map(({ element, box }) => `${Math.round(box.height)} px: ${element.outerHTML.slice(0, 100)}`)
  );
}
