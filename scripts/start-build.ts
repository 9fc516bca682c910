import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { BrowserName } from './find-browser.mjs';
import { runQuietly } from './processes';

/** Makes a brand's folder that has only this `brand.json`. */
export function writeBrand(folder: string, brand: object): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'brand.json'), JSON.stringify(brand, null, 2));
}

/** Copies a brand's folder, with some of its fields changed. */
export function copyBrand(from: string, to: string, change: object): void {
  cpSync(from, to, { recursive: true });
  const brand = JSON.parse(readFileSync(join(from, 'brand.json'), 'utf8'));
  writeBrand(to, { ...brand, ...change });
}

/**
 * Builds the extension for one browser into a folder inside `out`; returns that folder.
 * @throws with the build's own words
 */
export async function buildExtension(
  brandDir: string,
  browser: BrowserName,
  out: string,
): Promise<string> {
  const name = browser === 'firefox' ? 'firefox' : 'chrome';
  const command = ['node_modules/tsx/dist/cli.mjs', 'scripts/build.ts'];
  const options = ['--brand', brandDir, '--browser', name, '--out', out];
  const { code, output } = await runQuietly(process.execPath, [...command, ...options]);
  if (code !== 0) throw new Error(`The build failed:\n${output}`);
  return resolve(out, `${name}-mv3`);
}
