/** A newsletter the options page can sign up for. */
export interface NewsletterService {
  readonly service: string;
  /** Base address of the service's public API, without a trailing slash. */
  readonly endpoint: string;
  /** The service's own ids or names of the two lists; null where there is none. */
  readonly lists: { readonly daily: string | null; readonly breaking: string | null };
}

export type NewsletterKind = 'daily' | 'breaking';

export interface SignUpRequest {
  readonly email: string;
  /** At least one. */
  readonly kinds: readonly NewsletterKind[];
}

/** What became of a sign-up. Server text is never shown; each kind has its own sentence. */
export type SignUpOutcome =
  /** A mail was sent; the reader must press its link. */
  | { readonly kind: 'confirm' }
  | { readonly kind: 'subscribed' }
  | { readonly kind: 'already' }
  /** Taken, without saying whether a mail follows. */
  | { readonly kind: 'accepted' }
  | { readonly kind: 'rejected'; readonly field: 'email' | 'lists' | 'other' }
  | { readonly kind: 'wait'; readonly retryAt: number }
  /** This service only signs up on its own page. */
  | { readonly kind: 'handoff'; readonly url: string }
  | { readonly kind: 'needs-permission'; readonly origin: string }
  | { readonly kind: 'unreachable'; readonly sent: 'no' | 'maybe' };

/** The reader's receipt of a sign-up; kept locally until deleted. */
export interface Subscription {
  readonly id: string;
  readonly email: string;
  readonly service: string;
  readonly endpoint: string;
  readonly name: string;
  readonly kinds: readonly NewsletterKind[];
  readonly consentText: string;
  readonly at: number;
  readonly outcome: SignUpOutcome['kind'];
}
