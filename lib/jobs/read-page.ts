import { readingMinutes } from '../article/reading-time';
import type { Article, Body, FeedText, PageFailure, SafeHtml } from '../model/article';
import type { HttpOutcome, HttpPort } from '../model/http';
import { decodeHtml } from '../page/decode-html';

const TIMEOUT_MS = 20_000;
const MAX_PAGE_BYTES = 5_000_000;

/** What the side that has a DOM makes of a page. */
export interface PageReading {
  readonly html: SafeHtml;
  readonly text: string;
  readonly byline: string | null;
  readonly imageUrl: string | null;
  readonly language: string | null;
  readonly completeness: 'full' | 'excerpt';
}

/** The side that has a DOM: Chromium's offscreen document, Firefox's background page. */
export interface DomPort {
  readPage(html: string, url: string): Promise<PageReading | null>;
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

type PageOutcome =
  | { kind: 'read'; reading: PageReading }
  | { kind: 'failed'; failure: PageFailure };

async function fetchPage(url: string, edges: ReadPageEdges): Promise<PageOutcome> {
  const outcome = await edges.http({
    url,
    headers: { accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1' },
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_PAGE_BYTES,
  });
  const failure = pageFailure(outcome);
  if (failure) return { kind: 'failed', failure };
  if (outcome.kind !== 'response') return { kind: 'failed', failure: { kind: 'unreachable' } };
  const html = decodeHtml(outcome.bytes, outcome.headers['content-type'] ?? null);
  const reading = await edges.dom.readPage(html, outcome.url);
  return reading ? { kind: 'read', reading } : { kind: 'failed', failure: { kind: 'no-text' } };
}

function pageFailure(outcome: HttpOutcome): PageFailure | null {
  switch (outcome.kind) {
    case 'redirected-elsewhere':
      return { kind: 'unreachable' };
    case 'offline':
    case 'unreachable':
    case 'timeout':
    case 'needs-permission':
    case 'too-large':
      return outcome;
    case 'response': {
      if (outcome.status >= 400) return { kind: 'refused', status: outcome.status };
      const [type = ''] = (outcome.headers['content-type'] ?? 'text/html').split(';');
      return /html|xml/i.test(type) ? null : { kind: 'not-a-page', type: type.trim() };
    }
  }
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
  if (page.kind === 'read') {
    const { reading } = page;
    const feedHasMore =
      fed !== null &&
      (fed.text.length > reading.text.length * 1.5 ||
        (reading.completeness === 'excerpt' && fed.text.length > reading.text.length));
    if (!feedHasMore) return { ...common, ...reading, origin: 'page', pageFailure: null };
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
