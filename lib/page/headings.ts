import type { Block, Page } from './blocks';

const least = 0.05;

/** As much of a block as tells whether it is a heading worth keeping. */
export interface Line extends Pick<Block, 'text' | 'words' | 'linkChars'> {
  readonly box: { readonly element: { readonly localName: string } };
}

interface Lines {
  readonly blocks: readonly Line[];
}

function isHeading(block: Line): boolean {
  return /^h[2-6]$/.test(block.box.element.localName) && block.words > 0 && block.words <= 25;
}

// Between a heading and its text may stand a caption or a line of the template's.
const reach = 3;

function nextKept(page: Lines, kept: readonly boolean[], at: number): number {
  for (let i = at + 1; i <= at + reach; i++) {
    if (kept[i] === true) return i;
    const block = page.blocks[i];
    if (block === undefined || block.words > 25 || isHeading(block)) return -1;
  }
  return -1;
}

/**
 * The kept blocks and, with them, the headings that stand right before kept text and after other
 * kept text: the model weighs words, and a heading has too few to be worth its while.
 */
export function keepHeadings(
  page: Lines,
  kept: readonly boolean[],
  odds: readonly number[],
): boolean[] {
  const out = [...kept];
  const first = kept.indexOf(true);
  for (let i = page.blocks.length - 2; i > first && first >= 0; i--) {
    const block = page.blocks[i];
    if (block === undefined || out[i] === true || !isHeading(block)) continue;
    if (nextKept(page, out, i) < 0) continue;
    if (block.linkChars <= 0.5 * block.text.length && (odds[i] ?? 0) >= least) out[i] = true;
  }
  return out;
}

function isBoldLine(block: Block): boolean {
  const { box, text, words } = block;
  if (!/^(?:p|div)$/.test(box.element.localName) || box.element.childElementCount > 2) return false;
  if (/^(?:li|td|th|dd|blockquote|figcaption)$/.test(box.parent?.element.localName ?? ''))
    return false;
  if (words === 0 || words > (text.endsWith('?') ? 8 : 12) || block.linkChars > 0) return false;
  return block.boldChars >= 0.95 * text.length && !/[.!:;,…]["”»)]?$/.test(text);
}

/**
 * The kept blocks that are subheadings in all but name: a short paragraph all in bold, between
 * paragraphs of plain text.
 */
export function findBoldHeadings(page: Page, kept: readonly boolean[]): Set<Element> {
  const blocks = page.blocks.filter((block) => kept[block.index] === true);
  const isText = (block: Block | undefined) =>
    block !== undefined && block.words >= 15 && block.boldChars < 0.5 * block.text.length;
  const found = blocks.filter(
    (block, i) => isBoldLine(block) && isText(blocks[i - 1]) && isText(blocks[i + 1]),
  );
  return new Set(found.map((block) => block.box.element));
}
