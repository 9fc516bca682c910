import { IN_TITLE, IS_NAME, IS_PHRASE } from './traits';
import { PLACE_WEIGHT, type Vector } from './vector';

/** How alike an earlier article is, each a cosine from 0 to 1. */
export interface Neighbours {
  /** Numbers of the articles that share a telling term, and their cosines at the same index. */
  readonly articles: number[];
  readonly title: number[];
  readonly text: number[];
  readonly name: number[];
}

/** A term in more articles than this tells nothing; skipping it halves the cost. */
const COMMON = 400;
/** Below this nothing can be the same event. */
const LEAST_TEXT = 0.06;

/** An inverted index over the articles of the last days. */
export interface ArticleIndex {
  readonly vectors: readonly Vector[];
  insert(vector: Vector): number;
  near(vector: Vector, after: number): Neighbours;
}

export function createArticleIndex(): ArticleIndex {
  const vectors: Vector[] = [];
  /** By term: article number × 16 + places, oldest first. */
  const holders: number[][] = [];
  let titleDots = new Float32Array(1024);
  let textDots = new Float32Array(1024);
  let nameDots = new Float32Array(1024);

  function grow(): void {
    const size = titleDots.length * 2;
    titleDots = new Float32Array(size);
    textDots = new Float32Array(size);
    nameDots = new Float32Array(size);
  }

  /** The term's holders, those before `after` dropped for good. */
  function liveHolders(term: number, after: number): readonly number[] {
    const list = holders[term];
    if (!list) return [];
    let old = 0;
    while (old < list.length && (vectors[(list[old] ?? 0) >> 4]?.at ?? 0) < after) old++;
    if (old > 0) list.splice(0, old);
    return list;
  }

  function addDots(vector: Vector, after: number): number[] {
    const touched: number[] = [];
    for (let i = 0; i < vector.terms.length; i++) {
      const code = vector.terms[i] ?? 0;
      const places = code & 15;
      const list = liveHolders(code >> 4, after);
      if (list.length > COMMON) continue;
      const square = (vector.rarities[i] ?? 0) ** 2;
      const weight = square * (PLACE_WEIGHT[places] ?? 0);
      const named = (places & (IS_NAME | IS_PHRASE)) !== 0;
      const titled = (places & IN_TITLE) !== 0;
      for (let k = 0; k < list.length; k++) {
        const holder = list[k] ?? 0;
        const article = holder >> 4;
        const theirs = holder & 15;
        if (textDots[article] === 0 && nameDots[article] === 0) touched.push(article);
        textDots[article] = (textDots[article] ?? 0) + weight * (PLACE_WEIGHT[theirs] ?? 0);
        if (titled && theirs & IN_TITLE) titleDots[article] = (titleDots[article] ?? 0) + square;
        if (named && theirs & (IS_NAME | IS_PHRASE))
          nameDots[article] = (nameDots[article] ?? 0) + square;
      }
    }
    return touched;
  }

  return {
    vectors,
    insert(vector) {
      const article = vectors.length;
      vectors.push(vector);
      if (article >= titleDots.length) grow();
      for (const code of vector.terms) {
        const holder = article * 16 + (code & 15);
        const list = holders[code >> 4];
        if (list) list.push(holder);
        else holders[code >> 4] = [holder];
      }
      return article;
    },
    near(vector, after) {
      const found: Neighbours = { articles: [], title: [], text: [], name: [] };
      for (const article of addDots(vector, after)) {
        const other = vectors[article];
        const text = (textDots[article] ?? 0) / (vector.textLength * (other?.textLength ?? 1));
        if (text >= LEAST_TEXT && other) {
          found.articles.push(article);
          found.text.push(Math.min(1, text));
          found.title.push(
            Math.min(1, (titleDots[article] ?? 0) / (vector.titleLength * other.titleLength)),
          );
          found.name.push(
            Math.min(1, (nameDots[article] ?? 0) / (vector.nameLength * other.nameLength)),
          );
        }
        titleDots[article] = 0;
        textDots[article] = 0;
        nameDots[article] = 0;
      }
      return found;
    },
  };
}
