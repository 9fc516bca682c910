import type { Edition } from '../../lib/model/edition';
import type { RefreshProgress } from '../../lib/model/snapshot';
import { agoWords, type Clock, clockWords, dayWords, onWords, sinceWords } from './dates';
import { say } from './front-say';
import { sourcesWords } from './numbers';

/** "24 sources · 8 minutes ago", or how many of them could be read. */
export function stateWords(
  sourceCount: number,
  failingCount: number,
  refreshedAt: number,
  now: number,
): string {
  if (refreshedAt === 0) return `${sourcesWords(sourceCount)} · ${say('masthead.unread')}`;
  const read = Math.max(0, sourceCount - failingCount);
  const sources =
    failingCount > 0
      ? say('count.someSources', { some: read, count: sourceCount })
      : sourcesWords(sourceCount);
  return `${sources} · ${agoWords(refreshedAt, now)}`;
}

/** A refresh in one short line: "12 of 24 sources · 31 new". */
export function progressWords(progress: RefreshProgress): string {
  const count = progress.newArticles;
  switch (progress.phase) {
    case 'fetching': {
      const sources = say('count.someSources', { some: progress.done, count: progress.total });
      return `${sources} · ${say('outcome.new', { count })}`;
    }
    case 'ranking':
      return say('progress.ranking', { count });
    case 'reading':
      return say('progress.reading');
    case 'done':
      return say('progress.done', { count });
  }
}

/** What became of one source: "3 new". */
export function outcomeWords(latest: RefreshProgress['latest'][number]): string {
  switch (latest.outcome) {
    case 'new':
      return say('outcome.new', { count: latest.count });
    case 'unchanged':
      return say('outcome.unchanged');
    case 'failed':
      return say('outcome.failed');
  }
}

/** "You read 6 of 10. The next edition closes on Sunday at midnight." */
export function endDetailWords(edition: Edition, read: number, clock: Clock): string {
  const count = edition.stories.length;
  const told = [
    read === count ? say('end.readAll', { count }) : say('end.readSome', { read, count }),
    edition.period === 'today' ? '' : closingWords(edition, clock),
    edition.hidden === 0 ? '' : say('end.hidden', { count: edition.hidden }),
  ];
  return told
    .filter((sentence) => sentence !== '')
    .reduce((first, second) => say('text.sentences', { first, second }));
}

function closingWords(edition: Edition, { timeZone }: Clock): string {
  if (edition.closed) return say('end.closed', { date: dayWords(edition.to - 1, timeZone) });
  const day = onWords(edition.to - 1, timeZone);
  const time = clockWords(edition.to, timeZone);
  return /^00\D00$/.test(time)
    ? say('end.closesMidnight', { day })
    : say('end.closesAt', { day, time });
}

/** A sentence that says what is so, and a line that says what to do. */
export interface Sentence {
  readonly says: string;
  readonly todo: string;
}

type EmptyList = 'fetching' | 'unfetched' | 'offline' | 'latest' | 'saved' | 'noSources';

/** A list without anything in it. */
export function emptyWords(list: EmptyList): Sentence {
  return { says: say(`empty.${list}.says`), todo: say(`empty.${list}.todo`) };
}

/** The empty list of an edition. */
export function emptyEditionWords(edition: Edition, clock: Clock): Sentence {
  if (edition.sourceCount === 0) return emptyWords('noSources');
  const { period } = edition;
  const since = period === 'week' ? sinceWords(edition.from, clock.timeZone) : say('since.dayAgo');
  return {
    says: say(`empty.${period}`),
    todo: say(edition.sourceCount === 1 ? 'empty.oneSilent' : 'empty.allSilent', { since }),
  };
}

/** Every source failed and nothing could be shown. */
export function allFailedWords(count: number): Sentence {
  return {
    says: count === 1 ? say('empty.oneFailed') : say('empty.allFailed', { count }),
    todo: say('empty.failedTodo'),
  };
}

/** No result of a search. */
export function noResultsWords(text: string): Sentence {
  return { says: say('search.none.says', { text }), todo: say('search.none.todo') };
}

/** "You are offline. This was fetched 3 hours ago." */
export function offlineWords(refreshedAt: number | null, now: number): string {
  if (refreshedAt === null) return say('offline.says');
  return say('offline.fetched', { ago: agoWords(refreshedAt, now) });
}

/** Names of social services as they write them; others keep their own word. */
export function serviceWords(service: string): string {
  const known: Record<string, string> = {
    facebook: 'Facebook',
    instagram: 'Instagram',
    x: 'X',
    twitter: 'X',
    youtube: 'YouTube',
    mastodon: 'Mastodon',
    bluesky: 'Bluesky',
    linkedin: 'LinkedIn',
    tiktok: 'TikTok',
    telegram: 'Telegram',
    threads: 'Threads',
    rss: 'RSS',
  };
  return known[service.toLowerCase()] ?? service.charAt(0).toUpperCase() + service.slice(1);
}
