import { parseDate } from './dates';
import { fallbackId, languageTag } from './entry-parts';
import { firstPicture, HtmlUrls } from './html-urls';
import { MAX_ENTRIES, MAX_JSON_CHARS } from './limits';
import { FeedError, type ParsedEntry, type ParsedFeed } from './parsed-feed';
import { distinct, personName } from './people';
import { plainToHtml, plainToTitle, tidy } from './plain-text';
import { isWebUrl, resolveUrl } from './urls';

const QUOTE = 34;
const OPEN_LIST = 91;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

type Json = Record<string, unknown>;

/** JSON Feed 1.0 and 1.1. Throws a FeedError when the text is other JSON, or broken beyond repair. */
export function readJsonFeed(text: string, url: string): ParsedFeed {
  const whole = text.length > MAX_JSON_CHARS ? null : parseJson(text);
  const feed = whole ?? parseJson(cutJson(text.slice(0, MAX_JSON_CHARS)));
  if (feed === null) throw new FeedError('broken-document', 'The JSON could not be read.');
  if (!isObject(feed) || !Array.isArray(feed.items))
    throw new FeedError('not-a-feed', 'The JSON is no JSON Feed.');
  const context = { url, urls: new HtmlUrls(), authors: peopleOf(feed) };
  const objects = feed.items.filter(isObject);
  const isCut = whole === null || objects.length > MAX_ENTRIES;
  return {
    title: plainToTitle(textOf(feed.title)),
    siteUrl: resolveUrl(textOf(feed.home_page_url), url),
    language: languageTag(textOf(feed.language)),
    icon: resolveUrl(textOf(feed.icon), url) ?? resolveUrl(textOf(feed.favicon), url),
    entries: objects.slice(0, MAX_ENTRIES).map((item) => readItem(item, context)),
    repaired: isCut || undefined,
  };
}

interface Context {
  readonly url: string;
  readonly urls: HtmlUrls;
  readonly authors: readonly string[];
}

function readItem(item: Json, context: Context): ParsedEntry {
  const url =
    resolveUrl(textOf(item.url), context.url) ?? resolveUrl(textOf(item.external_url), context.url);
  const base = url ?? context.url;
  const title = plainToTitle(textOf(item.title));
  const html = textOf(item.content_html).trim();
  const plain = textOf(item.content_text).trim();
  const contentHtml = html === '' ? plainToHtml(plain) : context.urls.absolute(html, base);
  const publishedAt = parseDate(textOf(item.date_published));
  const authors = peopleOf(item);
  return {
    id: textOf(item.id).trim() || fallbackId(url, title, publishedAt, contentHtml),
    title,
    url,
    publishedAt,
    updatedAt: parseDate(textOf(item.date_modified)),
    authors: authors.length > 0 ? authors : [...context.authors],
    summaryHtml: plainToHtml(textOf(item.summary)) || null,
    contentHtml: contentHtml || null,
    imageUrl:
      resolveUrl(textOf(item.image), base) ??
      resolveUrl(textOf(item.banner_image), base) ??
      pictureIn(contentHtml, base),
    categories: distinct(listOf(item.tags).map((tag) => tidy(textOf(tag)))),
    enclosures: attachmentsOf(item, context.url),
  };
}

function attachmentsOf(item: Json, base: string): ParsedEntry['enclosures'] {
  const found: ParsedEntry['enclosures'] = [];
  for (const attachment of listOf(item.attachments)) {
    if (!isObject(attachment)) continue;
    const url = resolveUrl(textOf(attachment.url), base);
    if (url !== null) found.push({ url, type: textOf(attachment.mime_type) || null });
  }
  return found;
}

function peopleOf(holder: Json): string[] {
  const people = [...listOf(holder.authors), holder.author].map((person) =>
    isObject(person) ? textOf(person.name) || textOf(person.url) : textOf(person),
  );
  return distinct(people.map(personName));
}

function pictureIn(html: string, base: string): string | null {
  const url = resolveUrl(firstPicture(html), base);
  return isWebUrl(url) ? url : null;
}

function isObject(value: unknown): value is Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
}

/** The value, or null when the text is no JSON. */
function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // JSON.parse tells broken text by throwing.
    return null;
  }
}

/**
 * JSON cut off or broken somewhere inside its items, ended after the last whole item. Line breaks
 * and control characters inside strings, illegal and common, become spaces.
 */
function cutJson(broken: string): string {
  const text = broken.replace(/\p{Cc}/gu, ' ');
  const closers: string[] = [];
  let depth = 0;
  let whole = 0;
  for (let at = 0; at < text.length; at++) {
    const character = text.charCodeAt(at);
    if (character === QUOTE) at = stringEnd(text, at + 1);
    else if (character === OPEN_OBJECT || character === OPEN_LIST) {
      if (depth < 2) closers[depth] = character === OPEN_OBJECT ? '}' : ']';
      depth++;
    } else if (character === CLOSE_OBJECT || character === CLOSE_LIST) {
      depth--;
      // The document is whole, and something follows it.
      if (depth <= 0) return text.slice(0, at + 1);
      if (depth === 2 && character === CLOSE_OBJECT) whole = at + 1;
    }
  }
  return text.slice(0, whole) + closers.toReversed().join('');
}

function stringEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== QUOTE) at += text[at] === '\\' ? 2 : 1;
  return at;
}
