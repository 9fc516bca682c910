import { readFeatures } from '../../lib/page/block-features';
import { type Page, readBlocks } from '../../lib/page/blocks';
import { readHints } from '../../lib/page/hints';
import { strikeOut } from '../../lib/page/overlays';
import { tieBlocks } from '../../lib/page/ties';
import { takeVote } from '../../lib/page/vote';

function rowsOf(document: Document, page: Page): number[][] {
  return readFeatures(page, readHints(document)).map((row) =>
    Array.from(row, (value) => Math.round(value * 1000) / 1000),
  );
}

// The same page as it would look had the first vote kept only these of its boxes.
function rowsWithVote(document: Document, kept: readonly boolean[]): number[][] {
  const page = readBlocks(document);
  takeVote(page);
  for (const [i, box] of page.boxes.entries()) {
    box.kept = kept[i] === true;
    // Without a vote there is no top box either.
    if (kept.length === 0) Object.assign(box, { points: 0, isTop: false });
  }
  return rowsOf(document, page);
}

// A vote that lost one end of the article, as happens where a body is split over containers.
function halfVote(page: Page, seed: number): boolean[] {
  const voted = page.blocks.filter((block) => block.box.kept);
  const cut = Math.floor(voted.length * (0.25 + 0.5 * ((seed % 97) / 97)));
  const lost = (seed & 1024) === 0 ? voted.slice(cut) : voted.slice(0, cut);
  const gone = new Set(lost.map((block) => block.box));
  return page.boxes.map((box) => box.kept && !gone.has(box));
}

/**
 * A page's blocks and their figures, as the JSON the training keeps: with its first vote, and as it
 * would look with no vote and with half of it.
 */
export function describePage(html: string, seed: number): string {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const page = readBlocks(document);
  takeVote(page);
  return JSON.stringify({
    texts: page.blocks.map((block) => block.text),
    views: [
      rowsOf(document, page),
      rowsWithVote(document, []),
      rowsWithVote(document, halfVote(page, seed)),
    ],
    words: page.blocks.map((block) => block.words),
    linkChars: page.blocks.map((block) => block.linkChars),
    voted: page.blocks.map((block) => block.box.kept),
    tags: page.blocks.map((block) => block.box.element.localName),
    ties: tieBlocks(page),
    open: strikeOut(
      page,
      page.blocks.map(() => 1),
    ),
  });
}
