import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dayKey, runningWeek, weekId, weekRange } from '../../../lib/edition/week';
import { DAY_MS, HOUR_MS } from '../../../lib/model/time';

const ZONES = [
  'UTC',
  'Europe/Berlin',
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Apia',
  'America/Sao_Paulo',
];

describe('weekId', () => {
  test.each([
    ['2026-11-22T12:00:00Z', 'UTC', '2026-W47'],
    ['2024-12-30T12:00:00Z', 'UTC', '2025-W01'],
    ['2027-01-03T12:00:00Z', 'UTC', '2026-W53'],
    ['2027-01-04T00:00:00Z', 'UTC', '2027-W01'],
    ['2021-01-03T23:30:00Z', 'Europe/Berlin', '2021-W01'],
    ['2021-01-04T04:30:00Z', 'America/New_York', '2020-W53'],
  ])('%s in %s is in %s', (at, zone, wanted) => {
    expect(weekId(Date.parse(at), zone)).toBe(wanted);
  });
});

describe('weekRange', () => {
  test.each([
    ['2026-W13', 'Europe/Berlin', 167],
    ['2026-W43', 'Europe/Berlin', 169],
    ['2026-W10', 'America/New_York', 167],
    ['2026-W20', 'Europe/Berlin', 168],
  ])('%s in %s has %i hours', (id, zone, hours) => {
    const { from, to } = weekRange(id, zone);
    expect((to - from) / HOUR_MS).toBe(hours);
  });

  test('a moment lies in the range of its week, and weeks touch without a gap', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: Date.UTC(2000, 0, 1), max: Date.UTC(2040, 0, 1) }),
        fc.constantFrom(...ZONES),
        (at, zone) => {
          const { from, to } = weekRange(weekId(at, zone), zone);
          expect(from <= at && at < to).toBe(true);
          expect(weekRange(weekId(to, zone), zone).from).toBe(to);
          expect(weekId(to - 1, zone)).toBe(weekId(at, zone));
        },
      ),
      { seed: 47, numRuns: 60 },
    );
  });

  test.each(['', '2026', '2026-47', 'today'])('%j is refused', (id) => {
    expect(() => weekRange(id, 'UTC')).toThrow(RangeError);
  });
});

test.each([
  ['2026-11-22T23:30:00Z', 'Europe/Berlin', '2026-11-23'],
  ['2026-11-22T02:00:00Z', 'America/New_York', '2026-11-21'],
  ['1969-12-31T23:59:59Z', 'UTC', '1969-12-31'],
])('%s in %s is %s', (at, zone, wanted) => {
  expect(dayKey(Date.parse(at), zone)).toBe(wanted);
});

test('on Monday morning the running week still has the last three days', () => {
  const monday = Date.parse('2026-11-23T08:00:00Z');
  const { id, from, to } = runningWeek(monday, 'UTC');
  expect(id).toBe('2026-W48');
  expect(monday - from).toBe(3 * DAY_MS);
  expect(to).toBe(Date.parse('2026-11-30T00:00:00Z'));
});

test('on Friday it begins on Monday', () => {
  expect(runningWeek(Date.parse('2026-11-27T08:00:00Z'), 'UTC').from).toBe(
    Date.parse('2026-11-23T00:00:00Z'),
  );
});
