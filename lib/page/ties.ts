import type { Block, Box, Page } from './blocks';

/** Which blocks are decided upon together, by block. */
export interface Ties {
  /** The same number for blocks of one table or list; -1 for a block that stands alone. */
  readonly groups: readonly number[];
  /** How far a block's odds go to those of its group, 0 to 1. */
  readonly pulls: readonly number[];
  /** The line that a block's table or list belongs to, whatever its own words are; -1 for none. */
  readonly leads: readonly number[];
}

/** As much of a block as tells whether it is a cell of figures. */
type Cell = Pick<Block, 'text' | 'words' | 'linkChars'> & {
  readonly box: Pick<Box, 'kept'>;
};

// A table of results in single figures is the story or is not, and no cell tells by itself.
const tablePull = 0.8;
const listPull = 0.3;
const fewest = 3;
/** What belongs to the line before it is drawn to that line's odds where its own are lower. */
const leadPull = 0.8;

// A table of so many cells or more, of so few words each and hardly a link, is one of figures.
const fewestCells = 6;
const mostWords = 8;
const mostLinks = 0.3;

function isPlain(cells: readonly Cell[]): boolean {
  const sum = (read: (cell: Cell) => number) => cells.reduce((total, one) => total + read(one), 0);
  return (
    sum(({ linkChars }) => linkChars) < mostLinks * sum(({ text }) => text.length) &&
    sum(({ box }) => (box.kept ? 1 : 0)) >= 0.5 * cells.length
  );
}

function follows(cells: readonly Cell[], pull: number, lead: Cell): boolean {
  if (!isPlain(cells)) return false;
  if (pull === listPull) return /[:：]$/.test(lead.text);
  const words = cells.reduce((sum, cell) => sum + cell.words, 0);
  return cells.length >= fewestCells && words <= mostWords * cells.length;
}

/**
 * For each block of a table of figures, or of a list after a line that ends with a colon, the line
 * before it; -1 for other blocks, and for what the first vote does not keep or what is mostly links.
 */
function findLeads(
  cells: readonly Cell[],
  { groups, pulls }: Pick<Ties, 'groups' | 'pulls'>,
): number[] {
  const members = new Map<number, number[]>();
  for (const [i, group] of groups.entries()) {
    if (group < 0) continue;
    const own = members.get(group);
    if (own === undefined) members.set(group, [i]);
    else own.push(i);
  }
  const leads = groups.map(() => -1);
  for (const own of members.values()) {
    const at = (own[0] ?? 0) - 1;
    const lead = cells[at];
    const inside = own.flatMap((i) => cells[i] ?? []);
    if (lead === undefined || !follows(inside, pulls[own[0] ?? 0] ?? 0, lead)) continue;
    for (const i of own) leads[i] = at;
  }
  return leads;
}

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
  const groups = found.map(({ outer }) => (outer === null ? -1 : (numbers.get(outer) ?? -1)));
  const pulls = found.map(({ pull }) => pull);
  return { groups, pulls, leads: findLeads(page.blocks, { groups, pulls }) };
}

/**
 * The odds with those of tied blocks drawn to their mean by words; what is struck out stays so. A table
 * of figures, whose cells tell nothing by themselves, and a list that a line with a colon announces are
 * drawn to that line as well, upwards only.
 */
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
    if (p === 0 || sum === undefined || sum.size === 0) return p;
    const pull = sum.count < fewest ? 0 : (ties.pulls[i] ?? 0);
    const drawn = (1 - pull) * p + pull * (sum.hits / sum.size);
    const lead = odds[ties.leads[i] ?? -1] ?? 0;
    return Math.max(drawn, (1 - leadPull) * drawn + leadPull * lead);
  });
}
