import { describe, expect, test } from 'vitest';
import type { SourceFailure } from '../../../lib/model/source';
import { DAY_MS, HOUR_MS } from '../../../lib/model/time';
import { followRedirect, type Redirect, wayBack } from '../../../lib/source/redirects';

const NOW = Date.UTC(2026, 10, 22, 12);
const FEED = 'https://harbour.example/feed';
const NEW = 'https://news.harbour.example/feed.xml';

/** Answers, each from an address and so many hours after the first. */
function follow(answers: readonly (readonly [string, number])[], feed = FEED) {
  let redirect: Redirect | null = null;
  let movedTo: string | null = null;
  for (const [address, hours] of answers) {
    ({ redirect, movedTo } = followRedirect(feed, address, redirect, NOW + hours * HOUR_MS));
  }
  return { redirect, movedTo };
}

describe('a feed that is redirected', () => {
  test.each<[string, readonly (readonly [string, number])[], string | null]>([
    ['stays after one answer', [[NEW, 0]], null],
    [
      'stays after many within a day',
      [
        [NEW, 0],
        [NEW, 1],
        [NEW, 2],
        [NEW, 23],
      ],
      null,
    ],
    [
      'moves when it leads there for a day, three answers in a row',
      [
        [NEW, 0],
        [NEW, 12],
        [NEW, 24],
      ],
      NEW,
    ],
    [
      'stays when another answer came in between',
      [
        [NEW, 0],
        [FEED, 12],
        [NEW, 24],
        [NEW, 26],
      ],
      null,
    ],
    [
      'stays when each answer leads elsewhere',
      [
        [`${NEW}?1`, 0],
        [`${NEW}?2`, 24],
        [`${NEW}?3`, 48],
      ],
      null,
    ],
    [
      'stays when it leads to a line that can be read',
      [
        ['http://h.example/', 0],
        ['http://h.example/', 24],
        ['http://h.example/', 48],
      ],
      null,
    ],
    [
      'stays when it leads to no web address',
      [
        ['data:,x', 0],
        ['data:,x', 24],
        ['data:,x', 48],
      ],
      null,
    ],
  ])('%s', (_, answers, expected) => {
    expect(follow(answers).movedTo).toBe(expected);
  });

  test('moves at once to the same address on a safe line', () => {
    expect(follow([[FEED, 0]], 'http://harbour.example/feed').movedTo).toBe(FEED);
  });

  test('is forgotten when it answers from its own address again', () => {
    expect(
      follow([
        [NEW, 0],
        [FEED, 1],
      ]).redirect,
    ).toBeNull();
  });
});

describe('a new address that proves wrong', () => {
  const moved = { from: FEED, at: NOW };

  test.each<[string, SourceFailure, number, number, string | null]>([
    ['gives way to the old one after three failures', { kind: 'not-found' }, 3, HOUR_MS, FEED],
    ['is kept for one failure', { kind: 'not-found' }, 1, HOUR_MS, null],
    [
      'is kept while the server has trouble',
      { kind: 'server-error', status: 500, retryAt: null },
      9,
      HOUR_MS,
      null,
    ],
    ['is kept once it served for long', { kind: 'gone' }, 9, 40 * DAY_MS, null],
  ])('%s', (_, failure, failures, later, expected) => {
    expect(wayBack(moved, failure, failures, NOW + later)).toBe(expected);
  });

  test('is all there is for a feed that never moved', () => {
    expect(wayBack(null, { kind: 'gone' }, 9, NOW)).toBeNull();
    expect(wayBack(undefined, { kind: 'gone' }, 9, NOW)).toBeNull();
  });
});
