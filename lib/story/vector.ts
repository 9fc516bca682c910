import type { Article } from '../model/article';
import { hashOf } from './term-hash';
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
  /** Hash of the source's id. */
  readonly source: number;
  /** Hash of the language without its region; 0 when it is not known. */
  readonly language: number;
}

/** A term in the title counts more than one in the summary, one in both most. */
export const PLACE_WEIGHT: readonly number[] = Array.from({ length: 16 }, (_, places) => {
  if (places & IS_PHRASE) return 0;
  const inTitle = places & IN_TITLE;
  const inSummary = places & IN_SUMMARY;
  return inTitle && inSummary ? 2.1 : inTitle ? 1.7 : inSummary ? 1 : 0;
});

export const MOST_TERMS = 44;

interface Held {
  readonly code: number;
  readonly rarity: number;
}

export function vectorOf(
  traits: Traits,
  article: Pick<Article, 'publishedAt' | 'sourceId' | 'language'>,
  vocabulary: Vocabulary,
): Vector {
  const held: Held[] = [];
  for (const [term, places] of traits) {
    const id = vocabulary.idOf(term);
    held.push({ code: id * 16 + places, rarity: vocabulary.rarity(id) });
  }
  if (held.length > MOST_TERMS) {
    held.sort((a, b) => (b.code & IN_TITLE) - (a.code & IN_TITLE) || b.rarity - a.rarity);
    held.length = MOST_TERMS;
  }
  let title = 0;
  let text = 0;
  let name = 0;
  for (const { code, rarity } of held) {
    const square = rarity * rarity;
    if (code & IN_TITLE) title += square;
    if (code & (IS_NAME | IS_PHRASE)) name += square;
    text += square * (PLACE_WEIGHT[code & 15] ?? 0) ** 2;
  }
  return {
    terms: Int32Array.from(held, (term) => term.code),
    rarities: Float32Array.from(held, (term) => term.rarity),
    titleLength: Math.sqrt(title) || 1,
    textLength: Math.sqrt(text) || 1,
    nameLength: Math.sqrt(name) || 1,
    at: article.publishedAt,
    source: hashOf(article.sourceId),
    language: languageOf(article.language),
  };
}

/** `en-GB` and `EN` are one language. */
function languageOf(tag: string | null): number {
  const [primary = ''] = (tag ?? '').toLowerCase().split(/[-_]/);
  return /^[a-z]{2,3}$/.test(primary) && primary !== 'und' ? hashOf(primary) : 0;
}
