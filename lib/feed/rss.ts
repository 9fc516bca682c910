import {
  attributeOf,
  baseOf,
  childrenAmong,
  childrenNamed,
  childrenOf,
  childText,
  type FeedElement,
  findChild,
  firstText,
  languageOf,
  textOf,
} from './elements';
import {
  categoriesOf,
  commentsCountOf,
  dateIn,
  fallbackId,
  hasBase,
  languageTag,
  quietTimesOf,
  ttlOf,
} from './entry-parts';
import { firstPicture, HtmlUrls } from './html-urls';
import { elementAddress, enclosuresOf, imageOf } from './media';
import type { ParsedEntry, ParsedFeed } from './parsed-feed';
import { peopleIn } from './people';
import { mendTitle } from './plain-text';
import type { ScannedFeed } from './scan';
import { isWebUrl, resolveUrl } from './urls';

const TITLE = ['title', 'dc:title', 'media:title', 'atom:title', 'itunes:title'];
const SUMMARY = [
  'description',
  'summary',
  'atom:summary',
  'itunes:summary',
  'dc:description',
  'media:description',
  'itunes:subtitle',
];
const CONTENT = [
  'content:encoded',
  'xhtml:body',
  'body',
  'fullitem',
  'content',
  'atom:content',
  'xhtml:div',
  'yandex:full-text',
  'rdf:value',
];
const PUBLISHED = [
  'pubdate',
  'published',
  'atom:published',
  'dc:date',
  'dcterms:issued',
  'dcterms:created',
  'dcterms:available',
  'prism:publicationdate',
  'atom:issued',
  'atom:created',
  'date',
];
const UPDATED = ['atom:updated', 'updated', 'dcterms:modified', 'atom:modified', 'lastbuilddate'];
const AUTHOR = ['author', 'dc:creator', 'dc:author', 'itunes:author', 'atom:author', 'creator'];
const LANGUAGE = ['language', 'dc:language'];
const ID = ['guid', 'atom:id', 'id'];
const CHANNEL_AUTHOR = [...AUTHOR, 'managingeditor'];

/** RSS 0.9x, 1.0 (RDF) and 2.0 with the modules in use. */
export function readRss(scanned: ScannedFeed): ParsedFeed {
  const channel = findChild(scanned.root, 'channel') ?? scanned.root;
  const siteUrl = channelUrl(channel);
  const authors = peopleIn(channel, CHANNEL_AUTHOR);
  const context = { siteUrl, authors, urls: new HtmlUrls() };
  return {
    title: mendTitle(childText(channel, TITLE) ?? ''),
    siteUrl,
    language: channelLanguage(channel),
    icon: channelIcon(channel) ?? (channel === scanned.root ? null : channelIcon(scanned.root)),
    entries: scanned.entries.map((entry) => readItem(entry, context)),
    ttlMinutes: ttlOf(channel),
    ...quietTimesOf(channel),
    repaired: scanned.repaired || undefined,
  };
}

interface Context {
  /** Relative addresses of entries start here, unless `xml:base` is set. */
  readonly siteUrl: string | null;
  /** Of the channel; entries without an author are by them. */
  readonly authors: readonly string[];
  readonly urls: HtmlUrls;
}

function channelUrl(channel: FeedElement): string | null {
  return (
    linkText(channel, baseOf(channel)) ??
    alternateLink(channel) ??
    attributeUrl(channel, 'rdf:about')
  );
}

function channelLanguage(channel: FeedElement): string | null {
  const title = findChild(channel, 'title');
  return languageTag(
    childText(channel, LANGUAGE),
    languageOf(channel),
    channel.parent && languageOf(channel.parent),
    title && languageOf(title),
  );
}

function channelIcon(channel: FeedElement): string | null {
  for (const name of ['image', 'itunes:image', 'webfeeds:icon', 'atom:icon', 'atom:logo']) {
    const url = elementAddress(channel, name);
    if (url !== null) return url;
  }
  return null;
}

function readItem(item: FeedElement, context: Context): ParsedEntry {
  const { urls } = context;
  const title = mendTitle(childText(item, TITLE) ?? '');
  const outer = hasBase(item) ? baseOf(item) : (context.siteUrl ?? baseOf(item));
  const url = itemUrl(item, outer);
  const base = hasBase(item) ? outer : (url ?? outer);
  const publishedAt = dateIn(item, PUBLISHED);
  const authors = peopleIn(item, AUTHOR);
  const contentHtml = itemHtml(item, CONTENT, base, urls);
  const summaryHtml = itemHtml(item, SUMMARY, base, urls);
  const enclosures = enclosuresOf(item);
  const html = contentHtml ?? summaryHtml ?? '';
  return {
    id: itemId(item) ?? fallbackId(url, title, publishedAt, html),
    title,
    url,
    publishedAt,
    updatedAt: dateIn(item, UPDATED),
    authors: authors.length > 0 ? authors : [...context.authors],
    summaryHtml,
    contentHtml,
    imageUrl: imageOf(item, enclosures) ?? pictureIn(html, base),
    categories: categoriesOf(item),
    enclosures,
    commentsCount: commentsCountOf(item),
  };
}

function itemId(item: FeedElement): string | null {
  return childText(item, ID) ?? attributeOf(item, 'rdf:about') ?? firstText(item, 'dc:identifier');
}

/** The page of the entry: `link`, Atom's link, the permanent `guid`, `rdf:about`. */
function itemUrl(item: FeedElement, base: string): string | null {
  return (
    linkText(item, base) ??
    alternateLink(item) ??
    permalink(item) ??
    attributeUrl(item, 'rdf:about')
  );
}

function linkText(element: FeedElement, base: string): string | null {
  for (const child of childrenNamed(element, 'link')) {
    const isPage = /^(?:alternate)?$/i.test(attributeOf(child, 'rel') ?? '');
    const raw = textOf(child).trim() || (isPage ? attributeOf(child, 'href') : null);
    const url = resolveUrl(raw, hasBase(child) ? baseOf(child) : base);
    if (url !== null) return url;
  }
  return null;
}

function alternateLink(element: FeedElement): string | null {
  for (const child of childrenOf(element)) {
    if (child.name !== 'atom:link' && child.name !== 'link') continue;
    if (!/^(?:alternate)?$/i.test(attributeOf(child, 'rel') ?? '')) continue;
    const url = resolveUrl(attributeOf(child, 'href'), baseOf(child));
    if (url !== null) return url;
  }
  return null;
}

function permalink(item: FeedElement): string | null {
  const guid = findChild(item, 'guid');
  if (guid === undefined) return null;
  const isPermanent = attributeOf(guid, 'ispermalink')?.toLowerCase();
  const text = textOf(guid).trim();
  if (isPermanent === 'false') return null;
  const url = resolveUrl(text, baseOf(guid));
  return isPermanent === 'true' || /^https?:/i.test(text) ? url : null;
}

function attributeUrl(element: FeedElement, name: string): string | null {
  const url = resolveUrl(attributeOf(element, name), baseOf(element));
  return isWebUrl(url) ? url : null;
}

function itemHtml(
  item: FeedElement,
  names: readonly string[],
  base: string,
  urls: HtmlUrls,
): string | null {
  for (const child of childrenAmong(item, names)) {
    const html = textOf(child).trim();
    if (html !== '')
      return urls.absolute(html, hasBase(child) ? baseOf(child) : base, child.hasMarkup);
  }
  return null;
}

function pictureIn(html: string, base: string): string | null {
  const url = resolveUrl(firstPicture(html), base);
  return isWebUrl(url) ? url : null;
}
