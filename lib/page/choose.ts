// A reader misses a lost paragraph more than a stray line: a little more is kept than pays.
const lenience = 0.78;

/**
 * The blocks to keep: those which together give the best expected balance of what is kept to what
 * is lost. On a page the model is sure of that means odds of about a half; where it is unsure, less.
 * `odds` are 0 to 1 by block, `sizes` the blocks' lengths in words.
 */
export function chooseBlocks(odds: readonly number[], sizes: readonly number[]): boolean[] {
  const order = odds.map((_, i) => i).sort((a, b) => (odds[b] ?? 0) - (odds[a] ?? 0));
  const wanted = odds.reduce((sum, p, i) => sum + p * (sizes[i] ?? 0), 0);
  let hits = 0;
  let taken = 0;
  let best = 0;
  let edge = 0.5;
  for (const i of order) {
    const p = odds[i] ?? 0;
    hits += p * (sizes[i] ?? 0);
    taken += sizes[i] ?? 0;
    const balance = (2 * hits) / (taken + wanted + 1e-9);
    if (balance > best) {
      best = balance;
      edge = p;
    }
  }
  return odds.map((p) => p >= edge * lenience && p > 0.1);
}
