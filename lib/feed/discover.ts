import { type MarkupTag, visitTags } from './markup-tags';
import { tidy } from './plain-text';
import { isWebUrl, resolveUrl } from './urls';

/** A feed that a web page offers. */
export interface FoundFeed {
  readonly url: string;
  /** As the page states it, without parameters, lower case. */
  readonly type: string | null;
  readonly title: string | null;
}

const MAX_OFFERED = 50;
const MAX_GUESSED = 10;
const FEED_TYPE =
  /^(?:application\/(?:x[.-])?(?:rss|atom)\+xml|application\/(?:feed\+)?json|text\/(?:rss|atom)(?:\+xml)?)$/;
// Types of many things; taken as feeds only when the page offers nothing better.
const VAGUE_TYPE = /^(?:(?:application|text)\/xml|application\/rdf\+xml)$/;
// Blog software offers its whole interface under `application/json`; no feed is there.
const INTERFACE_PATH = /\/wp-json\//;
const FEED_ADDRESS =
  /(?:^|[/.?=&_-])(?:rss|atom|feeds?|rdf)(?:\.(?:xml|rdf|json|php|aspx?))?\/?(?:$|[?#&])/i;
const FEED_FILE = /\.(?:rss|atom|rdf)(?:$|[?#])/i;

/**
 * The feeds a page offers in its `<link>` elements, best first as the page has them; only when
 * there is none, links in its text that look like feeds. Empty when there are none at all.
 */
export function discoverFeeds(html: string, url: string): FoundFeed[] {
  let base: string | null = null;
  const offered: MarkupTag[] = [];
  const guessed: MarkupTag[] = [];
  visitTags(html, true, (tag) => {
    if (tag.isClosing) return;
    if (tag.name === 'base') base ??= resolveUrl(tag.attribute('href'), url);
    if (tag.name === 'link' && offered.length < MAX_OFFERED && offersFeed(tag)) offered.push(tag);
    if (guessed.length < MAX_GUESSED && looksLikeFeed(tag)) guessed.push(tag);
  });
  // A page's base counts for what stands before it too.
  const found = (offered.length > 0 ? offered : guessed).map((tag) => foundIn(tag, base ?? url));
  const byUrl = new Map<string, FoundFeed>();
  for (const feed of found) if (feed !== null && !byUrl.has(feed.url)) byUrl.set(feed.url, feed);
  return [...byUrl.values()];
}

function foundIn(tag: MarkupTag, base: string): FoundFeed | null {
  const url = resolveUrl(tag.attribute('href'), base);
  if (!isWebUrl(url)) return null;
  return { url, type: typeOf(tag) || null, title: tidy(tag.attribute('title')) || null };
}

function offersFeed(tag: MarkupTag): boolean {
  const relations = tag.attribute('rel').toLowerCase().split(/\s+/);
  const type = typeOf(tag);
  if (relations.includes('feed'))
    return type === '' || FEED_TYPE.test(type) || VAGUE_TYPE.test(type);
  // An alternate stylesheet is no feed, whatever type it claims.
  if (!relations.includes('alternate') || relations.includes('stylesheet')) return false;
  if (!FEED_TYPE.test(type)) return false;
  return type !== 'application/json' || !INTERFACE_PATH.test(tag.attribute('href'));
}

function looksLikeFeed(tag: MarkupTag): boolean {
  if (tag.name === 'link')
    return VAGUE_TYPE.test(typeOf(tag)) && /\balternate\b/i.test(tag.attribute('rel'));
  if (tag.name !== 'a') return false;
  const address = tag.attribute('href');
  return FEED_TYPE.test(typeOf(tag)) || FEED_FILE.test(address) || FEED_ADDRESS.test(address);
}

function typeOf(tag: MarkupTag): string {
  return tag
    .attribute('type')
    .toLowerCase()
    .replace(/\s*;.*$/, '');
}
