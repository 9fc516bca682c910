import type { Body, FeedText, StoredArticle } from './article';

/**
 * What a segment of the search index knows of its articles, by their number in it, 0 first. A segment
 * is never changed: articles that changed are in a newer one, and dead in this.
 */
export interface SegmentHeader {
  readonly id: number;
  readonly count: number;
  /** The first word of each block. */
  readonly firstTerms: readonly string[];
  /** When each was published, in minutes since 1970. */
  readonly minutes: Uint32Array;
  /** The place of each article's source in `sources`. */
  readonly sourceOf: Uint16Array;
  readonly sources: readonly string[];
  /** How long each is, as `lib/search/length.ts` writes it. */
  readonly lengths: Uint8Array;
  /** All these lengths together, as the bytes stand for them. */
  readonly totalLength: number;
}

/** A whole segment, as it is written. */
export interface Segment {
  readonly header: SegmentHeader;
  /** Words in order, each with the articles that have it. */
  readonly blocks: readonly Uint8Array[];
  /** The articles' ids, `IDS_PER_PART` in a part. */
  readonly ids: readonly (readonly string[])[];
}

/** A segment and the numbers of its articles that count no more. */
export interface LiveSegment {
  readonly header: SegmentHeader;
  readonly dead: Uint32Array;
}

/** Blocks `from` up to, but not including, `to`. */
export interface BlockRange {
  readonly segmentId: number;
  readonly from: number;
  readonly to: number;
}

export const IDS_PER_PART = 512;

/** How far the index has come; absent or of another format, it is made anew. */
export interface SearchProgress {
  readonly format: number;
  /** Articles up to this id were there before the index and are in it; null when all are. */
  readonly filledTo: string | null;
  /** The next segment's id. It rises with each step, so that a step sees whether it is still its turn. */
  readonly nextSegment: number;
}

/** An article with the texts that are stored of it. */
export interface IndexedArticle {
  readonly article: StoredArticle;
  readonly body: Body | undefined;
  readonly feedText: FeedText | undefined;
}

/** What is to be indexed next. */
export interface IndexWork {
  readonly progress: SearchProgress;
  /** Articles to be indexed, anew where they are already. */
  readonly articles: readonly IndexedArticle[];
  /** Those that may be in it, and others that are gone: what it has of them counts no more. */
  readonly changedIds: readonly string[];
  /** What of the queue this is. */
  readonly queueKeys: readonly number[];
  /** The progress once this is done. */
  readonly filledTo: string | null;
}

/** What one step changes of the index. */
export interface IndexChange {
  /** The progress it began with: when another is stored, all was cleared meanwhile. */
  readonly from: SearchProgress;
  readonly to: SearchProgress;
  readonly added: Segment | null;
  /** The new list of the dead, by segment. */
  readonly dead: ReadonlyMap<number, Uint32Array>;
  /** Segments that the new one stands for. */
  readonly replaced: readonly number[];
  readonly queueKeys: readonly number[];
}
