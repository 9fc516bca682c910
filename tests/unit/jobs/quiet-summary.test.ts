import { describe, expect, it } from 'vitest';
import { missedInQuiet, quietEndsAt } from '../../../lib/jobs/quiet-summary';
import type { Alert } from '../../../lib/model/alert';
import { type AlertSettings, defaultSettings } from '../../../lib/model/settings';
import { HOUR_MS, MINUTE_MS } from '../../../lib/model/time';

// Seven in the morning, when quiet hours from 22:00 end.
const now = Date.UTC(2026, 10, 20, 7);
const quiet: AlertSettings = {
  ...defaultSettings.alerts,
  quietHours: { enabled: true, fromMinute: 22 * 60, toMinute: 7 * 60 },
};
const times = { now, minuteOfDay: 7 * 60, summedUpAt: 0 };

const alert = (headline: string, hoursAgo: number, over: Partial<Alert> = {}): Alert => ({
  storyId: headline,
  at: now - hoursAgo * HOUR_MS,
  headline,
  articleId: headline,
  reason: { kind: 'sources', sources: 5, withinMinutes: 20 },
  articleIds: [headline],
  outcome: 'quiet-hours',
  seenAt: null,
  lastAt: now - hoursAgo * HOUR_MS,
  ...over,
});

describe('after quiet hours', () => {
  it('one notification tells what broke', () => {
    const missed = alert('Ferry halted', 3);
    expect(missedInQuiet([missed], quiet, times)).toEqual([missed]);
  });

  it.each([
    ['while they last', [alert('A', 1)], { ...times, minuteOfDay: 6 * 60 }],
    ['when it was said', [alert('A', 1)], { ...times, summedUpAt: now - 1 }],
    ['when it was seen', [alert('A', 1, { seenAt: now - HOUR_MS })], times],
    ['when it was notified', [alert('A', 1, { outcome: 'notified' })], times],
    ['when it is old', [alert('A', 13)], times],
    ['when nothing broke', [], times],
  ] as const)('nothing is said %s', (_when, alerts, at) => {
    expect(missedInQuiet(alerts, quiet, at)).toEqual([]);
  });

  it('nothing is said to who wants no alerts', () => {
    expect(missedInQuiet([alert('A', 1)], { ...quiet, enabled: false }, times)).toEqual([]);
  });
});

describe('the end of quiet hours', () => {
  it.each([
    ['before midnight', 23 * 60, 8 * 60],
    ['after midnight', 6 * 60 + 30, 30],
  ])('is known %s', (_when, minuteOfDay, minutes) => {
    expect(quietEndsAt(quiet, { now, minuteOfDay })).toBe(now + minutes * MINUTE_MS);
  });

  it('is of no matter outside them', () => {
    expect(quietEndsAt(quiet, { now, minuteOfDay: 12 * 60 })).toBeNull();
    expect(quietEndsAt(defaultSettings.alerts, { now, minuteOfDay: 23 * 60 })).toBeNull();
  });
});
