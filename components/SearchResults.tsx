import { useEffect, useState } from 'preact/hooks';
import { Action } from './Action';
import { ArticleLine, ArticleLines } from './ArticleLine';
import { Notice } from './Notice';
import { SearchFilters } from './SearchFilters';
import styles from './SearchResults.module.css';
import {
  everything,
  isNarrow,
  type Piece,
  type SearchAnswer,
  type SearchFilter,
} from './search-view';
import type { Clock } from './words/dates';
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
    <p data-unseen role="status">
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
    <ArticleLines label={say('front.searchResults')}>
      {answer.rows.map((row) => (
        <ArticleLine
          key={row.id}
          article={row}
          title={<Marked pieces={row.title} />}
          snippet={row.snippet.length > 0 && <Marked pieces={row.snippet} />}
          isRead={row.isRead}
          isOpen={row.id === openArticleId}
          clock={clock}
          onOpen={onOpen}
        />
      ))}
    </ArticleLines>
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
