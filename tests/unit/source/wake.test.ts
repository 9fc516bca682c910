import { describe, expect, test } from 'vitest';
import type { Connection } from '../../../lib/model/connection';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../lib/model/time';
import {
  type AskedBy,
  catchUpAt,
  hasSlept,
  mayAsk,
  moreUrgent,
  wakeTime,
} from '../../../lib/source/wake';

const NOW = Date.UTC(2026, 10, 22, 12);

describe('asking', () => {
  test.each<[Connection, AskedBy, boolean]>([
    ['free', 'schedule', true],
    ['free', 'reader', true],
    ['metered', 'schedule', false],
    ['metered', 'reader', true],
    ['offline', 'schedule', false],
    ['free', 'start', false],
    ['metered', 'start', false],
    ['offline', 'reader', true],
  ])('on a %s line the %s may: %s', (connection, by, expected) => {
    expect(mayAsk(connection, by)).toBe(expected);
  });
});

describe('the one alarm', () => {
  test.each<[string, number | null, Connection, number]>([
    ['is at the earliest due time', NOW + 3 * HOUR_MS, 'free', 3 * HOUR_MS],
    ['is in a minute for what a computer slept through', NOW - 9 * HOUR_MS, 'free', MINUTE_MS],
    ['is within a day when nothing is due', null, 'free', DAY_MS],
    ['is within a day when nothing is due for long', NOW + 9 * DAY_MS, 'free', DAY_MS],
    [
      'is a quarter of an hour away while the line is down',
      NOW - HOUR_MS,
      'offline',
      15 * MINUTE_MS,
    ],
    ['is a quarter of an hour away on a metered line', NOW, 'metered', 15 * MINUTE_MS],
  ])('%s', (_, earliest, connection, wait) => {
    expect(wakeTime(earliest, { now: NOW, connection }) - NOW).toBe(wait);
  });
});

describe('after a start or a sleep', () => {
  test('installs come back over ten minutes, not in one', () => {
    expect(catchUpAt(NOW, 0)).toBe(NOW);
    expect(catchUpAt(NOW, 1) - NOW).toBe(10 * MINUTE_MS);
  });

  test('an alarm that rings much too late tells of a sleep; the one set then does not', () => {
    expect(hasSlept(NOW - 3 * HOUR_MS, NOW)).toBe(true);
    expect(hasSlept(NOW - MINUTE_MS, NOW)).toBe(false);
  });
});

test.each<[AskedBy, AskedBy | null, AskedBy]>([
  ['start', null, 'start'],
  ['start', 'schedule', 'schedule'],
  ['schedule', 'start', 'schedule'],
  ['reader', 'schedule', 'reader'],
  ['schedule', 'reader', 'reader'],
])('%s while %s waits is %s', (one, other, expected) => {
  expect(moreUrgent(one, other)).toBe(expected);
});
