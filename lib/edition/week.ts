import { DAY_MS, HOUR_MS, WEEK_MS } from '../model/time';

/** A calendar day as its midnight in UTC, epoch ms, so that days can be counted. */
type CalendarDay = number;

const formats = new Map<string, Intl.DateTimeFormat>();

function formatFor(timeZone: string): Intl.DateTimeFormat {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    formats.set(timeZone, format);
  }
  return format;
}

/** What a clock in the zone shows at this moment, written as if it were UTC. */
function wallClock(at: number, timeZone: string): number {
  const parts: Record<string, number> = {};
  for (const { type, value } of formatFor(timeZone).formatToParts(at)) parts[type] = Number(value);
  const { year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

function calendarDay(at: number, timeZone: string): CalendarDay {
  const wall = wallClock(at, timeZone);
  return wall - (((wall % DAY_MS) + DAY_MS) % DAY_MS);
}

/** The first moment of a calendar day in the zone; where midnight is skipped, the moment after. */
function startOf(day: CalendarDay, timeZone: string): number {
  // Offsets stay within 16 hours; the day's first moment is the earliest that shows this day.
  let low = day - 16 * HOUR_MS;
  let high = day + 16 * HOUR_MS;
  while (high - low > 1000) {
    const middle = Math.floor((low + high) / 2000) * 1000;
    if (calendarDay(middle, timeZone) < day) low = middle;
    else high = middle;
  }
  return high;
}

function mondayOf(day: CalendarDay): CalendarDay {
  const weekday = (new Date(day).getUTCDay() + 6) % 7;
  return day - weekday * DAY_MS;
}

/** The ISO week of a moment in the reader's time zone, for example `2026-W47`. */
export function weekId(at: number, timeZone: string): string {
  const thursday = mondayOf(calendarDay(at, timeZone)) + 3 * DAY_MS;
  const year = new Date(thursday).getUTCFullYear();
  const week = 1 + Math.floor((thursday - Date.UTC(year, 0, 1)) / WEEK_MS);
  return `${String(year).padStart(4, '0')}-W${String(week).padStart(2, '0')}`;
}

/** Monday's first moment and the next Monday's (exclusive), epoch ms. Throws on a malformed id. */
export function weekRange(id: string, timeZone: string): { from: number; to: number } {
  const match = /^(\d{4})-W(\d{2})$/.exec(id);
  if (!match) throw new RangeError(`Not an ISO week: ${id}`);
  // 4 January is always in week 1.
  const first = mondayOf(Date.UTC(Number(match[1]), 0, 4));
  const monday = first + (Number(match[2]) - 1) * WEEK_MS;
  return { from: startOf(monday, timeZone), to: startOf(monday + WEEK_MS, timeZone) };
}

/** The calendar day of a moment in the zone, for example `2026-11-22`. */
export function dayKey(at: number, timeZone: string): string {
  return new Date(calendarDay(at, timeZone)).toISOString().slice(0, 10);
}

/** The days of the running week that are looked back on when the week has just begun. */
const LOOK_BACK_DAYS = 3;

/**
 * The week under way: its ISO id, and what it covers. On Monday morning a strict ISO week would be
 * empty and Sunday's news gone, so that it never covers less than the last three days.
 */
export function runningWeek(
  now: number,
  timeZone: string,
): { id: string; from: number; to: number } {
  const id = weekId(now, timeZone);
  const { from, to } = weekRange(id, timeZone);
  return { id, from: Math.min(from, now - LOOK_BACK_DAYS * DAY_MS), to };
}
