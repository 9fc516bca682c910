import { SearchResults, TypeOn } from '../../components/SearchResults';
import type { SearchAnswer, SearchFilter, When } from '../../components/search-view';
import type { Database } from '../../lib/db/database';
import { readAmong, readIds, savedIds } from '../../lib/db/marks';
import { articlesWithTexts, isIndexBehind } from '../../lib/db/search-index';
import { indexPort } from '../../lib/db/search-port';
import { storedText } from '../../lib/jobs/stored-text';
import type { StoredArticle } from '../../lib/model/article';
import type { Source } from '../../lib/model/source';
import { DAY_MS } from '../../lib/model/time';
import { findArticles } from '../../lib/search/find';
import { parseQuery } from '../../lib/search/query';
import type { Filter } from '../../lib/search/search';
import { sourceTitle } from './titles';

export { SearchResults, TypeOn };

export interface Asked {
  readonly text: string;
  readonly filter: SearchFilter;
  readonly limit: number;
  /** Epoch ms. */
  readonly now: number;
  /** When this week's edition began, epoch ms. */
  readonly weekFrom: number;
  readonly sources: readonly Source[];
}

interface Stored {
  readonly article: StoredArticle;
  readonly title: string;
  readonly summary: string;
  readonly text: string;
}

/** What is stored for a search; null when the text asks for nothing yet. */
export async function search(db: Database, asked: Asked): Promise<SearchAnswer | null> {
  const port = { ...indexPort(db), texts: (ids: readonly string[]) => textsOf(db, ids) };
  const found = await findArticles(port, parseQuery(asked.text), {
    now: asked.now,
    limit: asked.limit,
    filter: await filterOf(db, asked),
  });
  if (!found) return null;
  const read = new Set(
    await readAmong(
      db,
      found.articles.map(({ article }) => article.article.id),
    ),
  );
  const rows = found.articles.map(({ article: { article }, title, snippet }) => ({
    id: article.id,
    title,
    snippet,
    sourceTitle: sourceTitle(asked.sources, article),
    publishedAt: article.publishedAt,
    language: article.language,
    isRead: read.has(article.id),
  }));
  const { count, has } = found;
  return { text: asked.text.trim(), rows, count, has, isBehind: await isIndexBehind(db) };
}

async function textsOf(db: Database, ids: readonly string[]): Promise<(Stored | undefined)[]> {
  const stored = await articlesWithTexts(db, ids);
  return stored.map((each) => {
    if (!each) return undefined;
    const { article, body, feedText } = each;
    const { title, summary } = article;
    return { article, title, summary, text: storedText(body, feedText) };
  });
}

const MONTH_MS = 30 * DAY_MS;

async function filterOf(db: Database, { filter, now, weekFrom }: Asked): Promise<Filter> {
  const since: Record<When, number | null> = { any: null, week: weekFrom, month: now - MONTH_MS };
  return {
    sourceId: filter.sourceId,
    since: since[filter.when],
    articles: await markedArticles(db, filter),
  };
}

async function markedArticles(db: Database, { which }: SearchFilter): Promise<Filter['articles']> {
  switch (which) {
    case 'any':
      return null;
    case 'saved':
      return { kind: 'only', ids: new Set(await savedIds(db)) };
    case 'read':
      return { kind: 'only', ids: new Set(await readIds(db)) };
    case 'unread':
      return { kind: 'not', ids: new Set(await readIds(db)) };
  }
}
