import type { Article } from '../model/article';
import type { Steps } from '../model/steps';
import type { Story } from '../model/story';
import { BACKGROUND_ARTICLES, backgroundCount } from '../story/background';
import { IN_TITLE, IS_PHRASE, traitsOf } from '../story/traits';

/** What something is about: telling terms and their weights, see `subjectOf`. */
export type Subject = ReadonlyMap<string, number>;

/** How near two of the given subjects are, by index: 0 nothing in common, 1 the same. */
export type Kinship = (a: number, b: number) => number;

/** Enough of a long story to know what it is about. */
const READ_ARTICLES = 12;
const MOST_TERMS = 40;

/** What a story is about, see `subjectOf`; enough of its articles are read. */
export const subjectOfStory = ({ articles }: Story): Map<string, number> =>
  subjectOf(spread(articles));

/** Compares subjects, see `subjectOf`; quadratic, so for some hundred at most. A subject a step. */
export function* kinshipInSteps(vectors: readonly ReadonlyMap<string, number>[]): Steps<Kinship> {
  const near = vectors.map(() => new Float32Array(vectors.length));
  const holders = new Map<string, number[]>();
  for (const [b, vector] of vectors.entries()) {
    for (const [term, weight] of vector) {
      const before = holders.get(term) ?? [];
      for (const a of before) {
        const row = near[a];
        if (row) row[b] = (row[b] ?? 0) + weight * (vectors[a]?.get(term) ?? 0);
      }
      before.push(b);
      holders.set(term, before);
    }
    yield;
  }
  return (a, b) => (a === b ? 1 : (near[Math.min(a, b)]?.[Math.max(a, b)] ?? 0));
}

/** Unit vector of the most telling terms of some articles, heaviest first. */
export function subjectOf(articles: readonly Article[]): Map<string, number> {
  const sums = new Map<string, number>();
  for (const article of articles) {
    for (const [term, places] of traitsOf(article)) {
      const weight = places & IN_TITLE ? 2 : places & IS_PHRASE ? 1.5 : 1;
      sums.set(term, (sums.get(term) ?? 0) + weight);
    }
  }
  const weighed = [...sums].map(([term, sum]): [string, number] => [
    term,
    Math.log1p(sum) * Math.log(BACKGROUND_ARTICLES / (backgroundCount(term) + 4)),
  ]);
  weighed.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
  weighed.length = Math.min(weighed.length, MOST_TERMS);
  return unitOf(weighed);
}

/** The same terms as a vector of length one. */
export function unitOf(terms: readonly (readonly [string, number])[]): Map<string, number> {
  const length = Math.hypot(...terms.map(([, weight]) => weight)) || 1;
  return new Map(terms.map(([term, weight]) => [term, weight / length]));
}

/** Some articles from all over the story. */
function spread(articles: readonly Article[]): readonly Article[] {
  if (articles.length <= READ_ARTICLES) return articles;
  const step = articles.length / READ_ARTICLES;
  return Array.from({ length: READ_ARTICLES }, (_, i) => articles[Math.floor(i * step)] as Article);
}
