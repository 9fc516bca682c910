import { stem } from '../article/word-forms';
import { eachWord, isHangul, isPaired, termsOf } from './words';

/** A word that is looked for. */
export interface QueryWord {
  readonly term: string;
  /** Still being typed, or of a language that adds to the end of words: its beginning is enough. */
  readonly isPrefix: boolean;
  /** What all English forms of the word have in common; null for a word that has none. */
  readonly stem: string | null;
}

export interface Query {
  readonly words: readonly QueryWord[];
  /** What stood in quotes: these words, one after the other. */
  readonly phrases: readonly (readonly string[])[];
}

const MAX_WORDS = 12;
const QUOTED = /["“”„«»]([^"“”„«»]*)["“”„«»]/g;
const STEMMED = /^[a-z]{3,}$/;

/** What a text typed into the field asks for. Nothing to look for yet: no words. */
export function parseQuery(text: string): Query {
  const phrases: string[][] = [];
  const words: QueryWord[] = [];
  const loose = text.replace(QUOTED, (_, quoted: string) => {
    const terms = lookedFor(quoted);
    if (terms.length > 0) phrases.push(terms);
    words.push(...terms.map((term) => queryWord(term, isHangul(term))));
    return ' ';
  });
  const terms = lookedFor(loose);
  const isOpen = /[^\s"“”„«»]$/.test(text);
  for (const [index, term] of terms.entries()) {
    const isTyped = isOpen && index === terms.length - 1;
    const isSingle = term.length === 1 && !isPaired(term) && !isHangul(term);
    // The first letter of a word says nothing yet: what was found stays until the second.
    if (isTyped && isSingle && !/\p{N}/u.test(term)) continue;
    words.push(queryWord(term, isTyped || isHangul(term) || isSingleCharacter(term)));
  }
  return { words: distinct(words).slice(0, MAX_WORDS), phrases };
}

const isSingleCharacter = (term: string): boolean => isPaired(term) && [...term].length === 1;

/** The words of a text; of a run of Han or kana its pairs, for the single last character is in them. */
function lookedFor(text: string): string[] {
  const terms: string[] = [];
  let lastEnd = -1;
  eachWord(text, (term, _, end) => {
    if (!(isSingleCharacter(term) && end === lastEnd)) terms.push(term);
    lastEnd = end;
  });
  return terms;
}

const queryWord = (term: string, isPrefix: boolean): QueryWord => ({
  term,
  isPrefix,
  stem: STEMMED.test(term) ? stem(term) : null,
});

/** Each word once: asked for whole where it is asked for both ways, since that says more. */
function distinct(words: readonly QueryWord[]): QueryWord[] {
  const byTerm = new Map<string, QueryWord>();
  for (const word of words) {
    const before = byTerm.get(word.term);
    if (!before || before.isPrefix) byTerm.set(word.term, word);
  }
  return [...byTerm.values()];
}

/** How well a term of the index is the word, 0 to 1: the word itself, another form, a longer word. */
export function likeness(word: QueryWord, term: string): number {
  if (term === word.term) return 1;
  if (word.stem !== null && STEMMED.test(term) && stem(term) === word.stem) return 0.9;
  return word.isPrefix && term.startsWith(word.term) ? 0.6 : 0;
}

/** All terms that are like a word begin with this; `isExact` when only the word itself can be one. */
export function rangeOf(word: QueryWord): { readonly low: string; readonly isExact: boolean } {
  if (word.stem === null) return { low: word.term, isExact: !word.isPrefix };
  // cities and city; every other form only adds to what is common.
  const low = word.stem.endsWith('y') ? word.stem.slice(0, -1) : word.stem;
  return { low, isExact: false };
}

/** Whether a text has the words one after the other. */
export function hasPhrase(text: string, phrase: readonly string[]): boolean {
  const terms = termsOf(text);
  const [first] = phrase;
  if (first === undefined) return true;
  for (let at = terms.indexOf(first); at >= 0; at = terms.indexOf(first, at + 1)) {
    if (phrase.every((term, index) => terms[at + index] === term)) return true;
  }
  return false;
}
