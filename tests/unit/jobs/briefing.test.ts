import { describe, expect, test } from 'vitest';
import { isBriefingDue, nextBriefingAt } from '../../../lib/jobs/briefing';
import { DAY_MS, HOUR_MS } from '../../../lib/model/time';

const MIDNIGHT = Date.UTC(2026, 10, 22);
const EIGHT = { enabled: true, minute: 8 * 60 };
const at = (hours: number, briefedAt = 0) => ({
  now: MIDNIGHT + hours * HOUR_MS,
  midnight: MIDNIGHT,
  briefedAt,
});

describe('the daily briefing', () => {
  test.each([
    ['before its time', EIGHT, at(7), false],
    ['at its time', EIGHT, at(8), true],
    ['after a morning asleep', EIGHT, at(13), true],
    ['late in the evening, no more', EIGHT, at(19), false],
    ['once it was sent today', EIGHT, at(9, MIDNIGHT + 8 * HOUR_MS), false],
    ['sent yesterday', EIGHT, at(8, MIDNIGHT - 16 * HOUR_MS), true],
    ['switched off', { ...EIGHT, enabled: false }, at(8), false],
  ])('%s', (_, briefing, times, due) => {
    expect(isBriefingDue(briefing, times)).toBe(due);
  });

  test('the next one is today or tomorrow', () => {
    expect(nextBriefingAt(EIGHT, at(7))).toBe(MIDNIGHT + 8 * HOUR_MS);
    expect(nextBriefingAt(EIGHT, at(8))).toBe(MIDNIGHT + DAY_MS + 8 * HOUR_MS);
    expect(nextBriefingAt({ ...EIGHT, enabled: false }, at(7))).toBeNull();
  });
});
