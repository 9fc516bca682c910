import type { BlockRange, LiveSegment } from '../model/search-index';
import { DAY_MS } from '../model/time';
import { eachPosting, eachTermWith } from './block';
import { LENGTHS } from './length';
import { likeness, type Query, type QueryWord, rangeOf } from './query';
import { minutesOf } from './segment';

/** The stored index, of which a search reads only the blocks it needs. */
export interface IndexPort {
  /** Every segment, oldest first. */
  segments(): Promise<readonly LiveSegment[]>;
  /** The blocks of each range, in the order asked for; none of a segment that is gone. */
  blocks(ranges: readonly BlockRange[]): Promise<readonly (readonly Uint8Array[])[]>;
  /** The ids of all articles of these segments, in the order of their numbers. */
  ids(segmentIds: readonly number[]): Promise<readonly (readonly string[])[]>;
  /** The id of each article named by its segment and number. */
  idsOf(places: readonly Place[]): Promise<readonly string[]>;
}

export interface Place {
  readonly segmentId: number;
  readonly article: number;
}

/** What the reader narrows a search to; absent or null is everything. */
export interface Filter {
  readonly sourceId?: string | null;
  /** Epoch ms. */
  readonly since?: number | null;
  /** Only these articles, or all but these. */
  readonly articles?: { readonly kind: 'only' | 'not'; readonly ids: ReadonlySet<string> } | null;
}

export interface Hit {
  readonly id: string;
  readonly score: number;
}

export interface Hits {
  /** Best first. */
  readonly hits: readonly Hit[];
  /** How many articles there are, listed or not. */
  readonly count: number;
  /** How many of the words each of them has: all of them, or as many as any article has. */
  readonly matched: number;
}

// Okapi BM25: how soon a word's repetition counts no more, and how much length counts.
const K1 = 1.2;
const B = 0.5;
// What an article of this moment gains; half of it after so many days.
const RECENCY = 0.25;
const RECENCY_HALF_MS = 14 * DAY_MS;

/** What a search gathers of one segment. */
interface Gathered {
  readonly segment: LiveSegment;
  readonly dead: ReadonlySet<number>;
  readonly scores: Float64Array;
  readonly matched: Uint8Array;
}

/** What one word weighs in the articles of a segment, and which have it at all. */
interface Weighed {
  readonly weights: Float32Array;
  readonly articles: readonly number[];
}

/** The best articles for a query: those with all its words, or else with as many as any has. */
export async function searchIndex(
  port: IndexPort,
  query: Query,
  options: { readonly now: number; readonly limit: number; readonly filter?: Filter },
): Promise<Hits> {
  const segments = await port.segments();
  const gathered = segments.map(
    (segment): Gathered => ({
      segment,
      dead: new Set(segment.dead),
      scores: new Float64Array(segment.header.count),
      matched: new Uint8Array(segment.header.count),
    }),
  );
  const { alive, norms } = lengthNorms(segments);
  const words = await weighWords(port, gathered, query.words);
  for (const word of words) {
    const having = word.reduce((sum, { articles }) => sum + articles.length, 0);
    const idf = Math.log(1 + (alive - having + 0.5) / (having + 0.5));
    for (const [index, weighed] of word.entries()) addScores(gathered[index], weighed, idf, norms);
  }
  const candidates = await allowedOf(port, gathered, words, options.filter ?? {});
  const best = bestOf(gathered, candidates, options);
  const ids = await port.idsOf(best.top.map(({ place }) => place));
  const hits = best.top.map(({ score }, index) => ({ id: ids[index] ?? '', score }));
  return { hits: hits.sort(byScore), count: best.count, matched: best.matched };
}

// Equals in one order, however the segments were merged.
const byScore = (a: Hit, b: Hit): number => b.score - a.score || (a.id < b.id ? -1 : 1);

/** For each word and segment, what the word weighs in each article; reads all blocks at once. */
async function weighWords(
  port: IndexPort,
  gathered: readonly Gathered[],
  words: readonly QueryWord[],
): Promise<Weighed[][]> {
  const ranges = words.flatMap((word) => gathered.map(({ segment }) => blocksWith(segment, word)));
  const read = await port.blocks(ranges);
  return words.map((word, at) =>
    gathered.map((each, index) => weigh(read[at * gathered.length + index] ?? [], word, each)),
  );
}

/** The blocks of a segment that can hold a term like this word. */
function blocksWith({ header }: LiveSegment, word: QueryWord): BlockRange {
  const { low, isExact } = rangeOf(word);
  const { firstTerms } = header;
  const from = Math.max(0, firstAfter(firstTerms, (term) => term > low) - 1);
  const to = isExact
    ? firstAfter(firstTerms, (term) => term > low)
    : firstAfter(firstTerms, (term) => term > low && !term.startsWith(low));
  return { segmentId: header.id, from, to: Math.max(from, to) };
}

