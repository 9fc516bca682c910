import { useState } from 'preact/hooks';
import type { ArticleRow, Tab } from '../../components/view';
import { latestArticles } from '../../lib/db/articles';
import type { Database } from '../../lib/db/database';
import { readAmong, savedArticles } from '../../lib/db/marks';
import type { StoredArticle } from '../../lib/model/article';
import type { Source } from '../../lib/model/source';
import { asRow } from './titles';
import { useStored } from './use-stored';

const PAGE = 40;

interface Rows {
  readonly rows: readonly ArticleRow[];
  readonly readIds: readonly string[];
}

const none: Rows = { rows: [], readIds: [] };

/** The lists of articles beside the editions; each is read only while it is looked at. */
export function useLists(tab: Tab, sources: readonly Source[], revision: number) {
  const [shown, setShown] = useState(PAGE);

  const asRows = async (db: Database, articles: readonly StoredArticle[]): Promise<Rows> => ({
    rows: articles.map((article) => asRow(sources, article)),
    readIds: await readAmong(
      db,
      articles.map((article) => article.id),
    ),
  });

  const latest = useStored(
    async (db) => (tab === 'latest' ? asRows(db, await latestArticles(db, shown)) : none),
    none,
    [tab, shown, sources, revision],
  );
  const saved = useStored(
    async (db) => (tab === 'saved' ? asRows(db, await savedArticles(db)) : none),
    none,
    [tab, sources, revision],
  );
  return {
    latest: latest.rows,
    saved: saved.rows,
    isListPending: (tab === 'latest' && latest === none) || (tab === 'saved' && saved === none),
    readIds: [...latest.readIds, ...saved.readIds],
    onMoreLatest: latest.rows.length >= shown ? () => setShown(shown + PAGE) : undefined,
  };
}
