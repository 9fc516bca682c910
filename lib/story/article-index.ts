import { roomFor } from './growing';
import { IN_TITLE, IS_NAME, IS_PHRASE } from './traits';
import { PLACE_WEIGHT, type Vector } from './vector';

/** How alike the earlier articles are, each a cosine from 0 to 1; good until the next question. */
export interface Neighbours {
  count: number;
  /** Numbers of the articles that share a telling term, and their cosines at the same index. */
  articles: Int32Array;
  title: Float32Array;
  text: Float32Array;
  name: Float32Array;
}

/** A term in more articles than this tells nothing; skipping it halves the cost. */
const COMMON = 250;
/** Below this nothing can be the same event. */
const LEAST_TEXT = 0.06;
const NAMED = IS_NAME | IS_PHRASE;

/** What the index holds, to be kept; arrays by entry (one term of one article), article or term. */
export interface SavedArticles {
  /** Article number × 16 + places. */
  readonly holders: Int32Array;
  readonly terms: Int32Array;
  readonly rarities: Float32Array;
  /** The entry before with the same term, or -1. */
  readonly before: Int32Array;
  /** First entry of each article. */
  readonly starts: Int32Array;
  readonly at: Float64Array;
  /** Of title, text and name in turn. */
  readonly lengths: Float32Array;
  readonly sources: Int32Array;
  readonly languages: Int32Array;
  /** Latest entry of each term, or -1. */
  readonly latest: Int32Array;
  /** How many of the last days' articles hold the term. */
  readonly live: Int32Array;
  /** The first article of the last days. */
  readonly oldest: number;
}

/**
 * An inverted index over the articles of the last days. Each term's articles are a chain from the
 * latest back, so that everything lies in a few arrays of numbers, which load as fast as they copy.
 */
export interface ArticleIndex {
  readonly size: number;
  /** Number of the first article that is not too old. */
  readonly oldest: number;
  at(article: number): number;
  source(article: number): number;
  language(article: number): number;
  /** First entry of an article; its last is before the first of the next. */
  start(article: number): number;
  /** Term number × 16 + places. */
  code(entry: number): number;
  rarity(entry: number): number;
  insert(vector: Vector): number;
  near(vector: Vector, after: number): Neighbours;
  /** Whether an article for which `wanted` holds, holds the term; of a common term it is not asked. */
  isHeld(term: number, wanted: (article: number) => boolean): boolean;
  /** Lets go of the articles before `time`. */
  expire(time: number): void;
  save(): SavedArticles;
}

