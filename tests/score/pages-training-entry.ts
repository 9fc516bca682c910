import { readFeatures } from '../../lib/page/block-features';
import { readBlocks } from '../../lib/page/blocks';
import { readHints } from '../../lib/page/hints';
import { takeVote } from '../../lib/page/vote';

/** A page's blocks and their figures, as the JSON the training keeps. */
export function describePage(html: string): string {
  const document = new DOMParser().parseFromString(html, 'text/html');
  const page = readBlocks(document);
  takeVote(document, page);
  return JSON.stringify({
    texts: page.blocks.map((block) => block.text),
    rows: readFeatures(page, readHints(document)).map((row) =>
      Array.from(row, (value) => Math.round(value * 1000) / 1000),
    ),
  });
}
