import { describe, expect, test } from 'vitest';
import { parseDate } from '../../../lib/page/page-date';

const day = (year: number, month: number, date: number) => Date.UTC(year, month - 1, date);

describe('parseDate reads dates as pages write them', () => {
  const cases: readonly [text: string | null, at: number | null][] = [
    [null, null],
    ['', null],
    ['soon', null],
    ['2026-11-17', day(2026, 11, 17)],
    ['2026-11-17T10:30:00Z', day(2026, 11, 17) + 37_800_000],
    ['2026-11-17T10:30:00+02:00', day(2026, 11, 17) + 30_600_000],
    ['2026-11-17 10:30', day(2026, 11, 17) + 37_800_000],
    ['20261117', day(2026, 11, 17)],
    ['17 November 2026', day(2026, 11, 17)],
    ['November 17th, 2026', day(2026, 11, 17)],
    ['Published on Tue, Nov. 17, 2026 at 9am', day(2026, 11, 17)],
    ['17. März 2026', day(2026, 3, 17)],
    ['17 de marzo de 2026', day(2026, 3, 17)],
    ['17 février 2026', day(2026, 2, 17)],
    ['2026年11月17日', day(2026, 11, 17)],
    ['17.11.2026', day(2026, 11, 17)],
    ['17/11/2026', day(2026, 11, 17)],
    ['11/17/2026', day(2026, 11, 17)],
    ['2026-13-40', null],
    ['x'.repeat(1000), null],
  ];
  test.each(cases)('%s', (text, at) => {
    expect(parseDate(text)).toBe(at);
  });
});
