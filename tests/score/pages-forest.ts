import { leafSteps, type WrittenForest, writeSign } from '../../lib/page/block-trees';
import type { Columns, Tree } from './pages-boost';

function leaves(tree: Tree): number[] {
  return 'feature' in tree ? [...leaves(tree.left), ...leaves(tree.right)] : [tree.value];
}

function splits(tree: Tree, into: Map<number, number>): void {
  if (!('feature' in tree)) return;
  into.set(tree.feature, (into.get(tree.feature) ?? 0) + tree.gain);
  splits(tree.left, into);
  splits(tree.right, into);
}

/** How much each column is worth to the trees, the most first. */
export function importance(trees: readonly Tree[]): [feature: number, gain: number][] {
  const gains = new Map<number, number>();
  for (const tree of trees) splits(tree, gains);
  return [...gains].sort((a, b) => b[1] - a[1]);
}

// Only the edges that some tree asks for are written.
function usedBins(trees: readonly Tree[]): Map<number, number[]> {
  const used = new Map<number, Set<number>>();
  const visit = (tree: Tree): void => {
    if (!('feature' in tree)) return;
    const bins = used.get(tree.feature) ?? new Set();
    used.set(tree.feature, bins.add(tree.bin));
    visit(tree.left);
    visit(tree.right);
  };
  trees.forEach(visit);
  return new Map([...used].map(([feature, bins]) => [feature, [...bins].sort((a, b) => a - b)]));
}

/** Writes trees in the form the extension reads. */
export function writeForest(trees: readonly Tree[], columns: Columns): WrittenForest {
  const bins = usedBins(trees);
  const used = [...bins.keys()].sort((a, b) => a - b);
  const column = new Map(used.map((feature, i) => [feature, i]));
  const scale = Math.max(...trees.flatMap(leaves).map(Math.abs));
  const write = (tree: Tree): string => {
    if (!('feature' in tree)) {
      return `!${writeSign(Math.round((tree.value / scale) * leafSteps) + leafSteps)}`;
    }
    const place = bins.get(tree.feature)?.indexOf(tree.bin) ?? 0;
    const sign = writeSign(column.get(tree.feature) ?? 0);
    return `${sign}${writeSign(place)}${write(tree.left)}${write(tree.right)}`;
  };
  return {
    columns: used,
    edges: used.map((f) => (bins.get(f) ?? []).map((bin) => columns.edges[f]?.[bin] ?? 0)),
    scale: Number(scale.toFixed(4)),
    trees: trees.map(write).join(''),
  };
}
