import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { contrast, PAPER } from '../lib/brand/accent';
import type { BrandProblem } from '../lib/brand/problems';
import type { BrandFolder } from './brand-folder';
import { pictureSize } from './picture-size';

/** A logo is drawn 28 px high at most, and twice as fine on most screens. */
const LOGO_HEIGHT = 56;
const ICON_SIDE = 128;
const SQUARE = 1.25;
const WIDEST_LOGO = 12;
/** Less than this cannot be told from the paper. */
const SEEN = 1.6;

/** What a publisher should know of the pictures: too small, too long, not to be seen on one paper. */
export function pictureAdvice(folder: Extract<BrandFolder, { kind: 'ok' }>): BrandProblem[] {
  const { brand, icon } = folder;
  const logo = brand.logo === undefined ? null : basename(brand.logo);
  return [
    ...(logo === null ? [] : logoAdvice(folder.folder, logo)),
    ...(icon === null || icon === logo ? [] : iconAdvice(folder.folder, icon)),
  ];
}

function logoAdvice(folder: string, name: string): BrandProblem[] {
  const bytes = readFileSync(join(folder, name));
  const size = pictureSize(bytes, name);
  const say = (sentence: string): BrandProblem => ({ field: 'logo', sentence });
  if (!size)
    return [say(`"${name}" does not say how large it is. Save it again, an SVG with a viewBox.`)];
  const advice: BrandProblem[] = [];
  if (!isDrawing(name) && size.height < LOGO_HEIGHT)
    advice.push(
      say(
        `"${name}" is ${size.height} px high and will look blurred. Save it ${LOGO_HEIGHT} px high or more, or as an SVG.`,
      ),
    );
  if (size.width / size.height > WIDEST_LOGO)
    advice.push(
      say(
        `"${name}" is ${Math.round(size.width / size.height)} times as wide as high and will be small. Shorten it.`,
      ),
    );
  return isDrawing(name) ? [...advice, ...unseenOn(bytes.toString('utf8'), name)] : advice;
}

/** Drawings whose every colour is close to the paper of a theme. */
function unseenOn(svg: string, name: string): BrandProblem[] {
  const colours = [...svg.matchAll(/#([0-9a-f]{6}|[0-9a-f]{3})\b/gi)].map(([, digits = '']) =>
    digits.length === 6 ? `#${digits}` : `#${[...digits].map((digit) => digit + digit).join('')}`,
  );
  // Without any colour of its own a drawing is black.
  const found = colours.length > 0 || /currentColor/.test(svg) ? colours : ['#000000'];
  return (['light', 'dark'] as const).flatMap((theme) => {
    const paper = PAPER[theme][0];
    if (found.length === 0 || found.some((colour) => contrast(colour, paper) >= SEEN)) return [];
    const sentence = `"${name}" cannot be seen on ${theme} paper. Choose a colour that is seen on both.`;
    return [{ field: 'logo', sentence }];
  });
}

function iconAdvice(folder: string, name: string): BrandProblem[] {
  const size = pictureSize(readFileSync(join(folder, name)), name);
  const say = (sentence: string): BrandProblem => ({ field: 'icon', sentence });
  if (!size) return [say(`"${name}" does not say how large it is. Save it again.`)];
  const { width, height } = size;
  if (Math.max(width / height, height / width) > SQUARE)
    return [say(`"${name}" is ${width} by ${height}; an icon is square. Cut it to a square.`)];
  if (!isDrawing(name) && Math.min(width, height) < ICON_SIDE)
    return [
      say(
        `"${name}" is ${width} px wide; the stores show ${ICON_SIDE}. Save it larger, or as an SVG.`,
      ),
    ];
  return [];
}

const isDrawing = (name: string) => /\.svg$/i.test(name);
