import { parseFeed } from '../../../lib/feed/parse';
import type { ParsedEntry, ParsedFeed } from '../../../lib/feed/parsed-feed';

export const FEED_URL = 'https://harbour.example/news/feed.xml';

/** Parses a document written in a test. */
export function parseText(text: string, contentType: string | null = null): ParsedFeed {
  return parseFeed(new TextEncoder().encode(text), contentType, FEED_URL);
}

/** An RSS 2.0 document around the inside of its channel. */
export function rss(channel: string, attributes = ''): string {
  return `<?xml version="1.0"?><rss version="2.0" ${attributes}><channel><title>Harbour News</title>${channel}</channel></rss>`;
}

/** An Atom document around the inside of its feed. */
export function atom(feed: string, attributes = ''): string {
  return `<feed xmlns="http://www.w3.org/2005/Atom" ${attributes}><title>Harbour News</title>${feed}</feed>`;
}

/** The only entry of a document with one; fails when there are more or fewer. */
export function onlyEntry(text: string): ParsedEntry {
  const { entries } = parseText(text);
  const [entry] = entries;
  if (entry === undefined || entries.length > 1) throw new Error(`${entries.length} entries`);
  return entry;
}
