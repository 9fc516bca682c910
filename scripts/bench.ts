// npm run bench [-- --quick] [-- --only popup|refresh|search|grouping|options|article]: the popup's first headline,
// refreshes, search, memory, storage and sizes, each beside its floor or its aim, in one run in
// Chromium. Prints a table, and one JSON line last.
import { cpSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { openingTasks } from '../tests/bench/article-tasks';
import { addBenchPage } from '../tests/bench/bench-page';
import { fill } from '../tests/bench/fill';
import { firstHeadline } from '../tests/bench/first-headline';
import { groupingTimes } from '../tests/bench/grouping-times';
import { optionsTimes } from '../tests/bench/options-times';
import { refreshTimes } from '../tests/bench/refresh-times';
import { searchTimes } from '../tests/bench/search-times';
import { sizes } from '../tests/bench/sizes';
import { launchChromium } from '../tests/browser/drivers/chromium';
import type { Driver } from '../tests/browser/drivers/driver';
import { type Newsroom, startNewsroom } from '../tests/newsroom/newsroom';
import { endWith } from './processes';
import { buildExtension, writeBrand } from './start-build';

const quick = process.argv.includes('--quick');
const only = process.argv[process.argv.indexOf('--only') + 1 || process.argv.length] ?? null;
const folder = resolve('.tmp/bench');
const paintRuns = quick ? 5 : 15;
const refreshRuns = quick ? 2 : 5;
const latencyMs = 100;
const result: Record<string, number> = {};

const median = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;

function row(what: string, value: string, aim: string): void {
  console.log(`${what.padEnd(52)} ${value.padStart(22)}   ${aim}`);
}

/** Builds the extension for a newsroom, with two pages more that hold a line of text. */
async function buildFor(newsroom: Newsroom, name: string): Promise<string> {
  const brandFolder = join(folder, `${name}-brand`);
  writeBrand(brandFolder, newsroom.brand());
  const built = await buildExtension(brandFolder, 'chromium', join(folder, name));
  const copy = join(folder, `${name}-extension`);
  cpSync(built, copy, { recursive: true });
  const empty = (body: string) =>
    `<!doctype html><html lang="en"><meta charset="utf-8"><title>Empty</title>${body}</html>`;
  writeFileSync(join(copy, 'empty.html'), empty('<h1>Best of the week</h1>'));
  // A table, since a style sheet would be a file more, and the policy allows no other style.
  const large = '<table width="400" height="600"><tr><td><h1>Best of the week</h1></table>';
  writeFileSync(join(copy, 'empty-large.html'), empty(large));
  return copy;
}

async function waitForEdition(driver: Driver): Promise<void> {
  const screen = await driver.open('reader.html');
  await screen.waitForRole('list', 'Best of the week', 120_000);
  await screen.close();
  // The texts are fetched ahead after the list is there.
  await driver.api(async () => {
    const { storage } = (
      globalThis as unknown as {
        chrome: {
          storage: { session: { get(key: string): Promise<{ progress?: { phase: string } }> } };
        };
      }
    ).chrome;
    for (let tries = 0; tries < 600; tries++) {
      if ((await storage.session.get('progress')).progress?.phase === 'done') return;
      await new Promise((done) => setTimeout(done, 100));
    }
  });
}

async function benchPopup(): Promise<void> {
  const newsroom = await startNewsroom({ seed: 1 });
  const driver = await launchChromium({ extensionDir: await buildFor(newsroom, 'popup') });
  try {
    await waitForEdition(driver);
    let stored = 0;
    for (const articles of quick ? [1000] : [1000, 20_000]) {
      await fill(driver, articles - stored, Date.now());
      stored = articles;
      const { popup, empty, emptyLarge } = await firstHeadline(driver, paintRuns);
      const ratio = median(popup) / median(empty);
      row(
        `First headline, ${articles} articles stored`,
        `${median(popup).toFixed(0)} ms = ${ratio.toFixed(2)} x`,
        `empty page ${median(empty).toFixed(0)} ms; aim 1.5 x`,
      );
      row(
        '  beside an empty page of the popup’s size',
        `${(median(popup) / median(emptyLarge)).toFixed(2)} x`,
        `${median(emptyLarge).toFixed(0)} ms`,
      );
      result[`emptyLargePageMs.${articles}`] = median(emptyLarge);
      result[`firstHeadlineMs.${articles}`] = median(popup);
      result[`emptyPageMs.${articles}`] = median(empty);
      result[`firstHeadlineRatio.${articles}`] = ratio;
    }
    const { usage, heap } = await driver.api(async () => ({
      usage: (await navigator.storage.estimate()).usage ?? 0,
      heap: (performance as unknown as { memory: { usedJSHeapSize: number } }).memory
        .usedJSHeapSize,
    }));
    row('Storage afterwards', `${(usage / 1e6).toFixed(1)} MB`, '');
    row('A page’s JavaScript heap afterwards', `${(heap / 1e6).toFixed(1)} MB`, '');
    result.storageBytes = usage;
    result.pageHeapBytes = heap;
  } finally {
    await driver.close();
    await newsroom.stop();
  }
}

async function benchRefresh(feeds: number): Promise<void> {
  const newsroom = await startNewsroom({
    seed: 1,
    publishers: feeds,
    articlesPerPublisher: 30,
    latencyMs,
  });
  const driver = await launchChromium({
    extensionDir: await buildFor(newsroom, `refresh-${feeds}`),
  });
  try {
    await waitForEdition(driver);
    const times = await refreshTimes(driver, newsroom, refreshRuns);
    const aim = feeds === 200 ? 'aim 3000 ms; best peer 7300 ms' : 'best peer 2000 ms';
    const floor = Math.ceil(feeds / 16) * latencyMs;
    row(
      `Refresh of ${feeds} unchanged feeds (${times.notModified} of ${times.requests} 304)`,
      `${median(times.unchanged).toFixed(0)} ms`,
      `network floor ${floor} ms; ${aim}`,
    );
    row(
      `Refresh of ${feeds} changed feeds, 2 new each`,
      `${median(times.changed).toFixed(0)} ms`,
      '',
    );
    result[`refreshUnchangedMs.${feeds}`] = median(times.unchanged);
    result[`refreshChangedMs.${feeds}`] = median(times.changed);
  } finally {
    await driver.close();
    await newsroom.stop();
  }
}

const slowest = (values: readonly number[]) =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

async function benchSearch(): Promise<void> {
  const articles = quick ? 5000 : 50_000;
  const newsroom = await startNewsroom({ seed: 1 });
  const extensionDir = await buildFor(newsroom, 'search');
  await addBenchPage(extensionDir, 'search');
  const driver = await launchChromium({ extensionDir });
  try {
    const times = await searchTimes(driver, articles, quick ? 10 : 40, Date.now());
    const kinds = [...times.byKind, ['two words, the page just opened', times.cold] as const];
    for (const [kind, values] of kinds) {
      row(
        `Search of ${articles} articles: ${kind}`,
        `${median(values).toFixed(1)} ms`,
        `95 % within ${slowest(values).toFixed(1)} ms; aim 100 ms`,
      );
      result[`searchMs.${kind}`] = median(values);
      result[`searchMs95.${kind}`] = slowest(values);
    }
    const megabytes = `${(times.bytes / 1e6).toFixed(1)} MB`;
    row(`  its index, in ${times.segments} segments`, megabytes, 'aim 30 MB for 50,000');
    row('  100 articles more', `${median(times.refresh).toFixed(0)} ms`, '');
    row('  an article when all are indexed', `${times.perArticle.toFixed(2)} ms`, '');
    tasksRow('  the longest task while all are indexed', times.longTasks);
    tasksRow('  the longest task of a query', times.typingTasks);
    result.searchTypingTasks = times.typingTasks.length;
    result.searchLongTasks = times.longTasks.length;
    result.searchIndexBytes = times.bytes;
    result.searchRefreshMs = median(times.refresh);
  } finally {
    await driver.close();
    await newsroom.stop();
  }
}

function tasksRow(what: string, longTasks: readonly number[]): void {
  const longest = Math.max(0, ...longTasks);
  row(
    what,
    longest === 0 ? 'under 50 ms' : `${longest.toFixed(0)} ms`,
    `${longTasks.length} of 50 ms or more; aim none`,
  );
}

async function benchGrouping(): Promise<void> {
  const articles = quick ? 5000 : 20_000;
  const newsroom = await startNewsroom({ seed: 1 });
  const extensionDir = await buildFor(newsroom, 'grouping');
  await addBenchPage(extensionDir, 'grouping');
  const driver = await launchChromium({ extensionDir });
  try {
    const times = await groupingTimes(driver, articles, quick ? 3 : 9, Date.now());
    row(
      `What is known of ${articles} articles, read`,
      `${median(times.load).toFixed(0)} ms`,
      'aim 150 ms',
    );
    row('  one new article joins, all is kept again', `${median(times.joinOne).toFixed(0)} ms`, '');
    tasksRow('  the longest task of both', times.longTasks);
    result.groupingLoadMs = median(times.load);
    result.groupingJoinMs = median(times.joinOne);
    result.groupingLongTasks = times.longTasks.length;
  } finally {
    await driver.close();
    await newsroom.stop();
  }
}

async function benchOptions(): Promise<void> {
  const sources = 1000;
  const newsroom = await startNewsroom({ seed: 1 });
  const extensionDir = await buildFor(newsroom, 'options');
  await addBenchPage(extensionDir, 'options');
  const driver = await launchChromium({ extensionDir });
  try {
    await waitForEdition(driver);
    for (const { what, took, longTasks } of await optionsTimes(driver, sources, Date.now())) {
      row(`${sources} sources: ${what}`, `${took.toFixed(0)} ms`, '');
      tasksRow('  the longest task', longTasks);
      result[`optionsMs.${what}`] = took;
      result[`optionsLongTasks.${what}`] = longTasks.length;
    }
  } finally {
    await driver.close();
    await newsroom.stop();
  }
}

async function benchArticle(): Promise<void> {
  const newsroom = await startNewsroom({ seed: 1 });
  const profileDir = join(folder, 'article-profile');
  const driver = await launchChromium({
    extensionDir: await buildFor(newsroom, 'article'),
    profileDir,
  });
  try {
    await waitForEdition(driver);
    for (const tasks of await openingTasks(driver, profileDir, newsroom, [12, 40, 400])) {
      const { paragraphs, popupMs, readerMs, isShared } = tasks;
      row(
        `Opening ${paragraphs} paragraphs: the popup’s longest task`,
        `${popupMs.toFixed(1)} ms`,
        `reading the page ${readerMs.toFixed(1)} ms, ${isShared ? 'in' : 'not in'} its thread; aim 16 ms`,
      );
      result[`openingTaskMs.${paragraphs}`] = popupMs;
      result[`readingTaskMs.${paragraphs}`] = readerMs;
    }
  } finally {
    await driver.close();
    await newsroom.stop();
  }
}

function benchSizes(): void {
  for (const { what, raw, gzip } of sizes(join(folder, 'popup', 'chrome-mv3'))) {
    const aim = what.startsWith('popup') ? 'aim 60 kB gzipped' : '';
    row(what, `${(raw / 1e3).toFixed(1)} / ${(gzip / 1e3).toFixed(1)} kB gz`, aim);
    result[`gzipBytes.${what}`] = gzip;
  }
}

rmSync(folder, { recursive: true, force: true });
mkdirSync(folder, { recursive: true });
console.log(`Measuring in Chromium; medians of ${paintRuns} paints and ${refreshRuns} refreshes.`);
const wants = (part: string) => only === null || only === part;
if (wants('popup')) await benchPopup();
if (wants('refresh')) for (const feeds of quick ? [50] : [50, 200]) await benchRefresh(feeds);
if (wants('search')) await benchSearch();
if (wants('grouping')) await benchGrouping();
if (wants('options')) await benchOptions();
if (wants('article')) await benchArticle();
if (only === null) benchSizes();
console.log(JSON.stringify(result));
await endWith(0);
