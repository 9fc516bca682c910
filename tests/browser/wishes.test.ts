import { deepEqual, ok } from 'node:assert/strict';
import { clippedTexts } from '../../scripts/sheets-clipped';
import { dress, themes, violationsOf } from './axe';
import type { BrowserTest } from './browser-test';
import type { Driver, Screen } from './drivers/driver';
import { screenStates } from './screen-states';
import { refreshUnseen, waitForRefresh, weekStories } from './steps';
import {
  accentInHex,
  lostInForcedColours,
  moving,
  noteBackgrounds,
  unseenFocus,
} from './wishes-checks';

/** What a reader asks of the system, and what the pages make of it. */
export const tests: BrowserTest[] = [
  {
    name: 'In forced colours nothing is told by a background alone, and the focus is seen',
    async run({ driver, newsroom }) {
      await waitForRefresh(driver);
      newsroom.breakNews();
      await refreshUnseen(driver);
      let noted = 0;
      await onEach(
        driver,
        ['popup-week', 'popup-story-text', 'popup-story-headlines', 'options-sources'],
        async (screen, name) => {
          noted += await screen.evaluate(noteBackgrounds);
          await screen.setWishes({ forcedColors: true });
          await screen.waitFor(() => matchMedia('(forced-colors: active)').matches);
          await screen.press('Tab');
          deepEqual(await screen.evaluate(lostInForcedColours), [], name);
          deepEqual(await screen.evaluate(unseenFocus), [], name);
        },
      );
      ok(noted > 0, 'nothing has a background of its own');
    },
  },
  {
    // The brand's accent keeps the 4.5 to one that it is corrected to: it is what tells the brand.
    name: 'Whoever asks for more contrast gets seven to one, in every theme, but for the accent',
    only: 'chromium',
    async run({ driver }) {
      await onEach(
        driver,
        ['popup-week', 'popup-story', 'options-sources'],
        async (screen, name) => {
          await screen.setWishes({ moreContrast: true });
          for (const theme of themes) {
            await screen.evaluate(dress, theme);
            const accent = await screen.evaluate(accentInHex);
            const found = await violationsOf(screen, 'moreContrast');
            deepEqual(
              found.filter((line) => !line.includes(`foreground color: ${accent}`)),
              [],
              `${name}, ${theme}`,
            );
          }
        },
      );
    },
  },
  {
    name: 'Whoever asks for less motion sees nothing move',
    async run({ driver }) {
      await onEach(
        driver,
        ['popup-week', 'popup-story', 'options-sources'],
        async (screen, name) => {
          await screen.setWishes({ reducedMotion: true });
          await screen.waitFor(() => matchMedia('(prefers-reduced-motion: reduce)').matches);
          if (name === 'popup-week') await screen.click('button', 'Refresh');
          deepEqual(await screen.evaluate(moving), [], name);
        },
      );
    },
  },
  {
    name: 'With text twice as large, a popup cuts nothing off',
    async run({ driver }) {
      await onEach(driver, ['popup-week', 'popup-search', 'popup-story'], async (screen, name) => {
        await screen.setViewport(400, 600);
        await screen.evaluate(() => document.documentElement.style.setProperty('--scale', '2'));
        deepEqual(await screen.evaluate(clippedTexts), [], name);
      });
    },
  },
];

/** Opens each of these states, and leaves the system as it was. */
async function onEach(
  driver: Driver,
  names: readonly string[],
  look: (screen: Screen, name: string) => Promise<void>,
): Promise<void> {
  const [story] = await weekStories(driver);
  if (!story) throw new Error('There is no story.');
  for (const state of screenStates(story).filter(({ name }) => names.includes(name))) {
    const screen = await driver.open(state.page);
    await screen.waitForRole('heading');
    await state.reach?.(screen);
    await look(screen, state.name);
    await screen.setWishes({});
    await screen.close();
  }
}
