import { monthByName, zoneByName } from './date-words';
import { MAX_DATE_CHARS } from './limits';

interface DateParts {
  year: number;
  /** 0 is January. */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  /** Minutes east of UTC. */
  zone: number;
}

const RFC_822 =
  /^(?:[A-Za-z]{3}, )?(\d{1,2}) ([A-Za-z]{3}) (\d{4}) (\d{2}):(\d{2})(?::(\d{2}))? (?:([A-Za-z]{1,4})|([+-]\d{4}))$/;
const ENGLISH_MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const ISO =
  /^(\d{4})(?:-?(\d{2})(?:-?(\d{2}))?)?(?:(?:\s*T\s*|[\s_]+)(\d{1,2})(?::?(\d{2})(?::?(\d{1,2})(?:[.,]\d+)?)?)?)?\s*(.*)$/i;
const ORDINAL = /^(\d{4})-(\d{3})(?=T|$)/;
const CLOCK =
  /(\d{1,2})(?::|h)(\d{1,2})(?:[:.](\d{1,2})(?:[.,]\d+)?)?(?:\s*(?:([ap])\.?\s?m\b\.?|([صم])|(오전|오후|午前|午後|上午|下午)))?/i;
const MERIDIEM_FIRST = /(오전|오후|午前|午後|上午|下午)\s*(\d{1,2})/;
const CJK = /(\d{2,4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const NUMERIC = /(?:^|[^\d])(\d{1,4})([/.\- ])(\d{1,2})\2(\d{1,4})(?!\d)/;
const OFFSET = /^(?:gmt|utc|ut|z)?\s*([+\-−])\s*(\d{1,2}):?(\d{2})?\b/i;

/**
 * A date as a feed writes it to epoch ms; null when it is none. Without a zone it is UTC, without
 * a time it is midnight.
 */
export function parseDate(raw: string | null | undefined): number | null {
  if (!raw) return null;
  const text = raw.slice(0, MAX_DATE_CHARS).replace(/\s+/g, ' ').trim();
  if (text === '') return null;
  return fromRfc822(text) ?? fromNumber(text) ?? fromIso(text) ?? fromWords(text);
}

/** The one form most feeds use, read fast: "Mon, 02 Jan 2006 15:04:05 +0100". */
function fromRfc822(text: string): number | null {
  const match = RFC_822.exec(text);
  if (!match) return null;
  const [, day, name = '', year, hour, minute, second = 0, zone, offset = ''] = match;
  const month = ENGLISH_MONTHS.indexOf(name.toLowerCase());
  if (month < 0 || month % 3 !== 0) return null;
  const east =
    zone === undefined
      ? Number(offset.slice(0, 3)) * 60 + Number(offset.charAt(0) + offset.slice(3))
      : zoneByName(zone);
  if (east === null) return null;
  return toEpoch({
    year: Number(year),
    month: month / 3,
    day: Number(day),
    hour: Number(hour),
    minute: Number(minute),
    second: Number(second),
    zone: east,
  });
}

/** Seconds or milliseconds since 1970. */
function fromNumber(text: string): number | null {
  if (!/^\d{9,14}$/.test(text)) return null;
  if (text.length <= 10) return Number(text) * 1000;
  return text.length <= 13 ? Number(text) : null;
}

function fromIso(text: string): number | null {
  const calendar = text.replace(ORDINAL, (_, year: string, day: string) =>
    new Date(Date.UTC(Number(year), 0, Number(day))).toISOString().slice(0, 10),
  );
  const match = ISO.exec(calendar);
  if (!match) return null;
  const [, year, month, day, hour, minute, second, rest] = match;
  if (hour === undefined && rest) return null;
  const zone = rest ? zoneOf(rest) : 0;
  if (zone === null) return null;
  return toEpoch({
    year: Number(year),
    month: Number(month ?? 1) - 1,
    day: Number(day ?? 1),
    hour: Number(hour ?? 0),
    minute: Number(minute ?? 0),
    second: Number(second ?? 0),
    zone,
  });
}

/** Dates in words or with slashes, the parts in any order. */
function fromWords(written: string): number | null {
  // "3.04pm" and, at the end, "15.04".
  const text = written.replace(/ (\d{1,2})\.(\d{2})(?=\s?[ap]\.?m|$)/i, ' $1:$2');
  const clock = CLOCK.exec(text);
  const time = clock ? timeOf(clock, text) : { hour: 0, minute: 0, second: 0 };
  const before = clock ? text.slice(0, clock.index) : text;
  const after = clock ? text.slice(clock.index + clock[0].length) : '';
  const day = dayOf(`${before} ${withoutZone(after)}`);
  if (day === null) return null;
  return toEpoch({ ...day, ...time, zone: zoneOf(after) ?? 0 });
}

function timeOf(
  clock: RegExpExecArray,
  text: string,
): { hour: number; minute: number; second: number } {
  const [, hourText, minute, second, latin, arabic, cjk] = clock;
  let hour = Number(hourText);
  const first = MERIDIEM_FIRST.exec(text)?.[1];
  const half = (latin ?? arabic ?? cjk ?? first ?? '').toLowerCase();
  if (/^(?:p|م|오후|午後|下午)$/.test(half) && hour < 12) hour += 12;
  if (/^(?:a|ص|오전|午前|上午)$/.test(half) && hour === 12) hour = 0;
  return { hour, minute: Number(minute), second: Number(second ?? 0) };
}

type Day = Pick<DateParts, 'year' | 'month' | 'day'>;

function dayOf(text: string): Day | null {
  const cjk = CJK.exec(text);
  if (cjk) return { year: fullYear(cjk[1]), month: Number(cjk[2]) - 1, day: Number(cjk[3]) };
  return namedDay(text) ?? numericDay(text);
}

/** "5 August, 2019", "Oct 28 2023", "26-Jan-04", "Mon, 16th Nov 2020", "16. November 2020". */
function namedDay(text: string): Day | null {
  let month: number | null = null;
  // Not `\p{L}`: to compile that costs more than to read thirty feeds' dates.
  for (const word of text.matchAll(/[^\s\d!-/:-@[-`{-~−]{3,}/g)) {
    // "Mar" is March, but "mar. 3 mars" and "Mar 3 apr" begin with a Tuesday: the last month wins.
    month = monthByName(word[0]) ?? month;
  }
  if (month === null) return null;
  const numbers = [...text.matchAll(/\d+/g)].map((match) => match[0]);
  const year = numbers.find((number) => number.length === 4) ?? numbers[1];
  const day = numbers.find((number) => number.length <= 2 && number !== year) ?? numbers[0];
  if (year === undefined || day === undefined || numbers.length < 2) return null;
  return { year: fullYear(year), month, day: Number(day) };
}

/** "03/30/2020", "30.03.2020", "2020/3/30", "11 04 2020". */
function numericDay(text: string): Day | null {
  const match = NUMERIC.exec(text);
  if (!match) return null;
  const [, a = '', separator, b = '', c = ''] = match;
  if (a.length === 4) return { year: Number(a), month: Number(b) - 1, day: Number(c) };
  if (c.length === 3 || a.length === 3) return null;
  if (separator === '-' && c.length <= 2)
    return { year: fullYear(a), month: Number(b) - 1, day: Number(c) };
  // Slashes are American unless that gives no month; dots, dashes and spaces put the day first.
  const dayFirst = separator === '/' ? Number(a) > 12 : Number(b) <= 12;
  const [day, month] = dayFirst ? [a, b] : [b, a];
  return { year: fullYear(c), month: Number(month) - 1, day: Number(day) };
}

function fullYear(digits: string | undefined): number {
  const year = Number(digits);
  if ((digits ?? '').length > 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** Minutes east of UTC from what follows the time; null when it is no zone. */
function zoneOf(text: string): number | null {
  const rest = text.trim().replace(/^[([]/, '');
  const offset = OFFSET.exec(rest);
  if (offset) {
    const [, sign, hours = '', minutes = '0'] = offset;
    const total = Number(hours) * 60 + Number(minutes);
    return total > 15 * 60 ? null : sign === '+' ? total : -total;
  }
  const name = /^([a-z]{1,5})\b/i.exec(rest)?.[1];
  return name === undefined ? null : zoneByName(name);
}

// What may follow the time and still hold a year ("Thu Jan 1 00:00:00 UTC 2004") or a day.
function withoutZone(text: string): string {
  return text.replace(/[+\-−]\s*\d{1,2}:?\d{2}\b(?!\d)/, ' ').replace(/\([^)]*\)/, ' ');
}

function toEpoch(parts: DateParts): number | null {
  const { year, month, day, hour, minute, second, zone } = parts;
  const legal =
    month >= 0 &&
    month <= 11 &&
    day >= 1 &&
    day <= 31 &&
    hour <= 24 &&
    minute <= 59 &&
    second <= 60;
  // Years below 1000 are what programs write for "no date".
  if (!legal || year < 1000) return null;
  const epoch = Date.UTC(year, month, day, hour, minute, second) - zone * 60_000;
  return Number.isFinite(epoch) ? epoch : null;
}
