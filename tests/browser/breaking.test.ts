import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { BrowserTest } from './browser-test';
import type { Driver, Screen } from './drivers/driver';
import { waitUntil } from './drivers/wait';
import { openStory, refreshUnseen, startingWith, waitForRefresh, weekStories } from './steps';

const region = 'Breaking news';

export const tests: BrowserTest[] = [
  {
    name: 'An ordinary week puts up no badge, sends no notification and shows no strip',
    async run({ driver }) {
      await weekStories(driver);
      equal(await driver.badgeText(), '');
      deepEqual(await driver.notifications(), []);
      const popup = await driver.realPopup();
      await popup.waitForRole('list', 'Best of the week');
      ok(!(await popup.exists('region', region)), 'There is a strip.');
      await popup.close();
    },
  },
  {
    name: 'When a story breaks, the badge goes up and one notification is sent',
    async run({ driver, newsroom }) {
      await waitForRefresh(driver);
      newsroom.breakNews();
      const { breaking } = await refreshUnseen(driver);
      equal(breaking.length, 1);
      await badgeIs(driver, '1');
      const shown = await driver.notifications();
      equal(shown.length, 1);
      // Firefox also tells what it says.
      if (driver.browser === 'firefox') match(shown[0]?.title ?? '', /\w/);
    },
  },
  {
    name: 'The same story is not announced again',
    async run({ driver }) {
      await refreshUnseen(driver);
      await badgeIs(driver, '1');
      equal((await driver.notifications()).length, 1);
    },
  },
  {
    name: 'The popup shows it in a strip; opening it there takes the badge down',
    async run({ driver }) {
      await badgeIs(driver, '1');
      const popup = await driver.realPopup();
      await popup.waitForRole('region', region);
      await popup.click('button', await firstInStrip(popup));
      await popup.waitForRole('article');
      await badgeIs(driver, '');
      await popup.close();
    },
  },
  {
    name: 'A click on a notification opens its story in the reader',
    async run({ driver, newsroom }) {
      await waitForRefresh(driver);
      newsroom.breakNews();
      const { breaking } = await refreshUnseen(driver);
      const [alert] = breaking;
      ok(alert, 'Nothing breaks.');
      const shown = await driver.notifications();
      const notification = shown.find(({ id }) => id.includes(alert.storyId));
      ok(notification, JSON.stringify(shown));
      await driver.clickNotification(notification.id);
      let pages: string[] = [];
      await waitUntil(
        async () => {
          pages = await driver.openPages();
          return pages.some((url) => url.includes('reader.html#story/'));
        },
        () => `open are ${pages.join(', ')}`,
      );
      await badgeIs(driver, '');
    },
  },
  {
    name: 'A breaking story is in the lists like any other',
    async run({ driver }) {
      const { today, breaking } = await waitForRefresh(driver);
      const [alert] = breaking;
      const story = today.stories.find(({ storyId }) => storyId === alert?.storyId);
      ok(story, 'The breaking story is not among those of today.');
      const page = await driver.open('popup.html');
      await page.click('tab', 'Today');
      await openStory(page, story);
      await page.close();
    },
  },
];

async function badgeIs(driver: Driver, wanted: string): Promise<void> {
  let badge = '';
  await waitUntil(
    async () => {
      badge = await driver.badgeText();
      return badge === wanted;
    },
    () => `the badge is "${badge}", not "${wanted}"`,
  );
}

/** The name of the strip's first story. */
async function firstInStrip(screen: Screen): Promise<RegExp> {
  const text = await screen.evaluate((name: string) => {
    const strip = document.querySelector(`section[aria-label="${name}"]`);
    return strip?.querySelector('button')?.textContent ?? '';
  }, region);
  const [time = ''] = text.match(/^\s*\S{5}/) ?? [];
  return startingWith(time.trim());
}
