import { anchorOf } from './addresses';
import type { Block, Box, Page } from './blocks';
import { squeeze } from './words';

// "1", "[2]", "*": what a text marks a note with.
const mark = /^[[(]?(?:\d{1,3}|[a-z]|[ivx]{1,4}|[*†‡]{1,3})[\])]?$/i;
const mostChars = 1500;

function marksOf(block: Block, url: string): string[] {
  if (block.links === 0) return [];
  return block.nodes
    .filter((node) => node.nodeType === 1)
    .flatMap((node) => {
      const element = node as Element;
      const within = Array.from(element.querySelectorAll('a[href*="#"]'));
      return element.localName === 'a' ? [element, ...within] : within;
    })
    .filter((link) => mark.test(squeeze(link.textContent)))
    .flatMap((link) => anchorOf(link.getAttribute('href'), url) ?? []);
}

function isNamed(block: Block, wanted: ReadonlySet<string>): boolean {
  for (let box: Box | null = block.box, up = 0; box !== null && up < 3; box = box.parent, up++)
    if (wanted.has(box.element.id)) return box.chars < mostChars;
  return block.nodes.some(
    (node) => node.nodeType === 1 && wanted.has((node as Element).getAttribute('id') ?? ''),
  );
}

/** The kept blocks and the notes below the text that their marks lead to. */
export function keepFootnotes(page: Page, kept: readonly boolean[], url: string): boolean[] {
  const last = kept.lastIndexOf(true);
  const wanted = new Set(
    page.blocks.flatMap((block) => (kept[block.index] === true ? marksOf(block, url) : [])),
  );
  if (wanted.size === 0) return [...kept];
  return page.blocks.map((block, i) => {
    if (kept[i] === true) return true;
    const isBelow = i > last || block.box.element.closest('li,aside,section,footer') !== null;
    return isBelow && block.linkChars <= 0.8 * block.text.length && isNamed(block, wanted);
  });
}
