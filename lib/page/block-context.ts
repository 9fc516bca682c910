import type { Block, Box, Page } from './blocks';

/** What the rest of the page says that helps to judge a block. */
export interface Hints {
  readonly title: string;
  readonly description: string;
}

export interface Shape {
  readonly words: number;
  readonly chars: number;
  readonly linkDensity: number;
  readonly endsSentence: boolean;
  readonly sentences: number;
  readonly commas: number;
  readonly upper: number;
  readonly digits: number;
  readonly good: boolean;
  readonly heading: number;
}

const sentenceEnd = /[.!?…。！？:][\s"'”’»)\]」』]*$/;

function shapeOf(block: Block): Shape {
  const { text } = block;
  let upper = 0;
  let lower = 0;
  let digits = 0;
  let sentences = 0;
  let commas = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code >= 97 && code <= 122) lower++;
    else if (code >= 65 && code <= 90) upper++;
    else if (code >= 48 && code <= 57) digits++;
    else if (code === 46 || code === 33 || code === 63 || code === 0x3002) sentences++;
    else if (code === 44 || code === 0x3001 || code === 0xff0c) commas++;
  }
  const { words } = block;
  const linkDensity = text.length === 0 ? 0 : block.linkChars / text.length;
  const endsSentence = sentenceEnd.test(text.slice(-6));
  return {
    words,
    chars: text.length,
    linkDensity,
    endsSentence,
    sentences,
    commas,
    upper: upper / Math.max(1, upper + lower),
    digits: digits / Math.max(1, text.length),
    good: words >= 14 && linkDensity < 0.35 && (endsSentence || words > 40),
    heading: headingLevel(block.box.element.localName),
  };
}

export function headingLevel(name: string): number {
  return /^h[1-6]$/.test(name) ? Number(name[1]) : 0;
}

function addToBoxes(page: Page, shapes: readonly Shape[]): void {
  for (const block of page.blocks) {
    const shape = shapes[block.index];
    if (shape === undefined) continue;
    block.box.direct++;
    if (shape.good) {
      block.box.directGood++;
      block.box.directGoodChars += shape.chars;
    }
    for (let box: Box | null = block.box; box !== null; box = box.parent) {
      box.blocks++;
      box.chars += shape.chars;
      box.linkChars += block.linkChars;
      if (shape.good) {
        box.good++;
        box.goodChars += shape.chars;
      }
      if (block.box.kept) box.keptChars += shape.chars;
    }
  }
  for (const image of page.images)
    for (let box: Box | null = image.box; box !== null; box = box.parent) box.images++;
}

// The element most of whose children are good paragraphs: where the article most likely is.
function mainBox(page: Page, shapes: readonly Shape[]): Box | null {
  const weights = new Map<Box, number>();
  for (const block of page.blocks) {
    const shape = shapes[block.index];
    if (shape === undefined || !shape.good) continue;
    let share = block.box.hidden ? 0.3 : 1;
    let box: Box | null = block.box;
    for (let up = 0; up < 3 && box !== null; up++) {
      weights.set(box, (weights.get(box) ?? 0) + shape.chars * share);
      share *= up === 0 ? 0.98 : 0.75;
      box = box.parent;
    }
  }
  let best: Box | null = null;
  let most = 0;
  for (const [box, weight] of weights) {
    if (weight > most) {
      most = weight;
      best = box;
    }
  }
  return best;
}

const wordPattern = /[\p{L}\p{N}]{3,}/gu;

export function wordSet(text: string): Set<string> {
  return new Set(text.toLowerCase().match(wordPattern));
}

export function shared(words: ReadonlySet<string>, others: ReadonlySet<string>): number {
  let count = 0;
  for (const word of words) if (others.has(word)) count++;
  return count;
}

/** What blocks of one make (same tag and classes) amount to on the page. */
export interface Make {
  chars: number;
  kept: number;
  good: number;
}

const maker = (element: Element | null) =>
  element === null
    ? ''
    : `${element.localName}.${(element.getAttribute('class') ?? '').slice(0, 80).replace(/\d+/g, '')}`;

