import { DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time';

export const MIN_INTERVAL_MS = 15 * MINUTE_MS;
export const MAX_INTERVAL_MS = DAY_MS;
const TRUSTED_INTERVAL_MS = 5 * MINUTE_MS;
// A server that says nothing gets this.
const USUAL_INTERVAL_MS = 30 * MINUTE_MS;
const FIRST_BACKOFF_MS = 5 * MINUTE_MS;
/** Longest wait a Retry-After may impose: some servers say years. */
const LONGEST_HOLD_MS = 7 * DAY_MS;

const clamp = (ms: number, from: number, to: number) => Math.min(Math.max(ms, from), to);

/** What a successful answer says about when to ask again. */
export interface Pace {
  readonly now: number;
  /** Value of Cache-Control, or null. */
  readonly cacheControl: string | null;
  readonly expires: string | null;
  readonly ttlMinutes: number | null;
  /** Publication times of the feed's newest entries, any order. */
  readonly publishedAt: readonly number[];
  readonly trustedBreaking: boolean;
  /** 0 to 1: spreads many installs over the interval. */
  readonly jitter: number;
}

/** How often this source publishes, as half its median gap; a quiet source is asked less. */
function ownRhythmMs(publishedAt: readonly number[], now: number): number {
  const times = publishedAt.toSorted((a, b) => b - a).slice(0, 20);
  const [newest] = times;
  if (newest === undefined) return MAX_INTERVAL_MS;
  const gaps = times.slice(1).map((at, index) => (times[index] ?? at) - at);
  gaps.push(now - newest);
  gaps.sort((a, b) => a - b);
  return (gaps[gaps.length >> 1] ?? USUAL_INTERVAL_MS) / 2;
}

const maxAgeMs = (cacheControl: string | null): number => {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(cacheControl ?? '')?.[1];
  return seconds === undefined ? 0 : Number(seconds) * 1000;
};

const expiresMs = (expires: string | null, now: number): number => {
  const at = Date.parse(expires ?? '');
  return Number.isNaN(at) ? 0 : at - now;
};

/**
 * Next time to ask this feed, epoch ms: 15 min to 24 h from `now`, as the server and the source's own
 * rhythm say; a source trusted for breaking news as often as every 5 min when the server allows it.
 */
export function nextCheckAt(pace: Pace): number {
  const { now } = pace;
  // Capped because some servers claim a max-age of months.
  const asked = clamp(
    Math.max(
      maxAgeMs(pace.cacheControl),
      expiresMs(pace.expires, now),
      (pace.ttlMinutes ?? 0) * MINUTE_MS,
    ),
    0,
    6 * HOUR_MS,
  );
  const least = pace.trustedBreaking ? TRUSTED_INTERVAL_MS : MIN_INTERVAL_MS;
  const own = pace.trustedBreaking
    ? TRUSTED_INTERVAL_MS
    : clamp(ownRhythmMs(pace.publishedAt, now), MIN_INTERVAL_MS, 4 * HOUR_MS);
  const interval = clamp(Math.max(asked, own), least, MAX_INTERVAL_MS);
  return now + Math.round(interval * (1 + 0.2 * pace.jitter));
}

/** Next time after a failure, epoch ms: 5 min, doubled for each failure in a row, up to 24 h. */
export function backOffUntil(now: number, failures: number, jitter: number): number {
  const wait = clamp(
    FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 12),
    FIRST_BACKOFF_MS,
    MAX_INTERVAL_MS,
  );
  return now + Math.round(wait * (1 + 0.2 * jitter));
}

/** Epoch ms until which a server asks for quiet; null when it does not say. Seconds or an HTTP date. */
export function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Number.NaN;
  const at = Number.isNaN(seconds) ? Date.parse(value) : now + seconds;
  return Number.isNaN(at) ? null : clamp(at, now, now + LONGEST_HOLD_MS);
}
