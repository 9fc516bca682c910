import { HOUR_MS } from '../model/time';
import type { Candidate } from './candidates';
import type { Overlap } from './overlap';
import type { StoryShape } from './story-table';

const hours = (ms: number) => Math.log1p(Math.max(0, ms) / HOUR_MS);

/** What the join is judged by. */
export interface Evidence {
  readonly candidate: Candidate;
  /** What the article shares with the story's article most like it. */
  readonly overlap: Overlap;
  readonly sameSource: boolean;
  readonly at: number;
  readonly story: StoryShape;
  /** When the story's article most like it was published. */
  readonly bestAt: number;
  /** Text cosines of the other candidates, best first. */
  readonly rivals: readonly number[];
}

type Feature = readonly [name: string, direction: -1 | 0 | 1, value: (e: Evidence) => number];

// The order is the model's: train again after any change. The direction is the only one in which
// more of it may move the score; it keeps chance in the training articles out of the model.
const FEATURES: readonly Feature[] = [
  ['text', 1, (e) => e.candidate.text],
  ['textTop', 1, (e) => e.candidate.textTop],
  ['textCentre', 1, (e) => e.candidate.textSum / e.story.textLength],
  ['titleTop', 1, (e) => e.candidate.titleTop],
  ['titleCentre', 1, (e) => e.candidate.titleSum / e.story.titleLength],
  ['nameTop', 1, (e) => e.candidate.nameTop],
  ['nameCentre', 1, (e) => e.candidate.nameSum / e.story.nameLength],
  ['sinceLast', -1, (e) => hours(e.at - e.story.lastAt)],
  ['sinceFirst', -1, (e) => hours(e.at - e.story.firstAt)],
  ['articles', 0, (e) => Math.log(e.story.articles)],
  ['touched', 1, (e) => e.candidate.touched / e.story.articles],
  ['sameSource', 0, (e) => (e.sameSource ? 1 : 0)],
  ['shared', 1, (e) => Math.log1p(e.overlap.shared)],
  ['rarest', 1, (e) => e.overlap.rarest],
  ['titleRarity', 1, (e) => e.overlap.titleRarity],
  ['nameRarity', 1, (e) => e.overlap.nameRarity],
  ['mineInTheirs', 1, (e) => e.overlap.mineInTheirs],
  ['theirsInMine', 1, (e) => e.overlap.theirsInMine],
  ['myNamesInTheirs', 1, (e) => e.overlap.myNamesInTheirs],
  ['theirNamesInMine', 1, (e) => e.overlap.theirNamesInMine],
  ['numbers', 1, (e) => e.overlap.numbers],
  ['numbersDiffer', -1, (e) => (e.overlap.numbersDiffer ? 1 : 0)],
  ['lead', 1, (e) => e.candidate.text - (e.rivals[0] ?? 0)],
  ['second', 1, (e) => e.overlap.second],
  ['third', 1, (e) => e.overlap.third],
  ['words', 1, (e) => e.overlap.words],
  ['phrases', 1, (e) => e.overlap.phrases],
  ['plainRarity', 1, (e) => e.overlap.plainRarity],
  ['rivals', -1, (e) => e.rivals.filter((text) => text > 0.75 * e.candidate.text).length],
  ['sinceBest', -1, (e) => hours(e.at - e.bestAt)],
  ['ratio', 1, (e) => e.candidate.text / ((e.rivals[0] ?? 0) + 0.05)],
];

export const FEATURE_NAMES: readonly string[] = FEATURES.map(([name]) => name);
export const FEATURE_DIRECTIONS: readonly number[] = FEATURES.map(([, direction]) => direction);

/** The evidence for and against a join, in the model's order. */
export function featuresOf(evidence: Evidence): Float64Array {
  const features = new Float64Array(FEATURES.length);
  for (let i = 0; i < FEATURES.length; i++) features[i] = FEATURES[i]?.[2](evidence) ?? 0;
  return features;
}

/** A weight for each feature and a few small decision trees; see docs/stories.md. */
export interface JoinModel {
  /** Log odds at and above which an article joins. */
  readonly joinAt: number;
  readonly base: number;
  /** By feature, in their order. */
  readonly weights: readonly number[];
  /**
   * One list a tree, four numbers a node: feature (or -1 for a leaf), threshold (or the leaf's
   * value), node when below the threshold, node otherwise.
   */
  readonly trees: readonly (readonly number[])[];
}

/** How likely the article tells the story's event, as log odds. */
export function joinScore(model: JoinModel, features: ArrayLike<number>): number {
  let score = model.base;
  for (let i = 0; i < model.weights.length; i++) {
    score += (model.weights[i] as number) * (features[i] as number);
  }
  for (const tree of model.trees) {
    let node = 0;
    for (;;) {
      const feature = tree[node] as number;
      const threshold = tree[node + 1] as number;
      if (feature < 0) {
        score += threshold;
        break;
      }
      node = 4 * (tree[node + ((features[feature] as number) < threshold ? 2 : 3)] as number);
    }
  }
  return score;
}
