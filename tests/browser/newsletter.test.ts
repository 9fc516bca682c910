import { deepEqual, equal, match, ok } from 'node:assert/strict';
import type { Newsroom } from '../newsroom/newsroom';
import type { BrowserTest } from './browser-test';
import { waitUntil } from './drivers/wait';
import { focusIsOn } from './keyboard-steps';
import { newsletterForm } from './newsletter-steps';
import { refreshUnseen, waitForRefresh } from './steps';

export const tests: BrowserTest[] = [
  {
    name: 'Nothing is sent to the newsletter’s server before the reader presses Sign up',
    async run({ driver, newsroom }) {
      await waitForRefresh(driver);
      const options = await driver.open('options.html');
      await options.waitForRole('button', 'Sign up');
      await options.close();
      deepEqual(
        newsroom.requests.filter(({ host }) => host.startsWith('news.')),
        [],
      );
    },
  },
  {
    name: 'Both kinds are unchecked at first, and a sign-up without any says what is missing',
    async run({ driver, newsroom }) {
      const options = await driver.open('options.html');
      await options.fill('Email address', 'nobody@example.org');
      const checked = await options.evaluate(
        () =>
          [
            ...document.querySelectorAll<HTMLInputElement>('#newsletter input[type=checkbox]'),
          ].filter((box) => box.checked).length,
      );
      equal(checked, 0);
      await options.click('button', 'Sign up');
      await options.waitFor(/choose|tick|at least one/i);
      deepEqual(newsroom.inbox('nobody@example.org'), []);
      await options.close();
    },
  },
  {
    name: 'The popup’s Sign up leads to the form; what is sent arrives in the inbox',
    async run({ driver, newsroom }) {
      const email = 'reader@example.org';
      const form = `${driver.base}options.html#newsletter`;
      const popup = await driver.open('popup.html');
      await popup.click('link', 'Sign up');
      await waitUntil(
        async () => (await driver.openPages()).includes(form),
        async () => `open are ${await driver.openPages()}`,
      );
      await popup.close();
      const options = await driver.openUrl(form);
      await options.fill('Email address', email);
      await options.check('Daily news');
      await options.check('Breaking news');
      await options.click('button', 'Sign up');
      await waitUntil(
        () => newsroom.inbox(email).length > 0,
        async () => `no mail; the page says ${await statusText(options)}`,
      );
      await options.waitFor(/inbox|confirm|signed up/i);
      const [mail] = newsroom.inbox(email);
      ok(mail);
      equal(mail.to, email);
      match(`${mail.subject} ${mail.text}`, /\w/);
      await options.close();
    },
  },
  {
    name: 'Opened again, the page still waits for the mail; “I confirmed” ends it, and no form is left',
    async run({ driver, newsroom }) {
      newsroom.resetLog();
      const options = await driver.open('options.html#newsletter');
      await options.waitFor('Check your inbox');
      ok(!(await options.exists('textbox', 'Email address')));
      await options.click('button', 'I confirmed');
      await options.waitFor(/Then the mails will come to/);
      await options.waitFor('Signed up.');
      ok(!(await options.exists('textbox', 'Email address')));
      ok(!(await options.exists('button', 'Send again')));
      equal(await options.evaluate(() => document.activeElement?.getAttribute('role')), 'status');
      await options.close();
      const again = await driver.open('options.html#newsletter');
      await again.waitForRole('button', 'Use another address');
      await again.click('button', 'Use another address');
      await again.waitForRole('textbox', 'Email address');
      await focusIsOn(again, 'textbox Email address');
      equal(signUpsAt(newsroom), 0);
      await again.close();
    },
  },
  {
    name: 'The same address typed anew while its mail is on its way is not sent twice',
    async run({ driver, newsroom }) {
      const email = 'anew@example.org';
      newsroom.resetLog();
      const options = await newsletterForm(driver);
      await options.fill('Email address', email);
      await options.check('Daily news');
      await options.click('button', 'Sign up');
      await options.waitFor('Check your inbox');
      await options.waitFor(/You can send again in \d+ seconds/);
      await options.click('button', 'Change address');
      await options.waitForRole('textbox', 'Email address');
      await options.click('button', 'Sign up');
      await options.waitFor('Check your inbox');
      equal(signUpsAt(newsroom), 1);
      equal(newsroom.inbox(email).length, 1);
      await options.close();
    },
  },
  {
    name: 'When the newsletter’s server is down, the form says so and keeps the address',
    async run({ driver, newsroom }) {
      newsroom.misbehave('news', 'server-error');
      const options = await newsletterForm(driver);
      await options.fill('Email address', 'second@example.org');
      await options.check('Daily news');
      await options.click('button', 'Sign up');
      await options.waitFor(/again|trouble|could not/i);
      newsroom.misbehave('news', null);
      deepEqual(newsroom.inbox('second@example.org'), []);
      const kept = await options.evaluate(() =>
        [...document.querySelectorAll('input')].some(({ value }) => value === 'second@example.org'),
      );
      ok(kept, 'The address is gone from the form.');
      await options.close();
    },
  },
  {
    name: 'Any newsletter: its page is named, its form is here, its mail arrives',
    async run({ driver, newsroom }) {
      const email = 'elsewhere@example.org';
      const options = await driver.open('options.html#newsletter');
      await options.fill('Address of its page', newsletterPage(newsroom));
      await options.click('button', 'Look');
      await options.waitFor(() => document.querySelector('#newsletter-other-email') !== null);
      await options.evaluate((address) => {
        const field = document.querySelector<HTMLInputElement>('#newsletter-other-email');
        if (!field) throw new Error('There is no field.');
        field.value = address;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }, email);
      await options.evaluate(() =>
        document.querySelector<HTMLInputElement>('#newsletter-other-daily')?.click(),
      );
      deepEqual(newsroom.inbox(email), []);
      await options.evaluate(() =>
        document.querySelector<HTMLInputElement>('#newsletter-other-email')?.focus(),
      );
      // The form above has a button of the same name; Enter sends the one with the focus.
      await options.press('Enter');
      await waitUntil(
        () => newsroom.inbox(email).length > 0,
        async () => `no mail; the page says ${await statusText(options)}`,
      );
      await options.waitFor(/Your sign-ups/);
      await options.close();
    },
  },
  {
    name: 'Offline, a sign-up is kept, sent by nobody, and offered again',
    async run({ driver, newsroom }) {
      const email = 'later@example.org';
      const options = await newsletterForm(driver);
      await options.fill('Email address', email);
      await options.check('Daily news');
      await driver.setOffline(true);
      await options.click('button', 'Sign up');
      await options.waitFor(/did not reach/);
      await driver.setOffline(false);
      await options.close();
      const again = await driver.open('options.html#newsletter');
      await again.waitFor(/nothing is sent unless you say so/);
      deepEqual(newsroom.inbox(email), []);
      await again.click('button', 'Send now');
      await waitUntil(
        () => newsroom.inbox(email).length === 1,
        async () => `no mail; the page says ${await statusText(again)}`,
      );
      await again.close();
    },
  },
  {
    name: 'Two presses of Sign up at once are one request',
    async run({ browser, driver, newsroom }) {
      const email = 'twice@example.org';
      newsroom.resetLog();
      const options = await newsletterForm(driver);
      await options.fill('Email address', email);
      await options.check('Daily news');
      if (browser === 'firefox') {
        // It asks for permission on a real press only.
        await options.evaluate(() =>
          document.querySelector<HTMLElement>('#newsletter form input[type="email"]')?.focus(),
        );
        await Promise.all([options.press('Enter'), options.press('Enter')]);
      } else {
        await options.evaluate(() => {
          const form = document.querySelector<HTMLFormElement>('#newsletter form');
          form?.requestSubmit();
          form?.requestSubmit();
        });
      }
      await options.waitFor(/Check your inbox/);
      equal(newsroom.inbox(email).length, 1);
      equal(signUpsAt(newsroom), 1);
      await options.close();
    },
  },
  {
    name: 'Stopped in the middle of a sign-up, nothing is sent again, and it says it cannot tell',
    async run({ driver, newsroom }) {
      const email = 'stopped@example.org';
      newsroom.resetLog();
      newsroom.misbehave('news', 'hang');
      const options = await newsletterForm(driver);
      await options.fill('Email address', email);
      await options.check('Daily news');
      await options.click('button', 'Sign up');
      await waitUntil(
        () => signUpsAt(newsroom) === 1,
        () => 'the sign-up never left',
      );
      await driver.killBackground();
      newsroom.misbehave('news', null);
      await options.waitFor(/could not tell whether .* received this/);
      await options.close();
      await refreshUnseen(driver);
      const again = await driver.open('options.html#newsletter');
      await again.waitFor(/could not tell whether it arrived/);
      equal(signUpsAt(newsroom), 1);
      deepEqual(newsroom.inbox(email), []);
      await again.close();
    },
  },
];

const signUpsAt = (newsroom: Newsroom): number =>
  newsroom.requests.filter(({ url }) => url.includes('/api/public/subscription')).length;

const newsletterPage = (newsroom: Newsroom) =>
  `${newsroom.brand().newsletter?.endpoint}/subscription/form`;

function statusText(options: { evaluate<T>(fn: () => T): Promise<T> }): Promise<string> {
  return options.evaluate(() =>
    [...document.querySelectorAll('[role=status], output')]
      .map((node) => node.textContent)
      .join(' '),
  );
}
