import type { DigestArticle } from '../lib/digest/digest';
import { webAddress } from '../lib/digest/markup';
import { type DomPort, readArticle } from '../lib/jobs/read-page';
import type { StoredArticle } from '../lib/model/article';
import type { Brand } from '../lib/model/brand';
import type { EditionStory } from '../lib/model/edition';
import type { HttpPort } from '../lib/model/http';
import type { DigestCache } from './digest-cache';
import type { DigestOptions } from './digest-options';

/** More than this is not read in a mail, and a mail has 100 kB for everything. */
const MAX_CHARS = 24_000;

interface ArticleEdges {
  readonly http: HttpPort;
  readonly now: () => number;
}

/**
 * The whole text of one story: of the publisher's own first story, or of the lead whoever wrote it;
 * null when there is none or it cannot be had whole. Other publishers' texts need their consent,
 * which is why `own` is the default.
 */
export async function findArticle(
  stories: readonly EditionStory[],
  brand: Brand,
  cache: DigestCache,
  which: DigestOptions['article'],
  edges: ArticleEdges,
): Promise<DigestArticle | null> {
  const article = which === 'none' ? undefined : chosen(stories, brand, cache, which);
  const url = article && webAddress(article.url);
  if (!article || !url) return null;
  const body = await readArticle(
    article.id,
    { ...edges, dom: await openDom(), store: storeOf(cache) },
    'missing-only',
  );
  if (body?.completeness !== 'full') return null;
  const paragraphs = body.text.split('\n').filter((paragraph) => paragraph.trim() !== '');
  const kept = upTo(paragraphs, MAX_CHARS);
  return {
    headline: article.title,
    url,
    source: cache.sources.find(({ id }) => id === article.sourceId)?.title ?? '',
    byline: body.byline,
    language: body.language ?? article.language,
    paragraphs: kept,
    shortened: kept.length < paragraphs.length,
  };
}

function chosen(
  stories: readonly EditionStory[],
  brand: Brand,
  cache: DigestCache,
  which: 'own' | 'lead',
): StoredArticle | undefined {
  if (which === 'lead') return cache.article(stories[0]?.leadArticleId ?? '');
  const site = siteOf(brand.url ?? '');
  return stories
    .flatMap(({ articleIds }) => articleIds.map((id) => cache.article(id)))
    .find((article) => article !== undefined && site !== '' && siteOf(article.url) === site);
}

/** A host without "www."; empty for what is no address. */
const siteOf = (address: string) => (URL.parse(address)?.host ?? '').replace(/^www\./, '');

function upTo(paragraphs: readonly string[], limit: number): string[] {
  let length = 0;
  return paragraphs.filter((paragraph) => {
    length += paragraph.length;
    return length <= limit;
  });
}

function storeOf(cache: DigestCache) {
  return {
    articleById: async (id: string) => cache.article(id),
    bodyOf: async () => undefined,
    feedTextOf: async (id: string) => cache.textOf(id),
    storeBody: async () => {},
  };
}

/** The product's own reading of a page, on a document of happy-dom's: Node has none. */
async function openDom(): Promise<DomPort> {
  const { Window } = await import('happy-dom');
  const window = new Window({ settings: { disableJavaScriptFileLoading: true } });
  // DOMPurify and our own code take the document from here; nothing else in this command has one.
  Object.assign(globalThis, { window, document: window.document, DOMParser: window.DOMParser });
  const { cleanFeedText, readPageHtml } = await import('../lib/page/read-page-html');
  return {
    readPage: async (html, url) => readPageHtml(html, url),
    cleanFeedText: async (html, baseUrl) => cleanFeedText(html, baseUrl),
  };
}
