import { BACKGROUND_WORDS } from './background-words';

/** As if this many English articles had been read before the first one. */
export const BACKGROUND_ARTICLES = 20_000;

let counts: Map<string, number> | undefined;

/** How many of them held the term. Without it the first day's rarities would be chance. */
export function backgroundCount(term: string): number {
  counts ??= readTable();
  return counts.get(term) ?? 0;
}

function readTable(): Map<string, number> {
  const table = new Map<string, number>();
  for (const line of BACKGROUND_WORDS.trim().split('\n')) {
    const [level, ...terms] = line.split(' ');
    const count = 2 ** (Number(level) / 2);
    for (const term of terms) table.set(term.replace('_', ' '), count);
  }
  return table;
}
