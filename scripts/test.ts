// npm test [-- --only check|unit|browser] [--browser chromium|firefox] [--grep TEXT]
// The last line is `N passed, N failed`: every unit test, every browser test and every other step counts one.
import { parseArgs } from 'node:util';
import type { BrowserName } from './find-browser.mjs';
import { endWith } from './processes';
import { type Step, testSteps } from './test-steps';

const usage =
  'Use: npm test -- [--only check|unit|browser] [--browser chromium|firefox] [--grep TEXT]';
const tellEveryMs = 30_000;

const options = readOptions();
if (!options) {
  console.error(usage);
  process.exit(2);
}
const { only, grep, browsers } = options;
const steps = testSteps(browsers, grep).filter(({ group }) => only === null || group === only);
let passed = 0;
let failed = 0;
for (const step of steps) {
  const counts = await run(step);
  passed += counts.passed;
  failed += counts.failed;
}
console.log(`\n${passed} passed, ${failed} failed`);
await endWith(failed === 0 ? 0 : 1);

async function run(step: Step) {
  const startedAt = performance.now();
  const elapsed = () => `${((performance.now() - startedAt) / 1000).toFixed(0)} s`;
  console.log(`${step.title} …`);
  const telling = setInterval(() => console.log(`  … ${elapsed()}`), tellEveryMs);
  try {
    const counts = await step.run();
    if (counts.output) console.log(counts.output);
    console.log(`  ${counts.passed} passed, ${counts.failed} failed (${elapsed()})`);
    return counts;
  } catch (error) {
    console.log(error instanceof Error ? (error.stack ?? error.message) : error);
    console.log(`  0 passed, 1 failed (${elapsed()})`);
    return { passed: 0, failed: 1 };
  } finally {
    clearInterval(telling);
  }
}

function readOptions() {
  const both: readonly BrowserName[] = ['chromium', 'firefox'];
  try {
    const { values } = parseArgs({
      options: {
        only: { type: 'string' },
        browser: { type: 'string' },
        grep: { type: 'string', default: '' },
      },
    });
    const chosen =
      values.browser === undefined ? both : both.filter((name) => name === values.browser);
    const group = values.only ?? null;
    if (chosen.length === 0 || !(group === null || /^(check|unit|browser)$/.test(group)))
      return null;
    return { only: group, grep: values.grep, browsers: chosen };
  } catch {
    return null;
  }
}
