// npm test [-- --only check|unit|browser] [--browser chromium|firefox] [--grep TEXT]
// The last line is `N passed, N failed`: every unit test, every browser test and every other step counts one.
import { parseArgs } from 'node:util';
import type { BrowserName } from './find-browser.mjs';
import { endWith } from './processes';
import { clearBuilds, type Step, testSteps } from './test-steps';

const usage =
  'Use: npm test -- [--only check|unit|browser] [--browser chromium|firefox] [--grep TEXT]';
const tellEveryMs = 30_000;
/** Of a failure that is said again at the end. */
const mostChars = 1500;

const options = readOptions();
if (!options) {
  console.error(usage);
  process.exit(2);
}
const { only, grep, browsers } = options;
const steps = testSteps(browsers, grep).filter(({ group }) => only === null || group === only);
let passed = 0;
let failed = 0;
const failures: string[] = [];
for (const step of steps) {
  const counts = await run(step);
  passed += counts.passed;
  failed += counts.failed;
  if (counts.failed > 0)
    failures.push(step.title, ...counts.failures.map((each) => `- ${clipped(each)}`));
}
clearBuilds();
// Said again where a reader of the end sees it: in between are hundreds of lines.
if (failures.length > 0) console.log(`\nFailed:\n${failures.join('\n')}`);
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
    return { passed: 0, failed: 1, failures: [] };
  } finally {
    clearInterval(telling);
  }
}

function clipped(text: string): string {
  return text.length <= mostChars ? text : `${text.slice(0, mostChars)} …`;
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
