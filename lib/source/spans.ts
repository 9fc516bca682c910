import { DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time';

/** A span in words: "5 minutes", "1 hour", "3 days". */
export function spanWords(ms: number): string {
  const [count, unit] =
    ms < HOUR_MS
      ? [Math.max(1, Math.round(ms / MINUTE_MS)), 'minute']
      : ms < 2 * DAY_MS
        ? [Math.round(ms / HOUR_MS), 'hour']
        : [Math.round(ms / DAY_MS), 'day'];
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
}

/** The host of an address; the address itself when it is none. */
export const hostWords = (address: string): string => URL.parse(address)?.hostname ?? address;
