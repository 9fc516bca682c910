// npm run sheets [-- TEXT]
// Lays every screen (or those whose name holds TEXT) in every theme, width and four languages on a
// contact sheet of its own, .tmp/sheets/SCREEN.png, and names what is cut off or runs out of its page.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Driver, Screen } from '../tests/browser/drivers/driver';
import { refreshUnseen, waitForRefresh, weekStories } from '../tests/browser/steps';
import { endWith } from './processes';
import { newsroomBrand, openAt, type Scene, settle, withBrand } from './screens-scene';
import { clippedTexts } from './sheets-clipped';

declare const browser: typeof import('webextension-polyfill');

const workDir = '.tmp/sheets';
const languages = ['en', 'de', 'ar', 'ja'] as const;
const themes = ['light', 'dark', 'sepia'] as const;
const narrow = [320, 400] as const;
/** A popup asks its browser for this, and gets it. */
const popup = [400] as const;
const every = [320, 400, 800, 1440] as const;
const height = 700;
const wanted = process.argv[2] ?? '';

interface Sheet {
  readonly name: string;
  /** With its hash. */
  readonly page: string;
  readonly widths: readonly number[];
}

interface Cell {
  readonly caption: string;
  readonly width: number;
  readonly file: string;
}

let problems = 0;

try {
  rmSync(workDir, { recursive: true, force: true });
  mkdirSync(workDir, { recursive: true });
  await withBrand(join(workDir, 'extension'), {}, newsroomBrand, takeAll);
  console.log(`${problems} texts cut off`);
  await endWith(problems > 0 ? 1 : 0);
} catch (error) {
  console.error(error);
  await endWith(1);
}

async function takeAll({ driver, newsroom }: Scene): Promise<void> {
  await waitForRefresh(driver);
  const [story] = await weekStories(driver);
  newsroom.breakNews();
  await refreshUnseen(driver, newsroom.clock());
  for (const sheet of sheets(story?.storyId ?? '')) {
    if (sheet.name.includes(wanted)) await take(driver, sheet);
  }
}

function sheets(storyId: string): readonly Sheet[] {
  const sections = ['sources', 'newsletter', 'alerts', 'reading', 'filters', 'data', 'about'];
  return [
    { name: 'popup-week', page: 'popup.html', widths: popup },
    { name: 'popup-today', page: 'popup.html#today', widths: popup },
    { name: 'popup-story', page: `popup.html#story/${storyId}`, widths: popup },
    { name: 'sidepanel-week', page: 'sidepanel.html', widths: narrow },
    { name: 'reader-week', page: 'reader.html', widths: every },
    { name: 'reader-story', page: `reader.html#story/${storyId}`, widths: every },
    ...sections.map((section) => ({
      name: `options-${section}`,
      page: `options.html#${section}`,
      widths: every,
    })),
  ];
}

async function take(driver: Driver, sheet: Sheet): Promise<void> {
  const cells: Cell[] = [];
  for (const language of languages) {
    for (const theme of themes) {
      await changeSettings(driver, { language, theme });
      const screen = await openAt(driver, sheet.page, [sheet.widths[0] ?? 400, height]);
      await screen.waitForRole('heading');
      for (const width of sheet.widths) {
        const caption = `${sheet.name} ${language} ${theme} ${width}`;
        const file = join(workDir, `${caption.replaceAll(' ', '-')}.png`);
        await screen.setViewport(width, height);
        await settle(screen);
        await screen.screenshot(file);
        cells.push({ caption, width, file });
        if (theme === 'light') await report(screen, caption);
      }
      await screen.close();
    }
  }
  await changeSettings(driver, { language: 'system', theme: 'system' });
  await lay(driver, sheet, cells);
}

async function report(screen: Screen, caption: string): Promise<void> {
  const clipped = await screen.evaluate(clippedTexts);
  problems += clipped.length;
  for (const what of clipped) console.log(`  ${caption}: ${what}`);
}

async function changeSettings(
  driver: Driver,
  change: Readonly<Record<string, string>>,
): Promise<void> {
  await driver.api(async (argument: Readonly<Record<string, string>>) => {
    await browser.runtime.sendMessage({ order: 'changeSettings', argument });
    return true;
  }, change);
}

/** One picture of all: a row a language, from narrow to wide and from light to sepia. */
async function lay(driver: Driver, sheet: Sheet, cells: readonly Cell[]): Promise<void> {
  const figure = ({ caption, width, file }: Cell) => {
    const address = `data:image/png;base64,${readFileSync(file).toString('base64')}`;
    return `<figure><img alt="" width="${width / 2}" src="${address}"><figcaption>${caption}</figcaption></figure>`;
  };
  const rows = languages.map((language) => {
    const row = cells.filter(({ caption }) => caption.split(' ').includes(language));
    return `<div>${row.map(figure).join('')}</div>`;
  });
  const style =
    '<style>body{margin:12px;background:#888;font:12px sans-serif;width:max-content}div{display:flex;gap:8px}figure{margin:0 0 12px}</style>';
  const page = join(workDir, `${sheet.name}.html`);
  writeFileSync(page, `<!doctype html><meta charset="utf-8">${style}${rows.join('')}`);
  const screen = await driver.openUrl(pathToFileURL(page).href);
  const size = await screen.evaluate(() => [
    document.documentElement.scrollWidth,
    document.documentElement.scrollHeight,
  ]);
  await screen.setViewport(size[0] ?? 1000, size[1] ?? 1000);
  await settle(screen);
  await screen.screenshot(join(workDir, `${sheet.name}.png`));
  await screen.close();
  console.log(`${page.replace('.html', '.png')}: ${cells.length} pictures`);
}
