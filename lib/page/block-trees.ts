/**
 * Boosted trees as text. A tree is written root first: a split is two signs (column, bin edge)
 * and then its left and right side; a leaf is "!" and one sign for its value.
 */
export interface WrittenForest {
  /** For each column used: its place in the row of figures. */
  readonly columns: readonly number[];
  /** For each column used: the bin edges; a value up to the edge goes left. */
  readonly edges: readonly (readonly number[])[];
  /** The largest leaf value; leaves are written in steps of a twentieth of it. */
  readonly scale: number;
  readonly trees: string;
}

/** Leaves are written in this many steps either side of nought. */
export const leafSteps = 20;

interface Forest {
  readonly roots: readonly number[];
  /** Per node: place in the row, or -1 for a leaf. */
  readonly place: readonly number[];
  /** Per node: the edge, or the leaf's value. */
  readonly value: readonly number[];
  readonly right: readonly number[];
}

/** The sign for a small number; the backslash, the dollar and the quotes are left out. */
export function writeSign(value: number): string {
  const code = value + 37;
  const ascii = code + (code >= 39 ? 1 : 0);
  const plain = ascii + (ascii >= 92 ? 1 : 0);
  const last = plain + (plain >= 96 ? 1 : 0);
  return String.fromCharCode(last > 126 ? last + 34 : last);
}

function readSign(code: number): number {
  const last = code > 160 ? code - 34 : code;
  const plain = last - (last > 96 ? 1 : 0);
  const ascii = plain - (plain > 92 ? 1 : 0);
  return ascii - (ascii > 39 ? 1 : 0) - 37;
}

/** Reads trees written as text; throws nothing, for the model is ours. */
export function readForest(written: WrittenForest): Forest {
  const place: number[] = [];
  const value: number[] = [];
  const right: number[] = [];
  const roots: number[] = [];
  const { trees } = written;
  let at = 0;
  const node = (): number => {
    const self = place.length;
    const sign = trees.charCodeAt(at++);
    if (sign === 33) {
      place.push(-1);
      right.push(-1);
      value.push(((readSign(trees.charCodeAt(at++)) - leafSteps) / leafSteps) * written.scale);
      return self;
    }
    const column = readSign(sign);
    place.push(written.columns[column] ?? 0);
    value.push(written.edges[column]?.[readSign(trees.charCodeAt(at++))] ?? 0);
    right.push(-1);
    node();
    right[self] = node();
    return self;
  };
  while (at < trees.length) roots.push(node());
  return { roots, place, value, right };
}

/** The share, 0 to 1, that the forest gives a row of figures. */
export function judgeRow(forest: Forest, row: Float32Array): number {
  const { place, value, right } = forest;
  let sum = 0;
  for (const root of forest.roots) {
    let node = root;
    for (let column = place[node] ?? -1; column >= 0; column = place[node] ?? -1) {
      node = (row[column] ?? 0) <= (value[node] ?? 0) ? node + 1 : (right[node] ?? 0);
    }
    sum += value[node] ?? 0;
  }
  return 1 / (1 + Math.exp(-sum));
}
