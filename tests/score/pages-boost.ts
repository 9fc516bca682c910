/** Gradient-boosted trees for yes-or-no, on binned columns; deterministic for a seed. */

export interface Leaf {
  readonly value: number;
}
export interface Split {
  readonly feature: number;
  /** Rows whose bin is at most this go left. */
  readonly bin: number;
  readonly gain: number;
  readonly left: Tree;
  readonly right: Tree;
}
export type Tree = Leaf | Split;

export interface Columns {
  readonly bins: readonly Uint8Array[];
  /** For each column the upper edges of its bins: value <= edge is in that bin. */
  readonly edges: readonly number[][];
}

export interface Options {
  readonly trees: number;
  readonly leaves: number;
  readonly rate: number;
  readonly minWeight: number;
  readonly lambda: number;
  readonly columnShare: number;
  readonly rowShare: number;
  readonly seed: number;
}

/** A small seeded random source (mulberry32): numbers from 0 to 1. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Bin edges at quantiles of the values. */
export function makeEdges(values: Float32Array, most: number): number[] {
  const sorted = Float32Array.from(values).sort();
  const distinct = Array.from(sorted.filter((value, i) => i === 0 || value !== sorted[i - 1]));
  if (distinct.length <= most)
    return distinct.slice(0, -1).map((v, i) => middle(v, distinct[i + 1] as number));
  const edges = new Set<number>();
  // Both the rows and the different values count, so that rare large values get edges as well.
  for (let i = 1; i < most; i++) {
    const list = i % 3 === 0 ? distinct : sorted;
    const at = Math.floor((i / most) * (list.length - 1));
    const low = list[at] as number;
    const high = distinct[bisect(distinct, low) + 1] ?? low;
    edges.add(middle(low, high));
  }
  return [...edges].sort((a, b) => a - b);
}

function middle(a: number, b: number): number {
  return Number(((a + b) / 2).toPrecision(3));
}

function bisect(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if ((sorted[mid] as number) < value) low = mid + 1;
    else high = mid;
  }
  return low;
}

export function binOf(edges: readonly number[], value: number): number {
  return bisect(edges, value);
}

// Row after row, so that a row's bins lie side by side in memory.
interface Table extends Columns {
  readonly byRow: Uint8Array;
}

function turn(bins: readonly Uint8Array[], rows: number): Uint8Array {
  const out = new Uint8Array(rows * bins.length);
  for (const [column, own] of bins.entries())
    for (let row = 0; row < rows; row++) out[row * bins.length + column] = own[row] as number;
  return out;
}

interface Node {
  rows: Int32Array;
  sums: Float64Array;
  best: { gain: number; feature: number; bin: number } | null;
  tree: { value: number } | Split;
  attach: ((tree: Tree) => void) | null;
}

/** Columns are cut into so many bins at most. */
const maxBins = 24;

/**
 * Learns trees whose summed leaf values are log-odds of `labels` (0 to 1) under `weights`. Rows
 * without weight are left out.
 */
export function boost(
  all: Columns,
  allLabels: Float32Array,
  allWeights: Float32Array,
  options: Options,
): Tree[] {
  const rows = Array.from(allWeights.keys()).filter((row) => (allWeights[row] as number) > 0);
  const columns: Columns = {
    edges: all.edges,
    bins: all.bins.map((bins) => Uint8Array.from(rows, (row) => bins[row] as number)),
  };
  const table: Table = { ...columns, byRow: turn(columns.bins, rows.length) };
  const labels = Float32Array.from(rows, (row) => allLabels[row] as number);
  const weights = Float32Array.from(rows, (row) => allWeights[row] as number);
  const random = seeded(options.seed);
  const count = labels.length;
  const scores = new Float64Array(count);
  const gradient = new Float64Array(count);
  const hessian = new Float64Array(count);
  const trees: Tree[] = [];
  for (let round = 0; round < options.trees; round++) {
    const picked: number[] = [];
    for (let i = 0; i < count; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] as number)));
      const w = weights[i] as number;
      gradient[i] = w * (p - (labels[i] as number));
      hessian[i] = w * Math.max(1e-6, p * (1 - p));
      if (random() < options.rowShare) picked.push(i);
    }
    const features = columns.bins.map((_, f) => f).filter(() => random() < options.columnShare);
    const tree = growTree(table, Int32Array.from(picked), features, gradient, hessian, options);
    trees.push(tree);
    for (let i = 0; i < count; i++)
      scores[i] = (scores[i] as number) + evaluate(tree, columns.bins, i);
  }
  return trees;
}

