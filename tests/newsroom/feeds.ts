import { asciiJson, charsetName, encodeMarkup, escapeMarkup } from './encode';
import type { House, Publisher } from './types';

export interface FeedEntry {
  readonly id: string;
  readonly url: string;
  readonly headline: string;
  readonly deck: string;
  /** The whole text as HTML; null when the feed only carries summaries. */
  readonly html: string | null;
  readonly byline: string;
  readonly at: number;
  readonly tags: readonly string[];
  readonly pictureUrl: string | null;
  readonly comments: number | null;
}

export interface FeedDocument {
  readonly publisher: Publisher;
  readonly tagline: string;
  readonly updatedAt: number;
  readonly entries: readonly FeedEntry[];
}

export interface EncodedFeed {
  readonly type: string;
  readonly bytes: Uint8Array;
}

const rfc822 = (at: number) => new Date(at).toUTCString();
const iso = (at: number) => new Date(at).toISOString().replace('.000Z', 'Z');
const element = (name: string, text: string) => `<${name}>${escapeMarkup(text)}</${name}>`;
const cdata = (html: string) => `<![CDATA[${html.replaceAll(']]>', ']]]]><![CDATA[>')}]]>`;
const declaration = (house: Publisher) =>
  `<?xml version="1.0" encoding="${charsetName(house.encoding).toUpperCase()}"?>\n`;

function rssEntry(entry: FeedEntry, full: boolean): string {
  const picture = entry.pictureUrl === null ? '' : escapeMarkup(entry.pictureUrl);
  const media =
    picture === ''
      ? ''
      : full
        ? `<media:content url="${picture}" medium="image" width="1200" height="675"/>`
        : `<enclosure url="${picture}" type="image/svg+xml" length="4096"/>`;
  return [
    '<item>',
    element('title', entry.headline),
    element('link', entry.url),
    `<guid isPermaLink="${full}">${escapeMarkup(full ? entry.url : entry.id)}</guid>`,
    element('pubDate', rfc822(entry.at)),
    element('dc:creator', entry.byline),
    element('description', entry.deck),
    ...entry.tags.map((tag) => element('category', tag)),
    media,
    entry.comments === null ? '' : element('slash:comments', String(entry.comments)),
    entry.html === null ? '' : `<content:encoded>${cdata(entry.html)}</content:encoded>`,
    '</item>',
  ].join('');
}

function rss2({ publisher, tagline, updatedAt, entries }: FeedDocument): string {
  const full = publisher.format === 'rss2-full';
  return [
    declaration(publisher),
    '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/" xmlns:atom="http://www.w3.org/2005/Atom">',
    '<channel>',
    element('title', publisher.title),
    element('link', publisher.siteUrl),
    element('description', tagline),
    element('language', publisher.language),
    element('lastBuildDate', rfc822(updatedAt)),
    element('ttl', '15'),
    `<atom:link href="${publisher.feedUrl}" rel="self" type="application/rss+xml"/>`,
    ...entries.map((entry) => `\n${rssEntry(entry, full)}`),
    '\n</channel></rss>\n',
  ].join('');
}

function rss1({ publisher, tagline, updatedAt, entries }: FeedDocument): string {
  const address = (entry: FeedEntry) => escapeMarkup(entry.url);
  return [
    declaration(publisher),
    '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">',
    `<channel rdf:about="${publisher.siteUrl}">`,
    element('title', publisher.title),
    element('link', publisher.siteUrl),
    element('description', tagline),
    element('dc:language', publisher.language),
    element('dc:date', iso(updatedAt)),
    '<sy:updatePeriod>hourly</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>',
    '<items><rdf:Seq>',
    ...entries.map((entry) => `<rdf:li rdf:resource="${address(entry)}"/>`),
    '</rdf:Seq></items></channel>',
    ...entries.map((entry) =>
      [
        `\n<item rdf:about="${address(entry)}">`,
        element('title', entry.headline),
        element('link', entry.url),
        element('description', entry.deck),
        element('dc:creator', entry.byline),
        element('dc:date', iso(entry.at)),
        ...entry.tags.map((tag) => element('dc:subject', tag)),
        '</item>',
      ].join(''),
    ),
    '\n</rdf:RDF>\n',
  ].join('');
}

