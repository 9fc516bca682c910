import { BACKGROUND_WORDS } from './background-words';
import { hashOf } from './term-hash';

/** As if this many English articles had been read before the first one. */
export const BACKGROUND_ARTICLES = 20_000;

let counts: Map<number, number> | undefined;

/** How many of them held the term. Without it the first day's rarities would be chance. */
export function backgroundCount(term: string): number {
  return backgroundCountOf(hashOf(term));
}

/** The same, by the term's hash. */
export function backgroundCountOf(hash: number): number {
  counts ??= readTable();
  return counts.get(hash) ?? 0;
}

/** Tells one table from another: what was counted on top of one says nothing on top of another. */
export function backgroundName(): number {
  return hashOf(BACKGROUND_WORDS);
}

function readTable(): Map<number, number> {
  const table = new Map<number, number>();
  for (const line of BACKGROUND_WORDS.trim().split('\n')) {
    const [level, ...terms] = line.split(' ');
    const count = 2 ** (Number(level) / 2);
    for (const term of terms) table.set(hashOf(term.replace('_', ' ')), count);
  }
  return table;
}
