import { parseDate } from './dates';
import { attributeOf, baseOf, childrenOf, childText, type FeedElement, textOf } from './elements';
import { MAX_DATE_TRIES, MAX_PER_ENTRY } from './limits';
import { distinct } from './people';
import { htmlToPlain } from './plain-text';

/** The first child with one of the names that holds a legal date, earlier names first; or null. */
export function dateIn(element: FeedElement, ...names: string[]): number | null {
  let tries = 0;
  for (const name of names) {
    for (const child of childrenOf(element)) {
      if (child.name !== name) continue;
      const at = parseDate(textOf(child));
      if (at !== null) return at;
      if (++tries >= MAX_DATE_TRIES) return null;
    }
  }
  return null;
}

const CATEGORIES = new Set([
  'category',
  'atom:category',
  'media:category',
  'itunes:category',
  'dc:subject',
]);
const KEYWORDS = new Set(['itunes:keywords', 'media:keywords']);

/** Subjects of an entry as plain words, from every element that can hold one. */
export function categoriesOf(entry: FeedElement): string[] {
  const words: string[] = [];
  for (const child of childrenOf(entry)) {
    if (words.length >= MAX_PER_ENTRY) break;
    if (CATEGORIES.has(child.name)) words.push(htmlToPlain(categoryOf(child)));
    else if (KEYWORDS.has(child.name)) {
      for (const word of htmlToPlain(textOf(child)).split(',')) words.push(word.trim());
    }
  }
  return distinct(words);
}

function categoryOf(category: FeedElement): string {
  const stated = attributeOf(category, 'label') ?? attributeOf(category, 'term');
  return stated ?? (textOf(category).trim() || attributeOf(category, 'text') || '');
}

/** How many comments a document says there are; undefined when it does not. */
export function commentsCountOf(entry: FeedElement): number | undefined {
  const text = childText(entry, 'slash:comments', 'thr:total') ?? '';
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
  const ttl = Number(childText(channel, 'ttl') ?? 0);
  if (Number.isFinite(ttl) && ttl > 0) return Math.round(ttl);
  const period = childText(channel, 'sy:updateperiod')?.toLowerCase() ?? '';
  const minutes = Object.hasOwn(PERIOD_MINUTES, period) ? (PERIOD_MINUTES[period] ?? 0) : 0;
  const frequency = Number(childText(channel, 'sy:updatefrequency') ?? 1);
  if (minutes === 0 || !(frequency > 0)) return undefined;
  return Math.max(1, Math.round(minutes / frequency));
}

/** The language that the first of the texts names, with hyphens; not checked to be one; or null. */
export function languageTag(...texts: readonly (string | null | undefined)[]): string | null {
  const tag = texts.find((text) => text?.trim())?.trim();
  return tag === undefined || tag.length > 40 ? null : tag.replace(/_/g, '-');
}
