import type { Alert } from './alert';
import type { Edition } from './edition';

/** What the popup paints first, without opening the database; kept in `storage.local`. */
export interface Snapshot {
  readonly week: Edition;
  readonly today: Edition;
  /** Announced, not yet over; newest first. */
  readonly breaking: readonly Alert[];
  readonly refreshedAt: number;
  /** Article ids of these editions that were read. */
  readonly readIds: readonly string[];
  /** Sources that fail now. */
  readonly failingCount: number;
  /** Reports since the reader last read one of the story, by its id; a story without any is absent. */
  readonly freshCounts?: Readonly<Record<string, number>>;
  /** Stories of these editions that the reader wants less like. */
  readonly dismissedIds?: readonly string[];
}

/** Progress of a refresh, source by source; kept in `storage.session`. */
export interface RefreshProgress {
  readonly startedAt: number;
  readonly total: number;
  readonly done: number;
  readonly newArticles: number;
  readonly failed: number;
  /** The sources just finished, newest first, at most 8. */
  readonly latest: readonly {
    readonly title: string;
    readonly outcome: 'new' | 'unchanged' | 'failed';
    readonly count: number;
  }[];
  readonly phase: 'fetching' | 'ranking' | 'reading' | 'done';
}
