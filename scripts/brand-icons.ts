// The icons of a brand's packages: drawn from its logo once, then kept in a cache by content.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { accentColours, PAPER } from '../lib/brand/accent';
import { escapeMarkup } from '../lib/digest/markup';
import type { Brand } from '../lib/model/brand';
import type { BrandFile } from './brand-folder';
import { DEFAULT_NAME, ICON_SIZES } from './build-manifest';
import { pictureSize } from './picture-size';

const CACHE = resolve(dirname(fileURLToPath(import.meta.url)), '../.tmp/icons');
/** Changes when the drawing below does, so that no old icon is taken from the cache. */
const DRAWING = 1;
const HOUSE_ACCENT = '#8f1d1a';
/** A logo longer than this would be a smear at 16 px; the publication's initial stands for it. */
const WIDEST = 1.6;

export interface IconSource {
  readonly brand: Brand;
  readonly folder: string;
  /** The picture to draw from, in the folder: `icon` of `brand.json`, else its logo; null for none. */
  readonly picture: string | null;
  /** The picture is an icon already: nothing is drawn around it. */
  readonly asIs: boolean;
}

/**
 * The brand's icons where they are at hand, each with its place in the package: those in its folder's
 * `icons/`, else those drawn before. None when neither is there; the product's own are used then.
 */
export function iconFiles(source: IconSource): BrandFile[] {
  const own = iconsIn(join(source.folder, 'icons'));
  if (own.length > 0) return own;
  return hasOwnIcons(source) ? iconsIn(join(CACHE, cacheName(source))) : [];
}

/** Draws the icons unless they are at hand; `browser` gives the path of a Chromium when needed. */
export async function ensureIcons(source: IconSource, browser: () => string): Promise<void> {
  if (!hasOwnIcons(source) || iconFiles(source).length > 0) return;
  const { drawIcons } = await import('./icon-draw');
  const drawings = ICON_SIZES.map((size) => ({ size, markup: iconMarkup(source, size) }));
  const folder = join(CACHE, cacheName(source));
  const beside = `${folder}.${process.pid}`;
  mkdirSync(beside, { recursive: true });
  for (const { size, png } of await drawIcons(browser(), drawings))
    writeFileSync(join(beside, `${size}.png`), png);
  // Whole or not at all: a build killed here must not leave half a set behind.
  if (existsSync(folder)) rmSync(beside, { recursive: true });
  else renameSync(beside, folder);
}

/** The edition without a publisher has the product's icons. */
const hasOwnIcons = ({ brand, picture }: IconSource) =>
  brand.name !== DEFAULT_NAME && (picture !== null || brand.accent !== undefined);

function iconsIn(folder: string): BrandFile[] {
  const files = ICON_SIZES.map((size) => ({
    from: join(folder, `${size}.png`),
    to: `icons/${size}.png`,
  }));
  return files.every(({ from }) => existsSync(from)) ? files : [];
}

function cacheName({ brand, folder, picture, asIs }: IconSource): string {
  const hash = createHash('sha256');
  hash.update(
    JSON.stringify([DRAWING, ICON_SIZES, brand.name, brand.accent ?? null, picture, asIs]),
  );
  if (picture !== null) hash.update(readFileSync(join(folder, picture)));
  return hash.digest('hex').slice(0, 24);
}

/** A square logo on paper, or the initial on the brand's colour where the logo is a line of letters. */
function iconMarkup(source: IconSource, size: number): string {
  const { brand, folder, picture, asIs } = source;
  const bytes = picture === null ? null : readFileSync(join(folder, picture));
  const shape = bytes && picture ? pictureSize(bytes, picture) : null;
  const isSquare =
    shape !== null && Math.max(shape.width / shape.height, shape.height / shape.width) <= WIDEST;
  if (!bytes || !picture || !(isSquare || asIs)) return initialMarkup(brand, size);
  const url = `data:${mediaType(picture)};base64,${bytes.toString('base64')}`;
  if (asIs)
    return `<img src="${url}" alt="" style="display:block;width:${size}px;height:${size}px;object-fit:contain">`;
  const { edge, radius } = frame(size);
  return `<div style="box-sizing:border-box;width:${size}px;height:${size}px;border:${edge}px solid #1c1a17;border-radius:${radius}px;background:${PAPER.light[0]};display:flex;align-items:center;justify-content:center"><img src="${url}" alt="" style="width:${share(size)}px;height:${share(size)}px;object-fit:contain"></div>`;
}

function initialMarkup(brand: Brand, size: number): string {
  const { fill } = accentColours(brand.accent ?? HOUSE_ACCENT).light;
  const { radius } = frame(size);
  const name = brand.name.replace(/^(the|der|die|das|le|la|les|el|il)\s+/i, '');
  const letter = escapeMarkup([...name][0]?.toUpperCase() ?? '');
  return `<div style="width:${size}px;height:${size}px;border-radius:${radius}px;background:${fill};color:#fff;font:bold ${Math.round(size * 0.72)}px/${size}px Georgia,'Noto Serif','DejaVu Serif',serif;text-align:center">${letter}</div>`;
}

/** Whole pixels, so that small sizes stay sharp. */
const frame = (size: number) => ({
  edge: Math.max(1, Math.round(size / 48)),
  radius: Math.max(2, Math.round(size / 10)),
});
const share = (size: number) => Math.round(size * (size <= 16 ? 0.76 : 0.7));

function mediaType(picture: string): string {
  const kind = picture.slice(picture.lastIndexOf('.') + 1).toLowerCase();
  if (kind === 'svg') return 'image/svg+xml';
  return `image/${kind === 'jpg' ? 'jpeg' : kind}`;
}
