// npx tsx tests/gallery/shoot.ts OUTDIR [--axe] [PART-OF-A-NAME …]
// Draws every state of the front components, light and dark, into OUTDIR; with --axe,
// which takes minutes, each is checked for what keeps people out.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import preact from '@preact/preset-vite';
import { type Browser, chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { findChromium } from './find-chromium';

const SIZES = {
  popup: { width: 400, height: 600 },
  narrow: { width: 320, height: 600 },
  middle: { width: 800, height: 700 },
  reader: { width: 1280, height: 800 },
} as const;

const TYPES: Record<string, string> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

async function buildPages(folder: string): Promise<void> {
  await build({
    root: import.meta.dirname,
    configFile: false,
    logLevel: 'warn',
    plugins: [preact()],
    build: { outDir: folder, emptyOutDir: true, assetsInlineLimit: 0, target: 'esnext' },
  });
}

async function serve(folder: string): Promise<{ url: string; close: () => void }> {
  const server = createServer(async (request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    const file = join(folder, path === '/' ? 'index.html' : path);
    try {
      const bytes = await readFile(file);
      response.writeHead(200, { 'content-type': TYPES[extname(file)] ?? 'text/plain' }).end(bytes);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

interface Counts {
  pictures: number;
  violations: number;
}

async function findViolations(page: Page, name: string): Promise<number> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  for (const { id, nodes } of violations) {
    console.error(`${name}: ${id}: ${nodes.map((node) => node.html.slice(0, 120)).join(' | ')}`);
  }
  return violations.length;
}

async function shoot(
  browser: Browser,
  url: string,
  out: string,
  wanted: string[],
): Promise<Counts> {
  const counts = { pictures: 0, violations: 0 };
  for (const colorScheme of ['light', 'dark'] as const) {
    const context = await browser.newContext({
      colorScheme,
      deviceScaleFactor: 2,
      reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    page.on('pageerror', (error) => console.error(error));
    page.on('console', (message) => message.type() === 'error' && console.error(message.text()));
    await page.goto(`${url}#none`);
    const root = page.locator('html[data-ready]');
    const listed = JSON.parse((await root.getAttribute('data-ready')) ?? '{}');
    const sizes = Object.entries<keyof typeof SIZES>(listed);
    for (const [name, size] of sizes) {
      if (!wanted.every((part) => name.includes(part))) continue;
      await page.setViewportSize(SIZES[size]);
      // Another document each time, so that no state leaks into the next.
      await page.goto('about:blank');
      await page.goto(`${url}#${name}`);
      await root.waitFor({ state: 'attached' });
      await page.evaluate(() => document.fonts.ready);
      await page.screenshot({ path: join(out, `${name}-${colorScheme}.png`) });
      counts.pictures += 1;
      if (withAxe) counts.violations += await findViolations(page, `${name}-${colorScheme}`);
    }
    await context.close();
  }
  return counts;
}

const withAxe = process.argv.includes('--axe');
const [out, ...wanted] = process.argv.slice(2).filter((argument) => argument !== '--axe');
if (!out) throw new Error('Say where the pictures go: npx tsx tests/gallery/shoot.ts OUTDIR');
mkdirSync(out, { recursive: true });
const folder = mkdtempSync(join(tmpdir(), 'gallery-'));
await buildPages(folder);
const server = await serve(folder);
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
try {
  const { pictures, violations } = await shoot(browser, server.url, out, wanted);
  console.log(`${pictures} pictures in ${out}`);
  if (withAxe) console.log(`${violations} violations found by axe`);
} finally {
  await browser.close();
  server.close();
  rmSync(folder, { recursive: true });
}
