import type { ArticleIndex } from './article-index';
import { PLACE_WEIGHT } from './vector';

/** Enough of a long story to know what it is about now. */
const READ = 6;

/** Mean text cosine between the latest articles of two stories. */
export function meanCosine(
  articles: ArticleIndex,
  one: readonly number[],
  other: readonly number[],
): number {
  const [ours, theirs] = [one.slice(-READ), other.slice(-READ)].map((story) =>
    story.map((article) => unitVector(articles, article)),
  );
  if (!ours?.length || !theirs?.length) return 0;
  let sum = 0;
  for (const a of ours) for (const b of theirs) sum += dot(a, b);
  return sum / (ours.length * theirs.length);
}

function unitVector(articles: ArticleIndex, article: number): Map<number, number> {
  const weights = new Map<number, number>();
  let square = 0;
  for (let e = articles.start(article); e < articles.start(article + 1); e++) {
    const code = articles.code(e);
    const weight = articles.rarity(e) * (PLACE_WEIGHT[code & 15] ?? 0);
    weights.set(code >> 4, weight);
    square += weight * weight;
  }
  const length = Math.sqrt(square) || 1;
  for (const [term, weight] of weights) weights.set(term, weight / length);
  return weights;
}

function dot(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  let sum = 0;
  for (const [term, weight] of a) sum += weight * (b.get(term) ?? 0);
  return sum;
}
