import { IDS_PER_PART, type Segment } from '../model/search-index';
import type { Steps } from '../model/steps';
import { BlockWriter, PostingWriter } from './block';
import { lengthByte, sumOfLengths } from './length';
import { eachWord } from './words';

/** Of another format, an index is made anew. */
export const INDEX_FORMAT = 1;

/** An article as it is searched. */
export interface SearchDocument {
  readonly id: string;
  readonly sourceId: string;
  /** Epoch ms. */
  readonly publishedAt: number;
  readonly title: string;
  readonly summary: string;
  /** Plain text; empty while it is not stored. */
  readonly text: string;
}

/** What a word counts in each part of an article. */
const WEIGHTS = { title: 6, summary: 2, text: 1 } as const;
const MAX_WEIGHT = 255;
/** Longer than any article, so that a page that is a book does not fill the index. */
const MAX_TEXT_CHARS = 60_000;

/** Makes a segment of articles, whose order is kept. A step is an article, or a word. */
export function* buildSegment(id: number, documents: readonly SearchDocument[]): Steps<Segment> {
  const lists = new Map<string, number[]>();
  const lengths = new Uint8Array(documents.length);
  for (const [index, document] of documents.entries()) {
    const { weights, length } = weighed(document);
    for (const [term, weight] of weights) {
      const list = lists.get(term);
      if (list) list.push(index, weight);
      else lists.set(term, [index, weight]);
    }
    lengths[index] = lengthByte(length);
    yield;
  }
  const blocks = new BlockWriter();
  const postings = new PostingWriter();
  const terms = [...lists.keys()].sort();
  for (const term of terms) {
    yield;
    const list = lists.get(term) ?? [];
    postings.clear();
    for (let at = 0; at < list.length; at += 2) postings.add(list[at] ?? 0, list[at + 1] ?? 1);
    blocks.add(term, postings);
  }
  blocks.close();
  const sources = [...new Set(documents.map((document) => document.sourceId))];
  const placeOf = new Map(sources.map((source, place) => [source, place]));
  return {
    header: {
      id,
      count: documents.length,
      firstTerms: blocks.firstTerms,
      minutes: Uint32Array.from(documents, ({ publishedAt }) => minutesOf(publishedAt)),
      sourceOf: Uint16Array.from(documents, ({ sourceId }) => placeOf.get(sourceId) ?? 0),
      sources,
      lengths,
      totalLength: sumOfLengths(lengths),
    },
    blocks: blocks.blocks,
    ids: inParts(documents.map((document) => document.id)),
  };
}

/** The weight of each word of an article, and its length in words, each as often as it weighs. */
function weighed(document: SearchDocument): { weights: Map<string, number>; length: number } {
  const weights = new Map<string, number>();
  let length = 0;
  const add = (text: string, weight: number) =>
    eachWord(text, (term) => {
      length += weight;
      weights.set(term, Math.min(MAX_WEIGHT, (weights.get(term) ?? 0) + weight));
    });
  add(document.title, WEIGHTS.title);
  add(document.summary, WEIGHTS.summary);
  add(document.text.slice(0, MAX_TEXT_CHARS), WEIGHTS.text);
  return { weights, length };
}

/** Epoch ms to whole minutes; a date before 1970 is as old as can be. */
export const minutesOf = (at: number): number => Math.max(0, Math.floor(at / 60_000));

/** Ids in the parts that a segment is stored in. */
export function inParts(ids: readonly string[]): string[][] {
  const parts: string[][] = [];
  for (let start = 0; start < ids.length; start += IDS_PER_PART) {
    parts.push(ids.slice(start, start + IDS_PER_PART));
  }
  return parts;
}
