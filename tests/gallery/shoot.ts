// npx tsx tests/gallery/shoot.ts OUTDIR [--options] [--axe] [--forced-colors] [--contrast]
//   [--language=ar] [--width=430] [PART-OF-A-NAME …]
// Draws every state of the front components, or of the options, in light, dark and sepia, into OUTDIR;
// with --axe each is checked for what keeps people out.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, chromium, type Page } from 'playwright-core';
import { findChromium } from './find-chromium';
import { type Galleries, type GalleryWindow, openGalleries } from './galleries';

const SIZES: Readonly<Record<string, { width: number; height: number }>> = {
  popup: { width: 400, height: 600 },
  narrow: { width: 320, height: 600 },
  middle: { width: 800, height: 700 },
  reader: { width: 1280, height: 800 },
  page: { width: 1280, height: 900 },
};
const themes = ['light', 'dark', 'sepia'] as const;

const flags = process.argv.slice(2).filter((argument) => argument.startsWith('--'));
const [out = '', ...wanted] = process.argv.slice(2).filter((each) => !each.startsWith('--'));
const flagValue = (flag: string) =>
  flags.find((each) => each.startsWith(`--${flag}=`))?.replace(/^.*=/, '');
const withAxe = flags.includes('--axe');
const gallery = flags.includes('--options') ? 'options' : 'front';
const language = flagValue('language') ?? 'en';
const width = Number(flagValue('width') ?? 0);
const counts = { pictures: 0, violations: 0 };

if (!out) throw new Error('Say where the pictures go: npx tsx tests/gallery/shoot.ts OUTDIR');
mkdirSync(out, { recursive: true });
const galleries = await openGalleries();
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  await shootAll(browser, galleries);
  console.log(`${counts.pictures} pictures in ${out}`);
  if (withAxe) console.log(`${counts.violations} violations found by axe`);
} finally {
  await browser.close();
  galleries.close();
}

async function shootAll(from: Browser, { urlOf }: Galleries): Promise<void> {
  const context = await from.newContext({
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    forcedColors: flags.includes('--forced-colors') ? 'active' : 'none',
    contrast: flags.includes('--contrast') ? 'more' : 'no-preference',
  });
  const page = await context.newPage();
  page.on('pageerror', (error) => console.error(error));
  page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
  await page.goto(urlOf(gallery, language));
  await page.locator('html[data-ready]').waitFor({ state: 'attached' });
  const states = await page.evaluate(() => (window as unknown as GalleryWindow).states);
  for (const [name, size] of Object.entries(states)) {
    if (!wanted.every((part) => name.includes(part))) continue;
    const { height, ...asked } = SIZES[size] ?? { width: 400, height: 600 };
    await page.setViewportSize({ height, width: width || asked.width });
    for (const theme of themes) await shoot(page, name, theme);
  }
  await context.close();
}

async function shoot(page: Page, name: string, theme: string): Promise<void> {
  await page.evaluate(([state, dress]) => (window as unknown as GalleryWindow).draw(state, dress), [
    name,
    theme,
  ] as const);
  const title = `${name}-${theme}${language === 'en' ? '' : `-${language}`}`;
  await page.screenshot({ path: join(out, `${title}.png`) });
  counts.pictures += 1;
  if (!withAxe) return;
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations)
    console.error(`${title}: ${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
  counts.violations += violations.length;
}
