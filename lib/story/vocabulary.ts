import { BACKGROUND_ARTICLES, backgroundCountOf } from './background';
import { roomFor } from './growing';
import { hashOf } from './term-hash';

/** As if every term had been seen this often: a misspelling is no better evidence than a name. */
const UNSEEN = 2;

/** What a vocabulary holds, to be kept; the arrays are as long as it has terms. */
export interface SavedVocabulary {
  readonly hashes: Int32Array;
  readonly counts: Float32Array;
  readonly numbers: Uint8Array;
  readonly articles: number;
}

/** Terms as numbers, with how rare each is. */
export interface Vocabulary {
  idOf(term: string): number;
  /** How much a shared term tells: 0 for one in every article. */
  rarity(id: number): number;
  isNumber(id: number): boolean;
  /** One more article holds these terms. */
  count(ids: Iterable<number>): void;
  readonly size: number;
  save(): SavedVocabulary;
}

export function createVocabulary(saved?: SavedVocabulary): Vocabulary {
  let hashes = saved?.hashes ?? new Int32Array(4096);
  let counts = saved?.counts ?? new Float32Array(4096);
  let numbers = saved?.numbers ?? new Uint8Array(4096);
  let articles = saved?.articles ?? BACKGROUND_ARTICLES;
  let size = saved?.hashes.length ?? 0;
  /** Open addressing: term number + 1, or 0. */
  let slots = new Int32Array(8192);
  index();

  /** Makes the table anew, at most half full. */
  function index(): void {
    let length = slots.length;
    while (length < size * 2) length *= 2;
    slots = new Int32Array(length);
    for (let id = 0; id < size; id++) slots[slotOf(hashes[id] as number)] = id + 1;
  }

  /** Where the hash stands, or would stand. */
  function slotOf(hash: number): number {
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (;;) {
      const held = slots[slot] as number;
      if (held === 0 || hashes[held - 1] === hash) return slot;
      slot = (slot + 1) & mask;
    }
  }

  function add(hash: number, slot: number, isNumber: boolean): number {
    const id = size++;
    hashes = roomFor(hashes, size);
    counts = roomFor(counts, size);
    numbers = roomFor(numbers, size);
    hashes[id] = hash;
    counts[id] = backgroundCountOf(hash);
    numbers[id] = isNumber ? 1 : 0;
    slots[slot] = size;
    if (size * 2 > slots.length) index();
    return id;
  }

  return {
    get size() {
      return size;
    },
    idOf(term) {
      const hash = hashOf(term);
      const slot = slotOf(hash);
      const held = slots[slot] as number;
      return held > 0 ? held - 1 : add(hash, slot, startsWithDigit(term));
    },
    rarity(id) {
      return Math.max(0, Math.log((articles + 1.5) / ((counts[id] as number) + UNSEEN)));
    },
    isNumber: (id) => numbers[id] === 1,
    count(held) {
      articles++;
      for (const id of held) counts[id] = (counts[id] as number) + 1;
    },
    save: () => ({
      hashes: hashes.slice(0, size),
      counts: counts.slice(0, size),
      numbers: numbers.slice(0, size),
      articles,
    }),
  };
}

function startsWithDigit(term: string): boolean {
  const first = term.charCodeAt(0);
  return first >= 48 && first <= 57;
}
