import { deepEqual, ok } from 'node:assert/strict';
import { clippedTexts } from '../../scripts/sheets-clipped';
import { smallTargets } from '../../scripts/sheets-targets';
import { dress, themes, violationsOf } from './axe';
import type { BrowserTest, Build, Stage } from './browser-test';
import type { Screen, Wishes } from './drivers/driver';
import { startingWith } from './steps';
import {
  accentInHex,
  barsTooHigh,
  lostInForcedColours,
  moving,
  noteBackgrounds,
  unseenFocus,
} from './wishes-checks';

export const build: Build = 'ask';

// Slow enough that the first edition is looked at while it is being set.
export const newsroomOptions = { latencyMs: 400 };

type Look = (screen: Screen, where: string) => Promise<void>;

/** What a reader asks of the system holds from the first screen on. */
export const tests: BrowserTest[] = [
  {
    name: 'The first run in forced colours: nothing is told by a background alone, and the focus is seen',
    run: ({ driver }) =>
      onEachChoice(driver, async (screen, where) => {
        await screen.evaluate(noteBackgrounds);
        await wish(screen, { forcedColors: true }, '(forced-colors: active)');
        await screen.press('Tab');
        deepEqual(await screen.evaluate(lostInForcedColours), [], where);
        deepEqual(await screen.evaluate(unseenFocus), [], where);
      }),
  },
  {
    name: 'The first run with more contrast: seven to one in every theme, but for the accent',
    only: 'chromium',
    run: ({ driver }) =>
      onEachChoice(driver, async (screen, where) => {
        await wish(screen, { moreContrast: true }, '(prefers-contrast: more)');
        for (const theme of themes) {
          await screen.evaluate(dress, theme);
          const accent = await screen.evaluate(accentInHex);
          const found = await violationsOf(screen, 'moreContrast');
          deepEqual(
            found.filter((line) => !line.includes(`foreground color: ${accent}`)),
            [],
            `${where}, ${theme}`,
          );
        }
      }),
  },
  {
    // A window of 640 × 512 px at 200 %.
    name: 'The first run at 200 % zoom: nothing is cut off, and every target can be hit',
    run: ({ driver }) =>
      onEachChoice(
        driver,
        async (screen, where) => {
          await screen.setViewport(320, 256);
          deepEqual(await screen.evaluate(clippedTexts), [], where);
          deepEqual(await screen.evaluate(smallTargets), [], where);
          deepEqual(await screen.evaluate(barsTooHigh), [], where);
        },
        'sidepanel.html',
      ),
  },
  {
    name: 'The first edition being set: drawn in forced colours, still where no motion is wanted, whole at 320 px',
    async run({ driver, newsroom }: Stage) {
      await driver.grantHosts(
        newsroom.origins.map((origin) => `http://${new URL(origin).hostname}/*`),
      );
      const screen = await driver.open('sidepanel.html');
      await screen.setViewport(320, 480);
      await wish(
        screen,
        { forcedColors: true, reducedMotion: true },
        '(forced-colors: active) and (prefers-reduced-motion: reduce)',
      );
      await screen.click('button', 'Start');
      await screen.waitFor(() => {
        const bar = document.querySelector('progress');
        return bar && bar.value > 0 && document.querySelectorAll('main li').length > 0;
      });
      const seen = await screen.evaluate(() => document.querySelector('progress') !== null);
      deepEqual(await screen.evaluate(moving), []);
      deepEqual(await screen.evaluate(lostInForcedColours), []);
      deepEqual(await screen.evaluate(clippedTexts), []);
      ok(seen);
      await screen.setWishes({});
      await screen.close();
    },
  },
];

/** The choice of packs, one of them open, and nothing chosen. */
async function onEachChoice(
  driver: Stage['driver'],
  look: Look,
  address = 'popup.html',
): Promise<void> {
  const states: [string, (screen: Screen) => Promise<void>][] = [
    ['the choice of packs', async () => undefined],
    ['an open pack', (screen) => screen.click('button', startingWith('Choose: '))],
    [
      'nothing chosen',
      async (screen) => {
        for (const pack of await screen.names('checkbox')) await screen.click('checkbox', pack);
        await screen.waitFor('Choose at least one source.');
      },
    ],
  ];
  for (const [where, reach] of states) {
    const screen = await driver.open(address);
    await screen.waitForRole('button', 'Start');
    await reach(screen);
    await look(screen, where);
    await screen.setWishes({});
    await screen.close();
  }
}

async function wish(screen: Screen, wishes: Wishes, query: string): Promise<void> {
  await screen.setWishes(wishes);
  ok(await screen.evaluate((media) => matchMedia(media).matches, query), query);
}
