import { expect, test } from 'vitest';
import { discoverFeeds } from '../../../lib/feed/discover';

const URL = 'https://harbour.example/today/index.html';
const urls = (html: string) => discoverFeeds(html, URL).map((feed) => feed.url);
const LINK = 'rel="alternate" type="application/rss+xml"';

test('a page’s feeds come with type and title, each once', () => {
  expect(
    discoverFeeds(
      `<link ${LINK} title="News &amp; views" href="/a.xml"><link ${LINK} href="/a.xml">` +
        '<LINK REL="Home ALTERNATE" TYPE=" Application/Atom+XML; charset=utf-8 " HREF=" b.xml ">',
      URL,
    ),
  ).toEqual([
    { url: 'https://harbour.example/a.xml', type: 'application/rss+xml', title: 'News & views' },
    { url: 'https://harbour.example/today/b.xml', type: 'application/atom+xml', title: null },
  ]);
});

test.each<[string, string, string[]]>([
  [
    'a JSON Feed',
    '<link rel=alternate type="application/feed+json" href=/f.json>',
    ['https://harbour.example/f.json'],
  ],
  ['rel="feed"', '<link rel="feed" href="/f">', ['https://harbour.example/f']],
  [
    'a base, wherever it stands',
    `<link ${LINK} href="f"><base href="https://b.example/x/">`,
    ['https://b.example/x/f'],
  ],
  [
    'an interface under the JSON type',
    '<link rel="alternate" type="application/json" href="/wp-json/v2/1">',
    [],
  ],
  [
    'an alternate stylesheet',
    '<link rel="alternate stylesheet" type="application/rss+xml" href="/f">',
    [],
  ],
  ['a page in another language', '<link rel="alternate" hreflang="de" href="/de">', []],
  ['a link in a comment', `<!-- <link ${LINK} href="/f"> -->`, []],
  ['a link in a script', `<script>"<link ${LINK} href='/f'>"</script>`, []],
  ['an address that is none', `<link ${LINK} href="http://[">`, []],
  ['an address of another kind', `<link ${LINK} href="javascript:alert(1)">`, []],
  ['no address', `<link ${LINK}>`, []],
  [
    'a vague type, when there is nothing better',
    '<link rel="alternate" type="text/xml" href="/f">',
    ['https://harbour.example/f'],
  ],
  [
    'a link in the text, when there is nothing better',
    '<a href="/rss.xml">RSS</a><a href="/feedback">x</a><a href="/news/feed/">x</a>',
    ['https://harbour.example/rss.xml', 'https://harbour.example/news/feed/'],
  ],
  [
    'a link in the text beside a better one',
    `<link ${LINK} href="/f"><a href="/rss.xml">RSS</a>`,
    ['https://harbour.example/f'],
  ],
  ['nothing', '', []],
  ['a tag never closed', `<link ${LINK} href="/f"`, []],
])('%s', (_, html, expected) => {
  expect(urls(html)).toEqual(expected);
});
