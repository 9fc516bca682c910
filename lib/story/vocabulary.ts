import { BACKGROUND_ARTICLES, backgroundCount } from './background';

/** As if every term had been seen this often: a misspelling is no better evidence than a name. */
const UNSEEN = 2;

/** Terms as numbers, with how rare each is. */
export interface Vocabulary {
  idOf(term: string): number;
  /** How much a shared term tells: 0 for one in every article. */
  rarity(id: number): number;
  isNumber(id: number): boolean;
  /** One more article holds these terms. */
  count(ids: Iterable<number>): void;
  readonly size: number;
}

export function createVocabulary(): Vocabulary {
  const ids = new Map<string, number>();
  const counts: number[] = [];
  const numbers: boolean[] = [];
  let articles = BACKGROUND_ARTICLES;
  return {
    get size() {
      return counts.length;
    },
    idOf(term) {
      const known = ids.get(term);
      if (known !== undefined) return known;
      const id = counts.length;
      ids.set(term, id);
      counts.push(backgroundCount(term));
      const first = term.charCodeAt(0);
      numbers.push(first >= 48 && first <= 57);
      return id;
    },
    rarity(id) {
      return Math.max(0, Math.log((articles + 1.5) / ((counts[id] ?? 0) + UNSEEN)));
    },
    isNumber(id) {
      return numbers[id] === true;
    },
    count(held) {
      articles++;
      for (const id of held) counts[id] = (counts[id] ?? 0) + 1;
    },
  };
}
