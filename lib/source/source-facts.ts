import type { Edition } from '../model/edition';
import type { FeedState } from '../model/source';
import { WEEK_MS } from '../model/time';

/** Weeks that count as recent. */
const RECENT_WEEKS = 8;

/** What there is to know of a source, for the reader who decides whether to keep it. */
export interface SourceFacts {
  /** Articles published within the last seven days. */
  readonly articlesThisWeek: number;
  /** Ms since its newest article; null when none is known. */
  readonly silentMs: number | null;
  /** Stories of the recent weeks that it took part in, and all of them. */
  readonly stories: number;
  readonly allStories: number;
  /** Recent weeks that those are of. */
  readonly weeks: number;
  /** Bytes of its feed's last document; null when it was never read. */
  readonly documentBytes: number | null;
  readonly lastSuccessAt: number | null;
}

/** Every source's stories in the weeks that began within the last eight, by source id. */
export function storiesBySource(
  editions: readonly Edition[],
  now: number,
): { readonly counts: ReadonlyMap<string, number>; readonly all: number; readonly weeks: number } {
  const recent = editions.filter(
    ({ period, from }) => period === 'week' && from > now - RECENT_WEEKS * WEEK_MS && from <= now,
  );
  const counts = new Map<string, number>();
  for (const { sources } of recent.flatMap(({ stories }) => stories)) {
    for (const id of new Set(sources.map((source) => source.id))) {
      counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return {
    counts,
    all: recent.reduce((sum, { stories }) => sum + stories.length, 0),
    weeks: recent.length,
  };
}

/** A source's facts; `articlesThisWeek` is how many of its articles are of the last seven days. */
export function sourceFacts(
  state: FeedState,
  of: {
    readonly now: number;
    readonly articlesThisWeek: number;
    readonly stories: ReturnType<typeof storiesBySource>;
  },
): SourceFacts {
  return {
    articlesThisWeek: of.articlesThisWeek,
    silentMs: state.newestAt === null ? null : Math.max(0, of.now - state.newestAt),
    stories: of.stories.counts.get(state.sourceId) ?? 0,
    allStories: of.stories.all,
    weeks: of.stories.weeks,
    documentBytes: state.documentBytes ?? null,
    lastSuccessAt: state.lastSuccessAt,
  };
}
