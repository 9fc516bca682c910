// npx tsx scripts/train-page-model.ts [--root FOLDER] [--report]
// Learns lib/page/block-model.ts from a folder of pages with their true text. Seeded: the same
// pages give the same model. --report also cross-validates by site and prints what it finds.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gunzipSync, gzipSync } from 'node:zlib';
import { chooseBlocks } from '../lib/page/choose';
import { featureNames } from '../lib/page/feature-names';
import { drawTogether, type Ties } from '../lib/page/ties';
import {
  boost,
  type Columns,
  evaluate,
  makeColumns,
  type Options,
  type Tree,
} from '../tests/score/pages-boost';
import { bundle, openScoringPage } from '../tests/score/pages-browser';
import { importance, writeForest } from '../tests/score/pages-forest';
import { compare, labelBlocks, tokenize } from '../tests/score/pages-labels';

interface Truth {
  readonly id: string;
  readonly corpus: string;
  readonly url: string;
  readonly truth: { readonly body?: string };
}

interface Described {
  readonly texts: string[];
  /** Rows of figures by view: with the first vote, with none, with half of it. */
  readonly views: number[][][];
  readonly words: number[];
  /** Blocks that are decided upon together. */
  readonly ties: Ties;
  /** 0 for what is struck out whatever the model says, else 1. */
  readonly open: number[];
}

interface Sample extends Described {
  readonly id: string;
  readonly corpus: string;
  readonly body: string;
  readonly fold: number;
  readonly offset: number;
  readonly labels: number[];
  readonly weights: number[];
  readonly sizes: number[];
}

const folds = 4;
// Corpora of fewer pages or of other habits than news weigh more or less.
const corpusWeights: Readonly<Record<string, number>> = { fundeval: 1.5, wcxb: 0.5 };
// A first vote that fails is rare in any folder of pages and costs most: the model sees each page
// without a vote and with half of one as well, so that it learns to do without.
const viewWeights = [1, 0.1, 0.1];
const options: Omit<Options, 'seed'> = {
  trees: 150,
  leaves: 12,
  rate: 0.1,
  minWeight: 20,
  lambda: 5,
  columnShare: 0.3,
  rowShare: 0.7,
};

function site(url: string): string {
  const labels = new URL(url).hostname.split('.');
  const second = labels.at(-2) ?? '';
  const short = labels.length > 2 && second.length <= 3 && (labels.at(-1) ?? '').length === 2;
  return labels.slice(short ? -3 : -2).join('.');
}

async function describe(root: string): Promise<Sample[]> {
  const truths = JSON.parse(
    gunzipSync(readFileSync(join(root, 'truth.json.gz'))).toString(),
  ) as Truth[];
  const script = await bundle(
    fileURLToPath(new URL('../tests/score/pages-training-entry.ts', import.meta.url)),
  );
  const browser = await openScoringPage('chromium', script);
  const samples: Sample[] = [];
  let offset = 0;
  try {
    for (const { id, corpus, url, truth } of truths) {
      if (truth.body === undefined || truth.body === null) continue;
      const html = gunzipSync(readFileSync(join(root, 'html', `${id}.html.gz`))).toString();
      const seed = createHash('sha256').update(id).digest().readUInt16LE(0);
      const json = await browser.call<string>('describePage', html, seed);
      const described = JSON.parse(json) as Described;
      samples.push(makeSample(described, { id, corpus, url }, truth.body, offset));
      offset += described.texts.length;
    }
  } finally {
    await browser.close();
  }
  return samples;
}

function makeSample(
  described: Described,
  { id, corpus, url }: Omit<Truth, 'truth'>,
  body: string,
  offset: number,
): Sample {
  const labels = labelBlocks(described.texts, body);
  const length = tokenize(body).length;
  const sizes = described.texts.map((text) => tokenize(text).length);
  return {
    ...described,
    id,
    corpus,
    body,
    offset,
    sizes,
    fold:
      (createHash('sha256')
        .update(`fold ${site(url)}`)
        .digest()[0] ?? 0) % folds,
    labels,
    // A block weighs what it does in the page's score, so that long pages do not drown short ones.
    weights: thin(
      labels,
      sizes,
      sizes.map((size) => (corpusWeights[corpus] ?? 1) * Math.min(0.4, (size + 3) / (length + 60))),
    ),
  };
}

