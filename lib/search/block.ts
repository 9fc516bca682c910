import { ByteReader, ByteWriter } from './bytes';

/** A block is closed once it is this large; a word's own list is never cut. */
const BLOCK_BYTES = 6144;
/** Weights below this are part of the article's number. */
const LARGE_WEIGHT = 3;

/** Writes the list of one word: articles in rising order, each with the word's weight in it. */
export class PostingWriter {
  readonly bytes = new ByteWriter();
  count = 0;
  private last = -1;

  add(article: number, weight: number): void {
    const isLarge = weight > LARGE_WEIGHT;
    this.bytes.number((article - this.last) * 4 + (isLarge ? 0 : weight));
    if (isLarge) this.bytes.number(weight);
    this.last = article;
    this.count++;
  }

  clear(): void {
    this.bytes.clear();
    this.count = 0;
    this.last = -1;
  }
}

/** A word's list within a block. */
export interface Postings {
  readonly bytes: Uint8Array;
  readonly start: number;
  readonly count: number;
}

/** Calls with each article of a list and the word's weight in it. */
export function eachPosting(
  { bytes, start, count }: Postings,
  visit: (article: number, weight: number) => void,
): void {
  const reader = new ByteReader(bytes, start);
  let article = -1;
  for (let left = count; left > 0; left--) {
    const step = reader.number();
    article += step >>> 2;
    const weight = step & LARGE_WEIGHT;
    visit(article, weight === 0 ? reader.number() : weight);
  }
}

/**
 * Writes words in order, with their lists, into blocks. A block is the length of its table; the table,
 * where each word is the letters it shares with the one before, the rest, and the size of its list; and
 * the lists.
 */
export class BlockWriter {
  readonly blocks: Uint8Array[] = [];
  readonly firstTerms: string[] = [];
  private readonly table = new ByteWriter();
  private readonly lists = new ByteWriter();
  private before = '';

  add(term: string, postings: PostingWriter): void {
    if (this.table.length === 0) {
      this.firstTerms.push(term);
      this.before = '';
    }
    const shared = sharedLength(this.before, term);
    this.table.number(shared);
    this.table.number(term.length - shared);
    for (let at = shared; at < term.length; at++) this.table.number(term.charCodeAt(at));
    this.table.number(postings.count);
    // Half of all words are in one article only: their list is in the table, and has no length.
    if (postings.count > 1) this.table.number(postings.bytes.length);
    (postings.count > 1 ? this.lists : this.table).append(postings.bytes);
    this.before = term;
    if (this.table.length + this.lists.length >= BLOCK_BYTES) this.close();
  }

  /** Ends the block that is being written. */
  close(): void {
    if (this.table.length === 0) return;
    const block = new ByteWriter();
    block.number(this.table.length);
    block.append(this.table);
    block.append(this.lists);
    this.blocks.push(block.taken());
    this.table.clear();
    this.lists.clear();
  }
}

function sharedLength(before: string, term: string): number {
  const most = Math.min(before.length, term.length);
  let shared = 0;
  while (shared < most && before.charCodeAt(shared) === term.charCodeAt(shared)) shared++;
  return shared;
}

/** The words of a block in order, each with its list. */
export function* termsOfBlock(bytes: Uint8Array): Generator<[string, Postings]> {
  const reader = new ByteReader(bytes);
  const tableEnd = reader.number() + reader.at;
  let start = tableEnd;
  let term = '';
  while (reader.at < tableEnd) {
    term = term.slice(0, reader.number());
    for (let left = reader.number(); left > 0; left--) term += String.fromCharCode(reader.number());
    const count = reader.number();
    if (count > 1) {
      const length = reader.number();
      yield [term, { bytes, start, count }];
      start += length;
    } else {
      const at = reader.at;
      if ((reader.number() & LARGE_WEIGHT) === 0) reader.number();
      yield [term, { bytes, start: at, count }];
    }
  }
}

/**
 * Calls with the words of a block that begin so, in order, each with its list. Only these are made
 * strings of: of the others it is enough to see where they part from what is looked for.
 */
export function eachTermWith(
  bytes: Uint8Array,
  low: string,
  visit: (term: string, postings: Postings) => void,
): void {
  const reader = new ByteReader(bytes);
  const tableEnd = reader.number() + reader.at;
  let start = tableEnd;
  // How many of its first letters the word before had in common with what is looked for.
  let same = 0;
  let rest = '';
  while (reader.at < tableEnd) {
    const shared = reader.number();
    const suffix = reader.number();
    if (shared < same) same = shared;
    rest = rest.slice(0, Math.max(0, shared - low.length));
    for (let at = shared; at < shared + suffix; at++) {
      const code = reader.number();
      if (at === same && same < low.length && low.charCodeAt(same) === code) same++;
      else if (same === low.length && at >= low.length) rest += String.fromCharCode(code);
      else if (at === same && code > low.charCodeAt(same)) return;
    }
    const count = reader.number();
    const isListed = count > 1;
    const length = isListed ? reader.number() : 0;
    const at = isListed ? start : reader.at;
    if (!isListed && (reader.number() & LARGE_WEIGHT) === 0) reader.number();
    start += length;
    if (same === low.length) visit(low + rest, { bytes, start: at, count });
  }
}