// One template makes all paragraphs of an article, however many containers they are split over.
function readMakes(
  page: Page,
  shapes: readonly Shape[],
): { keys: string[][]; makes: Map<string, Make> } {
  const makes = new Map<string, Make>();
  const keys = page.blocks.map(({ box }) => {
    const own = maker(box.element);
    return [own, `${own}<${maker(box.element.parentElement)}`];
  });
  for (const block of page.blocks) {
    const shape = shapes[block.index] as Shape;
    for (const key of keys[block.index] ?? []) {
      const make = makes.get(key) ?? { chars: 0, kept: 0, good: 0 };
      make.chars += shape.chars;
      if (block.box.kept) make.kept += shape.chars;
      if (shape.good) make.good += shape.chars;
      makes.set(key, make);
    }
  }
  return { keys, makes };
}

export interface Context {
  readonly made: ReturnType<typeof readMakes>;
  readonly page: Page;
  readonly shapes: readonly Shape[];
  readonly repeats: ReadonlyMap<string, number>;
  readonly title: ReadonlySet<string>;
  readonly description: ReadonlySet<string>;
  readonly main: Box | null;
  readonly mainChain: ReadonlyMap<Box, number>;
  /** The vote's top box and the boxes around it, with the levels up to each. */
  readonly topChain: ReadonlyMap<Box, number>;
  readonly root: Box | null;
  readonly charsBefore: readonly number[];
  /** Blocks to the nearest good one before and after, to the nearest voted one. */
  readonly goodBefore: readonly number[];
  readonly goodAfter: readonly number[];
  readonly keptBefore: readonly number[];
  readonly keptAfter: readonly number[];
  readonly firstKept: number;
  readonly lastKept: number;
  readonly titleAt: number;
  readonly lastMainGood: number;
  readonly articles: number;
}

function distances(count: number, hit: (index: number) => boolean, backwards: boolean): number[] {
  const out = new Array<number>(count).fill(99);
  let since = 99;
  for (let step = 0; step < count; step++) {
    const i = backwards ? count - 1 - step : step;
    out[i] = Math.min(99, since);
    since = hit(i) ? 1 : since + 1;
  }
  return out;
}

function chainOf(inner: Box | null): Map<Box, number> {
  const out = new Map<Box, number>();
  for (let box = inner, level = 0; box !== null; box = box.parent, level++) out.set(box, level);
  return out;
}

export function readContext(page: Page, hints: Hints): Context {
  const { blocks } = page;
  const shapes = blocks.map(shapeOf);
  addToBoxes(page, shapes);
  const repeats = new Map<string, number>();
  for (const { text } of blocks) repeats.set(text, (repeats.get(text) ?? 0) + 1);
  const main = mainBox(page, shapes);
  const charsBefore: number[] = [];
  let total = 0;
  for (const shape of shapes) {
    charsBefore.push(total);
    total += shape.chars;
  }
  const good = (i: number) => shapes[i]?.good === true;
  const kept = (i: number) => blocks[i]?.box.kept === true;
  const title = wordSet(hints.title);
  return {
    made: readMakes(page, shapes),
    page,
    shapes,
    repeats,
    title,
    main,
    mainChain: chainOf(main),
    topChain: chainOf(page.boxes.find((box) => box.isTop) ?? null),
    charsBefore,
    description: wordSet(hints.description),
    root: page.boxes[0] ?? null,
    goodBefore: distances(blocks.length, good, false),
    goodAfter: distances(blocks.length, good, true),
    keptBefore: distances(blocks.length, kept, false),
    keptAfter: distances(blocks.length, kept, true),
    firstKept: blocks.findIndex((_, i) => kept(i)),
    lastKept: blocks.findLastIndex((_, i) => kept(i)),
    titleAt: findTitle(blocks, title),
    lastMainGood: blocks.findLastIndex((block, i) => good(i) && isInside(block.box, main)),
    articles: page.boxes.filter((box) => box.element.localName === 'article').length,
  };
}

function isInside(box: Box, outer: Box | null): boolean {
  for (let one: Box | null = box; one !== null; one = one.parent) if (one === outer) return true;
  return false;
}

function findTitle(blocks: readonly Block[], title: ReadonlySet<string>): number {
  const stated = blocks.findIndex(
    (block) =>
      headingLevel(block.box.element.localName) === 1 &&
      shared(wordSet(block.text), title) >= Math.max(1, title.size * 0.6),
  );
  if (stated >= 0) return stated;
  return blocks.findIndex((block) => headingLevel(block.box.element.localName) === 1);
}
