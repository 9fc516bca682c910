// npx tsx scripts/digest-pictures.ts [FOLDER]
// The mails of the newsroom's week as pictures: 320 and 700 px wide, light and dark. It starts the
// newsroom, runs the command on it, and says how large the mail is and how long it took.
import { mkdirSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from 'playwright-core';
import type { DigestKind } from '../lib/digest/digest';
import { startNewsroom } from '../tests/newsroom/newsroom';
import { newsroomFetch } from '../tests/newsroom/newsroom-fetch';
import { runDigest } from './digest-run';
import { ensureBrowser } from './find-browser.mjs';
import { writeBrand } from './start-build';

const WIDTHS = [320, 700];
const NOW = Date.UTC(2026, 10, 22, 14, 7);
const out = resolve(process.argv[2] ?? '.tmp/digest');
const SPONSOR = {
  text: 'SUPPORT OUR HEROES AND JOIN THE COFFEE REVOLUTION!',
  url: 'https://sponsor.example/',
};

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const brandDir = join(out, 'brand');
const newsroom = await startNewsroom({ now: NOW });
writeBrand(brandDir, newsroom.brand({ over: { sponsor: SPONSOR } }));
try {
  await make('weekly');
  await make('daily');
  newsroom.breakNews();
  await make('breaking');
} finally {
  await newsroom.stop();
}
const browser = await chromium.launch({
  executablePath: ensureBrowser('chromium'),
  args: ['--no-sandbox'],
});
try {
  for (const kind of ['weekly', 'daily', 'breaking'] as const) await shoot(browser, kind);
} finally {
  await browser.close();
}
console.log(`Pictures in ${out}`);

async function make(kind: DigestKind): Promise<void> {
  const started = performance.now();
  const code = await runDigest(
    {
      brand: brandDir,
      kind,
      out: join(out, kind),
      send: false,
      article: kind === 'weekly' ? 'lead' : 'own',
      base: null,
      timeZone: 'UTC',
    },
    {
      fetch: newsroomFetch as typeof fetch,
      now: () => newsroom.clock(),
      random: () => 0.5,
      key: undefined,
      say: (line) => console.log(line),
      complain: (line) => console.error(line),
    },
  );
  if (code !== 0) throw new Error(`The ${kind} mail could not be made.`);
  console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
}

async function shoot(browser: Browser, kind: DigestKind): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({
        viewport: { width, height: 800 },
        colorScheme,
        deviceScaleFactor: 1.5,
      });
      await page.goto(pathToFileURL(join(out, kind, `${kind}.html`)).href);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) console.error(`${kind} is ${wide} px wide on a screen of ${width} px.`);
      const path = join(out, `${kind}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
      await page.close();
    }
  }
}
