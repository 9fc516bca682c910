// npm run screens [-- TEXT]
// Makes docs/screens/*.png: every screen (or those whose name holds TEXT), light and dark, from the
// newsroom at a fixed time, so that they change only when the product does.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Driver, Screen } from '../tests/browser/drivers/driver';
import { sleep } from '../tests/browser/drivers/wait';
import { order } from '../tests/browser/kills-steps';
import {
  openStory,
  refreshUnseen,
  startingWith,
  waitForRefresh,
  weekStories,
} from '../tests/browser/steps';
import type { Newsroom } from '../tests/newsroom/newsroom';
import { endWith } from './processes';
import { newsroomBrand, openAt, type Scene, settle, withBrand } from './screens-scene';
import { copyBrand } from './start-build';

const workDir = '.tmp/screens';
const picturesDir = 'docs/screens';
const popupSize = [400, 600] as const;
const readerSize = [1200, 850] as const;
const optionsSize = [1000, 850] as const;
const sections = ['sources', 'newsletter', 'alerts', 'reading', 'filters', 'data', 'about'];
/** One that is longer than English, one from right to left, one without spaces. */
const languages = ['de', 'ar', 'ja'];
const wanted = process.argv[2] ?? '';

try {
  mkdirSync(picturesDir, { recursive: true });
  await scene('first run', firstRunBrand, firstRun);
  await scene('progress', slowBrand, progress);
  await scene('the newsroom', newsroomBrand, newsroomScreens);
  await scene('an example publisher', publisherBrand, publisher);
  await endWith(0);
} catch (error) {
  console.error(error);
  await endWith(1);
}

async function scene(
  title: string,
  makeBrand: (folder: string, newsroom: Newsroom) => void,
  take: (scene: Scene) => Promise<void>,
): Promise<void> {
  console.log(`${title} …`);
  await withBrand(join(workDir, take.name), {}, makeBrand, take);
}

/** Five of the publishers keep the reader waiting. */
function slowBrand(folder: string, newsroom: Newsroom): void {
  newsroomBrand(folder, newsroom);
  for (const { slug } of newsroom.publishers.slice(0, 5)) newsroom.misbehave(slug, 'hang');
}

function firstRunBrand(folder: string): void {
  copyBrand('brands/default', folder, {});
}

function publisherBrand(folder: string, newsroom: Newsroom): void {
  const { sources } = newsroom.brand();
  copyBrand('brands/minutemen', folder, { sources, access: 'install' });
}

async function firstRun({ driver }: Scene): Promise<void> {
  const page = await openAt(driver, 'popup.html', popupSize);
  await page.waitFor(() => document.querySelectorAll('button').length > 2);
  await shoot(page, 'first-run');
}

async function progress({ driver }: Scene): Promise<void> {
  const page = await openAt(driver, 'popup.html', popupSize);
  await page.waitFor(/\d+ of \d+ sources/);
  // What the first seconds bring.
  await sleep(2000);
  await shoot(page, 'progress');
}

async function newsroomScreens({ driver, newsroom }: Scene): Promise<void> {
  const stories = await weekStories(driver);
  const page = await openAt(driver, 'popup.html', popupSize);
  await page.waitForRole('list', 'Best of the week');
  await shoot(page, 'week');
  for (const tab of ['Today', 'Latest']) {
    await page.click('tab', tab);
    await shoot(page, tab.toLowerCase());
  }
  await page.click('tab', 'Saved');
  await shoot(page, 'empty');
  await page.click('tab', 'Week');
  const [first, second] = stories;
  if (!first || !second) throw new Error('The week is empty.');
  for (const story of [second, first]) {
    await openStory(page, story);
    await page.click('button', 'Save');
    await page.waitForRole('button', 'Saved');
    if (story === first) await shoot(page, 'story');
    await page.click('button', 'Back');
  }
  await page.click('tab', 'Saved');
  await shoot(page, 'saved');
  await page.fill('Search', 'bridge');
  await page.waitFor(/bridge/i);
  await shoot(page, 'search');
  await page.close();

  await wideScreens(driver);
  await otherLanguages(driver);
  await driver.setOffline(true);
  const offline = await openAt(driver, 'popup.html', popupSize);
  await offline.waitForRole('list', 'Best of the week');
  await shoot(offline, 'offline');
  await offline.close();
  await driver.setOffline(false);

  newsroom.breakNews();
  await refreshUnseen(driver, newsroom.clock());
  const breaking = await openAt(driver, 'popup.html', popupSize);
  await breaking.waitForRole('region', 'Breaking news');
  await shoot(breaking, 'breaking');
}

async function wideScreens(driver: Driver): Promise<void> {
  const [story] = await weekStories(driver);
  const reader = await openAt(driver, 'reader.html', readerSize);
  if (story) await openStory(reader, story);
  await shoot(reader, 'reader');
  await reader.close();
  for (const section of sections) {
    const options = await openAt(driver, `options.html#${section}`, optionsSize);
    await options.waitForRole('heading', 'About');
    await shoot(options, `options-${section}`);
    await options.close();
  }
}

async function otherLanguages(driver: Driver): Promise<void> {
  const [story] = await weekStories(driver);
  for (const language of languages) {
    await order(driver, 'changeSettings', { language });
    const page = await openAt(driver, 'popup.html', popupSize);
    await page.waitForRole('tabpanel');
    await shoot(page, `week-${language}`);
    await page.close();

    const reader = await openAt(driver, 'reader.html', readerSize);
    if (story) await reader.click('button', startingWith(story.headline));
    await reader.waitForRole('article');
    await shoot(reader, `reader-${language}`);
    await reader.close();
  }
  await order(driver, 'changeSettings', { language: 'system' });
}

async function publisher({ driver }: Scene): Promise<void> {
  await waitForRefresh(driver);
  const page = await openAt(driver, 'popup.html', popupSize);
  await page.waitForRole('list', 'Best of the week');
  await shoot(page, 'brand');
  await page.evaluate(() => document.querySelector('footer')?.scrollIntoView());
  await shoot(page, 'brand-footer');
}

async function shoot(screen: Screen, name: string): Promise<void> {
  if (!name.includes(wanted)) return;
  await settle(screen);
  for (const scheme of ['light', 'dark'] as const) {
    await screen.setColorScheme(scheme);
    await screen.screenshot(join(picturesDir, `${name}-${scheme}.png`));
  }
  await screen.setColorScheme('light');
  console.log(`  ${name}`);
}
