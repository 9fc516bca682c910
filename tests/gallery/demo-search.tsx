import { SearchResults } from '../../components/SearchResults';
import {
  everything,
  type Piece,
  type ResultRow,
  type SearchAnswer,
  type SearchFilter,
} from '../../components/search-view';
import type { Search } from '../../components/view';
import { NOW, TIME_ZONE } from './demo';

/** What stands between brackets is what was looked for. */
const pieces = (text: string): Piece[] =>
  text
    .split(/[[\]]/)
    .map((part, index) => ({ text: part, isMatch: index % 2 === 1 }))
    .filter((piece) => piece.text !== '');

const row = (
  id: string,
  title: string,
  snippet: string,
  sourceTitle: string,
  hoursAgo: number,
): ResultRow => ({
  id,
  title: pieces(title),
  snippet: pieces(snippet),
  sourceTitle,
  publishedAt: NOW - hoursAgo * 3_600_000,
  language: 'en',
  isRead: id === 'found-3',
});

export const resultRows: readonly ResultRow[] = [
  row(
    'found-1',
    'New [harbour] bridge closed after cracks are found',
    '… engineers met on Tuesday at the [harbour] office and said that the northern pier had moved by four centimetres. The [harbour] master has stopped the night ferry, too …',
    'The Harbour Times',
    5,
  ),
  row(
    'found-2',
    'A quiet vote, and what it changes for the port',
    'Half of the money goes to the old [harbour], where the sea wall has waited for repair since the storm …',
    'Northern Ledger',
    30,
  ),
  row(
    'found-3',
    'Swimmers are back at the [harbour] steps',
    'After eleven years the water is clean enough.',
    'Courier',
    120,
  ),
  row(
    'found-4',
    'Die Fähre fährt wieder',
    '… vom alten Hafen, dem [Harbour] Quay …',
    'Morgen',
    400,
  ),
];

/** A search that was answered. */
export function foundWith(
  text: string,
  rows: readonly ResultRow[] = resultRows.slice(0, 2),
  more: Partial<SearchAnswer> = {},
  filter: SearchFilter = everything,
): Search {
  const answer: SearchAnswer = {
    text,
    rows,
    count: rows.length,
    has: 'all',
    isBehind: false,
    ...more,
  };
  const results: Search['results'] = (onOpen) => (
    <SearchResults
      answer={answer}
      filter={filter}
      sources={[
        { id: 's1', title: 'Courier' },
        { id: 's2', title: 'Northern Ledger' },
        { id: 's3', title: 'The Harbour Times' },
      ]}
      openArticleId={null}
      clock={{ now: NOW, timeZone: TIME_ZONE }}
      onFilter={() => {}}
      onOpen={onOpen}
      onMore={answer.count > rows.length ? () => {} : undefined}
    />
  );
  return { text, results };
}
