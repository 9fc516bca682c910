/** What a source writes about. `top` is a publisher's general front page. */
export type Topic = string;

/** A publisher the reader follows. */
export interface Source {
  /** Made from the feed's address when the source is added; it stays when the feed moves. */
  readonly id: string;
  readonly title: string;
  readonly siteUrl: string | null;
  readonly feedUrl: string;
  readonly topic: Topic;
  /**
   * The folders it was in where it was imported from, outermost first, as they were called there.
   * Absent when there were none, or once the reader chose another topic.
   */
  readonly folders?: readonly string[];
  /** BCP 47, or null when neither the brand nor the feed says. */
  readonly language: string | null;
  /** The reader's own weight: 1 is normal, 0.5 less, 2 more. */
  readonly weight: number;
  /** The reader trusts this source's own "breaking" flag without a second source. */
  readonly trustedBreaking: boolean;
  readonly paused: boolean;
  readonly addedAt: number;
}

/** A source before it is followed. */
export type SourceDraft = Pick<
  Source,
  'title' | 'feedUrl' | 'siteUrl' | 'topic' | 'folders' | 'language' | 'trustedBreaking'
>;

/** Why the last attempt failed; each kind has its own sentence in `components/options/failure-words.ts`. */
export type SourceFailure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'needs-permission'; readonly origin: string }
  | { readonly kind: 'redirected-elsewhere' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly status: number }
  /** A page that wants proof of a person, or of a browser, stands before the feed. */
  | { readonly kind: 'blocked'; readonly status: number }
  | { readonly kind: 'rate-limited'; readonly retryAt: number }
  | { readonly kind: 'server-error'; readonly status: number; readonly retryAt: number | null }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'not-a-feed'; readonly feedsFound: readonly string[] }
  | { readonly kind: 'broken-document' }
  | { readonly kind: 'empty' };

/** What there is to say of a source that answers. */
export type SourceRemark =
  | { readonly kind: 'repaired' }
  /** It published nothing for so long that it may have ended. */
  | { readonly kind: 'silent'; readonly forMs: number }
  /** Articles with a date in the future. */
  | { readonly kind: 'future'; readonly articles: number }
  /** Its feed has a new address, which we follow. */
  | { readonly kind: 'moved' };

/** What a server says so that an unchanged feed need not be sent again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When these were first received; dropped after eight days, since some servers answer 304 for ever. */
  readonly receivedAt: number;
}

/** What the feed's document says about asking again; kept, since an answer of 304 says nothing of it. */
export interface FeedRhythm {
  readonly ttlMinutes: number | null;
  /** Hours of the day, 0 to 23 UTC, in which not to ask. */
  readonly skipHours: readonly number[];
  /** Days of the week, 0 is Sunday, in which not to ask. */
  readonly skipDays: readonly number[];
  /** Publication times of its newest entries, newest first; at most 20. */
  readonly publishedAt: readonly number[];
}

/** The fetch state of a source's feed: everything needed to ask again, politely. */
export interface FeedState {
  readonly sourceId: string;
  readonly validators: Validators | null;
  /** Hash of the last body, so that an unchanged one is not parsed again. */
  readonly bodyHash: string | null;
  /** Epoch ms; a source is due when this has passed. */
  readonly nextCheckAt: number;
  readonly lastCheckedAt: number | null;
  readonly lastSuccessAt: number | null;
  /** Failures in a row. */
  readonly failures: number;
  readonly failure: SourceFailure | null;
  readonly failingSince: number | null;
  /** Newest article's time, to tell a source that went quiet. */
  readonly newestAt: number | null;
  /** The document was cut or repaired; what was whole was kept. */
  readonly repaired: boolean;
  // What follows is absent in the state of a source that was last read by an older version.
  readonly rhythm?: FeedRhythm | null;
  /** The whole host asked for quiet until then, epoch ms. */
  readonly hostHeldUntil?: number | null;
  /** Where the address leads, when it leads elsewhere: since when, and in how many answers in a row. */
  readonly redirect?: { readonly to: string; readonly since: number; readonly seen: number } | null;
  /** The address before the feed moved, and when we followed it. */
  readonly moved?: { readonly from: string; readonly at: number } | null;
  /** Bytes of the last document. */
  readonly documentBytes?: number | null;
  /** Entries of the last document with a date in the future. */
  readonly futureEntries?: number;
}
