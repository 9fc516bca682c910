// npm run walkthrough
// A new reader's three weeks in a real browser, from the install to another browser, with a picture of each step.
// What was felt is in docs/walkthrough.md.
import { sleep } from '../tests/browser/drivers/wait';
import { fileFrom, giveFile } from '../tests/browser/options-steps';
import { openStory, readShared, refreshUnseen, waitForRefresh } from '../tests/browser/steps';
import { endWith } from './processes';
import { firstDay } from './walkthrough-first-day';
import { type Day, scrollToEnd, startWalk } from './walkthrough-stage';

const list = 'Best of the week';
let backup = '';

try {
  const walk = await startWalk('.tmp/walkthrough', '.output/walkthrough');
  await walk.day('Wednesday, 18:00: the install', 2, 18, firstDay);
  await walk.day('Thursday, 8:00: the second day', 3, 8, secondDay);
  await walk.day('Friday, 8:00: a day offline', 4, 8, offlineDay);
  await walk.day('Sunday, 21:00: the week ends', 6, 21, weekEnds);
  await walk.day('Monday, 7:00: a new week', 7, 7, newWeek);
  await walk.day('Thursday of the second week', 10, 18, secondWeek);
  await walk.day('Saturday of the third week', 19, 10, thirdWeek);
  await walk.other(otherBrowser);
  console.log(`${walk.failed()} steps failed. Pictures: .output/walkthrough`);
  await endWith(walk.failed() === 0 ? 0 : 1);
} catch (error) {
  console.error(error);
  await endWith(1);
}

async function secondDay(day: Day): Promise<void> {
  const { step, shoot, driver, newsroom } = day;
  await step('the popup at once', async () => {
    const page = await day.open('popup.html');
    await page.waitForRole('list', list);
    await shoot(page, 'day-2-at-once');
    await page.close();
  });
  await step('after a refresh', async () => {
    await refreshUnseen(driver, newsroom.clock());
    const page = await day.open('popup.html');
    await page.waitForRole('list', list);
    await shoot(page, 'day-2', true);
    await page.click('tab', 'Today');
    await shoot(page, 'day-2-today');
    console.log(`    notifications: ${JSON.stringify(await driver.notifications())}`);
    await page.close();
  });
  await step('an alert', async () => {
    newsroom.breakNews();
    await refreshUnseen(driver, newsroom.clock());
    console.log(`    badge "${await driver.badgeText()}"`);
    console.log(`    notifications: ${JSON.stringify(await driver.notifications())}`);
    const page = await day.open('popup.html');
    await page.waitForRole('region', 'Breaking news');
    await shoot(page, 'breaking', true);
    await page.close();
    const options = await day.open('options.html#alerts', 1000, 900);
    await options.waitForRole('button', /^Too many/);
    await shoot(options, 'alert-history');
    await options.click('button', /^Too many/);
    await sleep(400);
    await shoot(options, 'alert-verdict');
    await options.close();
  });
}

async function offlineDay(day: Day): Promise<void> {
  const { step, shoot, driver } = day;
  await driver.setOffline(true);
  await step('the week without a network', async () => {
    const page = await day.open('popup.html');
    await page.waitForRole('list', list);
    await shoot(page, 'offline', true);
    await page.click('button', 'Refresh');
    await sleep(2500);
    await shoot(page, 'offline-refreshed');
    const { snapshot } = await readShared(driver);
    const story = snapshot?.week.stories.at(-1);
    if (!story) throw new Error('no story');
    await openStory(page, story);
    await sleep(500);
    await shoot(page, 'offline-article');
    await page.close();
  });
  await driver.setOffline(false);
  await step('the network is back, three sources are not', async () => {
    const [a, b, c] = day.newsroom.publishers;
    day.newsroom.misbehave(a?.slug ?? '', 'server-error');
    day.newsroom.misbehave(b?.slug ?? '', 'not-found');
    day.newsroom.misbehave(c?.slug ?? '', 'html-page');
    await refreshUnseen(driver, day.newsroom.clock());
    const page = await day.open('popup.html');
    await page.waitForRole('list', list);
    await shoot(page, 'three-failing');
    await scrollToEnd(page);
    await shoot(page, 'three-failing-end');
    await page.close();
    const options = await day.open('options.html#sources', 1000, 900);
    await options.waitForRole('heading', 'About');
    await sleep(500);
    await shoot(options, 'three-failing-options');
    await options.close();
  });
}

