import type { FeedHead, FeedItem } from './feed-items';

const VERSION = 'https://jsonfeed.org/version/1.1';

/** A JSON Feed 1.1 document. https://www.jsonfeed.org/version/1.1/ */
export function jsonFeedDocument(head: FeedHead, items: readonly FeedItem[]): string {
  const document = {
    version: VERSION,
    title: head.title,
    ...(head.site !== null && { home_page_url: head.site }),
    ...(head.self !== null && { feed_url: head.self }),
    description: head.description,
    language: head.language,
    items: items.map((item) => ({
      id: item.id,
      url: item.url,
      title: item.title,
      summary: item.summary,
      content_html: item.html,
      date_published: new Date(item.publishedAt).toISOString(),
      date_modified: new Date(item.modifiedAt).toISOString(),
      ...(item.author !== '' && { authors: [{ name: item.author }] }),
    })),
  };
  return `${JSON.stringify(document, null, 1)}\n`;
}

/** The entries of a document written by `jsonFeedDocument`; none when it is anything else. */
export function itemsOfJsonFeed(text: string): FeedItem[] {
  try {
    const { version, items } = JSON.parse(text);
    return version === VERSION && Array.isArray(items) ? items.flatMap(itemOf) : [];
  } catch {
    return [];
  }
}

function itemOf(value: unknown): FeedItem[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = value as Record<string, unknown>;
  const text = (name: string) => (typeof fields[name] === 'string' ? fields[name] : '');
  const publishedAt = Date.parse(text('date_published'));
  const modifiedAt = Date.parse(text('date_modified'));
  if (text('id') === '' || Number.isNaN(publishedAt)) return [];
  return [
    {
      id: text('id'),
      url: text('url'),
      title: text('title'),
      summary: text('summary'),
      html: text('content_html'),
      publishedAt,
      modifiedAt: Number.isNaN(modifiedAt) ? publishedAt : modifiedAt,
      author: '',
    },
  ];
}
