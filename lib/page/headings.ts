import type { Block, Page } from './blocks';

const least = 0.05;

function isHeading(block: Block): boolean {
  return /^h[2-6]$/.test(block.box.element.localName) && block.words > 0 && block.words <= 25;
}

/**
 * The kept blocks and, with them, the headings that stand right before kept text and after other
 * kept text: the model weighs words, and a heading has too few to be worth its while.
 */
export function keepHeadings(
  page: Page,
  kept: readonly boolean[],
  odds: readonly number[],
): boolean[] {
  const out = [...kept];
  const first = kept.indexOf(true);
  for (let i = page.blocks.length - 2; i > first && first >= 0; i--) {
    const block = page.blocks[i];
    if (block === undefined || out[i] === true || out[i + 1] !== true || !isHeading(block))
      continue;
    if (block.linkChars <= 0.5 * block.text.length && (odds[i] ?? 0) >= least) out[i] = true;
  }
  return out;
}