function growTree(
  columns: Table,
  rows: Int32Array,
  features: readonly number[],
  gradient: Float64Array,
  hessian: Float64Array,
  options: Options,
): Tree {
  const sums = histogram(columns, rows, features, gradient, hessian);
  const root: Node = { rows, sums, best: null, tree: { value: 0 }, attach: null };
  let result: Tree = { value: 0 };
  root.attach = (tree) => {
    result = tree;
  };
  const open: Node[] = [root];
  root.best = bestSplit(sums, features, columns, options);
  for (let leaves = 1; leaves < options.leaves; leaves++) {
    open.sort((a, b) => (b.best?.gain ?? 0) - (a.best?.gain ?? 0));
    const node = open[0];
    if (node?.best === undefined || node.best === null || node.best.gain <= 0) break;
    open.shift();
    open.push(...splitNode(node, columns, features, gradient, hessian, options));
  }
  for (const node of open) node.attach?.({ value: leafValue(node.sums, features, options) });
  return result;
}

function splitNode(
  node: Node,
  columns: Table,
  features: readonly number[],
  gradient: Float64Array,
  hessian: Float64Array,
  options: Options,
): Node[] {
  const best = node.best as NonNullable<Node['best']>;
  const column = columns.bins[best.feature] as Uint8Array;
  const left: number[] = [];
  const right: number[] = [];
  for (const row of node.rows) ((column[row] as number) <= best.bin ? left : right).push(row);
  const small = left.length < right.length ? left : right;
  const smallSums = histogram(columns, Int32Array.from(small), features, gradient, hessian);
  const largeSums = node.sums.map((value, i) => value - (smallSums[i] as number));
  const split: { feature: number; bin: number; gain: number; left: Tree; right: Tree } = {
    feature: best.feature,
    bin: best.bin,
    gain: best.gain,
    left: { value: 0 },
    right: { value: 0 },
  };
  node.attach?.(split);
  return [left, right].map((rows, side) => {
    const sums = rows === small ? smallSums : largeSums;
    return {
      rows: Int32Array.from(rows),
      sums,
      best: bestSplit(sums, features, columns, options),
      tree: { value: 0 },
      attach: (tree: Tree) => {
        if (side === 0) split.left = tree;
        else split.right = tree;
      },
    };
  });
}

function histogram(
  { byRow, bins }: Table,
  rows: Int32Array,
  features: readonly number[],
  gradient: Float64Array,
  hessian: Float64Array,
): Float64Array {
  const sums = new Float64Array(features.length * maxBins * 2);
  for (const row of rows) {
    const base = row * bins.length;
    const g = gradient[row] as number;
    const h = hessian[row] as number;
    for (let k = 0; k < features.length; k++) {
      const at = (k * maxBins + (byRow[base + (features[k] as number)] as number)) * 2;
      sums[at] = (sums[at] as number) + g;
      sums[at + 1] = (sums[at + 1] as number) + h;
    }
  }
  return sums;
}

function totals(sums: Float64Array): [number, number] {
  let g = 0;
  let h = 0;
  for (let bin = 0; bin < maxBins; bin++) {
    g += sums[bin * 2] as number;
    h += sums[bin * 2 + 1] as number;
  }
  return [g, h];
}

function leafValue(sums: Float64Array, features: readonly number[], options: Options): number {
  if (features.length === 0) return 0;
  const [g, h] = totals(sums);
  return (-options.rate * g) / (h + options.lambda);
}

function bestSplit(
  sums: Float64Array,
  features: readonly number[],
  columns: Columns,
  options: Options,
): Node['best'] {
  if (features.length === 0) return null;
  const [g, h] = totals(sums);
  const base = (g * g) / (h + options.lambda);
  let best: Node['best'] = null;
  for (const [k, feature] of features.entries()) {
    const at = k * maxBins * 2;
    const edges = columns.edges[feature]?.length ?? 0;
    let gl = 0;
    let hl = 0;
    for (let bin = 0; bin < edges; bin++) {
      gl += sums[at + bin * 2] as number;
      hl += sums[at + bin * 2 + 1] as number;
      if (hl < options.minWeight || h - hl < options.minWeight) continue;
      const gain =
        (gl * gl) / (hl + options.lambda) +
        ((g - gl) * (g - gl)) / (h - hl + options.lambda) -
        base;
      if (gain > (best?.gain ?? 1e-9)) best = { gain, feature, bin };
    }
  }
  return best;
}

/** The value of the leaf a row of binned columns falls into. */
export function evaluate(tree: Tree, bins: readonly Uint8Array[], row: number): number {
  let node = tree;
  while ('feature' in node) {
    node = ((bins[node.feature] as Uint8Array)[row] as number) <= node.bin ? node.left : node.right;
  }
  return node.value;
}

/** Bins raw columns. */
export function makeColumns(values: readonly Float32Array[]): Columns {
  const edges = values.map((column) => makeEdges(column, maxBins));
  return {
    edges,
    bins: values.map((column, i) =>
      Uint8Array.from(column, (value) => bisect(edges[i] ?? [], value)),
    ),
  };
}
