import { useState } from 'preact/hooks';
import type { ArticleRow, Search, Tab } from '../../components/view';
import { latestArticles, searchArticles } from '../../lib/db/articles';
import type { Database } from '../../lib/db/database';
import { readAmong, savedArticles } from '../../lib/db/marks';
import type { StoredArticle } from '../../lib/model/article';
import type { Source } from '../../lib/model/source';
import { asRow } from './titles';
import { useStored } from './use-stored';

const PAGE = 40;
const RESULTS = 60;

interface Rows {
  readonly rows: readonly ArticleRow[];
  readonly readIds: readonly string[];
}

const none: Rows = { rows: [], readIds: [] };

/** The lists of articles beside the editions; each is read only while it is looked at. */
export function useLists(tab: Tab, sources: readonly Source[], revision: number) {
  const [shown, setShown] = useState(PAGE);
  const [text, setText] = useState('');

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
  const found = useStored<{ text: string; list: Rows } | null>(
    async (db) => {
      const words = text.toLocaleLowerCase().split(/\s+/).filter(Boolean);
      if (words.length === 0) return null;
      return { text, list: await asRows(db, await searchArticles(db, words, RESULTS)) };
    },
    null,
    [text, sources, revision],
  );

  const results = found?.text === text ? found.list : null;
  const search: Search = { text, results: results?.rows ?? null };
  return {
    latest: latest.rows,
    saved: saved.rows,
    search,
    readIds: [...latest.readIds, ...saved.readIds, ...(results?.readIds ?? [])],
    onSearch: setText,
    onMoreLatest: latest.rows.length >= shown ? () => setShown(shown + PAGE) : undefined,
  };
}
