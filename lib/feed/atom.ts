import {
  attributeOf,
  baseOf,
  childrenAmong,
  childrenNamed,
  childText,
  type FeedElement,
  findChild,
  firstText,
  languageOf,
  textOf,
} from './elements';
import { decodeCharacters } from './entities';
import {
  categoriesOf,
  commentsCountOf,
  dateIn,
  fallbackId,
  hasBase,
  languageTag,
  ttlOf,
} from './entry-parts';
import { firstPicture, HtmlUrls } from './html-urls';
import { MAX_TITLE_CHARS } from './limits';
import { elementAddress, enclosuresOf, imageOf } from './media';
import type { ParsedEntry, ParsedFeed } from './parsed-feed';
import { peopleIn } from './people';
import { htmlToPlain, looksLikeHtml, plainToHtml, plainToTitle } from './plain-text';
import type { ScannedFeed } from './scan';
import { isWebUrl, resolveUrl } from './urls';

const FEED_TITLE = ['title', 'dc:title'];
const TITLE = ['title', 'dc:title', 'media:title'];
const ID = ['id', 'guid', 'dc:identifier'];
const LANGUAGE = ['language', 'dc:language'];
const PUBLISHED = ['published', 'issued', 'created', 'pubdate', 'dc:date', 'dcterms:issued'];
const UPDATED = ['updated', 'modified', 'dcterms:modified'];
const AUTHOR = ['author', 'dc:creator', 'itunes:author'];
const CONTENT = ['content', 'content:encoded'];
const SUMMARY = ['summary', 'description', 'media:description', 'itunes:summary', 'dc:description'];

/** Atom 1.0 and 0.3. */
export function readAtom(scanned: ScannedFeed): ParsedFeed {
  const { root } = scanned;
  const urls = new HtmlUrls();
  const context = { urls, authors: peopleIn(root, AUTHOR) };
  return {
    title: plainIn(root, FEED_TITLE) ?? '',
    siteUrl: alternateUrl(root),
    language: feedLanguage(root),
    icon: feedIcon(root),
    entries: scanned.entries.map((entry) => readEntry(entry, context)),
    ttlMinutes: ttlOf(root),
    repaired: scanned.repaired || undefined,
  };
}

interface Context {
  readonly urls: HtmlUrls;
  /** Of the feed; entries without an author are by them. */
  readonly authors: readonly string[];
}

function feedLanguage(root: FeedElement): string | null {
  const title = findChild(root, 'title');
  const stated = childText(root, LANGUAGE);
  return languageTag(languageOf(root), stated, title && languageOf(title));
}

function feedIcon(root: FeedElement): string | null {
  for (const name of ['icon', 'logo', 'webfeeds:icon', 'itunes:image', 'image']) {
    const url = elementAddress(root, name);
    if (url !== null) return url;
  }
  return null;
}

function readEntry(entry: FeedElement, context: Context): ParsedEntry {
  const title = plainIn(entry, TITLE) ?? '';
  const url = alternateUrl(entry) ?? contentAddress(entry);
  const publishedAt = dateIn(entry, PUBLISHED);
  const updatedAt = dateIn(entry, UPDATED);
  const contentHtml = htmlIn(entry, CONTENT, url, context.urls);
  const summaryHtml = htmlIn(entry, SUMMARY, url, context.urls) ?? mediaDescription(entry);
  const enclosures = enclosuresOf(entry);
  const html = contentHtml ?? summaryHtml ?? '';
  const id = childText(entry, ID);
  return {
    id: id ?? fallbackId(url, title, publishedAt ?? updatedAt, html),
    title,
    url,
    publishedAt,
    updatedAt,
    authors: authorsOf(entry, context.authors),
    summaryHtml,
    contentHtml,
    imageUrl: imageOf(entry, enclosures) ?? pictureIn(html, url ?? baseOf(entry)),
    categories: categoriesOf(entry),
    enclosures,
    commentsCount: commentsCountOf(entry) ?? repliesCount(entry),
  };
}

function authorsOf(entry: FeedElement, ofFeed: readonly string[]): string[] {
  const own = peopleIn(entry, AUTHOR);
  if (own.length > 0) return own;
  const source = findChild(entry, 'source');
  const ofSource = source === undefined ? [] : peopleIn(source, AUTHOR);
  return ofSource.length > 0 ? ofSource : [...ofFeed];
}

