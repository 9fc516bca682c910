// Draws public/icons/*.png, the product's own, from the mark below with a headless Chromium, and
// keeps them in the repository: a build of the default brand needs no browser.
// Use: npx tsx scripts/icons.ts
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ICON_SIZES } from './build-manifest';
import { ensureBrowser } from './find-browser.mjs';
import { drawIcons } from './icon-draw';

/**
 * A front page: paper, the double rule of a masthead, a picture in the accent, lines of text. Small
 * sizes have fewer and thicker strokes, each on whole pixels, so that they stay sharp.
 */
function mark(size: number): string {
  if (size <= 16) return SMALL;
  if (size <= 32) return MEDIUM;
  return size <= 48 ? LARGER : LARGE;
}

const SMALL = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">
  <rect x="1" y="0" width="14" height="16" rx="1.5" fill="#1c1a17"/>
  <rect x="2" y="1" width="12" height="14" rx=".5" fill="#fdfcf9"/>
  <path fill="#1c1a17" d="M3 3h10v2H3zM3 6h10v1H3z"/>
  <path fill="#8f1d1a" d="M3 9h5v5H3z"/>
  <path fill="#1c1a17" d="M9 9h4v1H9zM9 11h4v1H9zM9 13h3v1H9z"/>
</svg>`;

const MEDIUM = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32">
  <rect x="3" y="1" width="26" height="30" rx="2" fill="#1c1a17"/>
  <rect x="4" y="2" width="24" height="28" rx="1" fill="#fdfcf9"/>
  <path fill="#1c1a17" d="M7 6h18v3H7zM7 11h18v1H7z"/>
  <path fill="#8f1d1a" d="M7 15h8v8H7z"/>
  <path fill="#1c1a17" d="M17 15h8v2h-8zM17 18h8v2h-8zM17 21h6v2h-6zM7 25h18v2H7z"/>
</svg>`;

const LARGER = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48">
  <rect x="5" y="1" width="38" height="46" rx="3" fill="#1c1a17"/>
  <rect x="6" y="2" width="36" height="44" rx="2" fill="#fdfcf9"/>
  <path fill="#1c1a17" d="M11 8h26v4H11zM11 15h26v1H11z"/>
  <path fill="#8f1d1a" d="M11 21h12v12H11z"/>
  <path fill="#1c1a17" d="M26 21h11v3H26zM26 26h11v2H26zM26 30h9v3h-9zM11 37h26v2H11zM11 41h17v2H11z"/>
</svg>`;

const LARGE = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128">
  <path d="M18 8a4 4 0 0 1 4-4h66l24 24v92a4 4 0 0 1-4 4H22a4 4 0 0 1-4-4z" fill="#1c1a17"/>
  <path d="M21 9a2 2 0 0 1 2-2h62v18a6 6 0 0 0 6 6h18v88a2 2 0 0 1-2 2H23a2 2 0 0 1-2-2z" fill="#fdfcf9"/>
  <path d="M88 9.5 106.5 28H91a3 3 0 0 1-3-3z" fill="#f4f1ea"/>
  <path d="M31 22h47v10H31zM31 40h66v7H31zM31 51h66v2H31z" fill="#1c1a17"/>
  <path d="M31 61h32v32H31z" fill="#8f1d1a"/>
  <path d="M70 61h27v6H70zM70 74h27v6H70zM70 87h20v6H70zM31 101h66v5H31zM31 111h44v4H31z" fill="#1c1a17"/>
</svg>`;

const drawings = ICON_SIZES.map((size) => ({ size, markup: mark(size) }));
mkdirSync('public/icons', { recursive: true });
for (const { size, png } of await drawIcons(ensureBrowser('chromium'), drawings)) {
  writeFileSync(join('public/icons', `${size}.png`), png);
  console.log(`public/icons/${size}.png ${png.length} bytes`);
}
