/** A feed as its document states it; untrusted. URLs are absolute, times epoch ms. */
export interface ParsedFeed {
  title: string;
  siteUrl: string | null;
  language: string | null;
  icon: string | null;
  entries: ParsedEntry[];
  ttlMinutes?: number;
  /** Hours of the day, 0 to 23 UTC, in which the feed asks not to be asked. */
  skipHours?: number[];
  /** Days of the week, 0 is Sunday, in which the feed asks not to be asked. */
  skipDays?: number[];
  /** The document was cut off, not well-formed or over a cap; what was whole is here. */
  repaired?: boolean;
}

export interface ParsedEntry {
  id: string;
  title: string;
  url: string | null;
  publishedAt: number | null;
  updatedAt: number | null;
  authors: string[];
  summaryHtml: string | null;
  contentHtml: string | null;
  imageUrl: string | null;
  categories: string[];
  enclosures: { url: string; type: string | null }[];
  commentsCount?: number;
}

export type FeedErrorKind = 'empty' | 'not-a-feed' | 'html-page' | 'broken-document';

/** Thrown by `parseFeed` when a document yields no feed at all. */
export class FeedError extends Error {
  readonly kind: FeedErrorKind;
  constructor(kind: FeedErrorKind, message: string) {
    super(message);
    this.name = 'FeedError';
    this.kind = kind;
  }
}
