import {
  type Context,
  type Hints,
  headingLevel,
  type Make,
  readContext,
  type Shape,
  shared,
  wordSet,
} from './block-context';
import type { Block, Box, Page } from './blocks';
import { datePattern, textGroups } from './feature-words';

const log = (value: number) => Math.round(Math.log2(1 + value) * 8) / 8;
const share = (part: number, whole: number) => (whole > 0 ? part / whole : 0);
const cap = (value: number, most: number) => Math.max(-most, Math.min(most, value));
const flag = (value: boolean) => (value ? 1 : 0);

/** One row of figures per block, in the order of `feature-names.ts`. */
export function readFeatures(page: Page, hints: Hints): Float32Array[] {
  const context = readContext(page, hints);
  return page.blocks.map((block) => {
    const row: number[] = [];
    textFeatures(block, context, row);
    tagFeatures(block, row);
    boxFeatures(block, context, row);
    neighbourFeatures(block, context, row);
    placeFeatures(block, context, row);
    makeFeatures(block, context, row);
    topFeatures(block, context, row);
    return Float32Array.from(row);
  });
}

function makeFeatures(block: Block, context: Context, row: number[]): void {
  const shape = context.shapes[block.index] as Shape;
  for (const key of context.made.keys[block.index] ?? []) {
    const make = context.made.makes.get(key) as Make;
    const others = make.chars - shape.chars;
    const kept = make.kept - (block.box.kept ? shape.chars : 0);
    row.push(others > 0 ? kept / others : -1, log(make.chars), share(make.good, make.chars));
  }
}

