import { type Block, type Box, far, type ImageSpot, type Page } from './blocks';
import { classGroups } from './feature-words';
import { readPicture } from './images';

const near = (box: Box, group: number) => box.near[group] ?? far;
const nearTag = (box: Box, group: number) => box.near[classGroups.length + group] ?? far;
const aside = 2;
const nav = 3;
const footer = 4;
const figure = 7;
const mediaGroup = 5;
/** Other stories, advertising, newsletters, comments, the site's frame. */
const foreignGroups = [1, 3, 4, 7, 8];

/** The kept text as seen from the pictures. */
interface Scene {
  readonly page: Page;
  readonly home: Box;
  /** Characters of kept text inside each box; a box without any is absent. */
  readonly chars: ReadonlyMap<Box, number>;
  readonly first: number;
  readonly last: number;
}

function readScene(page: Page, kept: readonly boolean[]): Scene | null {
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

function levelsTo(box: Box, outer: Box): number {
  let levels = 0;
  for (let one: Box | null = box; one !== null; one = one.parent, levels++)
    if (one === outer) return levels;
  return -1;
}

// A picture within the article's home, not within something that stands there for another purpose.
function belongs(spot: ImageSpot, scene: Scene): boolean {
  const levels = levelsTo(spot.box, scene.home);
  if (levels < 0) return isLead(spot, scene);
  if (nearTag(spot.box, nav) < levels || nearTag(spot.box, footer) < levels) return false;
  return !standsApart(spot, scene) && isWithin(spot, scene);
}

// Between a picture and the first box with kept text around it: its frame, or another purpose's.
// What a figure itself is called does not matter: "widget" and "product" are on many.
function standsApart(spot: ImageSpot, scene: Scene): boolean {
  const inFigure = nearTag(spot.box, figure) < far;
  let below = !inFigure;
  for (let box: Box | null = spot.box; box !== null && !scene.chars.has(box); box = box.parent) {
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

// A link that enlarges the picture is no way to another story.
function linksToItself(img: Element): boolean {
  const href = img.closest('a')?.getAttribute('href') ?? '#';
  return href.startsWith('#') || /\.(?:jpe?g|png|webp|gif|avif)(?:[?#]|$)/i.test(href);
}

// Before the first kept paragraph only closely; after the last hardly at all.
function isWithin(spot: ImageSpot, scene: Scene): boolean {
  const { first, last, page } = scene;
  if (spot.before > last + 1) {
    const gap = page.blocks.slice(last + 1, spot.before);
    return gap.length <= 3 && nearTag(spot.box, figure) < 4;
  }
  return spot.before >= first - 12;
}

// The lead picture often stands above the text's own container, beside the headline.
function isLead(spot: ImageSpot, scene: Scene): boolean {
  const { first, home } = scene;
  if (spot.before > first || first - spot.before > 10) return false;
  if (
    nearTag(spot.box, nav) < far ||
    nearTag(spot.box, aside) < far ||
    nearTag(spot.box, footer) < far
  )
    return false;
  const isPicture = nearTag(spot.box, figure) < 4 || near(spot.box, mediaGroup) < 3;
  const roof = home.parent?.parent?.parent ?? home.parent ?? home;
  return isPicture && levelsTo(spot.box, roof) >= 0 && !standsApart(spot, scene);
}

// The figure around a picture: a real one, or a box that holds it and its caption only.
function frameOf(spot: ImageSpot, scene: Scene): Box | null {
  let frame: Box | null = null;
  let box: Box | null = spot.box;
  for (let up = 0; up < 6 && box !== null; up++, box = box.parent) {
    if (box.chars > 900 || box.blocks > 8 || scene.chars.has(box)) break;
    const isMedia = near(box, mediaGroup) === 0;
    if (box.element.localName === 'figure') return box;
    if (isMedia && box.blocks > 0 && box.images <= 3) frame = box;
  }
  return frame;
}

function captionBlocks(frame: Box, page: Page): Block[] {
  return page.blocks.filter((block) => {
    if (levelsTo(block.box, frame) < 0 || block.linkChars > 0.8 * block.text.length) return false;
    return block.text.length > 3 && block.text.length < 700;
  });
}

function figureElement(
  spot: ImageSpot,
  frame: Box | null,
  page: Page,
  used: Set<Element>,
): Element {
  const doc = spot.element.ownerDocument;
  const made = doc.createElement('figure');
  made.append(pictureOf(asImg(spot.element)));
  if (frame === null || used.has(frame.element)) return made;
  used.add(frame.element);
  const blocks = captionBlocks(frame, page);
  if (blocks.length === 0) return made;
  const caption = doc.createElement('figcaption');
  for (const [i, block] of blocks.slice(0, 4).entries()) {
    if (i > 0) caption.append(' ');
    for (const node of block.nodes) caption.append(node.cloneNode(true));
  }
  made.append(caption);
  return made;
}

function pictureOf(img: Element): Node {
  const parent = img.parentElement;
  const whole = parent !== null && parent.localName === 'picture' ? parent : img;
  return whole.cloneNode(true);
}

// AMP's own picture element says the same as `img`.
function asImg(element: Element): Element {
  if (element.localName === 'img') return element;
  const img = element.ownerDocument.createElement('img');
  for (const { name, value } of Array.from(element.attributes)) img.setAttribute(name, value);
  return img;
}

/**
 * The page's pictures that belong to the kept text: the child of their box they stand in, and a
 * figure to put in its place.
 */
export function choosePictures(
  page: Page,
  kept: readonly boolean[],
  baseUrl: string,
): Map<Node, Element> {
  const chosen = new Map<Node, Element>();
  const scene = readScene(page, kept);
  if (scene === null) return chosen;
  const inText = new Set<Node>();
  for (const block of page.blocks) {
    if (kept[block.index] === true) for (const node of block.nodes) inText.add(node);
  }
  const seen = new Set<string>();
  const used = new Set<Element>();
  for (const spot of page.images) {
    const found = readPicture(asImg(spot.element), baseUrl);
    if (found === null || seen.has(found.src) || (found.width ?? 999) < 90) continue;
    if (spot.box.hidden || !belongs(spot, scene)) continue;
    seen.add(found.src);
    let top: Element = spot.element;
    while (top.parentElement !== null && top.parentElement !== spot.box.element) {
      top = top.parentElement;
    }
    if (!inText.has(top)) chosen.set(top, figureElement(spot, frameOf(spot, scene), page, used));
  }
  return chosen;
}
