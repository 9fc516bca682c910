import { deepEqual, equal, ok } from 'node:assert/strict';
import type { BrowserTest } from './browser-test';
import { weekStories } from './steps';
import { runXss } from './xss';
import { runWholePath } from './xss-path';
import { xssPayloads } from './xss-payloads';

export const tests: BrowserTest[] = [
  {
    name: 'Hostile HTML runs when it is not sanitised, and never when it is',
    // Firefox's driver runs scripts beside the page, where the check's own traps are not seen.
    only: 'chromium',
    async run({ driver, newsroom }) {
      const screen = await driver.openUrl(`http://localhost:${newsroom.port}/`);
      const page = {
        // The page is the newsroom's, without a policy of ours: the harmful case.
        evaluate: (expression: string) =>
          // biome-ignore lint/security/noGlobalEval: the check is a bundled script; the page is ours.
          screen.evaluate((text: string) => globalThis.eval(text) as unknown, expression),
      };
      const { payloads, control, clean, screen: shown, forbidden } = await runXss(page);
      ok(control > payloads / 4, `only ${control} of ${payloads} ran without sanitising`);
      equal(clean, 0);
      equal(shown, 0);
      deepEqual(forbidden, []);
    },
  },
  {
    name: 'Hostile HTML in feeds and pages is stored and shown without anything that runs, or asks',
    async run({ driver, newsroom }) {
      await weekStories(driver);
      const path = await runWholePath(driver, newsroom, xssPayloads, { perArticle: 20 });
      deepEqual(path.finds, []);
      deepEqual(path.strayRequests, []);
      ok(path.stored > 0.9, `only ${path.stored} of the text around was stored`);
      ok(path.shown > 0.9, `only ${path.shown} of the text around was shown`);
    },
  },
];
