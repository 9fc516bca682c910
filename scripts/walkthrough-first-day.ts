// The first day of `npm run walkthrough`.
import type { Screen } from '../tests/browser/drivers/driver';
import { sleep, waitUntil } from '../tests/browser/drivers/wait';
import { openStory, startingWith, waitForRefresh } from '../tests/browser/steps';
import { type Day, scrollToEnd } from './walkthrough-stage';

const list = 'Best of the week';
const sections = ['sources', 'newsletter', 'alerts', 'reading', 'filters', 'data', 'about'];

/** From the install to the first source of one's own. */
export async function firstDay(day: Day): Promise<void> {
  const { step, shoot, driver } = day;
  await step('first run: choose', async () => {
    const page = await day.open('popup.html');
    await page.waitForRole('button', 'Start');
    await shoot(page, 'first-run', true);
    await page.click('button', startingWith('Choose: '));
    await shoot(page, 'first-run-pack');
    await page.close();
  });
  await step('first run: the permission is refused', async () => {
    const page = await day.open('popup.html');
    await page.waitForRole('button', 'Start');
    await page.evaluate(() => {
      const apis = globalThis as unknown as Record<string, { permissions?: object } | undefined>;
      const request = (_: unknown, callback?: (granted: boolean) => void) => {
        callback?.(false);
        return Promise.resolve(false);
      };
      for (const api of [apis.browser, apis.chrome]) {
        if (api?.permissions) Object.assign(api.permissions, { request });
      }
    });
    await page.click('button', 'Start');
    await page.waitFor('nothing was fetched');
    await shoot(page, 'first-run-refused');
    await page.close();
  });
  const popup = await day.open('popup.html');
  await step('first run: the week fills', async () => {
    await popup.click('button', 'Start');
    await popup.waitForRole('heading', 'Your first edition is being set.');
    await popup.waitFor(() => document.querySelectorAll('main li').length > 2);
    await shoot(popup, 'filling', true);
    await popup.waitForRole('list', list, 60_000);
    await shoot(popup, 'first-week', true);
    await waitForRefresh(driver);
    await shoot(popup, 'first-week-done');
  });
  await step('reading', () => reading(day, popup));
  await popup.close();
  await step('save, search, less like this', () => handling(day));
  await options(day);
  await step('the newsletter', () => newsletter(day));
  await step('the page in view', () => pageInView(day));
}

async function options(day: Day): Promise<void> {
  const { step, shoot } = day;
  for (const section of sections) {
    await step(`options: ${section}`, async () => {
      const page = await day.open(`options.html#${section}`, 1000, 1400);
      await page.waitForRole('heading', 'About');
      await sleep(300);
      await shoot(page, `options-${section}`, section === 'about' || section === 'reading');
      await page.setViewport(430, 900);
      await page.evaluate((id: string) => document.getElementById(id)?.scrollIntoView(), section);
      await shoot(page, `options-${section}-narrow`);
      await page.close();
    });
  }
  await step('mute a word', async () => {
    const page = await day.open('options.html#filters', 1000, 900);
    await page.fill('Word or phrase to mute', 'bridge');
    await page.click('button', 'Mute');
    await page.waitForRole('button', 'Stop muting bridge');
    await sleep(1500);
    await shoot(page, 'muted-bridge');
    const front = await day.open('popup.html');
    await front.waitForRole('list', list);
    await shoot(front, 'week-without-bridge');
    await scrollToEnd(front);
    await shoot(front, 'week-without-bridge-end');
    await front.close();
    await page.click('button', 'Stop muting bridge');
    await sleep(500);
    await page.close();
  });
}

async function pageInView({ driver, newsroom, shoot }: Day): Promise<void> {
  const site = newsroom.publishers.find(({ language }) => !language.startsWith('en'));
  if (!site) throw new Error('no foreign publisher');
  const page = await driver.openUrl(site.siteUrl);
  const front = await driver.popupOn(site.siteUrl);
  await front.click('button', 'Follow the page in view');
  await front.waitForRole('button', /^Follow (?!the page)/);
  await shoot(front, 'page-in-view');
  await front.click('button', /^Follow (?!the page)/);
  await sleep(3000);
  await shoot(front, 'page-followed').catch(() => console.log('    the popup has closed'));
  await front.close().catch(() => undefined);
  await page.close();
}

async function reading(day: Day, popup: Screen): Promise<void> {
  const { week } = await waitForRefresh(day.driver);
  for (const [index, story] of week.stories.slice(0, 3).entries()) {
    await openStory(popup, story);
    await sleep(300);
    await day.shoot(popup, `read-${index + 1}`, index === 0);
    await scrollToEnd(popup);
    await day.shoot(popup, `read-${index + 1}-end`);
    await popup.click('button', 'Back');
  }
  await day.shoot(popup, 'after-reading');
  await scrollToEnd(popup);
  await day.shoot(popup, 'week-end', true);
}

async function handling(day: Day): Promise<void> {
  const { week } = await waitForRefresh(day.driver);
  const [, second, , fourth] = week.stories;
  if (!second || !fourth) throw new Error('The week is too small.');
  const page = await day.open('popup.html');
  await openStory(page, second);
  await page.click('button', 'Save');
  await page.waitForRole('button', 'Saved');
  await page.click('button', 'Back');
  await page.click('tab', 'Saved');
  await sleep(300);
  await day.shoot(page, 'saved');
  await page.click('tab', 'Today');
  await day.shoot(page, 'today');
  await page.click('tab', 'Week');
  await page.click('searchbox', 'Search').catch(() => page.click('button', 'Search'));
  await page.fill('Search', 'bridge');
  await sleep(800);
  await day.shoot(page, 'search');
  await page.close();
  const again = await day.open('popup.html');
  await openStory(again, fourth);
  await again.click('button', 'More');
  await day.shoot(again, 'more');
  await again.click('button', 'Less like this');
  await sleep(300);
  await day.shoot(again, 'less');
  await again.click('button', 'Back');
  await day.shoot(again, 'after-less');
  await again.press('?');
  await sleep(300);
  await day.shoot(again, 'keys');
  await again.close();
}

async function newsletter(day: Day): Promise<void> {
  const email = 'reader@example.org';
  const page = await day.open('options.html#newsletter', 1000, 900);
  await page.click('button', 'Sign up');
  await sleep(200);
  await day.shoot(page, 'newsletter-missing');
  await page.fill('Email address', email);
  await page.check('Daily news');
  await page.click('button', 'Sign up');
  await waitUntil(
    () => day.newsroom.inbox(email).length > 0,
    () => 'no mail',
  );
  await page.waitFor('Check your inbox');
  await day.shoot(page, 'newsletter-sent', true);
  await page.click('button', 'I confirmed');
  await sleep(300);
  await day.shoot(page, 'newsletter-confirmed');
  await page.close();
}
