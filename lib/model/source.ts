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
  'title' | 'feedUrl' | 'siteUrl' | 'topic' | 'language' | 'trustedBreaking'
>;

/** Why the last attempt failed; each kind has its own sentence in `lib/source/failure-words.ts`. */
export type SourceFailure =
  | { readonly kind: 'offline' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'timeout' }
  | { readonly kind: 'needs-permission'; readonly origin: string }
  | { readonly kind: 'redirected-elsewhere' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'gone' }
  | { readonly kind: 'refused'; readonly status: number }
  | { readonly kind: 'rate-limited'; readonly retryAt: number }
  | { readonly kind: 'server-error'; readonly status: number; readonly retryAt: number | null }
  | { readonly kind: 'too-large'; readonly limitBytes: number }
  | { readonly kind: 'not-a-feed'; readonly feedsFound: readonly string[] }
  | { readonly kind: 'broken-document' }
  | { readonly kind: 'empty' };

/** What a server says so that an unchanged feed need not be sent again. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** When these were first received; dropped after eight days, since some servers answer 304 for ever. */
  readonly receivedAt: number;
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
}
