// One publisher's feed over two days, for `npm run simulate`.
import type { FeedRhythm } from '../lib/model/source';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../lib/model/time';
import { newestTimes } from '../lib/source/schedule';
import type { Random } from '../tests/newsroom/random';

/** What the publisher's server and feed say. */
export interface Policy {
  readonly name: string;
  readonly cacheControl?: string;
  /** `Expires` at the next full hour, as some content systems send it. */
  readonly expiresHourly?: boolean;
  readonly skipHours?: readonly number[];
  readonly trustedBreaking?: boolean;
  /** Every answer between these hours is 503, with a Retry-After of so many seconds or without. */
  readonly outage?: {
    readonly fromHour: number;
    readonly toHour: number;
    readonly retryAfter: number | null;
  };
  /** The server sends no validators: nothing is ever 304. */
  readonly noValidators?: boolean;
}

export const policies: readonly Policy[] = [
  { name: 'ETag, nothing else' },
  { name: 'max-age=300', cacheControl: 'max-age=300' },
  { name: 'max-age=1800', cacheControl: 'max-age=1800' },
  { name: 'Expires at the full hour', expiresHourly: true },
  { name: 'skipHours 0 to 5', skipHours: [0, 1, 2, 3, 4, 5] },
  { name: 'trusted for breaking news', trustedBreaking: true },
  { name: '503 from 10 to 11', outage: { fromHour: 10, toHour: 11, retryAfter: null } },
  {
    name: '503 from 10 to 11, Retry-After 1800',
    outage: { fromHour: 10, toHour: 11, retryAfter: 1800 },
  },
  { name: 'no validators', noValidators: true },
];

/** The feed as it is from one article to the next. */
export interface Feed {
  /** Times at which it changed, ascending, ms after midnight; day two repeats day one. */
  readonly changedAt: readonly number[];
  /** What a reader of that version knows of its rhythm. */
  readonly rhythms: readonly FeedRhythm[];
}

/** `articles` a day, most of them between 6 and 22 o'clock. */
export function feedOf(articles: number, policy: Policy, random: Random): Feed {
  const day = Array.from({ length: articles }, () =>
    random.chance(0.9) ? (6 + 16 * random.next()) * HOUR_MS : DAY_MS * random.next(),
  ).map((at) => Math.floor(at / MINUTE_MS) * MINUTE_MS);
  day.sort((a, b) => a - b);
  const changedAt = [-1, 0, 1].flatMap((shift) => day.map((at) => at + shift * DAY_MS));
  const rhythms = changedAt.map((_, index) => ({
    ttlMinutes: null,
    skipHours: policy.skipHours ?? [],
    skipDays: [],
    publishedAt: newestTimes(changedAt.slice(Math.max(0, index - 30), index + 1)),
  }));
  return { changedAt, rhythms };
}

/** Finds the version at a time; times must not go back by much, for the sake of speed. */
export function versionAt(feed: Feed, at: number): number {
  const { changedAt } = feed;
  let low = 0;
  let high = changedAt.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((changedAt[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
