import type { Connection } from '../model/connection';
import { DAY_MS, MINUTE_MS } from '../model/time';

/** Who wants news: the reader, at this moment; the clock; or nobody yet, for we have just woken up. */
export type AskedBy = 'reader' | 'schedule' | 'start';

// Without a usable line a look now and then is enough; the reader can always press Refresh.
const RETRY_LINE_MS = 15 * MINUTE_MS;
// Offices start at the full hour, all together, and so do computers after a lunch break. A reader who
// is there can press Refresh; without this the peak is up to six times the usual traffic.
const CATCH_UP_MS = 10 * MINUTE_MS;

/**
 * Whether sources may be asked: in the background never on a line that is metered or down, and not in
 * the moment of a start. For the reader always: without a line nothing is sent, and every source says so.
 */
export const mayAsk = (connection: Connection, by: AskedBy): boolean =>
  by === 'reader' || (by === 'schedule' && connection === 'free');

const urgency: readonly AskedBy[] = ['start', 'schedule', 'reader'];

/** The one of two wishes that asks for more. */
export const moreUrgent = (one: AskedBy, other: AskedBy | null): AskedBy =>
  other !== null && urgency.indexOf(other) > urgency.indexOf(one) ? other : one;

/**
 * The time of the one alarm, epoch ms: the earliest thing to do, at least a minute and at most a day
 * from now (to close the week). What the computer slept through is due at once.
 */
export function wakeTime(
  earliest: number | null,
  when: { readonly now: number; readonly connection: Connection },
): number {
  const { now, connection } = when;
  const least = now + (mayAsk(connection, 'schedule') ? MINUTE_MS : RETRY_LINE_MS);
  return Math.max(Math.min(earliest ?? now + DAY_MS, now + DAY_MS), least);
}

/**
 * When to ask what became due while the browser was closed or the computer slept, epoch ms. `jitter`
 * is 0 to 1.
 */
export const catchUpAt = (startedAt: number, jitter: number): number =>
  startedAt + Math.round(CATCH_UP_MS * jitter);

/** Whether an alarm comes so late that the computer must have slept. */
export const hasSlept = (scheduledAt: number, now: number): boolean =>
  now - scheduledAt > CATCH_UP_MS;
