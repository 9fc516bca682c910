// npx tsx scripts/digest-pictures.ts [FOLDER]
// The mails of the newsroom's week as pictures: 320 and 700 px wide, light and dark, and the week twice
// more: as the example publisher sends it, with its logo, and in Arabic. It starts the newsroom, runs the command on
// it, and says how large the mail is and how long it took.
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
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

const LOGO = 'https://paper.example/logo.png';
const MINUTEMEN = 'brands/minutemen';
// A busy machine draws a long mail slowly.
const TIMEOUT_MS = 180_000;

rmSync(out, { recursive: true, force: true });
mkdirSync(out, { recursive: true });
const newsroom = await startNewsroom({ now: NOW });
writeBrand(join(out, 'brand'), newsroom.brand({ over: { sponsor: SPONSOR } }));
writeBrand(join(out, 'arabic-brand'), newsroom.brand({ over: { language: 'ar' } }));
writeBrand(join(out, 'minutemen-brand'), newsroom.brand({ over: minutemen() }));
try {
  await make('weekly', 'weekly', 'brand');
  await make('minutemen', 'weekly', 'minutemen-brand');
  await make('arabic', 'weekly', 'arabic-brand');
  await make('daily', 'daily', 'brand');
  newsroom.breakNews();
  await make('breaking', 'breaking', 'brand');
} finally {
  await newsroom.stop();
}
const browser = await chromium.launch({
  executablePath: ensureBrowser('chromium'),
  args: ['--no-sandbox'],
  timeout: TIMEOUT_MS,
});
try {
  await shoot(browser, 'weekly', 'weekly');
  await shoot(browser, 'minutemen', 'weekly');
  await shoot(browser, 'arabic', 'weekly');
  await shoot(browser, 'daily', 'daily');
  await shoot(browser, 'breaking', 'breaking');
} finally {
  await browser.close();
}
console.log(`Pictures in ${out}`);

/** The example publisher's own fields; its sources are not of this newsroom, and its logo is drawn here. */
function minutemen(): Readonly<Record<string, unknown>> {
  const { sources, $schema, logo, icon, ...own } = JSON.parse(
    readFileSync(join(MINUTEMEN, 'brand.json'), 'utf8'),
  );
  const { image, ...sponsor } = own.sponsor;
  return { ...own, sponsor, newsletter: { ...own.newsletter, logo: LOGO } };
}

async function make(name: string, kind: DigestKind, brand: string): Promise<void> {
  const started = performance.now();
  const code = await runDigest(
    {
      brand: join(out, brand),
      kind,
      out: join(out, name),
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

async function shoot(browser: Browser, name: string, kind: DigestKind): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const width of WIDTHS) {
      const page = await browser.newPage({
        viewport: { width, height: 800 },
        colorScheme,
        deviceScaleFactor: 1.5,
      });
      page.setDefaultTimeout(TIMEOUT_MS);
      await page.route(LOGO, (route) =>
        route.fulfill({ path: join(MINUTEMEN, 'logo.svg'), contentType: 'image/svg+xml' }),
      );
      await page.goto(pathToFileURL(join(out, name, `${kind}.html`)).href);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth);
      if (wide > width) console.error(`${name} is ${wide} px wide on a screen of ${width} px.`);
      const path = join(out, `${name}-${width}-${colorScheme}.png`);
      await page.screenshot({ path, fullPage: true });
      await page.close();
    }
  }
}
