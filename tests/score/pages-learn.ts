/** Learning the block model, from all pages or from all but one fold of sites. */
import { featureNames } from '../../lib/page/feature-names';
import { boost, type Columns, evaluate, makeColumns, type Options, type Tree } from './pages-boost';
import { folds, type Sample } from './pages-samples';

// A first vote that fails is rare in any folder of pages and costs most: the model sees each page
// without a vote and with half of one as well, so that it learns to do without.
export const viewWeights: readonly number[] = [1, 0.1, 0.1];
const options: Omit<Options, 'seed'> = {
  trees: 150,
  leaves: 12,
  rate: 0.1,
  minWeight: 20,
  lambda: 5,
  columnShare: 0.3,
  rowShare: 0.7,
};

/** One value for each block of each page, view after view. */
function flatten(
  samples: readonly Sample[],
  read: (sample: Sample, block: number, view: number) => number,
): Float32Array {
  const total = samples.reduce((sum, sample) => sum + sample.texts.length, 0);
  const out = new Float32Array(total * viewWeights.length);
  let at = 0;
  for (const view of viewWeights.keys())
    for (const sample of samples)
      for (let i = 0; i < sample.texts.length; i++) out[at++] = read(sample, i, view);
  return out;
}

function predict(trees: readonly Tree[], columns: Columns, row: number): number {
  let sum = 0;
  for (const tree of trees) sum += evaluate(tree, columns.bins, row);
  return 1 / (1 + Math.exp(-sum));
}

/** The learning material as columns, and how to learn from all of it but one fold. */
export function prepare(samples: readonly Sample[], views = viewWeights) {
  const labels = flatten(samples, (sample, i) => sample.labels[i] ?? 0);
  const raw = flatten(samples, (sample, i, view) => (sample.weights[i] ?? 0) * (views[view] ?? 0));
  const total = raw.length / viewWeights.length;
  const mean = raw.reduce((sum, weight) => sum + weight, 0) / raw.length;
  const weights = raw.map((weight) => weight / mean);
  const columns = makeColumns(
    featureNames.map((_, column) =>
      flatten(samples, (sample, i, view) => sample.views[view]?.[i]?.[column] ?? 0),
    ),
  );
  const train = (without: number): Tree[] => {
    const own = Float32Array.from(weights);
    for (const sample of samples) {
      if (sample.fold !== without) continue;
      for (const view of viewWeights.keys()) {
        const start = view * total + sample.offset;
        own.fill(0, start, start + sample.texts.length);
      }
    }
    return boost(columns, labels, own, { ...options, seed: 11 + without });
  };
  return { columns, train };
}

export type Material = ReturnType<typeof prepare>;

/** A forest for each fold, learnt from all the other folds. */
export function learnFolds(material: Material): Tree[][] {
  return Array.from({ length: folds }, (_, fold) => material.train(fold));
}

/** The odds of each page's blocks by the trees that have not seen its site, as seen in one view. */
export function oddsOf(
  samples: readonly Sample[],
  { columns }: Material,
  forests: readonly (readonly Tree[])[],
  view = 0,
): Map<Sample, number[]> {
  const total = samples.reduce((sum, sample) => sum + sample.texts.length, 0);
  return new Map(
    samples.map((sample) => [
      sample,
      sample.texts.map((_, i) =>
        predict(forests[sample.fold] ?? [], columns, view * total + sample.offset + i),
      ),
    ]),
  );
}