/** The first place in a sorted list from which on the test holds. */
function firstAfter(terms: readonly string[], test: (term: string) => boolean): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (test(terms[middle] ?? '')) high = middle;
    else low = middle + 1;
  }
  return low;
}

function weigh(
  blocks: readonly Uint8Array[],
  word: QueryWord,
  { segment, dead }: Gathered,
): Weighed {
  const weights = new Float32Array(segment.header.count);
  const articles: number[] = [];
  const { low, isExact } = rangeOf(word);
  for (const block of blocks) {
    eachTermWith(block, low, (term, postings) => {
      const factor = isExact && term !== low ? 0 : likeness(word, term);
      if (factor === 0) return;
      eachPosting(postings, (article, weight) => {
        // A broken block must not reach beyond the segment.
        if (article >= weights.length || dead.has(article)) return;
        const before = weights[article] ?? 0;
        if (before === 0) articles.push(article);
        weights[article] = before + weight * factor;
      });
    });
  }
  return { weights, articles };
}

/** How many articles count, and what each byte of length makes of BM25's divisor. */
function lengthNorms(segments: readonly LiveSegment[]): { alive: number; norms: Float64Array } {
  let alive = 0;
  let sum = 0;
  for (const { header, dead } of segments) {
    alive += header.count - dead.length;
    sum += header.totalLength;
    for (const article of dead) sum -= LENGTHS[header.lengths[article] ?? 0] ?? 0;
  }
  const mean = Math.max(1, sum / Math.max(1, alive));
  return { alive, norms: LENGTHS.map((length) => K1 * (1 - B + (B * length) / mean)) };
}

function addScores(
  gathered: Gathered | undefined,
  { weights, articles }: Weighed,
  idf: number,
  norms: Float64Array,
): void {
  if (!gathered) return;
  const { segment, scores, matched } = gathered;
  const { lengths } = segment.header;
  for (const article of articles) {
    const weight = weights[article] ?? 0;
    const norm = norms[lengths[article] ?? 0] ?? K1;
    scores[article] = (scores[article] ?? 0) + (idf * weight * (K1 + 1)) / (weight + norm);
    matched[article] = (matched[article] ?? 0) + 1;
  }
}

/** For each segment, the articles that have any of the words and pass the filter, each once. */
async function allowedOf(
  port: IndexPort,
  gathered: readonly Gathered[],
  words: readonly (readonly Weighed[])[],
  filter: Filter,
): Promise<number[][]> {
  const { sourceId, since, articles: some } = filter;
  const ids = some ? await port.ids(gathered.map(({ segment }) => segment.header.id)) : null;
  const sinceMinutes = since ? minutesOf(since) : 0;
  return gathered.map(({ segment: { header } }, index) => {
    const source = sourceId ? header.sources.indexOf(sourceId) : null;
    const isAllowed = (article: number): boolean => {
      if ((header.minutes[article] ?? 0) < sinceMinutes) return false;
      if (source !== null && header.sourceOf[article] !== source) return false;
      return !some || some.ids.has(ids?.[index]?.[article] ?? '') === (some.kind === 'only');
    };
    const lists = words.map((word) => word[index]?.articles ?? []);
    const distinct = lists.length === 1 ? (lists[0] ?? []) : [...new Set(lists.flat())];
    return distinct.filter(isAllowed);
  });
}

function bestOf(
  gathered: readonly Gathered[],
  candidates: readonly (readonly number[])[],
  { now, limit }: { readonly now: number; readonly limit: number },
): { readonly top: readonly Scored[]; readonly count: number; readonly matched: number } {
  let most = 0;
  for (const [index, { matched }] of gathered.entries()) {
    for (const article of candidates[index] ?? []) most = Math.max(most, matched[article] ?? 0);
  }
  const top = new Top(limit);
  const nowMinutes = minutesOf(now);
  let count = 0;
  for (const [index, { segment, scores, matched }] of gathered.entries()) {
    const { id, minutes } = segment.header;
    for (const article of candidates[index] ?? []) {
      if (matched[article] !== most) continue;
      count++;
      const ageMs = Math.max(0, nowMinutes - (minutes[article] ?? 0)) * 60_000;
      const recency = 1 + RECENCY * 2 ** (-ageMs / RECENCY_HALF_MS);
      top.add((scores[article] ?? 0) * recency, { segmentId: id, article });
    }
  }
  return { top: top.sorted(), count, matched: most };
}

interface Scored {
  readonly score: number;
  readonly place: Place;
}

/** Keeps the best of many. */
class Top {
  private readonly kept: Scored[] = [];

  constructor(private readonly limit: number) {}

  add(score: number, place: Place): void {
    const worst = this.kept[this.limit - 1];
    if (worst && worst.score >= score) return;
    let low = 0;
    let high = this.kept.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.kept[middle]?.score ?? 0) < score) high = middle;
      else low = middle + 1;
    }
    this.kept.splice(low, 0, { score, place });
    if (this.kept.length > this.limit) this.kept.pop();
  }

  sorted(): readonly Scored[] {
    return this.kept;
  }
}
