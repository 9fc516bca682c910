import type { Alert } from '../model/alert';
import type { AlertSettings } from '../model/settings';
import { DAY_MS, MINUTE_MS } from '../model/time';
import { isQuiet } from './announce-breaking';

/** A night and a morning: older news is in the edition, and no longer breaking. */
const COVERS_MS = DAY_MS / 2;

export interface QuietTimes {
  readonly now: number;
  /** Minutes after local midnight. */
  readonly minuteOfDay: number;
  /** When the last summary was sent, epoch ms; 0 for never. */
  readonly summedUpAt: number;
}

/** What broke in the quiet hours, for one notification after them; none while they last. */
export function missedInQuiet(
  alerts: readonly Alert[],
  settings: AlertSettings,
  times: QuietTimes,
): readonly Alert[] {
  if (!settings.enabled || isQuiet(settings, times.minuteOfDay)) return [];
  return alerts.filter(
    ({ outcome, at, seenAt }) =>
      outcome === 'quiet-hours' &&
      seenAt === null &&
      at > times.summedUpAt &&
      times.now - at < COVERS_MS,
  );
}

/** When the quiet hours that run now end, epoch ms; null outside them. */
export function quietEndsAt(
  settings: AlertSettings,
  times: { readonly now: number; readonly minuteOfDay: number },
): number | null {
  if (!settings.enabled || !isQuiet(settings, times.minuteOfDay)) return null;
  const minutes = (settings.quietHours.toMinute - times.minuteOfDay + 24 * 60) % (24 * 60);
  return times.now + minutes * MINUTE_MS;
}
