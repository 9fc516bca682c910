/**
 * What these hold is text or HTML. It is not read as elements: stray tags inside cannot confuse
 * the feed, and a page of markup costs little.
 */
export const HOLDS_MARKUP = new Set([
  'title',
  'description',
  'summary',
  'content',
  'content:encoded',
  'subtitle',
  'tagline',
  'body',
  'xhtml:body',
  'xhtml:div',
  'fullitem',
  'info',
  'rights',
  'copyright',
  'atom:title',
  'atom:summary',
  'atom:content',
  'atom:subtitle',
  'dc:title',
  'dc:description',
  'media:title',
  'media:description',
  'itunes:summary',
  'itunes:subtitle',
  'yandex:full-text',
]);

/** These hold no elements: one that is open when another starts was never closed. */
export const LEAVES = new Set([
  'link',
  'guid',
  'id',
  'pubdate',
  'published',
  'updated',
  'enclosure',
  'comments',
  'language',
  'ttl',
  'atom:link',
  'dc:date',
  'media:thumbnail',
]);
