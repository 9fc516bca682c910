import { type Box, far, type ImageSpot, isUnseen, type Page } from './blocks';
import { classGroups } from './feature-words';

/** Levels up to the nearest box of a class group. */
export const near = (box: Box, group: number) => box.near[group] ?? far;
/** Levels up to the nearest box of a tag group. */
export const nearTag = (box: Box, group: number) => box.near[classGroups.length + group] ?? far;
const figure = 7;
/** Named for pictures. */
export const mediaGroup = 5;
/** Other stories, advertising, newsletters, comments, the site's frame. */
const foreignGroups = [1, 3, 4, 7, 8];

/** The kept text as seen from the pictures. */
export interface Scene {
  readonly page: Page;
  readonly home: Box;
  /** Characters of kept text inside each box; a box without any is absent. */
  readonly chars: ReadonlyMap<Box, number>;
  readonly first: number;
  readonly last: number;
}

/** The kept text as the pictures see it; null when nothing is kept. */
export function readScene(page: Page, kept: readonly boolean[]): Scene | null {
  const chars = new Map<Box, number>();
  let total = 0;
  for (const block of page.blocks) {
    if (kept[block.index] !== true) continue;
    total += block.text.length;
    for (let box: Box | null = block.box; box !== null; box = box.parent) {
      chars.set(box, (chars.get(box) ?? 0) + block.text.length);
    }
  }
  const home = homeOf(chars, total);
  if (home === null) return null;
  return { page, home, chars, first: kept.indexOf(true), last: kept.lastIndexOf(true) };
}

// The smallest box that holds nearly all of the kept text.
function homeOf(chars: ReadonlyMap<Box, number>, total: number): Box | null {
  let home: Box | null = null;
  for (const [box, own] of chars) {
    if (own >= 0.85 * total && (home === null || box.depth > home.depth)) home = box;
  }
  return home;
}

/** How far a box stands below `outer`; -1 when it is not within. */
export function levelsTo(box: Box, outer: Box): number {
  let levels = 0;
  for (let one: Box | null = box; one !== null; one = one.parent, levels++)
    if (one === outer) return levels;
  return -1;
}

// Between a picture and the first box with kept text around it: its frame, or another purpose's.
// What a figure itself is called does not matter: "widget" and "product" are on many.
export function standsApart(spot: ImageSpot, scene: Scene): boolean {
  const inFigure = nearTag(spot.box, figure) < far;
  let below = !inFigure;
  for (let box: Box | null = spot.box; box !== null && !scene.chars.has(box); box = box.parent) {
    if (isFrame(box)) continue;
    if (below && box.blocks > 0 && foreignGroups.some((group) => near(box, group) === 0))
      return true;
    if (below && box.element.localName === 'aside' && box.chars > 200) return true;
    if (box.blocks > 0 && box.chars > 12 && box.linkChars > 0.5 * box.chars) {
      return !linksToItself(spot.element);
    }
    if (box.element.localName === 'figure') below = true;
  }
  return false;
}

// A box named for its picture that holds little but a caption, whatever else it is called.
function isFrame(box: Box): boolean {
  const isPlain = box.chars < 400 && box.blocks <= 3 && box.linkChars < 0.3 * box.chars;
  return near(box, mediaGroup) === 0 && isPlain && box.images <= 2;
}

// Hidden together with the text is shown with it, once the page's script has run; what is only kept
// from being read aloud is seen.
export function isShown(spot: ImageSpot, scene: Scene): boolean {
  for (let box: Box | null = spot.box; box !== null && !scene.chars.has(box); box = box.parent)
    if (isUnseen(box.element)) return false;
  return true;
}

// A link that enlarges the picture is no way to another story.
function linksToItself(img: Element): boolean {
  const href = img.closest('a')?.getAttribute('href') ?? '#';
  return href.startsWith('#') || /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(href);
}
