import { describe, expect, test } from 'vitest';
import {
  agoWords,
  datesWords,
  editionDatesWords,
  rowTimeWords,
  shortDatesWords,
  stampWords,
} from '../../../components/words/dates';
import { DAY_MS, HOUR_MS, MINUTE_MS, WEEK_MS } from '../../../lib/model/time';
import { CLOCK, MONDAY, NOW } from './demo';

test.each([
  [MONDAY, '16–22 November 2026'],
  [MONDAY + 2 * WEEK_MS, '30 November – 6 December 2026'],
  [MONDAY + 6 * WEEK_MS, '28 December 2026 – 3 January 2027'],
])('a week is named by its days: %i', (from, words) => {
  expect(datesWords(from, from + WEEK_MS, 'UTC').replace(/\s/g, ' ')).toBe(words);
});

test.each([
  [
    'Monday morning, looking back to Friday',
    MONDAY - 2.6 * DAY_MS,
    MONDAY + 0.4 * DAY_MS,
    '13–16 November 2026',
  ],
  [
    'Wednesday evening, looking back to Sunday',
    MONDAY - 0.3 * DAY_MS,
    MONDAY + 2.7 * DAY_MS,
    '15–18 November 2026',
  ],
  ['Thursday, all of it in the week', MONDAY, MONDAY + 3.4 * DAY_MS, '16–22 November 2026'],
  ['a frozen week', MONDAY, MONDAY + WEEK_MS + DAY_MS, '16–22 November 2026'],
])('an edition is named by the days it covers: %s', (_, from, madeAt, words) => {
  const edition = { from, to: MONDAY + WEEK_MS, madeAt };
  expect(editionDatesWords(edition, 'UTC').replace(/\s/g, ' ')).toBe(words);
});

test('an earlier week is named without its year', () => {
  expect(shortDatesWords(MONDAY - WEEK_MS, MONDAY, 'UTC')).toBe('9–15 November');
});

describe('how long ago', () => {
  test.each([
    [-5000, 'just now'],
    [0, 'just now'],
    [MINUTE_MS, '1 minute ago'],
    [8 * MINUTE_MS, '8 minutes ago'],
    [3 * HOUR_MS, '3 hours ago'],
    [2 * DAY_MS, '2 days ago'],
  ])('%i ms', (ms, words) => {
    expect(agoWords(NOW - ms, NOW)).toBe(words);
  });
});

describe('the time of a row', () => {
  test.each([
    [NOW - HOUR_MS, '13:29'],
    [NOW - 20 * HOUR_MS, 'Yesterday, 18:29'],
    [NOW - 5 * DAY_MS, 'Tue 17 Nov'],
    [NOW - 360 * DAY_MS, 'Thu 27 Nov 2025'],
  ])('%i', (at, words) => {
    expect(rowTimeWords(at, CLOCK)).toBe(words);
  });
});

test('an article gives weekday, day and minute', () => {
  expect(stampWords(MONDAY + DAY_MS + 9 * HOUR_MS, CLOCK)).toBe('Tue 17 Nov, 09:00');
});
