// Gradient boosted trees for a yes-or-no question, small and deterministic.
import type { JoinModel } from '../lib/story/join-score';

export interface Examples {
  /** Row by row. */
  readonly features: readonly Float64Array[];
  readonly labels: readonly number[];
  readonly weights: readonly number[];
}

export interface BoostOptions {
  readonly trees: number;
  readonly depth: number;
  readonly rate: number;
  /** Least summed weight of the examples in a leaf. */
  readonly leastWeight: number;
  /** By feature: the only direction in which more of it may move the score, or 0. */
  readonly directions: readonly number[];
}

const BINS = 48;
const SHRINK = 4;

interface Node {
  readonly rows: Int32Array;
  readonly low: number;
  readonly high: number;
}

interface Split {
  readonly feature: number;
  readonly bin: number;
  readonly gain: number;
  readonly left: number;
  readonly right: number;
}

export function boost(examples: Examples, options: BoostOptions): JoinModel {
  const { features, labels, weights } = examples;
  const width = options.directions.length;
  const edges = Array.from({ length: width }, (_, f) => edgesOf(features, f));
  const bins = edges.map((cuts, f) => Uint8Array.from(features, (row) => binOf(cuts, row[f] ?? 0)));
  const total = weights.reduce((a, b) => a + b, 0);
  const yes = labels.reduce((a, label, i) => a + label * (weights[i] ?? 1), 0);
  const base = Math.log(yes / (total - yes));
  const scores = new Float64Array(labels.length).fill(base);
  const trees: number[][] = [];
  for (let t = 0; t < options.trees; t++) {
    const gradients = new Float64Array(labels.length);
    const curvatures = new Float64Array(labels.length);
    for (let i = 0; i < labels.length; i++) {
      const p = 1 / (1 + Math.exp(-(scores[i] ?? 0)));
      gradients[i] = ((labels[i] ?? 0) - p) * (weights[i] ?? 1);
      curvatures[i] = Math.max(1e-6, p * (1 - p) * (weights[i] ?? 1));
    }
    trees.push(growTree({ bins, edges, gradients, curvatures, weights, scores, options }));
  }
  return { joinAt: 0, base: round(base), weights: [], trees };
}

interface Growing {
  readonly bins: readonly Uint8Array[];
  readonly edges: readonly (readonly number[])[];
  readonly gradients: Float64Array;
  readonly curvatures: Float64Array;
  readonly weights: readonly number[];
  readonly scores: Float64Array;
  readonly options: BoostOptions;
}

/** Adds one tree's values to the scores and gives the tree as the model keeps it. */
function growTree(growing: Growing): number[] {
  const tree: number[] = [];
  const all = Int32Array.from(growing.scores, (_, i) => i);
  grow({ rows: all, low: -Infinity, high: Infinity }, growing.options.depth);
  return tree;

  function grow(node: Node, depth: number): number {
    const at = tree.length / 4;
    tree.push(-1, 0, 0, 0);
    const split = depth > 0 ? bestSplit(node, growing) : undefined;
    if (!split) {
      const value = clamp(leafValue(node.rows, growing), node.low, node.high);
      tree[4 * at + 1] = round(value * growing.options.rate);
      for (const row of node.rows) {
        growing.scores[row] = (growing.scores[row] ?? 0) + value * growing.options.rate;
      }
      return at;
    }
    const bin = growing.bins[split.feature] as Uint8Array;
    const direction = growing.options.directions[split.feature] ?? 0;
    const middle = (split.left + split.right) / 2;
    const left = node.rows.filter((row) => (bin[row] ?? 0) <= split.bin);
    const right = node.rows.filter((row) => (bin[row] ?? 0) > split.bin);
    // What lies below a one-way split stays on its side of the middle.
    const lowSide = {
      low: node.low,
      high: direction > 0 ? Math.min(node.high, middle) : node.high,
    };
    const highSide = {
      low: direction > 0 ? Math.max(node.low, middle) : node.low,
      high: node.high,
    };
    if (direction < 0) {
      lowSide.low = Math.max(node.low, middle);
      highSide.high = Math.min(node.high, middle);
    }
    tree[4 * at] = split.feature;
    tree[4 * at + 1] = growing.edges[split.feature]?.[split.bin] ?? 0;
    tree[4 * at + 2] = grow({ rows: left, ...lowSide }, depth - 1);
    tree[4 * at + 3] = grow({ rows: right, ...highSide }, depth - 1);
    return at;
  }
}

function leafValue(rows: Int32Array, { gradients, curvatures }: Growing): number {
  let gradient = 0;
  let curvature = 0;
  for (const row of rows) {
    gradient += gradients[row] ?? 0;
    curvature += curvatures[row] ?? 0;
  }
  return gradient / (curvature + SHRINK);
}

function bestSplit(node: Node, growing: Growing): Split | undefined {
  let best: Split | undefined;
  for (let feature = 0; feature < growing.bins.length; feature++) {
    const split = splitOn(feature, node, growing);
    if (split && split.gain > (best?.gain ?? 1e-3)) best = split;
  }
  return best;
}

function splitOn(feature: number, { rows }: Node, growing: Growing): Split | undefined {
  const bin = growing.bins[feature] as Uint8Array;
  const g = new Float64Array(BINS);
  const h = new Float64Array(BINS);
  const w = new Float64Array(BINS);
  for (const row of rows) {
    const b = bin[row] ?? 0;
    g[b] = (g[b] ?? 0) + (growing.gradients[row] ?? 0);
    h[b] = (h[b] ?? 0) + (growing.curvatures[row] ?? 0);
    w[b] = (w[b] ?? 0) + (growing.weights[row] ?? 1);
  }
  const sum = (values: Float64Array) => values.reduce((a, b) => a + b, 0);
  const [G, H, W] = [sum(g), sum(h), sum(w)];
  const direction = growing.options.directions[feature] ?? 0;
  let best: Split | undefined;
  let [gl, hl, wl] = [0, 0, 0];
  for (let b = 0; b < BINS - 1; b++) {
    gl += g[b] ?? 0;
    hl += h[b] ?? 0;
    wl += w[b] ?? 0;
    if (wl < growing.options.leastWeight || W - wl < growing.options.leastWeight) continue;
    const left = gl / (hl + SHRINK);
    const right = (G - gl) / (H - hl + SHRINK);
    if (direction * (right - left) < 0) continue;
    const gain = gl * left + (G - gl) * right - (G * G) / (H + SHRINK);
    if (gain > (best?.gain ?? 0)) best = { feature, bin: b, gain, left, right };
  }
  return best;
}

/** Upper edges of bins of about the same size. */
function edgesOf(features: readonly Float64Array[], f: number): number[] {
  const values = Float64Array.from(features, (row) => row[f] ?? 0).sort();
  const edges = new Set<number>();
  for (let b = 1; b < BINS; b++) {
    const at = Math.floor((b * values.length) / BINS);
    const [a = 0, c = 0] = [values[at - 1], values[at]];
    edges.add(round((a + c) / 2 + 1e-5));
  }
  return [...edges].sort((a, b) => a - b);
}

/** Edge `b` parts bins up to `b` (below it) from the rest. */
function binOf(edges: readonly number[], value: number): number {
  let low = 0;
  let high = edges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (value < (edges[middle] ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}

function round(value: number): number {
  return Number(value.toPrecision(4));
}