/** The page of a feed or an entry: its `alternate` link, an HTML one before others. */
function alternateUrl(element: FeedElement): string | null {
  let found: string | null = null;
  for (const link of childrenNamed(element, 'link')) {
    const rel = (attributeOf(link, 'rel') ?? 'alternate').toLowerCase();
    if (rel !== 'alternate' && !rel.endsWith('/alternate')) continue;
    const url = resolveUrl(attributeOf(link, 'href') ?? textOf(link), baseOf(link));
    if (url === null) continue;
    const type = attributeOf(link, 'type') ?? 'text/html';
    if (/html/i.test(type)) return url;
    found ??= url;
  }
  return found;
}

function contentAddress(entry: FeedElement): string | null {
  const content = findChild(entry, 'content');
  return content === undefined ? null : resolveUrl(attributeOf(content, 'src'), baseOf(content));
}

function repliesCount(entry: FeedElement): number | undefined {
  for (const link of childrenNamed(entry, 'link')) {
    if (attributeOf(link, 'rel') !== 'replies') continue;
    const count = attributeOf(link, 'thr:count') ?? '';
    if (/^\d{1,9}$/.test(count)) return Number(count);
  }
  return undefined;
}

type TextKind = 'html' | 'xhtml' | 'text' | 'unsaid' | 'binary';

function textKind(element: FeedElement): TextKind {
  const type = (attributeOf(element, 'type') ?? '').toLowerCase();
  const mode = (attributeOf(element, 'mode') ?? '').toLowerCase();
  if (mode === 'base64' || /^(?:image|audio|video)\//.test(type)) return 'binary';
  if (element.hasMarkup && type !== 'html' && type !== 'text/html') return 'xhtml';
  if (type === '') return 'unsaid';
  if (type === 'text' || type === 'text/plain') return mode === 'escaped' ? 'unsaid' : 'text';
  if (type === 'xhtml' || type === 'application/xhtml+xml') return 'html';
  if (type.includes('html') || type === 'xml') return 'html';
  return type.includes('/') ? 'text' : 'unsaid';
}

/** Plain text of the first of the elements that has any; null when none has. */
function plainIn(parent: FeedElement, names: readonly string[]): string | null {
  for (const child of childrenAmong(parent, names)) {
    const text = plainOf(child);
    if (text !== '') return text;
  }
  return null;
}

function plainOf(element: FeedElement): string {
  const text = textOf(element);
  const kind = textKind(element);
  if (kind === 'html' || kind === 'xhtml') return plainToTitle(htmlToPlain(text, MAX_TITLE_CHARS));
  // Without a type it is text, says the standard; many feeds escape characters twice all the same.
  return plainToTitle(kind === 'unsaid' ? decodeCharacters(text) : text);
}

function htmlIn(
  entry: FeedElement,
  names: readonly string[],
  url: string | null,
  urls: HtmlUrls,
): string | null {
  for (const child of childrenAmong(entry, names)) {
    const html = htmlOf(child, url, urls);
    if (html !== '') return html;
  }
  return null;
}

function htmlOf(element: FeedElement, url: string | null, urls: HtmlUrls): string {
  const kind = textKind(element);
  if (kind === 'binary') return '';
  const text = textOf(element).trim();
  if (text === '') return '';
  if (kind === 'text' || (kind === 'unsaid' && !looksLikeHtml(text))) return plainToHtml(text);
  const outer = hasBase(element) || url === null ? baseOf(element) : url;
  if (kind !== 'xhtml') return urls.absolute(text, outer);
  const wrapper = /^<(?:[\w-]+:)?div\b([^<>]*)>/i.exec(text);
  const own = /\bxml:base\s*=\s*["']([^"']*)["']/i.exec(wrapper?.[1] ?? '')?.[1];
  const html = urls.absolute(text, resolveUrl(own, outer) ?? outer, true);
  return html;
}

function mediaDescription(entry: FeedElement): string | null {
  const group = findChild(entry, 'media:group');
  const text = group === undefined ? null : firstText(group, 'media:description');
  return text === null ? null : plainToHtml(text);
}

function pictureIn(html: string, base: string): string | null {
  const url = resolveUrl(firstPicture(html), base);
  return isWebUrl(url) ? url : null;
}
