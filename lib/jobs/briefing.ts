import type { Briefing } from '../model/settings';
import { DAY_MS, HOUR_MS } from '../model/time';

/** A computer that slept through the time still gets the briefing this much later. */
const LATE_MS = 10 * HOUR_MS;

export interface BriefingTimes {
  readonly now: number;
  /** Today's local midnight, epoch ms. */
  readonly midnight: number;
  /** When the last one was sent, epoch ms; 0 for never. */
  readonly briefedAt: number;
}

const todayAt = (briefing: Briefing, midnight: number) => midnight + briefing.minute * 60_000;

/** Whether today's briefing is to be sent now. */
export function isBriefingDue(briefing: Briefing, times: BriefingTimes): boolean {
  const at = todayAt(briefing, times.midnight);
  return (
    briefing.enabled &&
    times.now >= at &&
    times.now - at < LATE_MS &&
    times.briefedAt < times.midnight
  );
}

/** When to look again, epoch ms; null when there is no briefing. */
export function nextBriefingAt(briefing: Briefing, times: BriefingTimes): number | null {
  if (!briefing.enabled) return null;
  const at = todayAt(briefing, times.midnight);
  return times.now < at ? at : at + DAY_MS;
}
