import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/model/time';
import { LOCALE } from './locale';

/** The moment and the place a screen is drawn for. */
export interface Clock {
  /** Epoch ms. */
  readonly now: number;
  /** IANA name, for example `Europe/Lisbon`. */
  readonly timeZone: string;
}

// Making a formatter costs more than the rest of a row, and a list needs the same few again and again.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = timeZone + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(LOCALE, { timeZone, ...options });
  formatters.set(key, made);
  return made;
}

const LONG_DAY = { day: 'numeric', month: 'long' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Makes the formatters of a front page, while its stories are still being read. */
export function warmDates(now: number, timeZone: string): void {
  datesWords(now, now + DAY_MS, timeZone);
  weekdayWords(now, timeZone);
  clockWords(now, timeZone);
  dayWords(now, timeZone);
  agoWords(now - HOUR_MS, now);
}

/** "16–22 November 2026"; `to` is exclusive. */
export function datesWords(from: number, to: number, timeZone: string): string {
  return closeUp(formatter(timeZone, { ...LONG_DAY, year: 'numeric' }).formatRange(from, to - 1));
}

/** "9–15 November"; `to` is exclusive. */
export function shortDatesWords(from: number, to: number, timeZone: string): string {
  return closeUp(formatter(timeZone, LONG_DAY).formatRange(from, to - 1));
}

// Browsers differ in the spaces around a range of bare figures; a newspaper sets none.
function closeUp(range: string): string {
  return range.replace(/^(\d+)\s*–\s*(?=\d+ \p{L})/u, '$1–');
}

/** "14:07". */
export function clockWords(at: number, timeZone: string): string {
  return formatter(timeZone, TIME).format(at);
}

/** "Tuesday". */
export function weekdayWords(at: number, timeZone: string): string {
  return formatter(timeZone, { weekday: 'long' }).format(at);
}

/** "12 November". */
export function dayWords(at: number, timeZone: string): string {
  return formatter(timeZone, LONG_DAY).format(at);
}

/** "Tue 17 Nov, 09:12", with the year when it is not this one. */
export function stampWords(at: number, clock: Clock): string {
  const { timeZone } = clock;
  const sameYear = year(at, timeZone) === year(clock.now, timeZone);
  const day = formatter(timeZone, {
    weekday: 'short',
    day: 'numeric',
    month: 'short',
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
  return `${day.replace(/^(\p{L}+),/u, '$1')}, ${clockWords(at, timeZone)}`;
}

/** For a row of a list: "14:07", "Yesterday, 14:07" or "Tue 17 Nov". */
export function rowTimeWords(at: number, clock: Clock): string {
  const days = daysBetween(at, clock.now, clock.timeZone);
  if (days <= 0) return clockWords(at, clock.timeZone);
  if (days === 1) return `Yesterday, ${clockWords(at, clock.timeZone)}`;
  return stampWords(at, clock).replace(/, [\d:]+$/, '');
}

/** "just now", "8 minutes ago", "3 hours ago", "2 days ago". */
export function agoWords(at: number, now: number): string {
  const ms = Math.max(0, now - at);
  if (ms < MINUTE_MS) return 'just now';
  const relative = new Intl.RelativeTimeFormat(LOCALE, { numeric: 'always' });
  if (ms < HOUR_MS) return relative.format(-Math.floor(ms / MINUTE_MS), 'minute');
  if (ms < DAY_MS) return relative.format(-Math.floor(ms / HOUR_MS), 'hour');
  return relative.format(-Math.floor(ms / DAY_MS), 'day');
}

/** Midnights between two moments, as the calendar of the place counts them. */
export function daysBetween(from: number, to: number, timeZone: string): number {
  return calendarDay(to, timeZone) - calendarDay(from, timeZone);
}

function calendarDay(at: number, timeZone: string): number {
  const parts = formatter(timeZone, { day: 'numeric', month: 'numeric', year: 'numeric' });
  const figure = (type: string) =>
    Number(parts.formatToParts(at).find((part) => part.type === type)?.value ?? 0);
  return Math.round(Date.UTC(figure('year'), figure('month') - 1, figure('day')) / DAY_MS);
}

function year(at: number, timeZone: string): string {
  return formatter(timeZone, { year: 'numeric' }).format(at);
}
