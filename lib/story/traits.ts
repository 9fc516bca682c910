import type { Article } from '../model/article';
import { type Word, wordsOf } from './words';

/** Where a term stands in an article; bits of one number. */
export const IN_TITLE = 1;
export const IN_SUMMARY = 2;
export const IS_NAME = 4;
/** A run of capitalised words; counts as a name only, not as words. */
export const IS_PHRASE = 8;

const TITLE_CHARS = 300;
const SUMMARY_CHARS = 400;

/** What grouping knows about an article: its terms, each with the places it stands in. */
export type Traits = ReadonlyMap<string, number>;

/** The terms of an article's title and the start of its summary. */
export function traitsOf(article: Pick<Article, 'title' | 'summary'>): Traits {
  const traits = new Map<string, number>();
  const title = wordsOf(article.title.slice(0, TITLE_CHARS));
  const summary = wordsOf(article.summary.slice(0, SUMMARY_CHARS));
  // In A Headline Like This One capitals say nothing, unless there is nothing better.
  const telling = !isTitleCase(title) || summary.length === 0;
  addWords(traits, title, telling ? IN_TITLE | IS_NAME : IN_TITLE);
  addWords(traits, summary, IN_SUMMARY | IS_NAME);
  return traits;
}

function isTitleCase(words: readonly Word[]): boolean {
  const long = words.filter((word) => word.term.length > 3);
  return long.length > 2 && long.filter((word) => word.capital).length / long.length > 0.75;
}

function addWords(traits: Map<string, number>, words: readonly Word[], places: number): void {
  let before: Word | undefined;
  for (const word of words) {
    const named = word.capital && !word.opens;
    const bits = named ? places : places & ~IS_NAME;
    traits.set(word.term, (traits.get(word.term) ?? 0) | bits);
    if (before?.capital && word.capital && word.at === before.at + 1 && places & IS_NAME) {
      // The run proves that the first of a sentence is part of a name too.
      traits.set(before.term, (traits.get(before.term) ?? 0) | IS_NAME);
      traits.set(`${before.term} ${word.term}`, IS_PHRASE);
    }
    before = word;
  }
}
