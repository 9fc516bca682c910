import type { Article } from '../model/article';

/**
 * Who stands behind an article, so that a publisher's three feeds count once: the registrable part
 * of its host, guessed without a list, or the source when the address says nothing.
 */
export function publisherOf(article: Pick<Article, 'url' | 'sourceId'>): string {
  const host = URL.canParse(article.url) ? new URL(article.url).host : '';
  const labels = host.split('.');
  if (host === '' || /^[\d.:[\]]+$/.test(host) || labels.length < 2)
    return host || article.sourceId;
  // example.co.uk and example.com.au have a short second level.
  const second = labels.at(-2) ?? '';
  const keep = second.length <= 3 && labels.length > 2 ? 3 : 2;
  return labels.slice(-keep).join('.');
}
