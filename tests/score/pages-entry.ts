import { extractArticle } from '../../lib/page/extract';
import { sanitise } from '../../lib/page/sanitise';

interface Output {
  readonly ms: number;
  readonly title?: string;
  readonly byline?: string | null;
  readonly published?: string | null;
  readonly image?: string | null;
  readonly html?: string;
  readonly text?: string;
  readonly completeness?: string;
}

/** The whole path from a page's HTML to what is stored, with the time it took. */
export function readPage(html: string, url: string): Output {
  const start = performance.now();
  const document = new DOMParser().parseFromString(html, 'text/html');
  const article = extractArticle(document, url);
  const clean = article === null ? '' : sanitise(article.html, url);
  const ms = performance.now() - start;
  if (article === null) return { ms };
  return {
    ms,
    title: article.title,
    byline: article.byline,
    published: article.publishedAt === null ? null : new Date(article.publishedAt).toISOString(),
    image: article.imageUrl,
    html: clean,
    text: article.text,
    completeness: article.completeness,
  };
}
