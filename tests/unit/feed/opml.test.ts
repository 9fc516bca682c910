import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseOpml, writeOpml } from '../../../lib/feed/opml';

const NOW = Date.UTC(2026, 10, 2, 15, 4, 5);

describe('parseOpml', () => {
  test('gives feeds in order, with their folders', () => {
    const list = parseOpml(
      '<opml version="2.0"><body><outline text="World"><outline text="Europe">' +
        '<outline text="Harbour &amp; Sea" type="rss" xmlUrl="https://h.example/f?a=1&amp;b=2" htmlUrl="https://h.example/"/>' +
        '</outline><outline text="Pier" xmlUrl="https://p.example/f"></outline></outline>' +
        '<outline title="Quay" xmlURL="https://q.example/f"/></body></opml>',
    );
    expect(list).toEqual([
      {
        title: 'Harbour & Sea',
        xmlUrl: 'https://h.example/f?a=1&b=2',
        htmlUrl: 'https://h.example/',
        folders: ['World', 'Europe'],
      },
      { title: 'Pier', xmlUrl: 'https://p.example/f', htmlUrl: null, folders: ['World'] },
      { title: 'Quay', xmlUrl: 'https://q.example/f', htmlUrl: null, folders: [] },
    ]);
  });

  test.each<[string, string, string[]]>([
    ['nothing', '', []],
    ['no list', '<html><body>x</body></html>', []],
    [
      'two documents in one',
      '<opml><body><outline xmlUrl="a"/></opml><opml><body><outline xmlUrl="b"/>',
      ['a', 'b'],
    ],
    ['an ampersand not escaped', '<outline text="A & B" xmlUrl="a?x=1&y=2"/>', ['a?x=1&y=2']],
    ['markup in a name', '<outline text="A <b>bold</b> name" xmlUrl="a"/>', ['a']],
    ['a comment', '<!-- <outline xmlUrl="a"/> --><outline xmlUrl="b"/>', ['b']],
    ['a feed twice', '<outline xmlUrl="a"/><outline xmlUrl="a"/>', ['a']],
    [
      'another name for the address',
      '<outline type="atom" url="a"/><outline type="link" url="b"/>',
      ['a'],
    ],
    ['a closing tag too many', '</outline></outline><outline xmlUrl="a"/>', ['a']],
  ])('survives %s', (_, text, expected) => {
    expect(parseOpml(text).map((source) => source.xmlUrl)).toEqual(expected);
  });

  test.each<[string, string, string[]]>([
    ['a category', '<outline category="/news/sea,x" xmlUrl="a"/>', ['news', 'sea']],
    ['empty categories', '<outline category=",, , sea ," xmlUrl="a"/>', ['sea']],
    [
      'one folder around all others',
      '<outline text="All"><outline text="A"><outline xmlUrl="a"/></outline><outline text="B"><outline xmlUrl="b"/></outline></outline>',
      ['A'],
    ],
  ])('takes folders from %s', (_, text, expected) => {
    expect(parseOpml(text)[0]?.folders).toEqual(expected);
  });

  test('a list of 20,000 nested folders is read', () => {
    const deep = '<outline text="x">'.repeat(20_000);
    expect(parseOpml(`${deep}<outline xmlUrl="a"/>`)).toHaveLength(1);
  });
});

describe('writeOpml', () => {
  test('writes a list other readers take', () => {
    const sources = [
      {
        title: 'A "quoted" <name>',
        feedUrl: 'https://a.example/?x=1&y=2',
        siteUrl: null,
        topic: 'sea',
      },
      { title: 'B', feedUrl: 'https://b.example/f', siteUrl: 'https://b.example/', topic: '' },
    ];
    expect(writeOpml(sources, 'Mine & yours', NOW)).toBe(`<?xml version="1.0" encoding="UTF-8"?>
<opml version="2.0">
  <head>
    <title>Mine &amp; yours</title>
    <dateCreated>Mon, 02 Nov 2026 15:04:05 GMT</dateCreated>
  </head>
  <body>
    <outline text="sea" title="sea">
      <outline type="rss" text="A &quot;quoted&quot; &lt;name&gt;" title="A &quot;quoted&quot; &lt;name&gt;" xmlUrl="https://a.example/?x=1&amp;y=2"/>
    </outline>
    <outline type="rss" text="B" title="B" xmlUrl="https://b.example/f" htmlUrl="https://b.example/"/>
  </body>
</opml>
`);
  });

  test('folders within folders go out as they came in, even when one is around all others', () => {
    const sources = [
      {
        title: 'A',
        feedUrl: 'https://a.example/f',
        siteUrl: null,
        folders: ['World', 'Middle East'],
      },
      {
        title: 'B',
        feedUrl: 'https://b.example/f',
        siteUrl: null,
        folders: ['World', 'Europe', 'North/Sea'],
      },
      { title: 'C', feedUrl: 'https://c.example/f', siteUrl: null, folders: ['World', 'Europe'] },
    ].map((source) => ({ ...source, topic: 'world' }));
    const written = writeOpml(sources, 'x', NOW);
    expect(parseOpml(written).map(({ title, folders }) => [title, folders])).toEqual([
      ['A', ['World', 'Middle East']],
      ['B', ['World', 'Europe', 'North/Sea']],
      ['C', ['World', 'Europe']],
    ]);
    const again = parseOpml(written).map(({ xmlUrl, htmlUrl, ...rest }) => ({
      ...rest,
      feedUrl: xmlUrl,
      siteUrl: htmlUrl,
      topic: 'world',
    }));
    expect(writeOpml(again, 'x', NOW)).toBe(written);
  });

  test('what is written is read back equal, whatever it holds', () => {
    const odd = fc.constantFrom(
      ...'aé漢 /&<>"\'=;#x\t\u00a0\u0085',
      ']]>',
      '-->',
      '&amp;',
      '&#10;',
      '😀',
    );
    const text = fc.array(odd, { maxLength: 12 }).map((parts) => parts.join('').trim());
    const address = text.map((query) => `https://a.example/?q=${query}`.trim());
    const source = fc.record({
      title: text,
      feedUrl: address,
      siteUrl: fc.option(address),
      topic: text,
    });
    fc.assert(
      fc.property(
        fc.uniqueArray(source, { maxLength: 20, selector: (one) => one.feedUrl }),
        (sources) => {
          const read = parseOpml(writeOpml(sources, 'x', NOW));
          const expected = sources.map(({ title, feedUrl, siteUrl, topic }) => ({
            title,
            xmlUrl: feedUrl,
            htmlUrl: siteUrl,
            folders: topic === '' ? [] : [topic],
          }));
          const plain = (list: readonly { xmlUrl: string }[]) =>
            JSON.stringify(list.toSorted((a, b) => (a.xmlUrl < b.xmlUrl ? -1 : 1)));
          return plain(read) === plain(expected);
        },
      ),
      { seed: 7, numRuns: 40 },
    );
  });
});
