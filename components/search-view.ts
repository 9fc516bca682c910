/** A stretch of text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** An article that was found. */
export interface ResultRow {
  readonly id: string;
  readonly title: readonly Piece[];
  /** The part of the text that was looked for, or its beginning; may be empty. */
  readonly snippet: readonly Piece[];
  readonly sourceTitle: string;
  /** Epoch ms. */
  readonly publishedAt: number;
  readonly language: string | null;
  readonly isRead: boolean;
}

/** What a search gave. */
export interface SearchAnswer {
  /** What was typed for it. */
  readonly text: string;
  /** Best first; not all of them. */
  readonly rows: readonly ResultRow[];
  readonly count: number;
  /** Whether they have all the words, or only as many as any article has. */
  readonly has: 'all' | 'some';
  /** Whether articles are stored that are not searched yet. */
  readonly isBehind: boolean;
}

export type When = 'any' | 'week' | 'month';
export type Which = 'any' | 'unread' | 'read' | 'saved';

/** What the reader narrows a search to. */
export interface SearchFilter {
  /** Null for all sources. */
  readonly sourceId: string | null;
  readonly when: When;
  readonly which: Which;
}

export const everything: SearchFilter = { sourceId: null, when: 'any', which: 'any' };

export const isNarrow = ({ sourceId, when, which }: SearchFilter): boolean =>
  sourceId !== null || when !== 'any' || which !== 'any';
