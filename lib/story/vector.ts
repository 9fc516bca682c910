import { IN_SUMMARY, IN_TITLE, IS_NAME, IS_PHRASE, type Traits } from './traits';
import type { Vocabulary } from './vocabulary';

/** An article's terms as numbers, ready to compare. */
export interface Vector {
  /** Term number × 16 + places. */
  readonly terms: Int32Array;
  /** Rarity of each term when the article came. */
  readonly rarities: Float32Array;
  /** Euclidean lengths of the three fields. */
  readonly titleLength: number;
  readonly textLength: number;
  readonly nameLength: number;
  readonly at: number;
  readonly sourceId: string;
}

/** A term in the title counts more than one in the summary, one in both most. */
export const PLACE_WEIGHT: readonly number[] = Array.from({ length: 16 }, (_, places) => {
  if (places & IS_PHRASE) return 0;
  const inTitle = places & IN_TITLE;
  const inSummary = places & IN_SUMMARY;
  return inTitle && inSummary ? 2.1 : inTitle ? 1.7 : inSummary ? 1 : 0;
});

const MOST_TERMS = 44;

export function vectorOf(
  traits: Traits,
  article: { publishedAt: number; sourceId: string },
  vocabulary: Vocabulary,
): Vector {
  const held = [...traits].map(([term, places]) => {
    const id = vocabulary.idOf(term);
    return { code: id * 16 + places, rarity: vocabulary.rarity(id), places };
  });
  if (held.length > MOST_TERMS) {
    held.sort((a, b) => (b.places & IN_TITLE) - (a.places & IN_TITLE) || b.rarity - a.rarity);
    held.length = MOST_TERMS;
  }
  let title = 0;
  let text = 0;
  let name = 0;
  for (const { rarity, places } of held) {
    const square = rarity * rarity;
    if (places & IN_TITLE) title += square;
    if (places & (IS_NAME | IS_PHRASE)) name += square;
    text += square * (PLACE_WEIGHT[places] ?? 0) ** 2;
  }
  return {
    terms: Int32Array.from(held, (term) => term.code),
    rarities: Float32Array.from(held, (term) => term.rarity),
    titleLength: Math.sqrt(title) || 1,
    textLength: Math.sqrt(text) || 1,
    nameLength: Math.sqrt(name) || 1,
    at: article.publishedAt,
    sourceId: article.sourceId,
  };
}
