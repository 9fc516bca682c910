// npx tsx tests/gallery/sheet.ts OUT.png PICTURE.png …
// Lays pictures side by side, to be looked at in one go.
import { readFileSync } from 'node:fs';
import { chromium } from 'playwright-core';
import { findChromium } from './find-chromium';

const [out, ...pictures] = process.argv.slice(2);
if (!out) throw new Error('npx tsx tests/gallery/sheet.ts OUT.png PICTURE.png …');
const images = pictures.map((file) => {
  const bytes = readFileSync(file).toString('base64');
  return `<img alt="" height="900" src="data:image/png;base64,${bytes}">`;
});
const browser = await chromium.launch({ executablePath: findChromium(), args: ['--no-sandbox'] });
const page = await browser.newPage({ viewport: { width: 100, height: 100 } });
await page.setContent(
  `<body style="margin:0;display:inline-flex;gap:12px;padding:12px;background:#888">${images.join('')}</body>`,
);
await page.locator('body').screenshot({ path: out });
await browser.close();
