import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../lib/model/time';
import { say } from './front-say';
import { locale } from './locale';

/** The moment and the place a screen is drawn for. */
export interface Clock {
  /** Epoch ms. */
  readonly now: number;
  /** IANA name, for example `Europe/Lisbon`. */
  readonly timeZone: string;
}

// Making a formatter costs more than the rest of a row, and a list needs the same few again and again.
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(
  timeZone: string,
  options: Intl.DateTimeFormatOptions,
  tag = locale(),
): Intl.DateTimeFormat {
  const key = tag + timeZone + JSON.stringify(options);
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tag, { timeZone, ...options });
  formatters.set(key, made);
  return made;
}

const LONG_DAY = { day: 'numeric', month: 'long' } as const;
const TIME = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;

/** Makes the formatters of a front page, while its stories are still being read. */
export function warmDates(now: number, timeZone: string): void {
  datesWords(now, now + DAY_MS, timeZone);
  sinceWords(now, timeZone);
  clockWords(now, timeZone);
  dayWords(now, timeZone);
  agoWords(now - HOUR_MS, now);
}

/** "16–22 November 2026"; `to` is exclusive. */
export function datesWords(from: number, to: number, timeZone: string): string {
  const full = formatter(timeZone, { ...LONG_DAY, year: 'numeric' });
  const isOneYear = () => year(from, timeZone) === year(to - 1, timeZone);
  return rangeWords(from, to - 1, full, () => (isOneYear() ? formatter(timeZone, LONG_DAY) : full));
}

/**
 * The dates over an edition. Early in a week it looks back behind Monday, to days of the week before:
 * then they are those it covers so far, "13–16 November 2026"; else those of its week.
 */
export function editionDatesWords(
  { from, to, madeAt }: { readonly from: number; readonly to: number; readonly madeAt: number },
  timeZone: string,
): string {
  const looksBack = daysBetween(from, to - 1, timeZone) > 6;
  return datesWords(from, looksBack ? Math.min(to, madeAt + 1) : to, timeZone);
}

/** "9–15 November"; `to` is exclusive. */
export function shortDatesWords(from: number, to: number, timeZone: string): string {
  const days = formatter(timeZone, LONG_DAY);
  return rangeWords(from, to - 1, days, () => days);
}

function rangeWords(
  from: number,
  to: number,
  first: Intl.DateTimeFormat,
  last: () => Intl.DateTimeFormat,
): string {
  const range = first.formatRange(from, to);
  // Chinese and Japanese get bare figures and slashes here, which suit a table, not a masthead.
  return range.includes('/')
    ? say('time.range', { from: first.format(from), to: last().format(to) })
    : closeUp(range);
}

// Browsers differ in the spaces around a range of bare figures; a newspaper sets none.
function closeUp(range: string): string {
  return range.replace(/^(\d+)\s*–\s*(?=\d+ \p{L})/u, '$1–');
}

/** "14:07". */
export function clockWords(at: number, timeZone: string): string {
  return formatter(timeZone, TIME).format(at);
}

const WEEKDAYS = [
  'sunday',
  'monday',
  'tuesday',
  'wednesday',
  'thursday',
  'friday',
  'saturday',
] as const;

/** The name of a weekday in the catalogue: a language bends it by what goes before. */
function weekdayOf(at: number, timeZone: string) {
  // The first day of the count was a Thursday.
  return WEEKDAYS[(calendarDay(at, timeZone) + 4) % 7] ?? 'sunday';
}

/** "since Tuesday". */
export function sinceWords(at: number, timeZone: string): string {
  return say(`since.${weekdayOf(at, timeZone)}`);
}

/** "on Tuesday". */
export function onWords(at: number, timeZone: string): string {
  return say(`on.${weekdayOf(at, timeZone)}`);
}

/** "12 November". */
export function dayWords(at: number, timeZone: string): string {
  return formatter(timeZone, LONG_DAY).format(at);
}

const STAMP = { weekday: 'short', day: 'numeric', month: 'short' } as const;

/** "Tue 17 Nov, 09:12", with the year when it is not this one. */
export function stampWords(at: number, clock: Clock): string {
  return stamp(at, clock, { ...STAMP, ...TIME });
}

/** For a row of a list: "14:07", "Yesterday, 14:07" or "Tue 17 Nov". */
export function rowTimeWords(at: number, clock: Clock): string {
  const days = daysBetween(at, clock.now, clock.timeZone);
  const time = clockWords(at, clock.timeZone);
  if (days <= 0) return time;
  return days === 1 ? say('time.yesterday', { time }) : stamp(at, clock, STAMP);
}

function stamp(at: number, { now, timeZone }: Clock, parts: Intl.DateTimeFormatOptions): string {
  const sameYear = year(at, timeZone) === year(now, timeZone);
  const options = sameYear ? parts : { ...parts, year: 'numeric' as const };
  // Some browsers set a comma after the weekday; a newspaper sets none.
  return formatter(timeZone, options)
    .format(at)
    .replace(/^(\p{L}+),/u, '$1');
}

/** "just now", "8 minutes ago", "3 hours ago", "2 days ago". */
export function agoWords(at: number, now: number): string {
  const ms = Math.max(0, now - at);
  if (ms < MINUTE_MS) return say('time.now');
  const relative = relativeTimes();
  if (ms < HOUR_MS) return relative.format(-Math.floor(ms / MINUTE_MS), 'minute');
  if (ms < DAY_MS) return relative.format(-Math.floor(ms / HOUR_MS), 'hour');
  return relative.format(-Math.floor(ms / DAY_MS), 'day');
}

let relatives: { readonly tag: string; readonly format: Intl.RelativeTimeFormat } | undefined;

function relativeTimes(): Intl.RelativeTimeFormat {
  const tag = locale();
  if (relatives?.tag !== tag) {
    relatives = { tag, format: new Intl.RelativeTimeFormat(tag, { numeric: 'always' }) };
  }
  return relatives.format;
}

/** Midnights between two moments, as the calendar of the place counts them. */
export function daysBetween(from: number, to: number, timeZone: string): number {
  return calendarDay(to, timeZone) - calendarDay(from, timeZone);
}

function calendarDay(at: number, timeZone: string): number {
  const options = { day: 'numeric', month: 'numeric', year: 'numeric' } as const;
  // Not in the reader's language: its figures and years may be others.
  const parts = formatter(timeZone, options, 'en-GB');
  const figure = (type: string) =>
    Number(parts.formatToParts(at).find((part) => part.type === type)?.value ?? 0);
  return Math.round(Date.UTC(figure('year'), figure('month') - 1, figure('day')) / DAY_MS);
}

function year(at: number, timeZone: string): string {
  return formatter(timeZone, { year: 'numeric' }).format(at);
}
