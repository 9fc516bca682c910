import { type Block, type Box, far, type ImageSpot, type Page } from './blocks';
import { readPicture } from './images';
import {
  isShown,
  levelsTo,
  mediaGroup,
  near,
  nearTag,
  readScene,
  type Scene,
  standsApart,
} from './scene';

const aside = 2;
const nav = 3;
const footer = 4;
const figure = 7;
// A picture within the article's home, not within something that stands there for another purpose.
function belongs(spot: ImageSpot, scene: Scene): boolean {
  const levels = levelsTo(spot.box, scene.home);
  if (levels < 0) return isLead(spot, scene);
  if (nearTag(spot.box, nav) < levels || nearTag(spot.box, footer) < levels) return false;
  return !standsApart(spot, scene) && isWithin(spot, scene);
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
  const isPicture = nearTag(spot.box, figure) < 4 || near(spot.box, mediaGroup) < 5;
  const roof = home.parent?.parent?.parent ?? home.parent ?? home;
  return isPicture && levelsTo(spot.box, roof) >= 0 && !standsApart(spot, scene);
}

// An embed stands within the text; before and after it the page's own films begin.
function isBetween(spot: ImageSpot, scene: Scene): boolean {
  if (levelsTo(spot.box, scene.home) < 0 || standsApart(spot, scene)) return false;
  return spot.before >= scene.first - 2 && spot.before <= scene.last + 1;
}

// The child of its box that a spot stands in.
function topOf({ element, box }: ImageSpot): Element {
  let top = element;
  while (top.parentElement !== null && top.parentElement !== box.element) top = top.parentElement;
  return top;
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
 * The page's pictures and embeds that belong to the kept text: the child of their box they stand in,
 * and what to put in its place: a figure, or the embed, of which the sanitiser makes a link.
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
    if (!isShown(spot, scene) || !belongs(spot, scene)) continue;
    seen.add(found.src);
    const top = topOf(spot);
    if (!inText.has(top)) chosen.set(top, figureElement(spot, frameOf(spot, scene), page, used));
  }
  for (const spot of page.embeds) {
    const top = topOf(spot);
    if (isShown(spot, scene) && isBetween(spot, scene) && !inText.has(top) && !chosen.has(top))
      chosen.set(top, spot.element.cloneNode(true) as Element);
  }
  return chosen;
}