// Half of all blocks are menus far from any text: every fourth of those stands for four.
function thin(
  labels: readonly number[],
  sizes: readonly number[],
  weights: readonly number[],
): number[] {
  const isNear = labels.map((_, i) =>
    labels.slice(Math.max(0, i - 12), i + 13).some((label) => label > 0.1),
  );
  return weights.map((weight, i) => {
    if (isNear[i] === true || (sizes[i] ?? 0) >= 12) return weight;
    return i % 4 === 0 ? 4 * weight : 0;
  });
}

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
function prepare(samples: readonly Sample[]) {
  const labels = flatten(samples, (sample, i) => sample.labels[i] ?? 0);
  const raw = flatten(
    samples,
    (sample, i, view) => (sample.weights[i] ?? 0) * (viewWeights[view] ?? 0),
  );
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

type Material = ReturnType<typeof prepare>;

/** Each page judged by trees that have not seen its site. */
function outOfFold(samples: readonly Sample[], material: Material): Map<Sample, number[]> {
  const odds = new Map<Sample, number[]>();
  for (let fold = 0; fold < folds; fold++) {
    const trees = material.train(fold);
    for (const sample of samples) {
      if (sample.fold !== fold) continue;
      odds.set(
        sample,
        sample.texts.map(
          (_, i) => (sample.open[i] ?? 1) * predict(trees, material.columns, sample.offset + i),
        ),
      );
    }
  }
  return odds;
}

function report(
  name: string,
  samples: readonly Sample[],
  odds: ReadonlyMap<Sample, number[]>,
): void {
  const scores: Record<string, { p: number; r: number; n: number }> = {};
  const pages: { id: string; f1: number; p: number; r: number }[] = [];
  for (const sample of samples) {
    const own = drawTogether(odds.get(sample) ?? [], sample.words, sample.ties);
    const kept = chooseBlocks(own, sample.words);
    const { p, r } = compare(sample.body, sample.texts.filter((_, i) => kept[i]).join('\n'));
    scores[sample.corpus] ??= { p: 0, r: 0, n: 0 };
    const total = scores[sample.corpus] as { p: number; r: number; n: number };
    total.p += p;
    total.r += r;
    total.n++;
    pages.push({ id: sample.id, f1: p + r === 0 ? 0 : (2 * p * r) / (p + r), p, r });
  }
  const line = Object.entries(scores).map(([corpus, { p, r }]) => {
    const { n } = scores[corpus] as { n: number };
    return `${corpus} ${((2 * (p / n) * (r / n)) / (p / n + r / n)).toFixed(4)}`;
  });
  console.log(name, line.join('  '));
  pages.sort((a, b) => a.f1 - b.f1);
  for (const { id, f1, p, r } of pages.slice(0, 20))
    console.log(`  ${f1.toFixed(2)} precision ${p.toFixed(2)} recall ${r.toFixed(2)} ${id}`);
}

const args = process.argv.slice(2);
const rootAt = args.indexOf('--root');
const root = resolve(rootAt < 0 ? '../shared/corpora/pages' : (args[rootAt + 1] ?? ''));
const samples = await describe(root);
console.log(
  `${samples.length} pages, ${samples.reduce((sum, one) => sum + one.texts.length, 0)} blocks`,
);

const material = prepare(samples);
const trees = material.train(-1);
if (args.includes('--report')) {
  const names = importance(trees).map(([feature]) => featureNames[feature]);
  console.log('most telling:', names.slice(0, 40).join(', '));
}
const path = fileURLToPath(new URL('../lib/page/block-model.ts', import.meta.url));
const source = `// Written by scripts/train-page-model.ts; not for editing. docs/pages.md tells how it came about.
import type { WrittenForest } from './block-trees';

export const blockModel: WrittenForest =
  ${JSON.stringify(writeForest(trees, material.columns))};
`;
writeFileSync(path, source);
// The formatter has the last word on how it is written, so that a second run changes nothing.
execFileSync('npx', ['biome', 'format', '--write', path], { stdio: 'ignore' });
console.log(`${path}: ${(gzipSync(source).length / 1024).toFixed(1)} kB gzipped`);
if (args.includes('--report')) report('cross-validated', samples, outOfFold(samples, material));
