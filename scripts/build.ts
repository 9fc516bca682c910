// Builds the packages of a brand. Use: npx tsx scripts/build.ts [--brand FOLDER]
//   [--browser chrome|edge|firefox|all] [--zip] [--out FOLDER]
import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'wxt';
import { slugOf } from '../lib/brand/gecko-id';
import { problemLine } from '../lib/brand/problems';
import { type BrandFolder, readBrandFolder } from './brand-folder';
import { type BrowserName, type BuildOptions, readOptions } from './build-options';
import { zipFolder, zipSources } from './build-zip';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

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
  await buildAll(options, brand);
  return 0;
}

async function buildAll(
  options: BuildOptions,
  brand: Extract<BrandFolder, { kind: 'ok' }>,
): Promise<void> {
  // wxt.config.ts reads it: the folder may be anywhere on disk.
  process.env.BRAND_DIR = brand.folder;
  const out = resolve(options.out);
  console.log(`${brand.brand.name}: building for ${options.browsers.join(', ')}.`);
  for (const browser of options.browsers) {
    await build({ root, browser, manifestVersion: 3, outDir: out, logger: quiet });
    console.log(`  ${join(out, `${browser}-mv3`)}`);
    if (options.zip) zipAll(browser, out, brand);
  }
}

function zipAll(
  browser: BrowserName,
  out: string,
  brand: Extract<BrandFolder, { kind: 'ok' }>,
): void {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const slug = slugOf(brand.brand.name);
  const name = slug === 'best-of-the-week' ? slug : `best-of-the-week-${slug}`;
  const path = join(out, `${name}-${version}`);
  told(`${path}-${browser}.zip`, zipFolder(join(out, `${browser}-mv3`), `${path}-${browser}.zip`));
  if (browser === 'firefox')
    told(`${path}-sources.zip`, zipSources(root, brand.folder, `${path}-sources.zip`));
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
