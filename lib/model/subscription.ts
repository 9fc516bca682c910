import type { FindProblem } from './find-outcome';

/** A newsletter the options page can sign up for. */
export interface NewsletterService {
  readonly service: string;
  /** Base address of the service's public API, without a trailing slash. */
  readonly endpoint: string;
  /** The service's own ids or names of the two lists; null where there is none. */
  readonly lists: { readonly daily: string | null; readonly breaking: string | null };
}

/** Somebody's newsletter that the reader found, beside the brand's own. */
export interface FoundNewsletter {
  readonly service: NewsletterService;
  /** Who sends it, as its page says. */
  readonly name: string;
  /** The page it was found on. */
  readonly pageUrl: string;
  readonly privacyUrl: string | null;
}

export type FindNewsletterOutcome =
  | { readonly kind: 'found'; readonly newsletter: FoundNewsletter }
  | { readonly kind: 'none'; readonly why: FindProblem }
  | { readonly kind: 'needs-permission'; readonly origin: string };

export type NewsletterKind = 'daily' | 'breaking';

export interface SignUpRequest {
  readonly email: string;
  /** At least one. */
  readonly kinds: readonly NewsletterKind[];
}

/** A sign-up as the reader pressed it. */
export interface SignUpOrder extends SignUpRequest {
  /** What stood above the button, word for word. */
  readonly consentText: string;
  /** Null is the brand's own. */
  readonly newsletter: FoundNewsletter | null;
}

/** A sign-up that could not be sent. It is kept for a week, and sent only when the reader says so. */
export interface SignUpDraft extends SignUpOrder {
  readonly id: string;
  /** When the reader pressed, epoch ms. */
  readonly at: number;
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

/** What stands where the form was: the form, the steps for the inbox, or that it is done. */
export type SignUpPlace = 'form' | 'inbox' | 'settled';

/** The reader's receipt of a sign-up; kept locally until deleted. */
export interface Subscription {
  readonly id: string;
  /** '' where the reader went on to the sender's own page: what was typed there we do not learn. */
  readonly email: string;
  readonly service: string;
  readonly endpoint: string;
  readonly name: string;
  readonly kinds: readonly NewsletterKind[];
  readonly consentText: string;
  readonly at: number;
  readonly outcome: SignUpOutcome['kind'];
  /** How many times it was sent within a day; absent is once. */
  readonly times?: number;
  /** The page of a newsletter that is not the brand's, or that the reader went on to; else absent. */
  readonly pageUrl?: string;
}
