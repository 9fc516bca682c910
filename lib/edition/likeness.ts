import type { Article } from '../model/article';
import { BACKGROUND_ARTICLES, backgroundCount } from '../story/background';
import { wordsOf } from '../story/words';

/**
 * How alike the headlines of several articles are: the mean cosine of all pairs, each word weighed
 * by how rare it is; 0 nothing in common, 1 the same words, and 0 for fewer than two.
 */
export function likenessOf(articles: readonly Pick<Article, 'title'>[]): number {
  if (articles.length < 2) return 0;
  const sums = new Map<string, number>();
  let own = 0;
  for (const { title } of articles) {
    const weights = new Map(wordsOf(title).map(({ term }) => [term, rarity(term)]));
    const length = Math.hypot(...weights.values());
    if (length === 0) continue;
    for (const [term, weight] of weights) sums.set(term, (sums.get(term) ?? 0) + weight / length);
    own++;
  }
  // The square of a sum holds every pair twice, and every headline with itself.
  let square = 0;
  for (const sum of sums.values()) square += sum * sum;
  return Math.max(0, square - own) / (articles.length * (articles.length - 1));
}

function rarity(term: string): number {
  return Math.max(0, Math.log(BACKGROUND_ARTICLES / (backgroundCount(term) + 4)));
}
