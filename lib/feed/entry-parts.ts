import { parseDate } from './dates';
import {
  attributeOf,
  baseOf,
  childrenAmong,
  childrenNamed,
  childText,
  type FeedElement,
  findChild,
  firstText,
  textOf,
} from './elements';
import { MAX_DATE_TRIES, MAX_PER_ENTRY } from './limits';
import { distinct } from './people';
import { htmlToPlain } from './plain-text';

/** The first child with one of the names that holds a legal date, earlier names first; or null. */
export function dateIn(element: FeedElement, names: readonly string[]): number | null {
  for (const child of childrenAmong(element, names).slice(0, MAX_DATE_TRIES)) {
    const at = parseDate(textOf(child));
    if (at !== null) return at;
  }
  return null;
}

const CATEGORIES = ['category', 'atom:category', 'media:category', 'itunes:category', 'dc:subject'];
const KEYWORDS = ['itunes:keywords', 'media:keywords'];
const COMMENTS = ['slash:comments', 'thr:total'];

/** Subjects of an entry as plain words, from every element that can hold one. */
export function categoriesOf(entry: FeedElement): string[] {
  const words: string[] = [];
  for (const child of childrenAmong(entry, CATEGORIES).slice(0, MAX_PER_ENTRY)) {
    words.push(htmlToPlain(categoryOf(child)));
  }
  for (const child of childrenAmong(entry, KEYWORDS).slice(0, MAX_PER_ENTRY)) {
    words.push(...htmlToPlain(textOf(child)).split(/\s*,\s*/));
  }
  return distinct(words);
}

function categoryOf(category: FeedElement): string {
  const stated = attributeOf(category, 'label') ?? attributeOf(category, 'term');
  return stated ?? (textOf(category).trim() || attributeOf(category, 'text') || '');
}

/** How many comments a document says there are; undefined when it does not. */
export function commentsCountOf(entry: FeedElement): number | undefined {
  const text = childText(entry, COMMENTS) ?? '';
  return /^\d{1,9}$/.test(text) ? Number(text) : undefined;
}

/** Whether `xml:base` is set at the element or around it. */
export function hasBase(element: FeedElement): boolean {
  return baseOf(element) !== element.source.url;
}

/** An identity for an entry that states none: its address, else what else sets it apart. */
export function fallbackId(
  url: string | null,
  title: string,
  at: number | null,
  text: string,
): string {
  return url ?? [title || text.slice(0, 200), at ?? ''].filter((part) => part !== '').join(' ');
}

const PERIOD_MINUTES: Record<string, number> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

/** Minutes between updates that the feed states: `ttl`, else `sy:updatePeriod`; or undefined. */
export function ttlOf(channel: FeedElement): number | undefined {
  const ttl = Number(firstText(channel, 'ttl') ?? 0);
  if (Number.isFinite(ttl) && ttl > 0) return Math.round(ttl);
  const period = firstText(channel, 'sy:updateperiod')?.toLowerCase() ?? '';
  const minutes = Object.hasOwn(PERIOD_MINUTES, period) ? (PERIOD_MINUTES[period] ?? 0) : 0;
  const frequency = Number(firstText(channel, 'sy:updatefrequency') ?? 1);
  if (minutes === 0 || !(frequency > 0)) return undefined;
  return Math.max(1, Math.round(minutes / frequency));
}

const WEEKDAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'];

/** The hours and days in which the feed asks not to be asked; without those it does not name. */
export function quietTimesOf(channel: FeedElement): { skipHours?: number[]; skipDays?: number[] } {
  const hours = textsIn(channel, 'skiphours', 'hour')
    .filter((text) => /^\d{1,2}$/.test(text))
    .map((text) => Number(text) % 24);
  const days = textsIn(channel, 'skipdays', 'day')
    .map((text) => WEEKDAYS.indexOf(text.toLowerCase()))
    .filter((day) => day >= 0);
  return {
    ...(hours.length > 0 && { skipHours: [...new Set(hours)] }),
    ...(days.length > 0 && { skipDays: [...new Set(days)] }),
  };
}

function textsIn(channel: FeedElement, list: string, name: string): string[] {
  const holder = findChild(channel, list);
  if (holder === undefined) return [];
  return childrenNamed(holder, name)
    .slice(0, MAX_PER_ENTRY)
    .map((child) => textOf(child).trim());
}

/** The language that the first of the texts names, with hyphens; not checked to be one; or null. */
export function languageTag(...texts: readonly (string | null | undefined)[]): string | null {
  const tag = texts.find((text) => text?.trim())?.trim();
  return tag === undefined || tag.length > 40 ? null : tag.replace(/_/g, '-');
}
