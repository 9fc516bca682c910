import type { FoundFeed } from './find-outcome';
import type { FoundNewsletter } from './subscription';

/** The page in the reader's tab, as it stood there when the reader pressed the button. */
export interface PageInView {
  readonly url: string;
  /** As the browser took it: `text/html`, or a feed's own type. */
  readonly contentType: string;
  /** Its markup, cut where it is very long. */
  readonly markup: string;
}

/** What a page has to follow. */
export interface PageOffer {
  readonly url: string;
  /** Best first, as the page names them. */
  readonly feeds: readonly FoundFeed[];
  readonly newsletter: FoundNewsletter | null;
}

/** What the popup hands to the options page that it opens. */
export type Handover =
  | { readonly kind: 'newsletter'; readonly newsletter: FoundNewsletter }
  | { readonly kind: 'address'; readonly address: string };
