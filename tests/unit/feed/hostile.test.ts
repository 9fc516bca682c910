import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discoverFeeds } from '../../../lib/feed/discover';
import { MAX_ENTRIES, MAX_FEED_BYTES } from '../../../lib/feed/limits';
import { parseOpml } from '../../../lib/feed/opml';
import { parseFeed } from '../../../lib/feed/parse';
import { FeedError, type ParsedFeed } from '../../../lib/feed/parsed-feed';
import { cost } from './cost';
import { FEED_URL, rss } from './feed-text';

const item = (inside: string) => rss(`<item><title>a</title>${inside}</item>`);
const description = (inside: string) => item(`<description>${inside}</description>`);
const cdata = (inside: string) => description(`<![CDATA[${inside}]]>`);
const atomContent = (type: string, inside: string) =>
  `<feed xmlns="http://www.w3.org/2005/Atom"><entry><content type="${type}">${inside}</content></entry></feed>`;

// Each makes a document of about `n` characters that is hard on some part of the parser.
const HOSTILE: Record<string, (n: number) => string> = {
  'one long text': (n) => description('x'.repeat(n)),
  'deep nesting': (n) => item('<a>'.repeat(n / 3)),
  'deep nesting inside a text': (n) => description('<a>'.repeat(n / 3)),
  'tags never ended': (n) => rss('<a'.repeat(n / 2)),
  'less-than signs': (n) => description('<'.repeat(n)),
  'closing tags of nothing': (n) => rss(`${'<b>'.repeat(90)}${'</a>'.repeat(n / 4)}`),
  'entries never closed': (n) => rss('<item><title>a'.repeat(n / 14)),
  'many attributes': (n) => item(`<enclosure ${'a="1" '.repeat(n / 6)}/>`),
  'many namespaces': (n) =>
    rss(Array.from({ length: n / 30 }, (_, i) => `<a xmlns:p${i}="http://u/${i}">`).join('')),
  'a tag of many attributes without its end': (n) => item(`<a${' b="1"'.repeat(n / 6)}`),
  'attributes whose last quote stays open': (n) => rss('<a b="1" c="'.repeat(n / 12)),
  'white space in a tag': (n) => item(`<a${' '.repeat(n)}`),
  'quotes never closed': (n) => rss('<a b="'.repeat(n / 6)),
  'quotes never closed in HTML': (n) => cdata(`<a href='x" `.repeat(n / 12)),
  'quotes in an escaped title': (n) => `<feed><entry><title type="html">${'&lt;a "'.repeat(n / 7)}`,
  'relative addresses': (n) => cdata('<a href="x">'.repeat(n / 12)),
  'equals signs': (n) => cdata('='.repeat(n)),
  'equals signs and quotes never closed': (n) => cdata(`="'='`.repeat(n / 5)),
  'white space around an equals sign': (n) =>
    cdata(`href${' '.repeat(n / 2)}=${' '.repeat(n / 2)}`),
  'equals signs far apart': (n) => cdata(`=${' '.repeat(99)}`.repeat(n / 100)),
  'names of attributes without a tag': (n) => cdata('href='.repeat(n / 5)),
  'a long srcset': (n) => cdata(`<img srcset="${'a 1x, '.repeat(n / 6)}">`),
  'CDATA never ended': (n) => description('<![CDATA['.repeat(n / 9)),
  'CDATA around ends of entries': (n) => description('<![CDATA[</item>'.repeat(n / 16)),
  'comments never ended': (n) => rss('<!--'.repeat(n / 4)),
  'comments before the root': (n) => `${'<!--'.repeat(n / 4)}<rss>`,
  'declarations before the root': (n) => `${'<!['.repeat(n / 3)}<rss>`,
  ampersands: (n) => description('&'.repeat(n)),
  entities: (n) => description('&eacute;&#8217;'.repeat(n / 15)),
  'escaped markup': (n) => description('&lt;&quot;&amp;lt;&gt;'.repeat(n / 22)),
  'an entity bomb': (n) =>
    `<!DOCTYPE x [<!ENTITY a "${'x'.repeat(200)}">]>${description('&a;'.repeat(n / 3))}`,
  'a long author': (n) => item(`<author>${'a('.repeat(n / 2)}</author>`),
  'many addresses as authors': (n) =>
    rss(`<item><author>${'a@a.'.repeat(70)}</author></item>`.repeat(n / 310)),
  'a long date': (n) => item(`<pubDate>${'1 '.repeat(n / 2)}</pubDate>`),
  'many bad dates': (n) => item(`<pubDate>${'Mon 1:'.repeat(16)}</pubDate>`.repeat(n / 120)),
  'many categories': (n) => item('<category>a</category>'.repeat(n / 22)),
  'many enclosures': (n) =>
    item(Array.from({ length: n / 40 }, (_, i) => `<enclosure url="http://a/${i}"/>`).join('')),
  'white space': (n) => description('\n '.repeat(n / 2)),
  'white space in text of Atom': (n) => atomContent('text', `a${'\n \n'.repeat(n / 3)}b`),
  'XHTML that closes itself': (n) => atomContent('xhtml', '<a/>'.repeat(n / 4)),
  'zero bytes': (n) => description('a\0'.repeat(n / 2)),
  'a deep JSON': (n) => `{"items":${'['.repeat(n)}`,
  'a JSON of empty items': (n) => `{"items":[${'{},'.repeat(n / 3)}{}]}`,
  'a JSON cut off': (n) => `{"items":[${'{"id":"a\\"b"},'.repeat(n / 14)}`,
  'a JSON of backslashes': (n) => `{"items":["${'\\'.repeat(n)}`,
};

