/** `npx tsx tests/gallery-options/shoot.ts OUTDIR [PART_OF_NAME] [WIDTH]`, AXE=1 to check them too, LANGUAGE=ar for another language: pictures of every section and state. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AxeBuilder } from '@axe-core/playwright';
import preact from '@preact/preset-vite';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build, preview } from 'vite';

const outDir = process.argv[2];
const only = process.argv[3];
const language = process.env.LANGUAGE ?? 'en';
const widths = process.argv[4] ? [Number(process.argv[4])] : [1280, 400];
if (!outDir) throw new Error('usage: shoot.ts OUTDIR [part of a shot name] [width]');

interface Shot {
  readonly name: string;
  readonly state: string;
  /** The element to picture; the whole page when absent. */
  readonly part?: string;
  readonly act?: (page: Page) => Promise<void>;
}

const section = (id: string): Shot => ({ name: id, state: '', part: `#${id}` });
const stateOf = (state: string, part: string): Shot => ({ name: state, state, part });

const shots: readonly Shot[] = [
  { name: 'page', state: '' },
  ...['sources', 'newsletter', 'alerts', 'reading', 'filters', 'data', 'about'].map(section),
  {
    name: 'sources-edit',
    state: '',
    part: '#sources',
    act: (page) => page.getByRole('button', { name: 'Edit The Norwick Courier' }).click(),
  },
  {
    name: 'sources-catalogue',
    state: '',
    part: '#sources',
    act: async (page) => {
      await page.getByText('Add from the catalogue').click();
      await page.getByLabel('Hafenblatt').check();
    },
  },
  {
    name: 'sources-filtered',
    state: 'sources-many',
    part: '#sources',
    act: (page) => page.getByLabel('Find a source in your list').fill('district 99'),
  },
  ...['none', 'many', 'opening', 'waiting'].map((name) => stateOf(`sources-${name}`, '#sources')),
  ...['searching', 'found', 'nothing', 'permission'].map((name) =>
    stateOf(`find-${name}`, '#sources'),
  ),
  ...[
    'sending',
    'inbox',
    'again',
    'permission',
    'maybe',
    'kept',
    'none',
    'other-found',
    'other-own-page',
  ].map((name) => stateOf(`newsletter-${name}`, '#newsletter')),
  {
    name: 'newsletter-errors',
    state: '',
    part: '#newsletter',
    act: async (page) => {
      await page.getByLabel('Email address').fill('ada.fen@norwick');
      await page.getByRole('button', { name: 'Sign up' }).click();
    },
  },
  {
    name: 'alerts-wrong',
    state: '',
    part: '#alerts',
    act: async (page) => {
      await page.getByLabel('At most this many a day').fill('99');
      await page.getByLabel('At most this many a day').blur();
    },
  },
  stateOf('alerts-off', '#alerts'),
  {
    name: 'reading-large',
    state: '',
    part: '#reading',
    act: (page) => page.getByLabel('Text size').fill('150'),
  },
  stateOf('filters-none', '#filters'),
  {
    name: 'filters-open',
    state: '',
    part: '#filters',
    act: async (page) => {
      await page.getByText('Muted sources').click();
      await page.getByRole('button', { name: 'Mute', exact: true }).click();
    },
  },
  {
    name: 'data-ask',
    state: '',
    part: '#data',
    act: (page) => page.getByRole('button', { name: 'Clear everything' }).click(),
  },
  stateOf('about-plain', '#about'),
  { name: 'notice', state: 'notice', part: 'viewport' },
];

/** Says what a checker of accessibility finds wrong. */
async function audit(page: Page, name: string) {
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations)
    console.log(`${name}: ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
}

/** What has to be pressed first is found by its English name. */
const isWanted = ({ name, act }: Shot): boolean =>
  (!only || name.includes(only)) && (language === 'en' || !act);

async function shoot(browser: Browser, base: string, theme: 'light' | 'dark', width: number) {
  const context = await browser.newContext({
    colorScheme: theme,
    viewport: { width, height: 900 },
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(`page error: ${error.message}`));
  for (const shot of shots.filter(isWanted)) {
    await page.goto(`${base}?state=${shot.state}&lang=${language}`);
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await shot.act?.(page);
    if (process.env.AXE) await audit(page, `${shot.name} ${width} ${theme}`);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    if (wide > width) console.log(`${shot.name}: ${wide} px wide at ${width}`);
    const path = join(
      outDir ?? '',
      `${shot.name}-${width}-${theme}${language === 'en' ? '' : `-${language}`}.png`,
    );
    if (shot.part === 'viewport') await page.screenshot({ path });
    else if (shot.part) await page.locator(shot.part).screenshot({ path });
    else await page.screenshot({ path, fullPage: true });
  }
  await context.close();
}

const root = fileURLToPath(new URL('.', import.meta.url));
const built = mkdtempSync(join(tmpdir(), 'gallery-options-'));
mkdirSync(outDir, { recursive: true });
await build({
  root,
  configFile: false,
  logLevel: 'warn',
  plugins: [preact()],
  build: { outDir: built, emptyOutDir: true, target: 'esnext' },
});
const server = await preview({
  root,
  configFile: false,
  logLevel: 'warn',
  build: { outDir: built },
  preview: { host: '127.0.0.1', port: 0, open: false },
});
const base = server.resolvedUrls?.local[0] ?? '';
const browser = await chromium.launch({
  executablePath: process.env.CHROME ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
try {
  for (const theme of ['light', 'dark'] as const)
    for (const width of widths) await shoot(browser, base, theme, width);
} finally {
  await browser.close();
  await server.close();
  rmSync(built, { recursive: true, force: true });
}
