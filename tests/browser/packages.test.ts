import { equal, ok } from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { runQuietly } from '../../scripts/processes';
import { unzip } from '../unit/build/unzip';
import type { BrowserTest } from './browser-test';
import { launch } from './drivers/launch';

declare const browser: typeof import('webextension-polyfill');

const TSX = 'node_modules/tsx/dist/cli.mjs';

export const tests: BrowserTest[] = [
  {
    name: 'A new brand’s finished package installs and bears its name; its sponsor is silent, and hidden for good',
    async run(stage) {
      const folder = mkdtempSync(join(tmpdir(), 'botw-package-'));
      try {
        const { file, unpacked } = await packageOf(stage.browser, folder);
        const driver = await launch(stage.browser, { extensionDir: unpacked, packageFile: file });
        const name = await driver.api(async () => browser.runtime.getManifest().name);
        equal(name, 'Best of the Week from The Paper');
        const popup = await driver.open('popup.html');
        await popup.waitForRole('heading', /Best of the week/);
        await popup.waitForRole('img', 'The Paper');
        // Here on the first run, before anything was read.
        await popup.waitForRole('link', 'Drink more tea');
        await popup.click('button', 'Hide');
        await popup.waitFor(() => !document.body.textContent?.includes('Drink more tea'));
        await popup.close();
        const again = await driver.open('popup.html');
        await again.waitForRole('img', 'The Paper');
        ok(!(await again.exists('link', 'Drink more tea')));
        ok(!(await driver.requests()).some((address) => address.includes('tea.example')));
        const options = await driver.open('options.html');
        await options.waitForRole('heading', 'Sources');
        await driver.close();
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  },
];

/** Makes a brand and its package for one browser, as a publisher does, and unpacks that. */
async function packageOf(name: 'chromium' | 'firefox', folder: string) {
  const brand = join(folder, 'brand');
  const out = join(folder, 'out');
  const target = name === 'firefox' ? 'firefox' : 'chrome';
  const feed = 'http://127.0.0.1:9/feed';
  await run(
    'scripts/brand-command.ts',
    'new',
    brand,
    '--name',
    'The Paper',
    '--feed',
    feed,
    '--sponsor',
    'Drink more tea',
    '--sponsor-url',
    'https://tea.example/',
    '--offline',
  );
  await run('scripts/build.ts', '--brand', brand, '--browser', target, '--zip', '--out', out);
  const archive = readdirSync(out).find((one) => one.endsWith(`-${target}.zip`));
  if (!archive) throw new Error(`There is no package in ${readdirSync(out).join(', ')}.`);
  const file = join(out, archive);
  const unpacked = join(folder, 'unpacked');
  for (const [path, content] of unzip(readFileSync(file))) {
    mkdirSync(dirname(join(unpacked, path)), { recursive: true });
    writeFileSync(join(unpacked, path), content);
  }
  return { file, unpacked };
}

async function run(...words: string[]): Promise<void> {
  const { code, output } = await runQuietly(process.execPath, [TSX, ...words]);
  if (code !== 0) throw new Error(output);
}
