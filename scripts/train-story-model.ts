// npx tsx scripts/train-story-model.ts FOLDER [--check]
// Makes the word table and the join model of lib/story from a corpus folder. Nothing in it is
// random. With --check it learns from the first half of each recording and prints how it does on
// the other half, and writes nothing.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { FEATURE_DIRECTIONS, FEATURE_NAMES, type JoinModel } from '../lib/story/join-score';
import { writeBackground } from './story-background';
import { boost, type Examples } from './story-boost';
import { type Example, examplesFrom, type Labelled, labelledIn } from './story-examples';
import { bCubed, crossEra, groupWith } from './story-measure';
import { mixturesIn } from './story-mixtures';

/** Joins well enough to make examples; chosen by hand. */
const START_WEIGHTS: Readonly<Record<string, number>> = {
  text: 3,
  textTop: 4,
  textCentre: 3,
  titleTop: 3,
  nameTop: 2,
  sinceFirst: -0.4,
};
const START: JoinModel = {
  joinAt: -0.5,
  base: -4.2,
  weights: FEATURE_NAMES.map((name) => START_WEIGHTS[name] ?? 0),
  trees: [],
};

const OPTIONS = {
  trees: 80,
  depth: 3,
  rate: 0.2,
  leastWeight: 100,
  directions: FEATURE_DIRECTIONS,
};

/** Where wrong joins across years stay at about one in a hundred; see docs/stories.md. */
const JOIN_AT = 1.1;

/** Small recordings weigh as much as large ones, up to this many times. */
const MOST_WEIGHT = 6;
const SET_WEIGHT = 3000;
/** Mixtures of years hold almost only wrong joins, and those cost most. */
const MIXTURE_WEIGHT = 4;
/** Those made here are more, and more alike. */
const MADE_WEIGHT = 2;

function weightOf(recording: Labelled, examples: readonly Example[]): number {
  if (recording.articles.some(({ era }) => era !== undefined)) return MIXTURE_WEIGHT;
  const right = examples.filter(({ label }) => label === 1).length;
  return Math.min(MOST_WEIGHT, SET_WEIGHT / Math.max(right, 300));
}

type Weighted = Example & { readonly weight: number };

function examplesOf(recording: Labelled, share: number): Weighted[] {
  const examples = examplesFrom(recording, START);
  const weight = weightOf(recording, examples);
  return examples
    .slice(0, Math.ceil(examples.length * share))
    .map((example) => ({ ...example, weight }));
}

function madeExamples(mixture: Labelled): Weighted[] {
  return examplesFrom(mixture, START).map((example) => ({ ...example, weight: MADE_WEIGHT }));
}

function asExamples(rows: readonly Weighted[]): Examples {
  return {
    features: rows.map(({ features }) => features),
    labels: rows.map(({ label }) => label),
    weights: rows.map(({ weight }) => weight),
  };
}

function check(recordings: readonly Labelled[], model: JoinModel): void {
  for (const joinAt of [0.8, JOIN_AT, 1.2]) {
    console.log(`join at ${joinAt}`);
    for (const recording of recordings) {
      const stories = groupWith(recording, { ...model, joinAt });
      const articles = recording.articles.slice(recording.articles.length / 2);
      const half = { name: recording.name, articles };
      const { precision, recall, f } = bCubed(half, stories);
      const percent = (x: number) => (100 * x).toFixed(1);
      console.log(
        `  ${recording.name}: P ${percent(precision)} R ${percent(recall)} F ${percent(f)}` +
          (articles.some(({ era }) => era) ? ` across ${percent(crossEra(half, stories))}` : ''),
      );
    }
  }
}

const [root, flag] = process.argv.slice(2);
if (!root) {
  console.error('Usage: npx tsx scripts/train-story-model.ts FOLDER [--check]');
  process.exit(2);
}
const story = join(import.meta.dirname, '../lib/story');
if (flag !== '--check') writeBackground(root, join(story, 'background-words.ts'));
const recordings = labelledIn(root);
const share = flag === '--check' ? 0.5 : 1;
const examples = asExamples([
  ...recordings.flatMap((recording) => examplesOf(recording, share)),
  ...mixturesIn(root, share).flatMap(madeExamples),
]);
const model = { ...boost(examples, OPTIONS), joinAt: JOIN_AT };
console.log(`${examples.labels.length} examples, ${model.trees.length} trees`);
if (flag === '--check') check(recordings, model);
else {
  const trees = model.trees.map((tree) => `    [${tree.join(', ')}],`).join('\n');
  writeFileSync(
    join(story, 'join-model.ts'),
    `// Made by scripts/train-story-model.ts; do not edit.
// biome-ignore-all lint/suspicious/noApproximativeNumericConstant: thresholds, not constants of mathematics
import type { JoinModel } from './join-score';

// biome-ignore format: a table
export const joinModel: JoinModel = {
  joinAt: ${model.joinAt},
  base: ${model.base},
  weights: [],
  trees: [
${trees}
  ],
};
`,
  );
}
