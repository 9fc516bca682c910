import { deepEqual } from 'node:assert/strict';
import { clippedTexts } from '../../scripts/sheets-clipped';
import { smallTargets } from '../../scripts/sheets-targets';
import { expectNoViolations } from './axe';
import type { BrowserTest } from './browser-test';
import type { Driver } from './drivers/driver';
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

function withoutViolations(name: string, language: string, inWords: string): BrowserTest {
  return {
    name: `No accessibility violation in light, dark or sepia: ${name}, ${inWords}`,
    async run({ driver }) {
      const [state] = await statesOf(driver, new RegExp(`^${name}$`));
      if (!state) throw new Error(`There is no state ${name}.`);
      await order(driver, 'changeSettings', { language });
      const page = await driver.open(state.page);
      await page.waitForRole('heading');
      await state.reach?.(page);
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
