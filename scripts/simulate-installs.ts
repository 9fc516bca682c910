// How people use their computers, for `npm run simulate`: when an install's background can run.
import { HOUR_MS, MINUTE_MS } from '../lib/model/time';
import type { Random } from '../tests/newsroom/random';

/** From when to when a browser runs, ms after midnight. */
export interface Session {
  readonly from: number;
  readonly to: number;
}

// Computers that stay on, and evenings at home. The rest works from some time in the morning.
const ALWAYS_ON = 0.1;
const EVENING = 0.3;
/** Starts at the full hour: offices and schools, alarm clocks, the end of a lunch break. */
const ON_THE_HOUR = 0.25;
const SLEEPS_AT_NOON = 0.4;

/** About the normal distribution, from −3 to 3. */
const bell = (random: Random): number => {
  let sum = 0;
  for (let index = 0; index < 6; index++) sum += random.next();
  return (sum - 3) * 1.41;
};

/** A time of the day, some of them within three minutes after the full hour. */
function startTime(random: Random, middle: number, spread: number): number {
  const at = middle + spread * bell(random);
  if (!random.chance(ON_THE_HOUR)) return at;
  return Math.round(at / HOUR_MS) * HOUR_MS + 3 * MINUTE_MS * random.next();
}

/** One install's day, in one time zone with all others: the worst case for a publisher. */
export function sessionsOf(random: Random): Session[] {
  if (random.chance(ALWAYS_ON)) return [{ from: 0, to: 24 * HOUR_MS }];
  if (random.chance(EVENING)) {
    const from = startTime(random, 19 * HOUR_MS, 1.5 * HOUR_MS);
    return [{ from, to: Math.min(from + (1 + 3 * random.next()) * HOUR_MS, 24 * HOUR_MS) }];
  }
  const from = startTime(random, 8.5 * HOUR_MS, 1.25 * HOUR_MS);
  const to = from + (6 + 4 * random.next()) * HOUR_MS;
  if (!random.chance(SLEEPS_AT_NOON)) return [{ from, to }];
  const noon = 12 * HOUR_MS + HOUR_MS * random.next();
  const back = startTime(random, noon + HOUR_MS, 0.25 * HOUR_MS);
  return noon > from && back < to
    ? [
        { from, to: noon },
        { from: Math.max(back, noon + 5 * MINUTE_MS), to },
      ]
    : [{ from, to }];
}
