// Builds the packages of a brand. Use: npx tsx scripts/build.ts [--brand FOLDER]
//   [--browser chrome|edge|firefox|all] [--zip] [--out FOLDER]
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { slugOf } from '../lib/brand/gecko-id';
import { problemLine } from '../lib/brand/problems';
import { storeTexts } from '../lib/brand/store-texts';
import { serviceName } from '../lib/newsletter/words';
import { type BrandFolder, readBrandFolder } from './brand-folder';
import { ensureIcons } from './brand-icons';
import { brandManifest, extensionName } from './build-manifest';
import { type BrowserName, type BuildOptions, readOptions } from './build-options';
import { type SourceFile, zipFolder, zipSources } from './build-zip';
import { ensureBrowser } from './find-browser.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

type Ready = Extract<BrandFolder, { kind: 'ok' }>;

async function run(words: readonly string[]): Promise<number> {
  const options = readOptions(words);
  if ('wrong' in options) {
    console.error(options.wrong);
    return 1;
  }
  const brand = readBrandFolder(options.brand);
  if (brand.kind === 'wrong') {
    for (const problem of brand.problems) console.error(problemLine(problem));
    console.error(`Nothing was built. Mend ${join(brand.folder, 'brand.json')} and try again.`);
    return 1;
  }
  for (const warning of brand.warnings) console.log(`Note: ${problemLine(warning)}`);
  await buildAll(options, await withIcons(brand));
  return 0;
}

/** The brand with its icons; where they cannot be drawn, with the product's own. */
async function withIcons(brand: Ready): Promise<Ready> {
  try {
    const { folder, icon, hasIcon } = brand;
    const source = { brand: brand.brand, folder, picture: icon, asIs: hasIcon };
    await ensureIcons(source, () => ensureBrowser('chromium'));
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : error;
    console.log(`Note: icons: They could not be drawn, the product's own are used. ${why}`);
  }
  const again = readBrandFolder(brand.folder);
  return again.kind === 'ok' ? again : brand;
}

async function buildAll(options: BuildOptions, brand: Ready): Promise<void> {
  // wxt.config.ts reads it: the folder may be anywhere on disk.
  process.env.BRAND_DIR = brand.folder;
  const out = resolve(options.out);
  console.log(`${brand.brand.name}: building for ${options.browsers.join(', ')}.`);
  for (const browser of options.browsers) {
    await build({ root, browser, manifestVersion: 3, outDir: out, logger: quiet });
    console.log(`  ${join(out, `${browser}-mv3`)}`);
    if (options.zip) zipAll(browser, out, brand);
  }
  if (options.zip) writeStore(join(out, 'store'), brand);
}

function zipAll(browser: BrowserName, out: string, brand: Ready): void {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const slug = slugOf(brand.brand.name);
  const name = slug === 'best-of-the-week' ? slug : `best-of-the-week-${slug}`;
  const path = join(out, `${name}-${version}`);
  told(`${path}-${browser}.zip`, zipFolder(join(out, `${browser}-mv3`), `${path}-${browser}.zip`));
  if (browser === 'firefox') {
    const sources = { folder: brand.folder, files: sourceFiles(brand) };
    told(`${path}-sources.zip`, zipSources(root, sources, `${path}-sources.zip`));
  }
}

/** What the brand's folder must hold so that somebody else builds the same bytes, without a browser. */
function sourceFiles({ folder, files, icon }: Ready): SourceFile[] {
  const places = new Map([['brand.json', join(folder, 'brand.json')]]);
  if (icon !== null) places.set(icon, join(folder, icon));
  for (const { from, to } of files) {
    if (to.startsWith('icons/')) places.set(to, from);
    else if (to !== 'brand/page.css') places.set(basename(to), from);
  }
  return [...places].map(([to, from]) => ({ from, to }));
}

/** The texts and the picture the stores ask for, beside the packages. */
function writeStore(folder: string, { brand, files }: Ready): void {
  // A package asks for no more in another browser than it does in Chrome.
  const manifest = brandManifest(brand, 'chrome');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const texts = storeTexts(brand, {
    name: extensionName(brand),
    permissions: (manifest.permissions ?? []).map(String),
    hosts: manifest.host_permissions ?? [],
    optionalHosts: manifest.optional_host_permissions ?? [],
    service: serviceName(brand.newsletter?.service ?? '') ?? undefined,
  });
  for (const { file, text } of texts) writeFileSync(join(folder, file), text);
  const icon = files.find(({ to }) => to === 'icons/128.png');
  copyFileSync(icon?.from ?? join(root, 'public/icons/128.png'), join(folder, 'icon-128.png'));
  console.log(`  ${folder}: ${texts.map(({ file }) => file).join(', ')}`);
}

function told(path: string, bytes: number): void {
  console.log(`  ${path} (${Math.ceil(bytes / 1000)} kB)`);
}

/** WXT's own report is long; its warnings and errors are kept. */
const quiet = {
  level: 3,
  debug() {},
  log() {},
  info() {},
  success() {},
  warn: (...words: unknown[]) => console.warn(...words),
  error: (...words: unknown[]) => console.error(...words),
  fatal: (...words: unknown[]) => console.error(...words),
};

process.exitCode = await run(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  return 1;
});
