import { useEffect, useState } from 'preact/hooks';
import { Action } from './Action';
import { classes } from './classes';
import { Notice } from './Notice';
import { SearchFilters } from './SearchFilters';
import styles from './SearchResults.module.css';
import {
  everything,
  isNarrow,
  type Piece,
  type ResultRow,
  type SearchAnswer,
  type SearchFilter,
} from './search-view';
import { type Clock, rowTimeWords } from './words/dates';
import { noResultsWords } from './words/front';
import { say } from './words/front-say';

interface SearchResultsProps {
  readonly answer: SearchAnswer;
  readonly filter: SearchFilter;
  /** The reader's sources, by title. */
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  readonly openArticleId: string | null;
  readonly clock: Clock;
  readonly onFilter: (filter: SearchFilter) => void;
  readonly onOpen: (articleId: string) => void;
  /** Absent when all are listed. */
  readonly onMore?: () => void;
}

/** What a search gave: how much, the ways to narrow it, and the list. */
export function SearchResults(props: SearchResultsProps) {
  const { answer, filter } = props;
  const key = answer.has === 'all' ? 'search.results' : 'search.some';
  const words = say(key, { count: answer.count, text: answer.text });
  return (
    <>
      <div class={styles.head}>
        <p>{words}</p>
        <Once words={words} />
        <SearchFilters filter={filter} sources={props.sources} onFilter={props.onFilter} />
        {answer.isBehind && <p>{say('search.behind')}</p>}
      </div>
      {answer.rows.length > 0 ? (
        <List {...props} />
      ) : (
        <Nothing answer={answer} filter={filter} onFilter={props.onFilter} />
      )}
      {props.onMore && (
        <p class={styles.more}>
          <Action onPress={props.onMore}>{say('search.more')}</Action>
        </p>
      )}
    </>
  );
}

/** Nothing can be looked for yet. */
export function TypeOn() {
  return (
    <div class={styles.head}>
      <p>{say('search.typeOn')}</p>
    </div>
  );
}

/** A screen reader hears the count once typing rests, not with every letter. */
const RESTS_MS = 700;

function Once({ words }: { readonly words: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(words), RESTS_MS);
    return () => clearTimeout(timer);
  }, [words]);
  return (
    <p class={styles.unseen} role="status">
      {said}
    </p>
  );
}

type NothingProps = Pick<SearchResultsProps, 'answer' | 'filter' | 'onFilter'>;

function Nothing({ answer, filter, onFilter }: NothingProps) {
  if (!isNarrow(filter)) return <Notice sentence={noResultsWords(answer.text)} />;
  const sentence = { says: say('search.noneHere.says'), todo: say('search.noneHere.todo') };
  return (
    <Notice sentence={sentence}>
      <Action onPress={() => onFilter(everything)}>{say('search.widen')}</Action>
    </Notice>
  );
}

function List({ answer, openArticleId, clock, onOpen }: SearchResultsProps) {
  return (
    <ul class={styles.results} aria-label={say('front.searchResults')}>
      {answer.rows.map((row) => (
        <Result
          key={row.id}
          row={row}
          isOpen={row.id === openArticleId}
          clock={clock}
          onOpen={onOpen}
        />
      ))}
    </ul>
  );
}

interface ResultProps {
  readonly row: ResultRow;
  readonly isOpen: boolean;
  readonly clock: Clock;
  readonly onOpen: (articleId: string) => void;
}

function Result({ row, isOpen, clock, onOpen }: ResultProps) {
  const lang = row.language ?? undefined;
  return (
    <li class={classes(styles.result, row.isRead && styles.read, isOpen && styles.current)}>
      <h2 class={styles.headline} dir="auto" lang={lang}>
        <button
          type="button"
          class={styles.open}
          data-focus-id={row.id}
          aria-current={isOpen ? 'true' : undefined}
          onClick={() => onOpen(row.id)}
        >
          <Marked pieces={row.title} />
        </button>
      </h2>
      {row.snippet.length > 0 && (
        <p class={styles.snippet} dir="auto" lang={lang}>
          <Marked pieces={row.snippet} />
        </p>
      )}
      <p class={styles.meta}>
        {row.isRead && `${say('front.read')} · `}
        <span dir="auto">{row.sourceTitle}</span> ·{' '}
        <time dateTime={new Date(row.publishedAt).toISOString()}>
          {rowTimeWords(row.publishedAt, clock)}
        </time>
      </p>
    </li>
  );
}

function Marked({ pieces }: { readonly pieces: readonly Piece[] }) {
  return pieces.map(({ text, isMatch }, index) =>
    isMatch ? (
      <mark key={index} class={styles.match}>
        {text}
      </mark>
    ) : (
      text
    ),
  );
}
