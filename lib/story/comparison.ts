import type { ArticleIndex } from './article-index';
import { roomFor } from './growing';
import { addShared, addSides, addToSide, newOverlap, newSide, type Overlap } from './overlap';
import type { Vector } from './vector';

/** Compares one article with several others, term by term. */
export interface Comparison {
  /** Sets the one article. */
  begin(vector: Vector): void;
  with(other: number): Overlap;
}

export function createComparison(
  articles: ArticleIndex,
  isNumber: (term: number) => boolean,
): Comparison {
  let mine: Vector | undefined;
  /** By term: its place in the one article + 1, or 0. */
  let placeOf = new Int32Array(4096);
  let found = new Uint8Array(64);

  function mark(vector: Vector, on: 0 | 1): void {
    for (let i = 0; i < vector.terms.length; i++) {
      const term = (vector.terms[i] as number) >> 4;
      placeOf = roomFor(placeOf, term + 1);
      placeOf[term] = on * (i + 1);
    }
  }

  return {
    begin(vector) {
      if (mine) mark(mine, 0);
      mine = vector;
      mark(vector, 1);
      found = roomFor(found, vector.terms.length);
    },
    with(other) {
      const vector = mine as Vector;
      const overlap = newOverlap();
      const [me, them] = [newSide(), newSide()];
      found.fill(0);
      const end = articles.start(other + 1);
      for (let e = articles.start(other); e < end; e++) {
        const code = articles.code(e);
        const at = (placeOf[code >> 4] ?? 0) - 1;
        addToSide(them, articles.rarity(e), {
          code,
          isNumber: isNumber(code >> 4),
          isFound: at >= 0,
        });
        if (at < 0) continue;
        found[at] = 1;
        addShared(overlap, vector.terms[at] as number, code, vector.rarities[at] as number);
      }
      for (let i = 0; i < vector.terms.length; i++) {
        const code = vector.terms[i] as number;
        addToSide(me, vector.rarities[i] as number, {
          code,
          isNumber: isNumber(code >> 4),
          isFound: found[i] === 1,
        });
      }
      addSides(overlap, me, them);
      return overlap;
    },
  };
}
