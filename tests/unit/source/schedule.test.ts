import { describe, expect, test } from 'vitest';
import type { FeedRhythm } from '../../../lib/model/source';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../lib/model/time';
import {
  afterHold,
  backOffUntil,
  nextCheckAt,
  type Pace,
  retryAfter,
  unknownRhythm,
} from '../../../lib/source/schedule';

// A Sunday.
const NOW = Date.UTC(2026, 10, 22, 12);

const every = (gapMs: number) => Array.from({ length: 20 }, (_, index) => NOW - index * gapMs);

type Change = Partial<Omit<Pace, 'rhythm'>> & Partial<FeedRhythm>;

const pace = ({ ttlMinutes, skipHours, skipDays, publishedAt, ...change }: Change): Pace => ({
  now: NOW,
  cacheControl: null,
  expires: null,
  rhythm: {
    ttlMinutes: ttlMinutes ?? null,
    skipHours: skipHours ?? [],
    skipDays: skipDays ?? [],
    publishedAt: publishedAt ?? every(MINUTE_MS),
  },
  trustedBreaking: false,
  jitter: 0,
  ...change,
});

const waitOf = (change: Change) => nextCheckAt(pace(change)) - NOW;

describe('nextCheckAt', () => {
  test.each<[string, Change, number]>([
    ['a source that writes every minute is asked every 15 minutes', {}, 15 * MINUTE_MS],
    [
      'one that writes every 2 hours, every half an hour',
      { publishedAt: every(2 * HOUR_MS) },
      30 * MINUTE_MS,
    ],
    ['one that writes daily, every 6 hours', { publishedAt: every(DAY_MS) }, 6 * HOUR_MS],
    ['one that writes monthly, once a day', { publishedAt: every(30 * DAY_MS) }, DAY_MS],
    ['one that tells no times, every half an hour', { publishedAt: [] }, 30 * MINUTE_MS],
    ['max-age is obeyed', { cacheControl: 'public, max-age=3600' }, HOUR_MS],
    ['a quoted max-age, too', { cacheControl: 'max-age="3600"' }, HOUR_MS],
    ['a max-age of a year means a day', { cacheControl: 'max-age=31536000' }, DAY_MS],
    ['s-maxage is not max-age', { cacheControl: 's-maxage=7200' }, 15 * MINUTE_MS],
    [
      'no-cache and no-store ask for nothing',
      { cacheControl: 'no-cache, no-store, max-age=0' },
      15 * MINUTE_MS,
    ],
    ['Expires is obeyed', { expires: 'Sun, 22 Nov 2026 14:00:00 GMT' }, 2 * HOUR_MS],
    ['Expires in the past or unreadable asks for nothing', { expires: '0' }, 15 * MINUTE_MS],
    ['Expires in the past', { expires: 'Sun, 22 Nov 2020 14:00:00 GMT' }, 15 * MINUTE_MS],
    [
      'max-age goes before Expires',
      { cacheControl: 'max-age=60', expires: 'Sun, 22 Nov 2026 20:00:00 GMT' },
      15 * MINUTE_MS,
    ],
    ['ttl and sy:update are obeyed', { ttlMinutes: 120 }, 2 * HOUR_MS],
    ['a ttl of a month means a day', { ttlMinutes: 43_200 }, DAY_MS],
    [
      'the longest of them counts',
      { ttlMinutes: 20, cacheControl: 'max-age=2400' },
      40 * MINUTE_MS,
    ],
    ['a trusted source is asked every 5 minutes', { trustedBreaking: true }, 5 * MINUTE_MS],
    [
      'but not more often than it allows',
      { trustedBreaking: true, cacheControl: 'max-age=1200' },
      20 * MINUTE_MS,
    ],
    ['an hour to skip is skipped', { skipHours: [12] }, HOUR_MS],
    ['several hours, one after the other', { skipHours: [12, 13, 14] }, 3 * HOUR_MS],
    ['hours that are not now change nothing', { skipHours: [3, 4] }, 15 * MINUTE_MS],
    ['a day to skip is skipped', { skipDays: [0] }, 12 * HOUR_MS],
    ['days and hours together', { skipDays: [0], skipHours: [0, 1] }, 14 * HOUR_MS],
    [
      'a feed that skips every hour means none',
      { skipHours: Array.from({ length: 24 }, (_, hour) => hour) },
      15 * MINUTE_MS,
    ],
    ['a feed that skips every day means none', { skipDays: [0, 1, 2, 3, 4, 5, 6] }, 15 * MINUTE_MS],
    ['a trusted source may skip, too', { trustedBreaking: true, skipHours: [12] }, HOUR_MS],
  ])('%s', (_, change, wait) => {
    expect(waitOf(change)).toBe(wait);
  });

  test.each<[string, Change, number]>([
    ['a fifth of the interval', {}, 18 * MINUTE_MS],
    [
      'an hour after an Expires at the full hour',
      { expires: 'Sun, 22 Nov 2026 13:00:00 GMT' },
      2 * HOUR_MS,
    ],
    ['an hour after an hour to skip', { skipHours: [12] }, 2 * HOUR_MS],
    ['never past a day', { publishedAt: every(30 * DAY_MS) }, DAY_MS],
  ])('jitter spreads installs over %s', (_, change, wait) => {
    expect(waitOf({ ...change, jitter: 1 })).toBe(wait);
  });

  test('a clock that was set back gives no time in the past', () => {
    const future = every(MINUTE_MS).map((at) => at + 10 * DAY_MS);
    expect(waitOf({ publishedAt: future })).toBe(15 * MINUTE_MS);
  });

  test('a rhythm nobody knows is the usual one', () => {
    expect(nextCheckAt({ ...pace({}), rhythm: unknownRhythm }) - NOW).toBe(30 * MINUTE_MS);
  });
});

describe('backing off', () => {
  test('waits double from 15 minutes to a day', () => {
    const waits = [1, 2, 3, 20].map((failures) => backOffUntil(NOW, failures, 0) - NOW);
    expect(waits).toEqual([15 * MINUTE_MS, 30 * MINUTE_MS, HOUR_MS, DAY_MS]);
  });

  test('with jitter, so that a server that comes back is not met by everybody', () => {
    expect(backOffUntil(NOW, 1, 1) - NOW).toBe(18 * MINUTE_MS);
  });

  test.each([
    ['120', NOW + 120_000],
    ['Sun, 22 Nov 2026 13:00:00 GMT', NOW + HOUR_MS],
    ['Sun, 22 Nov 2020 13:00:00 GMT', NOW],
    ['99999999', NOW + 7 * DAY_MS],
    ['soon', null],
    [null, null],
  ])('Retry-After %j', (value, wanted) => {
    expect(retryAfter(value, NOW)).toBe(wanted);
  });

  test('after a hold nobody comes early, and not all at once', () => {
    expect(afterHold(NOW + HOUR_MS, NOW, 0) - NOW).toBe(HOUR_MS);
    expect(afterHold(NOW + HOUR_MS, NOW, 1) - NOW).toBe(72 * MINUTE_MS);
    expect(afterHold(NOW + 1_000, NOW, 1) - NOW).toBe(61_000);
  });
});
