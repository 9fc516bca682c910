/** One feed entry with identity: normalised, safe to store, plain text only. */
export interface Article {
  /** Made from the source's id and the entry's id. */
  readonly id: string;
  readonly sourceId: string;
  /** Canonical: absolute, http(s), without tracking parameters. */
  readonly url: string;
  readonly title: string;
  /** Plain text, at most 600 characters, never null. */
  readonly summary: string;
  /** Epoch ms, never in the future of `arrivedAt`; the arrival when the feed gives none. */
  readonly publishedAt: number;
  /** Epoch ms at which we first saw it. */
  readonly arrivedAt: number;
  readonly authors: readonly string[];
  readonly imageUrl: string | null;
  readonly categories: readonly string[];
  readonly language: string | null;
  /** The source's topic when the article arrived: world, business, technology … */
  readonly topic: string;
  /** Place in the feed at first sight, 0 first: editors put what matters on top. */
  readonly position: number;
  /** The source itself marks it as breaking (title or category). */
  readonly flaggedBreaking: boolean;
  readonly commentsCount: number | null;
}

/** An article as the database holds it. `storyId` is empty until it joined a story. */
export interface StoredArticle extends Article {
  readonly storyId: string;
  /** Minutes to read its body; null or absent while the body is not known. */
  readonly readingMinutes?: number | null;
}

declare const safe: unique symbol;
/** HTML that `lib/page/sanitise.ts` made; nothing else may. */
export type SafeHtml = string & { readonly [safe]: true };

declare const untrusted: unique symbol;
/** HTML as a feed sent it: kept until it is sanitised into a body, never shown. */
export type UntrustedHtml = string & { readonly [untrusted]: true };

/** The text an entry brought along in its feed. */
export interface FeedText {
  readonly articleId: string;
  readonly html: UntrustedHtml;
  readonly baseUrl: string;
}

/** The readable text of an article. */
export interface Body {
  readonly articleId: string;
  readonly html: SafeHtml;
  readonly text: string;
  /** Whether this is the whole article or only its opening. */
  readonly completeness: 'full' | 'excerpt';
  readonly origin: 'page' | 'feed';
  readonly byline: string | null;
  readonly imageUrl: string | null;
  readonly language: string | null;
  readonly storedAt: number;
  /** The page asks that no copy be kept; absent when it does not. */
  readonly noArchive?: boolean;
  /** Why the page could not be had, when it could not; null when it could. */
  readonly pageFailure: PageFailure | null;
}

export type PageFailure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'needs-permission'; readonly origin: string }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'not-a-page'; readonly type: string }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'no-text' };

/** What the reader did with an article; outlives the article itself. */
export interface Mark {
  readonly articleId: string;
  readonly readAt: number | null;
  readonly savedAt: number | null;
  /** Share of the text scrolled past, 0 to 1, so that reading goes on where it stopped. */
  readonly progress: number;
  /** Marked as read in a list, never opened: no sign of what the reader likes. */
  readonly unopened?: boolean;
}
