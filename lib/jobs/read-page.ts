import { readingMinutes } from '../article/reading-time';
import type { Article, Body, FeedText, SafeHtml } from '../model/article';
import type { HttpPort } from '../model/http';
import { fetchPage, type PageDom, type PageOutcome, type PageReading } from './fetch-page';

/** The side that has a DOM: Chromium's offscreen document, Firefox's background page. */
export interface DomPort extends PageDom {
  cleanFeedText(html: string, baseUrl: string): Promise<Pick<PageReading, 'html' | 'text'>>;
}

export interface ReadPageStore {
  articleById(id: string): Promise<Article | undefined>;
  bodyOf(articleId: string): Promise<Body | undefined>;
  feedTextOf(articleId: string): Promise<FeedText | undefined>;
  storeBody(body: Body, readingMinutes: number): Promise<void>;
}

export interface ReadPageEdges {
  readonly http: HttpPort;
  readonly dom: DomPort;
  readonly store: ReadPageStore;
  readonly now: () => number;
}

/**
 * Sees to it that an article's text is stored: its page's, or the feed's where that is longer or the
 * page cannot be had. A text once whole is not fetched again. With `again`, a page that failed is.
 */
export async function readArticle(
  articleId: string,
  edges: ReadPageEdges,
  again: 'missing-only' | 'retry-failed',
): Promise<Body | null> {
  const { store } = edges;
  const stored = await store.bodyOf(articleId);
  if (stored && !(again === 'retry-failed' && stored.completeness === 'excerpt')) return stored;
  const article = await store.articleById(articleId);
  if (!article) return stored ?? null;
  const page = await fetchPage(article.url, edges);
  const fed = await readFeedText(articleId, edges);
  const body = chooseText(article, page, fed, edges.now());
  // A retry that brought less than was there changes nothing.
  if (stored && body.text.length < stored.text.length) return stored;
  await store.storeBody(body, readingMinutes(body.text));
  return body;
}

async function readFeedText(
  articleId: string,
  edges: ReadPageEdges,
): Promise<Pick<PageReading, 'html' | 'text'> | null> {
  const text = await edges.store.feedTextOf(articleId);
  return text ? edges.dom.cleanFeedText(text.html, text.baseUrl) : null;
}

/** A feed's text this many characters long is taken for the whole article. */
const WHOLE_FEED_TEXT = 1200;

function chooseText(
  article: Article,
  page: PageOutcome,
  fed: Pick<PageReading, 'html' | 'text'> | null,
  now: number,
): Body {
  const common = { articleId: article.id, storedAt: now };
  if (page.kind === 'read' && !hasMore(fed, page.reading)) {
    const { html, text, byline, imageUrl, language, completeness, noArchive } = page.reading;
    const read = { html, text, byline, imageUrl, language, completeness };
    const kept = noArchive === true ? { noArchive } : {};
    return { ...common, ...read, ...kept, origin: 'page', pageFailure: null };
  }
  return {
    ...common,
    html: fed?.html ?? ('' as SafeHtml),
    text: fed?.text ?? '',
    completeness: (fed?.text.length ?? 0) >= WHOLE_FEED_TEXT ? 'full' : 'excerpt',
    origin: 'feed',
    byline: article.authors.join(', ') || null,
    imageUrl: article.imageUrl,
    language: article.language,
    pageFailure: page.kind === 'failed' ? page.failure : null,
  };
}

// Of a page that has its whole article the feed only says more when it says far more.
function hasMore(fed: Pick<PageReading, 'text'> | null, page: PageReading): boolean {
  if (fed === null) return false;
  const factor = page.completeness === 'excerpt' ? 1 : 1.5;
  return fed.text.length > factor * page.text.length;
}
