import { deepEqual, equal } from 'node:assert/strict';
import { clippedTexts } from '../../scripts/sheets-clipped';
import { smallTargets } from '../../scripts/sheets-targets';
import { expectNoViolations, violationsOf } from './axe';
import type { BrowserTest } from './browser-test';
import type { Driver, Screen } from './drivers/driver';
import { closeAWeek } from './keyboard.test';
import { order } from './kills-steps';
import { type ScreenState, screenStates } from './screen-states';
import { refreshUnseen, waitForRefresh, weekStories } from './steps';
import { barsTooHigh } from './wishes-checks';

// `npm run sheets -- --axe` looks at all of them in every language and width, and at the states that
// only a gallery can show. Here is what a change breaks first.
const IN_ENGLISH = [
  'popup-week',
  'popup-end',
  'popup-today',
  'popup-latest',
  'popup-saved',
  'popup-search',
  'popup-search-none',
  'popup-page-in-view',
  'popup-keys',
  'popup-story',
  'popup-story-headlines',
  'reader-week',
  'reader-story',
  'options-sources',
];
const IN_ARABIC = ['popup-week', 'popup-search', 'popup-story', 'reader-week', 'options-sources'];
// Long words, and a script that breaks anywhere; every rule, but colours are those of English.
const IN_OTHERS = ['popup-week', 'popup-story', 'options-sources'];
const NARROW = /^(sidepanel|reader)-|^options-sources/;

export const tests: BrowserTest[] = [
  {
    name: 'Breaking news comes, so that there is all there can be to look at',
    async run({ driver, newsroom }) {
      await waitForRefresh(driver);
      newsroom.breakNews();
      await refreshUnseen(driver);
    },
  },
  ...IN_ENGLISH.map((name) => withoutViolations(name, 'system', 'English')),
  ...IN_ARABIC.map((name) => withoutViolations(name, 'ar', 'Arabic')),
  ...(['de', 'ja'] as const).map(
    (language): BrowserTest => ({
      name: `No accessibility violation in ${language === 'de' ? 'German' : 'Japanese'}: the week, a story, the options`,
      async run({ driver }) {
        await order(driver, 'changeSettings', { language });
        for (const name of IN_OTHERS) {
          const page = await openState(driver, name);
          equal(await page.evaluate(() => document.documentElement.lang), language);
          deepEqual(await violationsOf(page, 'all'), [], name);
          await page.close();
        }
        await order(driver, 'changeSettings', { language: 'system' });
      },
    }),
  ),
  {
    name: 'No accessibility violation in a past week',
    async run({ driver }) {
      await closeAWeek(driver);
      const page = await driver.open('popup.html#week/2020-W01');
      await page.waitForRole('navigation', 'Past weeks');
      await expectNoViolations(page, 'a past week');
      await page.close();
    },
  },
  {
    name: 'No accessibility violation in what the options say of a mistake, and of what was done',
    async run({ driver, newsroom }) {
      const page = await driver.open('options.html');
      await page.waitForRole('button', 'Add');
      await page.click('button', 'Add');
      await page.waitFor(() => document.querySelector('[aria-invalid="true"]'));
      const title = newsroom.publishers[0]?.title ?? '';
      await page.click('button', `Edit ${title}`);
      await page.fill('Title', ' ');
      await page.click('button', 'Save');
      await page.waitFor(() => document.querySelectorAll('[aria-invalid="true"]').length > 1);
      await expectNoViolations(page, 'an address and a title that are missing');
      await page.click('button', 'Cancel');
      await page.click('button', `Remove ${title}`);
      await page.waitFor(`${title} was removed.`);
      await expectNoViolations(page, 'a source that was removed');
      await page.click('button', 'Undo');
      await page.waitForRole('button', `Remove ${title}`);
      await page.close();
    },
  },
  {
    // A window of 1280 × 1024 at 400 %.
    name: 'At 320 px, and with wider text spacing, nothing is cut off, nothing scrolls sideways, and every target can be hit',
    async run({ driver }) {
      for (const state of await statesOf(driver, NARROW)) {
        const page = await driver.open(state.page);
        await page.setViewport(320, 256);
        await page.waitForRole('heading');
        await state.reach?.(page);
        deepEqual(await page.evaluate(clippedTexts), [], state.name);
        deepEqual(await page.evaluate(smallTargets), [], state.name);
        deepEqual(await page.evaluate(barsTooHigh), [], state.name);
        await page.evaluate(spaceText);
        deepEqual(await page.evaluate(clippedTexts), [], `${state.name}, spaced`);
        await page.close();
      }
    },
  },
];

async function statesOf(driver: Driver, which: RegExp): Promise<ScreenState[]> {
  const [story] = await weekStories(driver);
  if (!story) throw new Error('There is no story.');
  return screenStates(story).filter(({ name }) => which.test(name));
}

async function openState(driver: Driver, name: string): Promise<Screen> {
  const [state] = await statesOf(driver, new RegExp(`^${name}$`));
  if (!state) throw new Error(`There is no state ${name}.`);
  const page = await driver.open(state.page);
  await page.waitForRole('heading');
  await state.reach?.(page);
  return page;
}

function withoutViolations(name: string, language: string, inWords: string): BrowserTest {
  return {
    name: `No accessibility violation in light, dark or sepia: ${name}, ${inWords}`,
    async run({ driver }) {
      await order(driver, 'changeSettings', { language });
      const page = await openState(driver, name);
      await expectNoViolations(page, name);
      await page.close();
      await order(driver, 'changeSettings', { language: 'system' });
    },
  };
}

/** As WCAG 2.2, 1.4.12 asks: nothing may be lost when a reader sets text like this. */
function spaceText(): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(
    '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
  );
  document.adoptedStyleSheets = [sheet];
}
