import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BrowserName } from '../../scripts/find-browser.mjs';
import { buildExtension, writeBrand } from '../../scripts/start-build';
import { launch } from '../browser/drivers/launch';
import { waitForRefresh } from '../browser/steps';
import { runControl, runSanitised, type XssPage } from '../browser/xss';
import { runWholePath } from '../browser/xss-path';
import { startNewsroom } from '../newsroom/newsroom';
import { takeOption } from './options';
import { openScoringPage } from './pages-browser';

const perArticle = 20;
const shownFinds = 10;

/**
 * The payloads of a corpus folder: in a live page without and with sanitising, then through feeds,
 * pages, database and reader of the built extension. 0 when nothing of them ran, stayed or asked.
 * `--path-only` leaves the live page out; `--every 5` takes each fifth payload.
 */
export async function score(root: string, rest: readonly string[]): Promise<number> {
  const options = [...rest];
  const browser = takeOption(options, '--browser') === 'firefox' ? 'firefox' : 'chromium';
  const file = readFileSync(join(root, 'payloads.json'), 'utf8');
  const every = Number(takeOption(options, '--every') ?? 1);
  const all = (JSON.parse(file) as { p: string }[]).map(({ p }) => p);
  const payloads = all.filter((_, index) => index % every === 0);
  const inPage = options.includes('--path-only') ? null : await scoreInPage(browser, payloads);
  if (inPage) console.log(JSON.stringify(inPage));
  const path = await scorePath(browser, payloads);
  for (const find of path.finds.slice(0, shownFinds)) console.log(find.slice(0, 400));
  for (const url of path.strayRequests.slice(0, shownFinds)) console.log('asked for:', url);
  const { finds, strayRequests } = path;
  const counts = { ...path, finds: finds.length, strayRequests: strayRequests.length };
  console.log(JSON.stringify({ browser, ...counts }));
  const wrong = (inPage ? inPage.clean + inPage.screen + inPage.forbidden : 0) + finds.length;
  return wrong + strayRequests.length === 0 ? 0 : 1;
}

/** The whole path, in an extension built for a newsroom that serves the payloads. */
async function scorePath(browser: BrowserName, payloads: readonly string[]) {
  const folder = mkdtempSync(join(tmpdir(), 'score-xss-'));
  const newsroom = await startNewsroom({ seed: 1, publishers: 6, articlesPerPublisher: 12 });
  try {
    const brandFolder = join(folder, 'brand');
    writeBrand(brandFolder, newsroom.brand());
    const extensionDir = await buildExtension(brandFolder, browser, folder);
    const driver = await launch(browser, { extensionDir });
    try {
      await waitForRefresh(driver);
      return await runWholePath(driver, newsroom, payloads, {
        perArticle,
        print: (line) => console.error(line),
      });
    } finally {
      await driver.close();
    }
  } finally {
    await newsroom.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function inPages<T>(
  browser: BrowserName,
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

/** In a live, blank page without any policy: sanitised, as the screen shows it, and neither. */
async function scoreInPage(browser: BrowserName, payloads: readonly string[]) {
  const results = await inPages(browser, payloads, 2100, runSanitised);
  for (const one of results.flatMap(({ forbidden }) => forbidden).slice(0, shownFinds))
    console.log('forbidden:', one.slice(0, 200));
  let lost = 0;
  // Without sanitising a payload may close or hang its page; what it did until then is not counted.
  const sample = payloads.filter(
    (one, i) => i % 6 === 0 && !/close|while|for\s*\(|location|debugger/i.test(one),
  );
  const controls = await inPages(browser, sample, 230, (page, some) =>
    runControl(page, some).catch(() => {
      lost += some.length;
      return 0;
    }),
  );
  return {
    browser,
    payloads: payloads.length,
    clean: sum(results.map(({ clean }) => clean)),
    screen: sum(results.map(({ screen }) => screen)),
    forbidden: sum(results.map(({ forbidden }) => forbidden.length)),
    control: sum(controls),
    controlOf: sample.length - lost,
  };
}
