// npx tsx scripts/train-page-model.ts [--root FOLDER] [--report] [--ablation] [--dry]
// Learns lib/page/block-model.ts from a folder of pages with their true text. Seeded: the same
// pages give the same model. --report also cross-validates by site: the whole extractor in Chromium,
// each page read by a model that has not seen its site, then the folder's own scorer. --ablation
// prints what each step is worth. --dry writes nothing and says whether the file is the same.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { featureNames } from '../lib/page/feature-names';
import { takeOption } from '../tests/score/options';
import { printAblation } from '../tests/score/pages-ablation';
import type { Tree } from '../tests/score/pages-boost';
import { bundle } from '../tests/score/pages-browser';
import { importance, writeForest } from '../tests/score/pages-forest';
import { learnFolds, type Material, prepare } from '../tests/score/pages-learn';
import { readPages, readTruths, runScorer } from '../tests/score/pages-run';
import { describePages, foldOf, folds } from '../tests/score/pages-samples';

const modelPath = fileURLToPath(new URL('../lib/page/block-model.ts', import.meta.url));
const entry = fileURLToPath(new URL('../tests/score/pages-entry.ts', import.meta.url));

function sourceOf(trees: readonly Tree[], { columns }: Material): string {
  return `// Written by scripts/train-page-model.ts; not for editing. docs/pages.md tells how it came about.
import type { WrittenForest } from './block-trees';

export const blockModel: WrittenForest =
  ${JSON.stringify(writeForest(trees, columns))};
`;
}

// The formatter has the last word on how it is written, so that a second run changes nothing.
function formatted(source: string): string {
  const biome = fileURLToPath(new URL('../node_modules/.bin/biome', import.meta.url));
  return execFileSync(biome, ['format', `--stdin-file-path=${modelPath}`], {
    input: source,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
}

/** The folder's pages, each read by the model of its fold, through the folder's own scorer. */
async function crossValidate(root: string, models: readonly string[]): Promise<void> {
  const outputs = mkdtempSync(join(tmpdir(), 'cross-pages-'));
  const foldsById = new Map(readTruths(root).map(({ id, url }) => [id, foldOf(url)]));
  for (let fold = 0; fold < folds; fold++) {
    const script = await bundle(entry, models[fold]);
    const run = { browser: 'chromium', script };
    await readPages(root, outputs, run, (id) => foldsById.get(id) === fold);
  }
  console.log('cross-validated by site:');
  await runScorer(root, outputs, [], 20);
  rmSync(outputs, { recursive: true, force: true });
}

const args = process.argv.slice(2);
const root = resolve(takeOption(args, '--root') ?? '../shared/corpora/pages');
const samples = await describePages(root);
console.log(
  `${samples.length} pages, ${samples.reduce((sum, one) => sum + one.texts.length, 0)} blocks`,
);
const material = prepare(samples);
const trees = material.train(-1);
const source = formatted(sourceOf(trees, material));
const isSame = source === readFileSync(modelPath, 'utf8');
if (!args.includes('--dry')) writeFileSync(modelPath, source);
const kb = (gzipSync(source).length / 1024).toFixed(1);
console.log(
  `${modelPath}: ${kb} kB gzipped, ${isSame ? 'the same bytes' : 'other bytes'} as before`,
);

if (args.includes('--report') || args.includes('--ablation')) {
  const forests = learnFolds(material);
  if (args.includes('--report')) {
    const names = importance(trees).map(([feature]) => featureNames[feature]);
    console.log('most telling:', names.slice(0, 40).join(', '));
    await crossValidate(
      root,
      forests.map((forest) => sourceOf(forest, material)),
    );
  }
  if (args.includes('--ablation')) printAblation(samples, material, forests);
}
