import type { PageInView, PageOffer } from '../model/page-in-view';
import type { FoundNewsletter } from '../model/subscription';
import { feedIn, feedsNamedBy } from './find-feeds';

export interface PageInViewEdges {
  /** The newsletter in a page's markup; the side that has a DOM. */
  readonly detect: (html: string, url: string) => Promise<FoundNewsletter | null>;
}

/** What the page in the reader's tab has to follow. Asks nobody for anything. */
export async function offerOfPage(
  { url, contentType, markup }: PageInView,
  { detect }: PageInViewEdges,
): Promise<PageOffer> {
  if (!/^https?:/.test(url)) return { url, feeds: [], newsletter: null };
  if (!/html/.test(contentType)) {
    const own = feedIn(new TextEncoder().encode(markup), 'text/xml; charset=utf-8', url);
    return { url, feeds: own ? [own] : [], newsletter: null };
  }
  // The page may be an article: its site is what is followed.
  const siteUrl = new URL('/', url).href;
  const feeds = feedsNamedBy(markup, url).map((feed) => ({ ...feed, siteUrl }));
  return { url, feeds, newsletter: await detect(markup, url) };
}
