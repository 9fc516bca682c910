import type { FeedRhythm } from '../model/source';
import { DAY_MS, HOUR_MS } from '../model/time';

type QuietTimes = Pick<FeedRhythm, 'skipHours' | 'skipDays'>;

const isQuiet = (at: number, { skipHours, skipDays }: QuietTimes): boolean => {
  const date = new Date(at);
  return skipHours.includes(date.getUTCHours()) || skipDays.includes(date.getUTCDay());
};

/**
 * `at`, or the end of the feed's quiet time when it falls into one (RSS 2.0 `skipHours`, `skipDays`).
 * A feed that names every hour or day means none: it would never be asked again.
 */
export function afterQuiet(at: number, quiet: QuietTimes): number {
  const times = {
    skipHours: new Set(quiet.skipHours).size < 24 ? quiet.skipHours : [],
    skipDays: new Set(quiet.skipDays).size < 7 ? quiet.skipDays : [],
  };
  let next = at;
  // A week and an hour hold every hour of every day.
  for (let hour = 0; hour <= (7 * DAY_MS) / HOUR_MS && isQuiet(next, times); hour++) {
    next = Math.floor(next / HOUR_MS) * HOUR_MS + HOUR_MS;
  }
  return next;
}
