import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/model/time';
import { locale } from '../words/locale';
import { say } from './options-say';

type Unit = 'minute' | 'hour' | 'day';

/** A span in its largest fitting unit: hours up to two days. */
function rounded(ms: number): readonly [number, Unit] {
  if (ms < HOUR_MS) return [Math.max(1, Math.round(ms / MINUTE_MS)), 'minute'];
  if (ms < 2 * DAY_MS) return [Math.round(ms / HOUR_MS), 'hour'];
  return [Math.round(ms / DAY_MS), 'day'];
}

const measured = (count: number, unit: string, digits = 0): string =>
  new Intl.NumberFormat(locale(), {
    style: 'unit',
    unit,
    unitDisplay: unit.endsWith('byte') ? 'short' : 'long',
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(count);

/** A span standing alone: "5 minutes", "1 hour", "3 days". */
export const spanWords = (ms: number): string => measured(...rounded(ms));

/** "in 5 minutes", "in 1 hour", "in 3 days". */
export const inWords = (ms: number): string =>
  new Intl.RelativeTimeFormat(locale(), { numeric: 'always' }).format(...rounded(ms));

/** When a source is asked next: "We will ask again in 2 hours." */
export const againWords = (waitMs: number): string =>
  waitMs > 0 ? say('health.nextIn', { when: inWords(waitMs) }) : say('health.nextNow');

/** For how long it has failed; only called for more than an hour. */
export function sinceWords(ms: number): string {
  const [count, unit] = rounded(ms);
  return unit === 'day' ? say('health.sinceDays', { count }) : say('health.sinceHours', { count });
}

/** The size of a document: "84 kB", "1.2 MB", "10 MB"; empty when it is not known. */
export function sizeWords(bytes: number | null): string {
  if (bytes === null) return '';
  if (bytes < 1e6) return measured(Math.max(1, Math.round(bytes / 1000)), 'kilobyte');
  return measured(bytes / 1e6, 'megabyte', bytes % 1e6 === 0 ? 0 : 1);
}

/** The host of an address; the address itself when it is none. */
export const hostWords = (address: string): string => URL.parse(address)?.hostname ?? address;
