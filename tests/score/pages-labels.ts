/** How the true text of a page is laid over its blocks: the labels the model learns from. */

const tokenPattern = /[\p{L}\p{N}_]+/gu;

/** Words as the corpus's scorer counts them. */
export function tokenize(text: string): string[] {
  return text.match(tokenPattern) ?? [];
}

interface Candidate {
  readonly block: number;
  readonly start: number;
  readonly end: number;
  readonly weight: number;
  readonly share: number;
}

function indexGrams(tokens: readonly string[], size: number): Map<string, number[]> {
  const index = new Map<string, number[]>();
  for (let i = 0; i + size <= tokens.length; i++) {
    const key = tokens.slice(i, i + size).join(' ');
    const list = index.get(key);
    if (list === undefined) index.set(key, [i]);
    else if (list.length < 40) list.push(i);
  }
  return index;
}

function candidatesOf(
  block: number,
  tokens: readonly string[],
  size: number,
  index: Map<string, number[]>,
): Candidate[] {
  const starts = new Map<number, number>();
  for (let j = 0; j + size <= tokens.length; j++) {
    for (const at of index.get(tokens.slice(j, j + size).join(' ')) ?? []) {
      starts.set(at - j, (starts.get(at - j) ?? 0) + 1);
    }
  }
  const grams = Math.max(1, tokens.length - size + 1);
  // A block of which the truth leaves out a word in the middle matches on two neighbouring lines.
  const joined = [...starts].map(([start, hits]) => {
    let near = hits;
    for (let off = 1; off <= 3; off++)
      near += (starts.get(start + off) ?? 0) + (starts.get(start - off) ?? 0);
    return { start, share: Math.min(1, near / grams) };
  });
  return joined
    .filter((one) => one.share >= 0.4)
    .sort((a, b) => b.share - a.share)
    .slice(0, tokens.length < 6 ? 12 : 4)
    .map(({ start, share }) => ({
      block,
      start,
      end: start + tokens.length,
      share,
      weight: share * tokens.length * (size === 3 ? 1 : 0.6),
    }));
}

/** For each block the share of it that belongs to the true text, in the text's own order. */
export function labelBlocks(texts: readonly string[], truth: string): number[] {
  const target = tokenize(truth);
  const indexes = [1, 2, 3].map((size) => indexGrams(target, size));
  const blocks = texts.map(tokenize);
  const all: Candidate[] = [];
  for (const [i, tokens] of blocks.entries()) {
    const size = Math.min(3, tokens.length);
    const index = indexes[size - 1];
    if (index !== undefined) all.push(...candidatesOf(i, tokens, size, index));
  }
  const labels = new Array<number>(texts.length).fill(0);
  for (const one of longestChain(all)) labels[one.block] = one.share;
  addLeftOver(labels, blocks, all, target.length);
  return labels;
}

// Weighted longest chain: both the page and its true text run the same way.
function longestChain(all: readonly Candidate[]): Candidate[] {
  const best = new Float64Array(all.length);
  const previous = new Int32Array(all.length).fill(-1);
  let top = -1;
  for (const [i, one] of all.entries()) {
    best[i] = one.weight;
    for (let j = i - 1; j >= 0; j--) {
      const other = all[j] as Candidate;
      if (other.block === one.block || other.end > one.start + 2) continue;
      const sum = (best[j] as number) + one.weight;
      if (sum > (best[i] as number)) {
        best[i] = sum;
        previous[i] = j;
      }
    }
    if (top < 0 || (best[i] as number) > (best[top] as number)) top = i;
  }
  const chain: Candidate[] = [];
  for (let at = top; at >= 0; at = previous[at] as number) chain.push(all[at] as Candidate);
  return chain;
}

// Text the page has in another order than the truth still belongs to it.
function addLeftOver(
  labels: number[],
  blocks: readonly string[][],
  all: readonly Candidate[],
  length: number,
): void {
  const covered = new Uint8Array(length);
  const cover = (one: Candidate) => covered.fill(1, Math.max(0, one.start), Math.max(0, one.end));
  for (const one of all) if (labels[one.block] === one.share && one.share > 0) cover(one);
  for (const one of all) {
    if ((labels[one.block] ?? 0) > 0 || (blocks[one.block]?.length ?? 0) < 10 || one.share < 0.75)
      continue;
    const span = covered.subarray(Math.max(0, one.start), Math.max(0, one.end));
    if (span.reduce((sum, bit) => sum + bit, 0) > 0.4 * span.length) continue;
    labels[one.block] = one.share;
    cover(one);
  }
}

function shingles(tokens: readonly string[]): Map<string, number> {
  const out = new Map<string, number>();
  for (let i = 0; i < Math.max(1, tokens.length - 3); i++) {
    const key = tokens.slice(i, i + 4).join(' ');
    if (key !== '') out.set(key, (out.get(key) ?? 0) + 1);
  }
  return out;
}

/** Precision and recall of one page in four-word shingles, as the corpus's scorer has them. */
export function compare(truth: string, text: string): { p: number; r: number } {
  const a = shingles(tokenize(truth));
  const b = shingles(tokenize(text));
  let hit = 0;
  let size = 0;
  for (const [key, count] of b) {
    size += count;
    hit += Math.min(count, a.get(key) ?? 0);
  }
  const wanted = [...a.values()].reduce((sum, count) => sum + count, 0);
  return { p: size === 0 ? 0 : hit / size, r: wanted === 0 ? 0 : hit / wanted };
}