export function createArticleIndex(saved?: SavedArticles): ArticleIndex {
  let holders = saved?.holders ?? new Int32Array(8192);
  let terms = saved?.terms ?? new Int32Array(8192);
  let rarities = saved?.rarities ?? new Float32Array(8192);
  let before = saved?.before ?? new Int32Array(8192);
  let starts = saved?.starts ?? new Int32Array(512);
  let times = saved?.at ?? new Float64Array(512);
  let lengths = saved?.lengths ?? new Float32Array(1536);
  let sources = saved?.sources ?? new Int32Array(512);
  let languages = saved?.languages ?? new Int32Array(512);
  let latest = saved?.latest ?? new Int32Array(4096).fill(-1);
  let live = saved?.live ?? new Int32Array(4096);
  let termCount = saved?.latest.length ?? 0;
  let size = saved?.at.length ?? 0;
  let entries = saved?.holders.length ?? 0;
  let oldest = saved?.oldest ?? 0;
  let dots = new Float32Array(1536);
  const near: Neighbours = {
    count: 0,
    articles: new Int32Array(256),
    title: new Float32Array(256),
    text: new Float32Array(256),
    name: new Float32Array(256),
  };

  function roomForTerm(term: number): void {
    if (term < termCount) return;
    const old = latest.length;
    latest = roomFor(latest, term + 1);
    live = roomFor(live, term + 1);
    if (latest.length > old) latest.fill(-1, old);
    termCount = term + 1;
  }

  function insert(vector: Vector): number {
    const article = size++;
    starts = roomFor(starts, size + 1);
    times = roomFor(times, size);
    lengths = roomFor(lengths, size * 3);
    sources = roomFor(sources, size);
    languages = roomFor(languages, size);
    starts[article] = entries;
    times[article] = vector.at;
    sources[article] = vector.source;
    languages[article] = vector.language;
    lengths[article * 3] = vector.titleLength;
    lengths[article * 3 + 1] = vector.textLength;
    lengths[article * 3 + 2] = vector.nameLength;
    const count = entries + vector.terms.length;
    holders = roomFor(holders, count);
    terms = roomFor(terms, count);
    rarities = roomFor(rarities, count);
    before = roomFor(before, count);
    rarities.set(vector.rarities, entries);
    for (const code of vector.terms) {
      const term = code >> 4;
      roomForTerm(term);
      holders[entries] = article * 16 + (code & 15);
      terms[entries] = term;
      before[entries] = latest[term] as number;
      live[term] = (live[term] as number) + 1;
      latest[term] = entries++;
    }
    starts[size] = entries;
    return article;
  }

  /** Adds the products of all shared terms; the articles touched, each once, come into `near`. */
  function addDots(vector: Vector): number {
    let touched = 0;
    const first = starts[oldest] as number;
    const list = near.articles;
    for (let i = 0; i < vector.terms.length; i++) {
      const code = vector.terms[i] as number;
      const term = code >> 4;
      if (term >= termCount || (live[term] as number) > COMMON) continue;
      const square = (vector.rarities[i] as number) ** 2;
      if (square === 0) continue;
      const weight = square * (PLACE_WEIGHT[code & 15] as number);
      const titled = code & IN_TITLE;
      const named = code & NAMED;
      for (let e = latest[term] as number; e >= first; e = before[e] as number) {
        const holder = holders[e] as number;
        const at = (holder >> 4) * 3;
        if (dots[at + 1] === 0 && dots[at + 2] === 0) list[touched++] = holder >> 4;
        dots[at + 1] = (dots[at + 1] as number) + weight * (PLACE_WEIGHT[holder & 15] as number);
        if (titled & holder) dots[at] = (dots[at] as number) + square;
        if (named && holder & NAMED) dots[at + 2] = (dots[at + 2] as number) + square;
      }
    }
    return touched;
  }

  function findNear(vector: Vector, after: number): Neighbours {
    dots = roomFor(dots, size * 3);
    near.articles = roomFor(near.articles, size);
    near.title = roomFor(near.title, size);
    near.text = roomFor(near.text, size);
    near.name = roomFor(near.name, size);
    const touched = addDots(vector);
    let count = 0;
    for (let i = 0; i < touched; i++) {
      const article = near.articles[i] as number;
      const at = article * 3;
      const text = (dots[at + 1] as number) / (vector.textLength * (lengths[at + 1] as number));
      if (text >= LEAST_TEXT && (times[article] as number) >= after) {
        const title = (dots[at] as number) / (vector.titleLength * (lengths[at] as number));
        const name = (dots[at + 2] as number) / (vector.nameLength * (lengths[at + 2] as number));
        near.articles[count] = article;
        near.text[count] = Math.min(1, text);
        near.title[count] = Math.min(1, title);
        near.name[count++] = Math.min(1, name);
      }
      dots.fill(0, at, at + 3);
    }
    near.count = count;
    return near;
  }

  return {
    get size() {
      return size;
    },
    get oldest() {
      return oldest;
    },
    at: (article) => times[article] as number,
    source: (article) => sources[article] as number,
    language: (article) => languages[article] as number,
    start: (article) => starts[article] as number,
    code: (entry) => (terms[entry] as number) * 16 + ((holders[entry] as number) & 15),
    rarity: (entry) => rarities[entry] as number,
    insert,
    near: findNear,
    isHeld(term, wanted) {
      if (term >= termCount || (live[term] as number) > COMMON) return false;
      const first = starts[oldest] as number;
      for (let e = latest[term] as number; e >= first; e = before[e] as number) {
        if (wanted((holders[e] as number) >> 4)) return true;
      }
      return false;
    },
    expire(time) {
      while (oldest < size && (times[oldest] as number) < time) {
        for (let e = starts[oldest] as number; e < (starts[oldest + 1] as number); e++) {
          const term = terms[e] as number;
          live[term] = (live[term] as number) - 1;
        }
        oldest++;
      }
    },
    save: () => ({
      holders: holders.slice(0, entries),
      terms: terms.slice(0, entries),
      rarities: rarities.slice(0, entries),
      before: before.slice(0, entries),
      starts: starts.slice(0, size + 1),
      at: times.slice(0, size),
      lengths: lengths.slice(0, size * 3),
      sources: sources.slice(0, size),
      languages: languages.slice(0, size),
      latest: latest.slice(0, termCount),
      live: live.slice(0, termCount),
      oldest,
    }),
  };
}
