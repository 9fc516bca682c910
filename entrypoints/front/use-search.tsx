import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { everything, type SearchAnswer, type SearchFilter } from '../../components/search-view';
import type { Search } from '../../components/view';
import { logFailure } from '../../lib/ext/log';
import type { Source } from '../../lib/model/source';
import { timeZone } from './use-environment';
import { readerDatabase } from './use-stored';

const PAGE = 20;

// Loaded with the first letter: nobody needs it before.
const loadPanel = () => import('./search-panel');
type PanelModule = Awaited<ReturnType<typeof loadPanel>>;

interface Shown {
  readonly panel: PanelModule;
  /** Null while nothing can be looked for yet: one letter is in every article. */
  readonly answer: SearchAnswer | null;
}

export interface SearchPlace {
  readonly sources: readonly Source[];
  readonly revision: number;
  /** Epoch ms. */
  readonly now: number;
  /** When this week's edition began, epoch ms. */
  readonly weekFrom: number;
  readonly openArticleId: string | null;
}

/** What is looked for, and what was found; the last answer stays until there is a new one. */
export function useSearch(place: SearchPlace): {
  readonly search: Search;
  readonly onSearch: (text: string) => void;
} {
  const { sources, revision, now, weekFrom } = place;
  const [text, setText] = useState('');
  const [filter, setFilter] = useState<SearchFilter>(everything);
  const [limit, setLimit] = useState(PAGE);
  const [shown, setShown] = useState<Shown | null>(null);
  const last = useRef<Promise<void>>(Promise.resolve());

  useEffect(() => {
    if (text.trim() === '') {
      setShown(null);
      return;
    }
    let current = true;
    const look = async () => {
      // Typed on meanwhile: the last letter's search answers.
      if (!current) return;
      const [panel, db] = await Promise.all([loadPanel(), readerDatabase()]);
      const answer = await panel.search(db, { text, filter, limit, now, weekFrom, sources });
      if (current)
        setShown((before) => (answer ? { panel, answer } : (before ?? { panel, answer })));
    };
    // One after the other: what is typed fast leaves out the letters between.
    last.current = last.current
      .then(look)
      .catch((error: unknown) => logFailure('searching', error));
    return () => {
      current = false;
    };
  }, [text, filter, limit, sources, revision]);

  const byTitle = useMemo(
    () => sources.toSorted((a, b) => a.title.localeCompare(b.title)),
    [sources],
  );

  function onSearch(next: string): void {
    setText(next);
    setLimit(PAGE);
    if (next === '') setFilter(everything);
  }

  const results =
    shown &&
    ((onOpen: (articleId: string) => void) => (
      <Panel
        {...place}
        shown={shown}
        filter={filter}
        limit={limit}
        byTitle={byTitle}
        onOpen={onOpen}
        onFilter={(next) => {
          setFilter(next);
          setLimit(PAGE);
        }}
        onLimit={setLimit}
      />
    ));

  return { search: { text, results }, onSearch };
}

interface PanelProps extends SearchPlace {
  readonly shown: Shown;
  readonly filter: SearchFilter;
  readonly limit: number;
  readonly byTitle: readonly Source[];
  readonly onOpen: (articleId: string) => void;
  readonly onFilter: (filter: SearchFilter) => void;
  readonly onLimit: (limit: number) => void;
}

function Panel({ shown, limit, now, ...props }: PanelProps) {
  const { panel, answer } = shown;
  if (answer === null) return <panel.TypeOn />;
  const hasMore = answer.rows.length < answer.count && answer.rows.length >= limit;
  return (
    <panel.SearchResults
      answer={answer}
      filter={props.filter}
      sources={props.byTitle}
      openArticleId={props.openArticleId}
      clock={{ now, timeZone }}
      onFilter={props.onFilter}
      onOpen={props.onOpen}
      onMore={hasMore ? () => props.onLimit(limit + PAGE) : undefined}
    />
  );
}
