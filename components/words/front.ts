import type { Edition } from '../../lib/model/edition';
import type { RefreshProgress } from '../../lib/model/snapshot';
import { agoWords, type Clock, clockWords, dayWords, weekdayWords } from './dates';
import { articlesWords, form, SOURCES, sourcesWords } from './numbers';

export const PRODUCT = 'Best of the week';

export const FRONT = {
  from: 'from',
  tabs: { week: 'Week', today: 'Today', latest: 'Latest', saved: 'Saved' },
  toolbar: 'Front page',
  tabList: 'Views',
  list: 'The list',
  search: 'Search',
  searchResults: 'Search results',
  searching: 'Searching …',
  refresh: 'Refresh',
  options: 'Options',
  hide: 'Hide',
  hideSponsor: 'Hide the sponsor',
  breaking: 'Breaking news',
  read: 'Read',
  bestOfToday: 'Best of today',
  ranking: 'How ranking works',
  signUp: 'Sign up',
  privacy: 'Privacy policy',
  social: 'Elsewhere',
  sources: 'Sources',
  earlier: 'Show earlier articles',
  thisWeek: 'Back to this week',
  fullPage: 'Open in full page',
} as const;

export const NEWSLETTER = {
  title: 'Get latest news delivered daily',
  text: 'We will send you breaking news right to your inbox.',
} as const;

/** For an edition without a newsletter: the briefing that the extension makes itself. */
export const BRIEFING = {
  title: 'A briefing every day',
  text: 'One notification, with the best of today. No address needed.',
  setUp: 'Set it up',
} as const;

/** "24 sources · 8 minutes ago", or how many of them could be read. */
export function stateWords(
  sourceCount: number,
  failingCount: number,
  refreshedAt: number,
  now: number,
): string {
  const read = Math.max(0, sourceCount - failingCount);
  if (refreshedAt === 0) return `${sourcesWords(sourceCount)} · not read yet`;
  const sources =
    failingCount > 0 ? `${read} of ${sourcesWords(sourceCount)}` : sourcesWords(sourceCount);
  return `${sources} · ${agoWords(refreshedAt, now)}`;
}

/** A refresh in one short line: "12 of 24 sources · 31 new". */
export function progressWords(progress: RefreshProgress): string {
  switch (progress.phase) {
    case 'fetching':
      return `${progress.done} of ${sourcesWords(progress.total)} · ${progress.newArticles} new`;
    case 'ranking':
      return `Ranking ${articlesWords(progress.newArticles)} …`;
    case 'reading':
      return 'Fetching the texts …';
    case 'done':
      return `Done · ${articlesWords(progress.newArticles)} new`;
  }
}

/** What became of one source: "The Ledger: 3 new". */
export function outcomeWords(latest: RefreshProgress['latest'][number]): string {
  switch (latest.outcome) {
    case 'new':
      return `${latest.count} new`;
    case 'unchanged':
      return 'nothing new';
    case 'failed':
      return 'could not be read';
  }
}

/** "2 sources could not be read." */
export function failuresWords(count: number): string {
  return `${sourcesWords(count)} could not be read.`;
}

export const SEE_FAILURES = 'See why';

/** The sentence that ends the list. */
export function endWords(edition: Edition): string {
  return edition.period === 'week' ? 'That was the week.' : 'That is today so far.';
}

/** "You read 6 of 10. This edition closes on Sunday at midnight." */
export function endDetailWords(edition: Edition, read: number, clock: Clock): string {
  const total = edition.stories.length;
  const count = read === total ? `You read all ${total}.` : `You read ${read} of ${total}.`;
  if (edition.period === 'today') return count;
  const day = weekdayWords(edition.to - 1, clock.timeZone);
  const time = clockWords(edition.to, clock.timeZone);
  const when = time === '00:00' ? 'midnight' : time;
  return edition.closed
    ? `${count} This edition closed on ${dayWords(edition.to - 1, clock.timeZone)}.`
    : `${count} The next edition closes on ${day} at ${when}.`;
}

/** "3 articles were kept out by your filters." */
export function hiddenWords(count: number): string {
  return `${articlesWords(count)} kept out by your filters.`;
}

/** The number of results: "12 articles with “bridge”". */
export function resultsWords(count: number, text: string): string {
  return `${articlesWords(count)} with “${text}”`;
}

/** A sentence that says what is so, and a line that says what to do. */
export interface Sentence {
  readonly says: string;
  readonly todo: string;
}

export const EMPTY: Record<'fetching' | 'unfetched' | 'offline' | 'latest' | 'saved', Sentence> = {
  fetching: {
    says: 'The first edition is being set.',
    todo: 'Stories appear here as soon as your sources have been read and ranked.',
  },
  unfetched: {
    says: 'Nothing has been fetched yet.',
    todo: 'Refresh to read your sources for the first time.',
  },
  offline: {
    says: 'You are offline.',
    todo: 'Nothing is stored yet. Your sources will be read when you are connected again.',
  },
  latest: {
    says: 'No articles yet.',
    todo: 'They appear here, newest first, once your sources have been read.',
  },
  saved: {
    says: 'Nothing is saved.',
    todo: 'Press Save on an article and it stays here, also offline, until you take it out.',
  },
};

/** The empty list of an edition. */
export function emptyEditionWords(edition: Edition, clock: Clock): Sentence {
  if (edition.sourceCount === 0) {
    return { says: 'You follow no sources.', todo: 'Choose some, and the week fills by itself.' };
  }
  const since =
    edition.period === 'week'
      ? `since ${weekdayWords(edition.from, clock.timeZone)}`
      : 'in the last 24 hours';
  const wrote = edition.sourceCount === 1 ? 'Your source has' : 'None of your sources has';
  return {
    says: edition.period === 'week' ? 'A quiet week so far.' : 'A quiet day so far.',
    todo:
      edition.sourceCount === 1
        ? `${wrote} written nothing ${since}. Refresh, or follow more sources.`
        : `${wrote} written ${since}. Refresh, or follow more sources.`,
  };
}

/** Every source failed and nothing could be shown. */
export function allFailedWords(count: number): Sentence {
  return {
    says:
      count === 1
        ? 'Your source could not be read.'
        : `None of your ${count} ${form(count, SOURCES)} could be read.`,
    todo: 'The options say why, source by source, and what helps.',
  };
}

/** No result of a search. */
export function noResultsWords(text: string): Sentence {
  return {
    says: `Nothing with “${text}” is stored here.`,
    todo: 'Try another word, or part of one.',
  };
}

/** "You are offline. This was fetched 3 hours ago." */
export function offlineWords(refreshedAt: number | null, now: number): string {
  if (refreshedAt === null) return 'You are offline.';
  return `You are offline. This was fetched ${agoWords(refreshedAt, now)}.`;
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
