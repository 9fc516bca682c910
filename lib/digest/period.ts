import { dayKey, runningWeek, weekRange } from '../edition/week';
import type { Period } from '../model/edition';
import { DAY_MS } from '../model/time';
import type { DigestKind } from './digest';

export interface DigestPeriod {
  /** Names the mail of this period, so that it goes out once. */
  readonly key: string;
  readonly editionId: string;
  readonly period: Period;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Until this late on a Monday the week that has just ended is meant, not the one just begun. */
const MONDAY_MS = DAY_MS;

/** What a daily or weekly mail covers when it is made `now`: the last 24 hours, or an ISO week. */
export function digestPeriod(
  kind: Exclude<DigestKind, 'breaking'>,
  now: number,
  timeZone: string,
): DigestPeriod {
  if (kind === 'daily') {
    const key = `daily-${dayKey(now, timeZone)}`;
    return { key, editionId: 'today', period: 'today', from: now - DAY_MS, to: now + 1 };
  }
  const { id } = runningWeek(now - MONDAY_MS, timeZone);
  return { key: `weekly-${id}`, editionId: id, period: 'week', ...weekRange(id, timeZone) };
}
