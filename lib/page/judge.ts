import type { Hints } from './block-context';
import { readFeatures } from './block-features';
import { blockModel } from './block-model';
import { judgeRow, readForest } from './block-trees';
import type { Page } from './blocks';

const forest = readForest(blockModel);

/** For each block how likely it belongs to the article, 0 to 1. */
export function judgeBlocks(page: Page, hints: Hints): number[] {
  return readFeatures(page, hints).map((row) => judgeRow(forest, row));
}
