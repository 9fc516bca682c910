import type { AlertVerdict } from '../model/alert';
import { DAY_MS } from '../model/time';

const RAISES = { 'too-many': 0.5, 'not-important': 0.25 } as const;
/** A verdict is forgotten by and by, so that one bad day does not silence a year. */
const HALF_LIFE_MS = 14 * DAY_MS;
/** In independent sources; the greatest events stay above it. */
const MOST = 3;

/** What the reader's verdicts add to the bar of breaking news, in independent sources: 0 to 3. */
export function barShift(verdicts: readonly AlertVerdict[], now: number): number {
  const sum = verdicts.reduce(
    (shift, { kind, at }) => shift + RAISES[kind] * 0.5 ** (Math.max(0, now - at) / HALF_LIFE_MS),
    0,
  );
  return Math.min(MOST, sum);
}
