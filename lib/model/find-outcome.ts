/** What looking for a site's feeds brought. */
export type FindOutcome =
  | { readonly kind: 'found'; readonly feeds: readonly FoundFeed[] }
  | { readonly kind: 'none'; readonly sentence: string }
  | { readonly kind: 'needs-permission'; readonly origin: string };

export interface FoundFeed {
  readonly title: string;
  readonly feedUrl: string;
  readonly siteUrl: string | null;
  readonly language: string | null;
}
