import type { FeedRhythm } from '../model/source';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time';
import { afterQuiet } from './quiet-times';

export const MIN_INTERVAL_MS = 15 * MINUTE_MS;
export const MAX_INTERVAL_MS = DAY_MS;
const TRUSTED_INTERVAL_MS = 5 * MINUTE_MS;
// A source whose entries say nothing about its rhythm gets this.
const USUAL_INTERVAL_MS = 30 * MINUTE_MS;
// Not shorter than a usual interval: a server in trouble must not be asked more than one that is well.
const FIRST_BACKOFF_MS = MIN_INTERVAL_MS;
/** Longest wait a Retry-After may impose: some servers say years. */
const LONGEST_HOLD_MS = 7 * DAY_MS;
/** Times of a feed's newest entries that tell its rhythm. */
const RHYTHM_ENTRIES = 20;
/** A source is asked four times in its usual gap between two entries. */
const ASKS_PER_GAP = 4;
/** Installs drift apart by this share of each interval. */
const SPREAD = 0.2;
// A time that is the same for all (the end of a feed's quiet hours, Expires at the full hour) would
// bring every install back at that moment: they come within the hour after it.
const SHARED_SPREAD_MS = HOUR_MS;
const QUARTER_MS = 15 * MINUTE_MS;

const clamp = (ms: number, from: number, to: number) => Math.min(Math.max(ms, from), to);

/** What a successful answer says about when to ask again. */
export interface Pace {
  readonly now: number;
  /** Value of Cache-Control, or null. */
  readonly cacheControl: string | null;
  readonly expires: string | null;
  readonly rhythm: FeedRhythm;
  readonly trustedBreaking: boolean;
  /** 0 to 1: spreads many installs over the interval. */
  readonly jitter: number;
}

export const unknownRhythm: FeedRhythm = {
  ttlMinutes: null,
  skipHours: [],
  skipDays: [],
  publishedAt: [],
};

/** The newest of a feed's publication times, as its rhythm keeps them. */
export const newestTimes = (publishedAt: readonly number[]): number[] =>
  publishedAt.toSorted((a, b) => b - a).slice(0, RHYTHM_ENTRIES);

/** Ms between two entries of this source, usually; the time since the newest counts as one gap. */
function usualGapMs(publishedAt: readonly number[], now: number): number | null {
  const times = newestTimes(publishedAt);
  const [newest] = times;
  if (newest === undefined) return null;
  const gaps = times.slice(1).map((at, index) => (times[index] ?? at) - at);
  gaps.push(Math.max(0, now - newest));
  gaps.sort((a, b) => a - b);
  return gaps[gaps.length >> 1] ?? null;
}

function ownIntervalMs({ rhythm, now, trustedBreaking }: Pace): number {
  if (trustedBreaking) return TRUSTED_INTERVAL_MS;
  const gap = usualGapMs(rhythm.publishedAt, now);
  return gap === null ? USUAL_INTERVAL_MS : gap / ASKS_PER_GAP;
}

const maxAgeMs = (cacheControl: string | null): number | null => {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d+)/i.exec(cacheControl ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds) * 1000;
};

/** Whether a moment was chosen by a clock on the wall, and not counted from our request. */
const isRoundTime = (at: number): boolean => at % QUARTER_MS === 0;

/**
 * Next time to ask this feed, epoch ms: 15 min to 24 h from `now`, as the server and the source's own
 * rhythm say; a source trusted for breaking news as often as every 5 min when the server allows it.
 * Later only when the feed names hours or days in which not to ask.
 */
export function nextCheckAt(pace: Pace): number {
  const { now, jitter, rhythm } = pace;
  const maxAge = maxAgeMs(pace.cacheControl);
  // HTTP: max-age takes precedence over Expires.
  const expiresAt = maxAge === null ? Date.parse(pace.expires ?? '') : Number.NaN;
  const asked = Math.max(
    maxAge ?? 0,
    Number.isNaN(expiresAt) ? 0 : expiresAt - now,
    (rhythm.ttlMinutes ?? 0) * MINUTE_MS,
  );
  const least = pace.trustedBreaking ? TRUSTED_INTERVAL_MS : MIN_INTERVAL_MS;
  // Capped because some servers claim a max-age of months.
  const interval = clamp(Math.max(asked, ownIntervalMs(pace)), least, MAX_INTERVAL_MS);
  const isShared = expiresAt > now && isRoundTime(expiresAt);
  const spread = isShared ? Math.max(interval, SHARED_SPREAD_MS) : interval * SPREAD;
  const next = now + Math.min(Math.round(interval + spread * jitter), MAX_INTERVAL_MS);
  const allowed = afterQuiet(next, rhythm);
  return allowed === next
    ? next
    : allowed + Math.round(Math.max(interval, SHARED_SPREAD_MS) * jitter);
}

/** Next time after a failure, epoch ms: 15 min, doubled for each failure in a row, up to 24 h. */
export function backOffUntil(now: number, failures: number, jitter: number): number {
  const wait = clamp(
    FIRST_BACKOFF_MS * 2 ** Math.min(failures - 1, 10),
    FIRST_BACKOFF_MS,
    MAX_INTERVAL_MS,
  );
  return now + Math.round(wait * (1 + SPREAD * jitter));
}

/** Epoch ms until which a server asks for quiet; null when it does not say. Seconds or an HTTP date. */
export function retryAfter(value: string | null, now: number): number | null {
  if (value === null) return null;
  const seconds = /^\s*\d+\s*$/.test(value) ? Number(value) * 1000 : Number.NaN;
  const at = Number.isNaN(seconds) ? Date.parse(value) : now + seconds;
  return Number.isNaN(at) ? null : clamp(at, now, now + LONGEST_HOLD_MS);
}

/**
 * When to come back after a server's own "later", epoch ms: never before it, and not all of us at once.
 */
export const afterHold = (until: number, now: number, jitter: number): number =>
  Math.round(until + Math.max(MINUTE_MS, (until - now) * SPREAD) * jitter);
