// npx tsx tests/score/pages-xss.ts [--root FOLDER] [--browser firefox]: the payloads of a corpus folder.
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { runControl, runSanitised, type XssPage } from '../browser/xss';
import { openScoringPage } from './pages-browser';

const args = process.argv.slice(2);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const root = resolve(option('--root') ?? '../shared/corpora/xss');
const browser = option('--browser') ?? 'chromium';
const file = readFileSync(join(root, 'payloads.json'), 'utf8');
const payloads = (JSON.parse(file) as { p: string }[]).map(({ p }) => p);

async function inPages<T>(
  list: readonly string[],
  step: number,
  run: (page: XssPage, some: string[]) => Promise<T>,
): Promise<T[]> {
  const results: T[] = [];
  for (let at = 0; at < list.length; at += step) {
    const page = await openScoringPage(browser, '');
    try {
      results.push(await run(page, list.slice(at, at + step)));
    } finally {
      await page.close().catch(() => undefined);
    }
  }
  return results;
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
const results = await inPages(payloads, 2100, runSanitised);
for (const one of results.flatMap(({ forbidden }) => forbidden).slice(0, 10))
  console.log('forbidden:', one.slice(0, 200));
let lost = 0;
// Without sanitising a payload may close or hang its page; what it did until then is not counted.
const sample = payloads.filter(
  (one, i) => i % 6 === 0 && !/close|while|for\s*\(|location|debugger/i.test(one),
);
const controls = await inPages(sample, 230, (page, some) =>
  runControl(page, some).catch(() => {
    lost += some.length;
    return 0;
  }),
);
console.log(
  JSON.stringify({
    browser,
    payloads: payloads.length,
    clean: sum(results.map(({ clean }) => clean)),
    screen: sum(results.map(({ screen }) => screen)),
    forbidden: sum(results.map(({ forbidden }) => forbidden.length)),
    control: sum(controls),
    controlOf: sample.length - lost,
  }),
);
