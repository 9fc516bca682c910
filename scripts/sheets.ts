// npm run sheets [-- TEXT] [--axe] [--quick] [--languages=en,ar] [--to=FOLDER]
// Lays every screen and state (or those whose name holds TEXT) in every theme, width and four languages
// on a contact sheet of its own, .tmp/sheets/SCREEN.png (or in that folder), and names what is cut off, runs
// out of its page or is too small to press; with --axe, what axe finds as well. --quick takes no pictures.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Theme, themes, violationsOf } from '../tests/browser/axe';
import type { Driver, Screen } from '../tests/browser/drivers/driver';
import { endWith } from './processes';
import { settle } from './screens-scene';
import { clippedTexts } from './sheets-clipped';
import { galleryPages, type Sheet, withExtensionPages } from './sheets-pages';
import { smallTargets } from './sheets-targets';

const height = 700;
const highest = 2400;
const flags = process.argv.slice(2);
const said = (flag: string) =>
  flags.find((each) => each.startsWith(`--${flag}=`))?.slice(flag.length + 3);
const workDir = said('to') ?? '.tmp/sheets';
const withAxe = flags.includes('--axe');
const languages = (said('languages') ?? 'en,de,ar,ja').split(',');
const withPictures = !flags.includes('--quick');
const wanted = flags.find((each) => !each.startsWith('--')) ?? '';

interface Cell {
  readonly caption: string;
  readonly width: number;
  readonly file: string;
}

let problems = 0;

try {
  rmSync(workDir, { recursive: true, force: true });
  mkdirSync(workDir, { recursive: true });
  await withExtensionPages(join(workDir, 'extension'), async (driver, sheets) => {
    const galleries = await galleryPages(driver);
    for (const sheet of [...sheets, ...galleries.sheets]) {
      if (sheet.name.includes(wanted)) await take(driver, sheet);
    }
    galleries.close();
  });
  console.log(`${problems} problems`);
  await endWith(problems > 0 ? 1 : 0);
} catch (error) {
  console.error(error);
  await endWith(1);
}

async function take(driver: Driver, sheet: Sheet): Promise<void> {
  const cells: Cell[] = [];
  for (const language of languages) {
    const screen = await sheet.open(language);
    for (const theme of themes) {
      await sheet.dress(screen, theme);
      for (const width of sheet.widths) {
        const caption = `${sheet.name} ${language} ${theme} ${width}`;
        await show(screen, sheet, width);
        if (withPictures) cells.push(await picture(screen, caption, width));
        await look(screen, caption, { theme, language });
      }
    }
    await sheet.close(screen);
  }
  if (withPictures) await lay(driver, sheet, cells);
  else console.log(sheet.name);
}

/** In a window that holds the part that is meant, up to a length that can still be looked at. */
async function show(screen: Screen, sheet: Sheet, width: number): Promise<void> {
  await screen.setViewport(width, height);
  const part = await sheet.view(screen);
  if (part <= height) return;
  await screen.setViewport(width, Math.min(part, highest));
  await sheet.view(screen);
}

async function picture(screen: Screen, caption: string, width: number): Promise<Cell> {
  const file = join(workDir, `${caption.replaceAll(' ', '-')}.png`);
  await settle(screen);
  await screen.screenshot(file);
  return { caption, width, file };
}

/** What is wrong in any theme is looked for in the first; colours in each, but in one language alone. */
async function look(
  screen: Screen,
  caption: string,
  { theme, language }: { readonly theme: Theme; readonly language: string },
): Promise<void> {
  const isFirst = theme === themes[0];
  const found = isFirst
    ? [...(await screen.evaluate(clippedTexts)), ...(await screen.evaluate(smallTargets))]
    : [];
  if (withAxe && (isFirst || language === languages[0]))
    found.push(...(await violationsOf(screen, isFirst ? 'all' : 'colours')));
  problems += found.length;
  for (const what of found) console.log(`  ${caption}: ${what.replaceAll(/\s+/g, ' ')}`);
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
