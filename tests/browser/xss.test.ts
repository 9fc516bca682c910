import { deepEqual, equal, ok } from 'node:assert/strict';
import type { BrowserTest } from './browser-test';
import { runXss } from './xss';

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
];
