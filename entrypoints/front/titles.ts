import type { ArticleRow } from '../../components/view';
import type { StoredArticle } from '../../lib/model/article';
import type { Source } from '../../lib/model/source';

/** A source's title; the site's name once the source is no longer followed. */
export function sourceTitle(sources: readonly Source[], article: StoredArticle): string {
  const source = sources.find((one) => one.id === article.sourceId);
  return source?.title ?? new URL(article.url).hostname.replace(/^www\./, '');
}

export const asRow = (sources: readonly Source[], article: StoredArticle): ArticleRow => ({
  id: article.id,
  title: article.title,
  sourceTitle: sourceTitle(sources, article),
  publishedAt: article.publishedAt,
  language: article.language,
});
