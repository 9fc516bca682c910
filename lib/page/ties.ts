import type { Box, Page } from './blocks';

/** Which blocks are decided upon together, by block. */
export interface Ties {
  /** The same number for blocks of one table or list; -1 for a block that stands alone. */
  readonly groups: readonly number[];
  /** How far a block's odds go to those of its group, 0 to 1. */
  readonly pulls: readonly number[];
}

// A table of results in single figures is the story or is not, and no cell tells by itself.
const tablePull = 0.8;
const listPull = 0.3;
const fewest = 3;

function findOuter(from: Box, pattern: RegExp): Box | null {
  for (let box: Box | null = from; box !== null; box = box.parent)
    if (pattern.test(box.element.localName)) return box;
  return null;
}

/** Ties the cells of each table, and more loosely the entries of each list outside of tables. */
export function tieBlocks(page: Page): Ties {
  const numbers = new Map<Box, number>();
  const found = page.blocks.map(({ box }) => {
    const table = findOuter(box, /^table$/);
    return {
      outer: table ?? findOuter(box, /^[uod]l$/),
      pull: table === null ? listPull : tablePull,
    };
  });
  for (const { outer } of found)
    if (outer !== null && !numbers.has(outer)) numbers.set(outer, numbers.size);
  return {
    groups: found.map(({ outer }) => (outer === null ? -1 : (numbers.get(outer) ?? -1))),
    pulls: found.map(({ pull }) => pull),
  };
}

/** The odds with those of tied blocks drawn to their mean by words; what is struck out stays so. */
export function drawTogether(
  odds: readonly number[],
  sizes: readonly number[],
  ties: Ties,
): number[] {
  const sums = new Map<number, { hits: number; size: number; count: number }>();
  for (const [i, group] of ties.groups.entries()) {
    if (group < 0) continue;
    const sum = sums.get(group) ?? { hits: 0, size: 0, count: 0 };
    sum.hits += (odds[i] ?? 0) * (sizes[i] ?? 0);
    sum.size += sizes[i] ?? 0;
    sum.count++;
    sums.set(group, sum);
  }
  return odds.map((p, i) => {
    const sum = sums.get(ties.groups[i] ?? -1);
    if (p === 0 || sum === undefined || sum.size === 0 || sum.count < fewest) return p;
    const pull = ties.pulls[i] ?? 0;
    return (1 - pull) * p + pull * (sum.hits / sum.size);
  });
}