function atomEntry(entry: FeedEntry): string {
  const content =
    entry.html === null ? '' : `<content type="html">${escapeMarkup(entry.html)}</content>`;
  const picture =
    entry.pictureUrl === null
      ? ''
      : `<link rel="enclosure" type="image/svg+xml" href="${escapeMarkup(entry.pictureUrl)}"/>`;
  return [
    '\n<entry>',
    element('title', entry.headline),
    `<link rel="alternate" type="text/html" href="${escapeMarkup(entry.url)}"/>`,
    element('id', entry.id),
    element('published', iso(entry.at)),
    element('updated', iso(entry.at)),
    `<author>${element('name', entry.byline)}</author>`,
    ...entry.tags.map((tag) => `<category term="${escapeMarkup(tag)}"/>`),
    picture,
    element('summary', entry.deck),
    content,
    '</entry>',
  ].join('');
}

function atom({ publisher, tagline, updatedAt, entries }: FeedDocument): string {
  return [
    declaration(publisher),
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${publisher.language}">`,
    element('title', publisher.title),
    element('subtitle', tagline),
    `<link rel="alternate" type="text/html" href="${publisher.siteUrl}"/>`,
    `<link rel="self" type="application/atom+xml" href="${publisher.feedUrl}"/>`,
    element('id', publisher.feedUrl),
    element('updated', iso(updatedAt)),
    ...entries.map(atomEntry),
    '\n</feed>\n',
  ].join('');
}

function json({ publisher, tagline, entries }: FeedDocument): string {
  return asciiJson({
    version: 'https://jsonfeed.org/version/1.1',
    title: publisher.title,
    description: tagline,
    home_page_url: publisher.siteUrl,
    feed_url: publisher.feedUrl,
    language: publisher.language,
    items: entries.map((entry) => ({
      id: entry.id,
      url: entry.url,
      title: entry.headline,
      summary: entry.deck,
      ...(entry.html === null ? { content_text: entry.deck } : { content_html: entry.html }),
      ...(entry.pictureUrl === null ? {} : { image: entry.pictureUrl }),
      date_published: iso(entry.at),
      authors: [{ name: entry.byline }],
      tags: entry.tags,
    })),
  });
}

/** Whether a house's feed carries whole texts. */
export const carriesText = (house: House): boolean =>
  house.format === 'rss2-full' || house.format === 'atom-full' || house.format === 'json';

/** The feed as text, in the publisher's format. */
export function writeFeed(document: FeedDocument): string {
  switch (document.publisher.format) {
    case 'rss2-full':
    case 'rss2-summary':
      return rss2(document);
    case 'rss1':
      return rss1(document);
    case 'atom':
    case 'atom-full':
      return atom(document);
    case 'json':
      return json(document);
  }
}

/** The media type of a publisher's feed. UTF-8 feeds say so; the others leave it to the document. */
export function feedType({ format, encoding }: Publisher): string {
  const types = {
    rss2: 'application/rss+xml',
    rss1: 'application/rdf+xml',
    atom: 'application/atom+xml',
  };
  if (format === 'json') return 'application/feed+json';
  const type = format === 'rss1' ? types.rss1 : format.startsWith('atom') ? types.atom : types.rss2;
  return encoding === 'utf-8' ? `${type}; charset=utf-8` : type;
}

/** The feed as its server sends it. */
export function encodeFeed(document: FeedDocument): EncodedFeed {
  const { publisher } = document;
  return {
    type: feedType(publisher),
    bytes: encodeMarkup(writeFeed(document), publisher.encoding),
  };
}
