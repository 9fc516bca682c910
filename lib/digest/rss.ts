import type { FeedHead, FeedItem } from './feed-items';
import { escapeMarkup } from './markup';

/** An RSS 2.0 document. https://www.rssboard.org/rss-specification */
export function rssDocument(head: FeedHead, items: readonly FeedItem[]): string {
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">',
    '<channel>',
    element('title', head.title),
    // RSS wants a link; a feed without a site of its own links the first thing in it.
    element('link', head.site ?? items[0]?.url ?? 'https://example.org/'),
    element('description', head.description || head.title),
    element('language', head.language),
    element('lastBuildDate', date(head.updatedAt)),
    element('generator', 'Best of the Week'),
    head.self === null
      ? ''
      : `<atom:link href="${escapeMarkup(head.self)}" rel="self" type="application/rss+xml"/>`,
    ...items.map(itemElement),
    '</channel>',
    '</rss>',
    '',
  ]
    .filter((line, index, lines) => line !== '' || index === lines.length - 1)
    .join('\n');
}

function itemElement(item: FeedItem): string {
  return [
    '<item>',
    element('title', item.title),
    element('link', item.url),
    `<guid isPermaLink="false">${escapeMarkup(item.id)}</guid>`,
    element('pubDate', date(item.publishedAt)),
    item.author === '' ? '' : element('dc:creator', item.author),
    element('description', item.summary || item.title),
    element('content:encoded', item.html),
    '</item>',
  ]
    .filter(Boolean)
    .join('\n');
}

const element = (name: string, text: string) => `<${name}>${escapeMarkup(text)}</${name}>`;

/** RFC 822, in UTC. */
const date = (at: number) => new Date(at).toUTCString();
