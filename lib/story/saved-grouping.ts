import type { Steps } from '../model/steps';
import type { SavedArticles } from './article-index';
import { backgroundName } from './background';
import type { SavedIndex } from './story-index';
import type { SavedStories } from './story-table';
import type { SavedVocabulary } from './vocabulary';

/** Raise it when anything that is saved is made or read in another way, words and traits included. */
const VERSION = 1;

/** All a grouper knows: a plain value, almost all of it arrays of numbers. */
export interface SavedGrouping {
  readonly version: number;
  /** The word table the counts were made on. */
  readonly background: number;
  readonly index: SavedIndex;
  readonly articleIds: readonly string[];
}

export function writeState(state: Pick<SavedGrouping, 'index' | 'articleIds'>): SavedGrouping {
  return { version: VERSION, background: backgroundName(), ...state };
}

/** The state as it was written; undefined for anything else. A step looks at some of its arrays. */
export function* readState(saved: unknown): Steps<SavedGrouping | undefined> {
  try {
    const state = saved as SavedGrouping;
    if (state?.version !== VERSION || state.background !== backgroundName()) return undefined;
    yield;
    return (yield* isWhole(state)) && !isOld(state) ? state : undefined;
  } catch (error) {
    // A part is missing, or of another type.
    if (error instanceof TypeError) return undefined;
    throw error;
  }
}

/** More than this many articles of old days, and more old ones than new, and it is time to start anew. */
const MOST_OLD = 4000;

function isOld({ index: { articles } }: SavedGrouping): boolean {
  return articles.oldest > MOST_OLD && articles.oldest * 2 > articles.at.length;
}

/** Every number points at something that is there, so that no question can run off an array. */
function* isWhole({ index, articleIds }: SavedGrouping): Steps<boolean> {
  const { vocabulary, articles, stories, storyOf } = index;
  const size = articles.at.length;
  if (articleIds.length !== size || storyOf.length !== size) return false;
  if (!isVocabularyWhole(vocabulary)) return false;
  if (!areArticlesWhole(articles, vocabulary.hashes.length)) return false;
  yield;
  if (!(yield* areEntriesWhole(articles))) return false;
  yield;
  return areStoriesWhole(stories) && isWithin(storyOf, 0, stories.ids.length);
}

function isVocabularyWhole({ hashes, counts, numbers, articles }: SavedVocabulary): boolean {
  return (
    hashes instanceof Int32Array &&
    counts instanceof Float32Array &&
    numbers instanceof Uint8Array &&
    counts.length === hashes.length &&
    numbers.length === hashes.length &&
    articles > 0
  );
}

function areArticlesWhole(articles: SavedArticles, terms: number): boolean {
  const { before, starts, at, latest, live, oldest } = articles;
  const [entries, size] = [articles.holders.length, at.length];
  return (
    at instanceof Float64Array &&
    articles.rarities instanceof Float32Array &&
    articles.lengths instanceof Float32Array &&
    articles.terms.length === entries &&
    articles.rarities.length === entries &&
    before.length === entries &&
    starts.length === size + 1 &&
    starts[size] === entries &&
    articles.lengths.length === size * 3 &&
    articles.sources.length === size &&
    articles.languages.length === size &&
    latest.length === live.length &&
    latest.length <= terms &&
    oldest >= 0 &&
    oldest <= size &&
    isWithin(starts, 0, entries + 1) &&
    isWithin(latest, -1, entries) &&
    isWithin(live, 0, size + 1)
  );
}

/** The longest of the arrays, one a step. */
function* areEntriesWhole({ holders, terms, before, at, latest }: SavedArticles): Steps<boolean> {
  if (!isWithin(holders, 0, at.length * 16)) return false;
  yield;
  if (!isWithin(terms, 0, latest.length)) return false;
  yield;
  return pointsBack(before);
}

function areStoriesWhole({ ids, articles, firstAt, lastAt, squares }: SavedStories): boolean {
  return (
    articles instanceof Int32Array &&
    firstAt instanceof Float64Array &&
    lastAt instanceof Float64Array &&
    squares instanceof Float32Array &&
    articles.length === ids.length &&
    firstAt.length === ids.length &&
    lastAt.length === ids.length &&
    squares.length === ids.length * 3 &&
    new Set(ids).size === ids.length
  );
}

// Loops, as these look at a million numbers on every wake.
function isWithin(values: Int32Array, least: number, end: number): boolean {
  if (!(values instanceof Int32Array)) return false;
  for (let i = 0; i < values.length; i++) {
    const value = values[i] as number;
    if (value < least || value >= end) return false;
  }
  return true;
}

/** A chain that never points forward has an end. */
function pointsBack(before: Int32Array): boolean {
  if (!(before instanceof Int32Array)) return false;
  for (let i = 0; i < before.length; i++) {
    const entry = before[i] as number;
    if (entry < -1 || entry >= i) return false;
  }
  return true;
}