function textFeatures(block: Block, context: Context, row: number[]): void {
  const { text } = block;
  const shape = context.shapes[block.index] as Shape;
  const words = shape.words < 120 ? wordSet(text) : new Set<string>();
  const short = text.length < 220;
  const lower = short ? text.toLowerCase() : '';
  row.push(
    log(shape.chars),
    log(shape.words),
    shape.linkDensity,
    Math.min(20, block.links),
    flag(shape.endsSentence),
    log(shape.sentences),
    share(shape.commas, shape.words),
    shape.upper,
    shape.digits,
    share(shape.chars, shape.words),
    flag(/^["'“„«‘(]?\p{Lu}/u.test(text)),
    flag(/^["'“„«‘「『–—-]/.test(text)),
    share(block.boldChars, shape.chars),
    share(block.italicChars, shape.chars),
    flag(short && datePattern.test(text)),
    flag(text.endsWith(':')),
    flag(/[?？]$/.test(text)),
    Math.min(6, context.repeats.get(text) ?? 1),
    share(shared(words, context.title), words.size),
    share(shared(words, context.title), context.title.size),
    share(shared(words, context.description), words.size),
    flag(/[|•›»→▶►·]/.test(text)),
    flag(/[{}<>=]|https?:|www\./.test(text)),
  );
  for (const group of textGroups) row.push(flag(short && group.test(lower)));
}

const tagCodes: readonly string[] = [
  'p',
  'li',
  'td',
  'div',
  'span',
  'a',
  'figcaption',
  'pre',
  'dd',
  'time',
  'label',
  'section',
  'article',
  'body',
  'th',
  'dt',
  'summary',
  'address',
];

function tagFeatures(block: Block, row: number[]): void {
  const name = block.box.element.localName;
  const code = tagCodes.indexOf(name);
  row.push(
    flag(name === 'p'),
    headingLevel(name),
    flag(name === 'li'),
    flag(name === 'td' || name === 'th'),
    flag(name === 'div'),
    code < 0 ? 20 : code,
    flag(block.box.hidden),
    block.box.depth,
  );
  for (const near of block.box.near) row.push(near);
}

function up(box: Box, levels: number): Box {
  let one = box;
  for (let i = 0; i < levels && one.parent !== null; i++) one = one.parent;
  return one;
}

function boxFeatures(block: Block, context: Context, row: number[]): void {
  const shape = context.shapes[block.index] as Shape;
  const rootGood = context.root?.goodChars ?? 0;
  row.push(flag(block.box.kept));
  for (const level of [0, 1, 2, 3, 5]) {
    const box = up(block.box, level);
    row.push(
      share(box.keptChars, box.chars),
      share(box.goodChars, box.chars),
      Math.min(40, box.good),
      share(box.linkChars, box.chars),
      share(box.goodChars, rootGood),
      log(box.blocks),
      Math.min(6, box.images),
    );
  }
  // The first box above that holds more than this block: its true surroundings.
  let around = block.box;
  let climbed = 0;
  while (around.parent !== null && around.blocks <= 1) {
    around = around.parent;
    climbed++;
  }
  row.push(
    climbed,
    share(around.keptChars, around.chars),
    share(around.goodChars, around.chars),
    share(around.linkChars - block.linkChars, around.chars - shape.chars),
    log(around.blocks),
    share(shape.chars, around.chars),
  );
  let lift = 0;
  for (
    let box: Box | null = block.box;
    box !== null && !context.mainChain.has(box);
    box = box.parent
  )
    lift++;
  row.push(
    Math.min(12, lift),
    Math.min(12, context.mainChain.get(up(block.box, lift)) ?? 12),
    block.box.direct,
    block.place,
  );
}

function neighbourFeatures(block: Block, context: Context, row: number[]): void {
  const { shapes } = context;
  const i = block.index;
  for (const at of [i - 2, i - 1, i + 1, i + 2]) {
    const shape = shapes[at];
    const other = context.page.blocks[at];
    row.push(
      shape === undefined ? -1 : log(shape.chars),
      shape?.linkDensity ?? -1,
      flag(shape?.good === true),
      shape?.heading ?? -1,
      flag(other?.box.parent === block.box.parent),
      flag(other?.box.kept === true),
      flag(other?.box.element.localName === block.box.element.localName),
    );
  }
  let chars = 0;
  let linked = 0;
  for (let at = i + 1; at <= i + 4 && at < shapes.length; at++) {
    const shape = shapes[at] as Shape;
    if (shape.heading > 0 && at > i + 1) break;
    chars += shape.chars;
    linked += shape.linkDensity * shape.chars;
  }
  row.push(log(chars), share(linked, chars));
  row.push(
    Math.min(30, context.goodBefore[i] ?? 30),
    Math.min(30, context.goodAfter[i] ?? 30),
    Math.min(30, context.keptBefore[i] ?? 30),
    Math.min(30, context.keptAfter[i] ?? 30),
  );
}

function placeFeatures(block: Block, context: Context, row: number[]): void {
  const i = block.index;
  const { root } = context;
  const total = root?.chars ?? 1;
  row.push(
    share(i, context.page.blocks.length),
    share(context.charsBefore[i] ?? 0, total),
    context.titleAt < 0 ? -60 : cap(i - context.titleAt, 60),
    context.firstKept < 0 ? -60 : cap(i - context.firstKept, 60),
    context.lastKept < 0 ? 60 : cap(i - context.lastKept, 60),
    cap(i - context.lastMainGood, 60),
    log(context.page.blocks.length),
    Math.min(80, root?.good ?? 0),
    share(root?.linkChars ?? 0, total),
    share(root?.goodChars ?? 0, total),
    share(root?.keptChars ?? 0, total),
    Math.min(20, context.articles),
    share(context.main?.goodChars ?? 0, root?.goodChars ?? 0),
    log(root?.keptChars ?? 0),
  );
}

// Class words tell most between a block and the article's own box: those further up are the page's.
function topFeatures(block: Block, context: Context, row: number[]): void {
  let lift = 0;
  let most = 0;
  let box: Box | null = block.box;
  for (; box !== null && !context.topChain.has(box); box = box.parent) {
    lift++;
    most = Math.max(most, box.points);
  }
  row.push(Math.min(12, lift), Math.min(12, context.topChain.get(box ?? block.box) ?? 12));
  for (let up = 0, one: Box | null = block.box; up < 3; up++, one = one?.parent ?? null)
    row.push(one === null || up > lift ? -1 : cap(one.points, 2));
  row.push(cap(Math.max(most, box?.points ?? 0), 2));
  for (const near of block.box.near) row.push(flag(near < lift));
}
