/** What looking for a site's feeds brought. */
export type FindOutcome =
  | { readonly kind: 'found'; readonly feeds: readonly FoundFeed[] }
  | { readonly kind: 'none'; readonly why: FindProblem }
  | { readonly kind: 'needs-permission'; readonly origin: string };

/** Why nothing was found at an address. */
export type FindProblem =
  /** What was typed is no web address. */
  | { readonly kind: 'no-address' }
  /** The page is there, but has nothing that we know. */
  | { readonly kind: 'nothing-there'; readonly host: string }
  | { readonly kind: 'refused'; readonly host: string; readonly status: number }
  | { readonly kind: 'offline' }
  | {
      readonly kind: 'timeout' | 'too-large' | 'redirected-elsewhere' | 'unreachable';
      readonly host: string;
    };

export interface FoundFeed {
  readonly title: string;
  readonly feedUrl: string;
  readonly siteUrl: string | null;
  readonly language: string | null;
}