function parse(bytes: Uint8Array, type: string | null = null): ParsedFeed | FeedError {
  try {
    return parseFeed(bytes, type, FEED_URL);
  } catch (error) {
    if (error instanceof FeedError) return error;
    throw error;
  }
}

describe('a hostile document costs linear time', () => {
  test.each(Object.entries(HOSTILE))('%s', (_, make) => {
    const [small, large] = [15_000, 120_000].map((n) => {
      const bytes = new TextEncoder().encode(make(n));
      return cost(() => parse(bytes));
    });
    // Eight times the input, three doublings: 2.3³ ≈ 12; below some milliseconds time is noise.
    expect(large ?? 0).toBeLessThan(12 * Math.max(small ?? 0, 4));
  });
});

describe('a document over a cap is cut and says so', () => {
  test('by bytes', () => {
    const head =
      '<rss><channel><item><title>One</title></item><item><title>Two</title><description>';
    const bytes = new Uint8Array(MAX_FEED_BYTES + 1).fill(120);
    bytes.set(new TextEncoder().encode(head));
    expect(parse(bytes)).toMatchObject({ repaired: true, entries: [{ title: 'One' }] });
  });

  test.each([
    ['RSS', rss('<item><title>x</title></item>'.repeat(MAX_ENTRIES + 1))],
    ['JSON', `{"items":[${'{"id":"x"},'.repeat(MAX_ENTRIES)}{"id":"y"}]}`],
  ])('by entries of %s', (_, text) => {
    const feed = parse(new TextEncoder().encode(text)) as ParsedFeed;
    expect(feed.repaired).toBe(true);
    expect(feed.entries).toHaveLength(MAX_ENTRIES);
  });
});

describe('whatever comes in, the parser ends with a feed or a FeedError', () => {
  const SECONDS = Number(process.env.FUZZ_SECONDS ?? 1);
  const piece = fc.constantFrom(
    ...[
      '<rss>',
      '<channel>',
      '<item>',
      '</item>',
      '<feed>',
      '<entry>',
      '</entry>',
      '<title>',
      '</title>',
    ],
    ...[
      '<description>',
      '</description>',
      '<![CDATA[',
      ']]>',
      '<!--',
      '-->',
      '<!DOCTYPE x [',
      ']>',
      '<?xml ',
    ],
    ...[
      '<content type="xhtml">',
      '<link href=',
      '<a href="',
      "'",
      '"',
      '>',
      '/>',
      '<',
      '&',
      '&amp;',
      '&#x;',
      '&lt;b',
    ],
    ...[
      'xmlns:a="',
      'xml:base="',
      'x',
      ' ',
      '\n',
      '\0',
      '{"items":[',
      '{"id":1}',
      ']',
      '}',
      '\ud800',
      'é',
      '=',
      '/',
    ],
  );
  const options = { seed: 11, numRuns: 1_000_000, interruptAfterTimeLimit: SECONDS * 1000 };
  const isFeed = (result: ParsedFeed | FeedError) =>
    result instanceof FeedError ||
    (typeof result.title === 'string' &&
      result.entries.every(
        (entry) => typeof entry.id === 'string' && typeof entry.title === 'string',
      ));

  test('pieces of feeds in any order', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        discoverFeeds(text, FEED_URL);
        parseOpml(text);
        return isFeed(parse(new TextEncoder().encode(text)));
      }),
      options,
    );
  });

  test('any bytes', () => {
    const types = fc.constantFrom(null, 'text/xml; charset=shift_jis', 'text/xml; charset=utf-16');
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), types, (bytes, type) =>
        isFeed(parse(bytes, type)),
      ),
      options,
    );
  });
});
