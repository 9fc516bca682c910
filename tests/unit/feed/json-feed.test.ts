import { expect, test } from 'vitest';
import { FeedError } from '../../../lib/feed/parsed-feed';
import { parseText } from './feed-text';

const VERSION = 'https://jsonfeed.org/version/1.1';

test('a JSON Feed gives its fields', () => {
  const feed = parseText(
    JSON.stringify({
      version: VERSION,
      title: 'Harbour',
      home_page_url: ' /home ',
      language: 'en',
      favicon: '/f.ico',
      authors: [{ name: 'Ida Quay' }],
      items: [
        {
          id: 7,
          url: '/7',
          title: 'Seven <b>',
          content_html: '<a href="x">x</a>',
          summary: 'Short & sweet',
          date_published: '2026-11-02T00:00:00Z',
          date_modified: '2026-11-03T00:00:00Z',
          image: '/7.jpg',
          tags: ['sea', 'sea', 1],
          attachments: [{ url: '/7.mp3', mime_type: 'audio/mpeg' }, 'x', {}],
        },
        {
          id: 'b',
          external_url: 'https://b.example/',
          content_text: 'a < b',
          author: { name: 'Bo' },
        },
      ],
    }),
  );
  expect(feed).toMatchObject({
    title: 'Harbour',
    siteUrl: 'https://harbour.example/home',
    language: 'en',
    icon: 'https://harbour.example/f.ico',
  });
  expect(feed.entries).toMatchObject([
    {
      id: '7',
      url: 'https://harbour.example/7',
      title: 'Seven &lt;b>',
      contentHtml: '<a href="https://harbour.example/x">x</a>',
      summaryHtml: 'Short &amp; sweet',
      publishedAt: Date.UTC(2026, 10, 2),
      updatedAt: Date.UTC(2026, 10, 3),
      imageUrl: 'https://harbour.example/7.jpg',
      categories: ['sea', '1'],
      authors: ['Ida Quay'],
      enclosures: [{ url: 'https://harbour.example/7.mp3', type: 'audio/mpeg' }],
    },
    { id: 'b', url: 'https://b.example/', contentHtml: 'a &lt; b', authors: ['Bo'] },
  ]);
  expect(feed.repaired).toBeUndefined();
});

test.each([
  ['cut off inside an item', '{"items":[{"id":"1"},{"id":"2","content_te', ['1']],
  ['cut off between items', '{"items":[{"id":"1"},', ['1']],
  ['with braces in texts', '{"items":[{"id":"}]\\""},{"id":"2"},{"id":', ['}]"', '2']],
  ['followed by a script', '{"items":[{"id":"1"}]}<script>x</script>', ['1']],
  ['with a line break in a text', '{"items":[{"id":"1\n2"}]}', ['1 2']],
])('a JSON Feed %s gives what is whole', (_, text, ids) => {
  const feed = parseText(text);
  expect(feed.entries.map((entry) => entry.id)).toEqual(ids);
  expect(feed.repaired).toBe(true);
});

test.each([
  ['{"a":1}', 'not-a-feed'],
  ['[1,2]', 'not-a-feed'],
  ['{"items":{}}', 'not-a-feed'],
  ['{"items"', 'broken-document'],
  ['{', 'broken-document'],
])('%j is refused as %s', (text, kind) => {
  expect(() => parseText(text)).toThrow(expect.objectContaining({ kind }));
  expect(() => parseText(text)).toThrow(FeedError);
});
