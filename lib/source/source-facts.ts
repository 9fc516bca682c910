import type { Edition } from '../model/edition';
import type { FeedState } from '../model/source';
import { DAY_MS, WEEK_MS } from '../model/time';
import { spanWords } from './spans';

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

/** How often it publishes: "About 14 a day", "About 3 a week", "Nothing for 12 days". */
export function rhythmWords({ articlesThisWeek, silentMs }: SourceFacts): string {
  if (articlesThisWeek === 0) {
    return silentMs === null || silentMs < 7 * DAY_MS
      ? 'Nothing this week'
      : `Nothing for ${spanWords(silentMs)}`;
  }
  const aDay = Math.round(articlesThisWeek / 7);
  return aDay >= 2 ? `About ${aDay} a day` : `About ${articlesThisWeek} a week`;
}

/** Its part in the editions: "In 6 of 40 stories of the last 4 weeks"; empty before the first. */
export function shareWords({ stories, allStories, weeks }: SourceFacts): string {
  if (allStories === 0) return '';
  const time = weeks === 1 ? 'this week' : `the last ${weeks} weeks`;
  return stories === 0
    ? `In none of the ${allStories} stories of ${time}`
    : `In ${stories} of ${allStories} stories of ${time}`;
}

/** The size of its feed: "84 kB", "1.2 MB"; empty when it is not known. */
export function sizeWords({ documentBytes }: SourceFacts): string {
  if (documentBytes === null) return '';
  if (documentBytes >= 1e6) return `${(documentBytes / 1e6).toFixed(1)} MB`;
  return `${Math.max(1, Math.round(documentBytes / 1000))} kB`;
}
