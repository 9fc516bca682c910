import { ok } from 'node:assert/strict';
import { expectNoViolations } from './axe';
import type { BrowserTest, Build } from './browser-test';
import { waitUntil } from './drivers/wait';
import { inSight, key, tabTo } from './keyboard-steps';
import { order } from './kills-steps';
import { readShared } from './steps';

export const build: Build = 'ask';

export const tests: BrowserTest[] = [
  {
    name: 'By keys alone: packs are chosen, the week is fetched and read; each screen without a violation',
    async run({ driver, newsroom }) {
      await driver.grantHosts(
        newsroom.origins.map((origin) => `http://${new URL(origin).hostname}/*`),
      );
      const page = await driver.open('popup.html');
      await page.waitForRole('button', 'Start');
      await expectNoViolations(page, 'the choice of packs');
      const [pack] = await page.names('checkbox');
      ok(pack);
      await tabTo(page, `checkbox ${pack}`);
      await key(page, ' ', 'unticking a pack');
      await key(page, ' ', 'ticking it again');
      await tabTo(page, /^button Choose: /);
      await key(page, 'Enter', 'opening a pack');
      await expectNoViolations(page, 'an open pack');
      await tabTo(page, 'button Start');
      await key(page, 'Enter', 'starting');
      await page.waitForRole('heading', 'Your first edition is being set.');
      await inSight(page, 'the first edition being set');
      await page.waitForRole('list', 'Best of the week', 60_000);
      await inSight(page, 'the first week');
      await page.close();
    },
  },
  {
    name: 'Offline, and with every source failing, no screen has an accessibility violation',
    async run({ driver, newsroom }) {
      await driver.setOffline(true);
      const offline = await driver.open('popup.html');
      await offline.waitForRole('heading');
      await expectNoViolations(offline, 'offline');
      await offline.close();
      await driver.setOffline(false);
      for (const { slug } of newsroom.publishers) newsroom.misbehave(slug, 'server-error');
      const since = Date.now();
      await order(driver, 'refresh', { sourceIds: null });
      await waitUntil(
        async () => {
          const { progress } = await readShared(driver);
          return progress?.phase === 'done' && progress.startedAt >= since;
        },
        () => 'the refresh does not end',
        60_000,
      );
      for (const address of ['popup.html', 'options.html#sources']) {
        const page = await driver.open(address);
        await page.waitForRole('heading');
        await expectNoViolations(page, `${address} with failing sources`);
        await page.close();
      }
    },
  },
];
