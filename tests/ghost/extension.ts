import { deepEqual, equal, match, ok } from 'node:assert/strict';
import { join } from 'node:path';
import { onEnd } from '../../scripts/processes';
import { buildExtension } from '../../scripts/start-build';
import type { Driver, Screen } from '../browser/drivers/driver';
import { launch } from '../browser/drivers/launch';
import { waitUntil } from '../browser/drivers/wait';
import { newsletterForm } from '../browser/newsletter-steps';
import { startNewsroom } from '../newsroom/newsroom';
import { writeGhostBrand } from './brand';
import { BREAKING, DAILY } from './cases';
import { signUpAs } from './run-case';
import { followLink, GHOST_FOLDER, type GhostStage } from './stage';
import type { GhostTest } from './test';

type Kind = typeof DAILY | typeof BREAKING;

/** The built extension in Chromium, whose newsletter is the real Ghost's. */
export async function extensionTests(stage: GhostStage): Promise<GhostTest[]> {
  const newsroom = await startNewsroom({ publishers: 3, articlesPerPublisher: 6 });
  onEnd(() => newsroom.stop());
  const brand = join(GHOST_FOLDER, 'brand');
  writeGhostBrand(brand, newsroom, stage.url);
  const extensionDir = await buildExtension(brand, 'chromium', join(GHOST_FOLDER, 'extension'));
  const driver = await launch('chromium', { extensionDir });
  return [
    ...signUps(stage, driver),
    {
      name: 'A member gets a sign-in mail, keeps the newsletters they had, and was told so',
      async run() {
        const page = await fillIn(driver, 'vera@reader.example', [BREAKING]);
        await page.click('button', 'Sign up');
        await page.waitFor(/If you already have an account there, the mail is a sign-in link/);
        equal(stage.lastLink('vera@reader.example')?.does, 'signin');
        await followLink(stage, 'vera@reader.example');
        deepEqual(await stage.admin.newslettersOf('vera@reader.example'), [DAILY]);
        await page.close();
      },
    },
    {
      name: 'Two quick presses are one request and one mail',
      async run() {
        const email = 'yann@reader.example';
        const before = await signUpsSent(driver);
        const page = await fillIn(driver, email, [DAILY]);
        await pressTwice(page);
        await page.waitFor(/We asked .* to send a mail/);
        equal((await signUpsSent(driver)) - before, 1);
        equal(stage.mailsFor(email), 1);
        await page.close();
      },
    },
    {
      name: 'With Ghost’s own limits, one address too many waits: it is said for how long',
      async run() {
        const email = 'zoe@reader.example';
        await useUpTries(stage);
        const page = await fillIn(driver, email, [DAILY]);
        await page.click('button', 'Sign up');
        await page.waitFor(/limits how often one can sign up\. Try again in 10 minutes\./);
        equal(stage.mailsFor(email), 0);
        equal(await stage.admin.newslettersOf(email), null);
        const kept = await page.evaluate(() =>
          [...document.querySelectorAll('input')].map(({ value }) => value),
        );
        ok(kept.includes(email), 'The address is gone from the form.');
        await page.close();
        await driver.close();
      },
    },
  ];
}

function signUps(stage: GhostStage, driver: Driver): GhostTest[] {
  const readers: readonly [email: string, kinds: readonly Kind[], title: string][] = [
    ['vera@reader.example', [DAILY], 'Daily news alone'],
    ['wim@reader.example', [BREAKING], 'Breaking news alone'],
    ['xenia@reader.example', [BREAKING, DAILY], 'Both kinds'],
  ];
  return readers.map(([email, kinds, title]) => ({
    name: `${title}: signed up in the options, the mail’s link followed, a member with exactly that`,
    async run() {
      const page = await fillIn(driver, email, kinds);
      equal(stage.mailsFor(email), 0, 'a mail before the press');
      await page.click('button', 'Sign up');
      await page.waitFor(/We asked .* to send a mail/);
      const link = await waitUntil(
        () => stage.lastLink(email),
        () => 'no mail',
      );
      equal(link.does, 'subscribe');
      equal(await stage.admin.newslettersOf(email), null, 'a member before the link was followed');
      const site = await driver.openUrl(link.url);
      match(await site.url(), /success=true/);
      await site.close();
      deepEqual(await stage.admin.newslettersOf(email), kinds);
      await page.close();
    },
  }));
}

async function fillIn(driver: Driver, email: string, kinds: readonly Kind[]): Promise<Screen> {
  const page = await newsletterForm(driver);
  await page.fill('Email address', email);
  for (const kind of kinds) await page.check(kind);
  return page;
}

/** As a hand that presses twice: the second press comes before any answer can. */
function pressTwice(page: Screen): Promise<void> {
  return page.evaluate(async () => {
    const button = document.querySelector<HTMLButtonElement>('#newsletter button[type=submit]');
    if (!button) throw new Error('There is no button.');
    button.click();
    await new Promise((resolve) => setTimeout(resolve, 0));
    button.click();
  });
}

/** How many sign-ups the extension has sent, in the browser's own log. */
async function signUpsSent(driver: Driver): Promise<number> {
  const urls = await driver.requests();
  return urls.filter((url) => url.includes('/members/api/send-magic-link/')).length;
}

/** Other readers of the same house, until it is told to wait. */
async function useUpTries(stage: GhostStage): Promise<void> {
  const http = stage.httpFrom(null);
  const lists = { daily: DAILY, breaking: null };
  for (let index = 0; index < 12; index++) {
    const email = `house.${index}@reader.example`;
    const reader = { email, kinds: ['daily'] as const, lists };
    const outcome = await signUpAs(reader, stage.url, http, Date.now());
    if (outcome.startsWith('wait')) return;
  }
  throw new Error('Ghost took twelve addresses from one house.');
}
