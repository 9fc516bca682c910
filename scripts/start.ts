// npm start [-- --browser chromium|firefox] [--newsroom] [--stay]
// Builds the extension and runs it: in a window, or without a display as a printed list and pictures.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Brand } from '../lib/model/brand';
import { launch } from '../tests/browser/drivers/launch';
import { startNewsroom } from '../tests/newsroom/newsroom';
import { type BrowserName, ensureBrowser } from './find-browser.mjs';
import { endWith, onEnd } from './processes';
import { buildExtension, copyBrand, writeBrand } from './start-build';
import { takePictures } from './start-pictures';
import { waitForWeek, weekLines } from './start-week';

const workDir = '.tmp/start';
const picturesDir = '.output/screens';
const reachTimeoutMs = 4000;

try {
  const options = readOptions();
  await start(options.browser, options.newsroom, options.stay);
  await endWith(0);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  await endWith(1);
}

async function start(browser: BrowserName, newsroomOnly: boolean, stay: boolean): Promise<void> {
  ensureBrowser(browser);
  const brandDir = join(workDir, 'brand');
  mkdirSync(workDir, { recursive: true });
  const web = !newsroomOnly && (await isWebInReach());
  await (web ? prepareWeb(brandDir) : prepareNewsroom(brandDir));

  console.log('Building the extension …');
  const extensionDir = await buildExtension(brandDir, browser, workDir);
  const visible = hasDisplay();
  const title = browser === 'firefox' ? 'Firefox' : 'the browser';
  console.log(
    visible ? `Opening ${title} …` : `Starting ${title} without a window: there is no display …`,
  );
  const driver = await launch(browser, { extensionDir, visible, web });

  if (visible) {
    console.log('The popup’s page is open; the toolbar has its button. Ctrl-C ends it.');
    await driver.closed;
    return;
  }
  console.log('Refreshing …');
  const snapshot = await waitForWeek(driver, console.log);
  console.log(`\n${weekLines(snapshot, 'UTC').join('\n')}\n`);
  const paths = await takePictures(driver, picturesDir);
  console.log(`Pictures:\n${paths.map((path) => `  ${path}`).join('\n')}`);
  if (stay) {
    console.log('It goes on running. Ctrl-C ends it.');
    await driver.closed;
  }
  await driver.close();
}

async function isWebInReach(): Promise<boolean> {
  console.log('Looking whether the web is in reach …');
  const { sources } = (await defaultBrand()) as Brand;
  const chosen = sources.filter((source) => source.default);
  const hosts = new Map(chosen.map(({ feed }) => [new URL(feed).host, feed]));
  const asked = [...hosts.values()].slice(0, 2).map(async (feed) => {
    const { ok } = await fetch(feed, { signal: AbortSignal.timeout(reachTimeoutMs) });
    if (!ok) throw new Error(feed);
  });
  return Promise.any(asked).then(
    () => true,
    () => false,
  );
}

// The default brand asks the reader for each site; here nobody is there to press the button.
async function prepareWeb(brandDir: string): Promise<void> {
  console.log('It is: the list is made from the default sources.');
  copyBrand('brands/default', brandDir, { access: 'install' });
}

async function prepareNewsroom(brandDir: string): Promise<void> {
  const newsroom = await startNewsroom();
  onEnd(() => newsroom.stop());
  console.log(
    `The web is left out: a local newsroom of ${newsroom.publishers.length} publishers stands in.`,
  );
  console.log(`  Its pages and the newsletter’s inbox: http://news.localhost:${newsroom.port}/`);
  writeBrand(brandDir, newsroom.brand());
}

async function defaultBrand(): Promise<unknown> {
  const { default: brand } = await import('../brands/default/brand.json');
  return brand;
}

function hasDisplay(): boolean {
  if (process.platform !== 'linux') return true;
  return Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
}

function readOptions() {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string', default: 'chromium' },
      newsroom: { type: 'boolean', default: false },
      stay: { type: 'boolean', default: false },
    },
  });
  const { browser } = values;
  if (browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser takes chromium or firefox, not ${browser}.`);
  }
  return { ...values, browser: browser as BrowserName };
}
