import { equal, match, ok } from 'node:assert/strict';
import type { BrowserTest } from './browser-test';
import type { Driver } from './drivers/driver';
import { waitUntil } from './drivers/wait';
import { order } from './kills-steps';
import { openStory, weekStories } from './steps';

const speak = (driver: Driver, language: string) => order(driver, 'changeSettings', { language });

/** What the page says of itself. */
function ownWords(): { lang: string; dir: string; title: string } {
  const { lang, dir } = document.documentElement;
  return { lang, dir, title: document.title };
}

export const tests: BrowserTest[] = [
  {
    name: 'The popup speaks the language chosen, from its first word',
    async run({ driver }) {
      await weekStories(driver);
      await speak(driver, 'de');
      const popup = await driver.open('popup.html');
      await popup.waitForRole('list', 'Das Beste der Woche');
      equal((await popup.evaluate(ownWords)).lang, 'de');
      for (const tab of ['Woche', 'Heute', 'Neu', 'Gemerkt'])
        ok(await popup.exists('tab', tab), `There is no tab ${tab}.`);
      match(await popup.text(), /12 Quellen · gerade eben/);
      await popup.close();
    },
  },
  {
    name: 'A page that is open follows when the language changes',
    async run({ driver }) {
      const reader = await driver.open('reader.html');
      await reader.waitForRole('heading', 'Das Beste der Woche');
      await speak(driver, 'ja');
      await reader.waitForRole('heading', '今週のベスト');
      equal((await reader.evaluate(ownWords)).title, '今週のベスト');
      await reader.close();
    },
  },
  {
    name: 'Arabic runs from right to left, and an English article in it from left to right',
    async run({ driver }) {
      const [story] = await weekStories(driver);
      ok(story);
      await speak(driver, 'ar');
      const popup = await driver.open('popup.html');
      await popup.waitForRole('list', 'أفضل أخبار الأسبوع');
      equal((await popup.evaluate(ownWords)).dir, 'rtl');
      await openStory(popup, story, 'رجوع');
      await popup.waitFor(() => document.querySelectorAll('article p').length > 4);
      const sides = await popup.evaluate(() => {
        const text = document.querySelector('article h1');
        const body = [...document.querySelectorAll('article div')].find((one) =>
          one.hasAttribute('dir'),
        );
        return [text, body].map((one) => one && getComputedStyle(one).direction);
      });
      equal(sides.join(' '), 'ltr ltr');
      await popup.close();
    },
  },
  {
    name: 'A notification is in the language chosen',
    only: 'firefox',
    async run({ driver }) {
      await speak(driver, 'de');
      await order(driver, 'testAlert', null);
      let shown = '';
      await waitUntil(
        async () => {
          shown = JSON.stringify(await driver.notifications());
          return shown.includes('So sehen Eilmeldungen aus');
        },
        () => shown,
      );
    },
  },
];
