import { describe, expect, test } from 'vitest';
import type { SourceFailure } from '../../../lib/model/source';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../lib/model/time';
import { failureWords } from '../../../lib/source/failure-words';
import { backOffUntil, nextCheckAt, type Pace, retryAfter } from '../../../lib/source/schedule';
import { newSource } from '../../../lib/source/source';

const NOW = Date.UTC(2026, 10, 22, 12);

const pace = (change: Partial<Pace>): Pace => ({
  now: NOW,
  cacheControl: null,
  expires: null,
  ttlMinutes: null,
  publishedAt: [],
  trustedBreaking: false,
  jitter: 0,
  ...change,
});

const every = (gapMs: number) => Array.from({ length: 20 }, (_, index) => NOW - index * gapMs);

describe('nextCheckAt', () => {
  test.each([
    [
      'a source that writes every minute is asked every 15 minutes',
      { publishedAt: every(MINUTE_MS) },
      15 * MINUTE_MS,
    ],
    ['one that writes every 2 hours, every hour', { publishedAt: every(2 * HOUR_MS) }, HOUR_MS],
    ['one that writes monthly, every 4 hours', { publishedAt: every(30 * DAY_MS) }, 4 * HOUR_MS],
    [
      'max-age is obeyed',
      { publishedAt: every(MINUTE_MS), cacheControl: 'public, max-age=3600' },
      HOUR_MS,
    ],
    [
      'a max-age of a year is capped',
      { publishedAt: every(MINUTE_MS), cacheControl: 'max-age=31536000' },
      6 * HOUR_MS,
    ],
    [
      's-maxage is not max-age',
      { publishedAt: every(MINUTE_MS), cacheControl: 's-maxage=7200' },
      15 * MINUTE_MS,
    ],
    ['ttl is obeyed', { publishedAt: every(MINUTE_MS), ttlMinutes: 120 }, 2 * HOUR_MS],
    ['a trusted source is asked every 5 minutes', { trustedBreaking: true }, 5 * MINUTE_MS],
    [
      'but not more often than it allows',
      { trustedBreaking: true, cacheControl: 'max-age=1200' },
      20 * MINUTE_MS,
    ],
  ])('%s', (_, change, wait) => {
    expect(nextCheckAt(pace(change)) - NOW).toBe(wait);
  });

  test('jitter spreads installs over a fifth of the interval', () => {
    const wait = nextCheckAt(pace({ publishedAt: every(MINUTE_MS), jitter: 1 })) - NOW;
    expect(wait).toBe(18 * MINUTE_MS);
  });
});

describe('backing off', () => {
  test('waits double from 5 minutes to a day', () => {
    const waits = [1, 2, 3, 20].map((failures) => backOffUntil(NOW, failures, 0) - NOW);
    expect(waits).toEqual([5 * MINUTE_MS, 10 * MINUTE_MS, 20 * MINUTE_MS, DAY_MS]);
  });

  test.each([
    ['120', NOW + 120_000],
    ['Sun, 22 Nov 2026 13:00:00 GMT', NOW + HOUR_MS],
    ['99999999', NOW + 7 * DAY_MS],
    ['soon', null],
    [null, null],
  ])('Retry-After %j', (value, wanted) => {
    expect(retryAfter(value, NOW)).toBe(wanted);
  });
});

describe('failureWords', () => {
  const source = newSource({ title: 'Courier', feedUrl: 'https://c.example/feed' }, 's1', NOW);
  const when = { now: NOW, nextCheckAt: NOW + HOUR_MS, failingSince: NOW - 3 * DAY_MS };
  const failures: SourceFailure[] = [
    { kind: 'offline' },
    { kind: 'unreachable' },
    { kind: 'timeout' },
    { kind: 'needs-permission', origin: 'https://c.example' },
    { kind: 'redirected-elsewhere' },
    { kind: 'not-found' },
    { kind: 'gone' },
    { kind: 'refused', status: 403 },
    { kind: 'rate-limited', retryAt: NOW + HOUR_MS },
    { kind: 'server-error', status: 500, retryAt: null },
    { kind: 'too-large', limitBytes: 10_000_000 },
    { kind: 'not-a-feed', feedsFound: [] },
    { kind: 'not-a-feed', feedsFound: ['https://c.example/rss'] },
    { kind: 'broken-document' },
    { kind: 'empty' },
  ];

  test('every failure has a sentence of its own that ends', () => {
    const sentences = failures.map((failure) => failureWords(source, failure, when).sentence);
    expect(new Set(sentences).size).toBe(failures.length);
    for (const sentence of sentences) expect(sentence).toMatch(/^\S.+\.$/);
  });

  test('it says since when, and when we ask again', () => {
    const words = failureWords(source, { kind: 'timeout' }, when);
    expect(words.sentence).toContain('for 3 days');
    expect(words.plan).toBe('We will ask again in 1 hour.');
  });

  test('a page that names a feed offers it', () => {
    const words = failureWords(
      source,
      { kind: 'not-a-feed', feedsFound: ['https://c.example/rss'] },
      when,
    );
    expect(words.action).toMatchObject({ kind: 'use-feed', url: 'https://c.example/rss' });
  });

  test('a feed that ended is not promised another try', () => {
    expect(failureWords(source, { kind: 'gone' }, when).plan).toBe('');
  });
});