async function weekEnds(day: Day): Promise<void> {
  const { step, shoot, driver, newsroom } = day;
  await step('the last evening', async () => {
    await refreshUnseen(driver, newsroom.clock());
    const page = await day.open('popup.html');
    await page.waitForRole('list', list);
    await shoot(page, 'last-evening');
    await page.close();
  });
  await step('all of it is read', async () => {
    const { week } = await waitForRefresh(driver);
    const page = await day.open('popup.html');
    for (const story of week.stories) {
      await openStory(page, story);
      await page.click('button', 'Back');
    }
    await sleep(500);
    await shoot(page, 'all-read', true);
    await scrollToEnd(page);
    await shoot(page, 'all-read-end');
    await page.close();
  });
}

async function newWeek(day: Day): Promise<void> {
  const { step, shoot, driver, newsroom } = day;
  await step('Monday, before anything is fetched', async () => {
    const page = await day.open('popup.html');
    await page.waitForRole('tabpanel');
    await shoot(page, 'monday-at-once');
    await page.close();
  });
  await step('Monday, after a refresh', async () => {
    await refreshUnseen(driver, newsroom.clock());
    const page = await day.open('popup.html');
    await page.waitForRole('tabpanel');
    await sleep(500);
    await shoot(page, 'monday', true);
    await scrollToEnd(page);
    await shoot(page, 'monday-end');
    await page.close();
  });
}

async function secondWeek(day: Day): Promise<void> {
  const { step, shoot, driver, newsroom } = day;
  await step('the second week', async () => {
    await refreshUnseen(driver, newsroom.clock());
    const page = await day.open('popup.html');
    await page.waitForRole('list', list);
    await shoot(page, 'week-2', true);
    await scrollToEnd(page);
    await shoot(page, 'week-2-end');
    await page.click('button', '2–8 November');
    await page.waitForRole('button', 'Back to this week');
    await shoot(page, 'past-week');
    await scrollToEnd(page);
    await shoot(page, 'past-week-end');
    await page.close();
  });
  await step('alerts the next week', async () => {
    newsroom.breakNews();
    await refreshUnseen(driver, newsroom.clock());
    console.log(`    badge "${await driver.badgeText()}"`);
    const page = await day.open('reader.html', 1200, 850);
    await page.waitForRole('list', list);
    await shoot(page, 'week-2-full-page', true);
    await page.close();
  });
}

async function thirdWeek(day: Day): Promise<void> {
  const { step, shoot, driver, newsroom } = day;
  await step('the third week', async () => {
    const page = await day.open('popup.html');
    await page.waitForRole('tabpanel');
    await sleep(400);
    await shoot(page, 'week-3-at-once');
    await page.close();
    await refreshUnseen(driver, newsroom.clock());
    const again = await day.open('popup.html');
    await again.waitForRole('list', list);
    await shoot(again, 'week-3');
    await scrollToEnd(again);
    await shoot(again, 'week-3-end');
    await again.click('button', '9–15 November');
    await again.waitForRole('button', 'The week before');
    await shoot(again, 'week-3-past');
    await again.click('button', 'The week before');
    await sleep(800);
    await shoot(again, 'week-3-before-that');
    await again.close();
  });
  await step('the options after three weeks', async () => {
    for (const section of ['sources', 'alerts', 'reading', 'data', 'about']) {
      const page = await day.open(`options.html#${section}`, 1000, 1400);
      await page.waitForRole('heading', 'About');
      await sleep(400);
      await shoot(page, `week-3-options-${section}`);
      if (section === 'data') backup = await fileFrom(page, 'Export everything');
      await page.close();
    }
    console.log(`    the export has ${backup.length} characters`);
  });
}

async function otherBrowser(day: Day): Promise<void> {
  const { step, shoot } = day;
  await step('the import', async () => {
    const page = await day.open('options.html#data', 1000, 900);
    await page.waitForRole('heading', 'About');
    await shoot(page, 'other-empty');
    await giveFile(page, 'Import', backup);
    await page.waitFor(/are back|is back/);
    await sleep(500);
    await shoot(page, 'other-imported');
    await page.evaluate(() => document.getElementById('sources')?.scrollIntoView());
    await sleep(1000);
    await shoot(page, 'other-sources');
    await page.close();
    const front = await day.open('popup.html');
    await sleep(1500);
    await shoot(front, 'other-front');
    await front.click('tab', 'Saved').catch(() => undefined);
    await sleep(300);
    await shoot(front, 'other-saved');
    await front.close();
  });
}
