import type { Article } from '../model/article';
import type { Source } from '../model/source';
import { canonicalUrl } from './canonical-url';
import { hashText } from './hash';

/** What `normaliseEntry` needs of a feed's entry. */
export interface EntryFields {
  readonly id: string;
  readonly title: string;
  readonly url: string | null;
  readonly publishedAt: number | null;
  readonly updatedAt: number | null;
  readonly authors: readonly string[];
  readonly imageUrl: string | null;
  readonly categories: readonly string[];
  readonly commentsCount?: number;
}

/** Plain texts of an entry, made by whoever can turn HTML into text. */
export interface EntryTexts {
  readonly title: string;
  readonly summary: string;
}

const SUMMARY_LENGTH = 600;
const TITLE_LENGTH = 300;
const AUTHORS = 8;
const CATEGORIES = 12;
const FIRST_TIME = Date.UTC(1990, 0, 1);

// "Breaking" as a label, not as a word inside a headline ("Breaking the ice").
const BREAKING_LABEL =
  /^\W*(breaking( news)?|just in|eilmeldung|dernière minute|última hora|ultim'ora|срочно|عاجل|速報|속보|快讯|快訊)\s*[:|\-–—]/iu;
const BREAKING_CATEGORY = /^(breaking([ -]news)?|eilmeldung|última hora|dernière minute)$/iu;

const cut = (text: string, length: number): string => {
  if (text.length <= length) return text;
  const end = text.lastIndexOf(' ', length);
  return `${text.slice(0, end > length / 2 ? end : length).trimEnd()}…`;
};

/**
 * Epoch ms at which the entry counts as published: never after `now`, since feeds announce the
 * future, and `now` when it gives none or one before the web.
 */
export function clampTime(at: number | null, now: number): number {
  if (at === null || !Number.isFinite(at) || at < FIRST_TIME) return now;
  return Math.min(at, now);
}

// A feed states what it likes; Intl throws for what is no tag.
const LANGUAGE = /^[a-z]{2,3}(-[a-z0-9]{2,8})*$/i;

const languageTag = (stated: string | null): string | null =>
  stated !== null && LANGUAGE.test(stated) ? stated : null;

export const articleId = (sourceId: string, entryId: string): string =>
  `${sourceId}.${hashText(entryId)}`;

/** An entry with identity, or null when it has neither a headline nor a usable address. */
export function normaliseEntry(
  entry: EntryFields,
  texts: EntryTexts,
  source: Source,
  place: { readonly now: number; readonly position: number; readonly language: string | null },
): Article | null {
  const url = canonicalUrl(entry.url ?? '') ?? canonicalUrl(entry.id);
  const title = cut(texts.title || texts.summary, TITLE_LENGTH);
  if (!url || !title) return null;
  return {
    id: articleId(source.id, entry.id || url),
    sourceId: source.id,
    url,
    title,
    summary: cut(texts.summary === title ? '' : texts.summary, SUMMARY_LENGTH),
    publishedAt: clampTime(entry.publishedAt ?? entry.updatedAt, place.now),
    arrivedAt: place.now,
    // Some feeds give an editor's mailbox for an author.
    authors: entry.authors.filter((author) => !author.includes('@')).slice(0, AUTHORS),
    imageUrl: entry.imageUrl === null ? null : canonicalUrl(entry.imageUrl),
    categories: entry.categories.slice(0, CATEGORIES).map((category) => cut(category, 80)),
    language: languageTag(place.language) ?? source.language,
    topic: source.topic,
    position: place.position,
    flaggedBreaking:
      BREAKING_LABEL.test(title) ||
      entry.categories.some((category) => BREAKING_CATEGORY.test(category.trim())),
    commentsCount: entry.commentsCount ?? null,
  };
}
