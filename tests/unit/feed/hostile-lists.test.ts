import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { discoverFeeds } from '../../../lib/feed/discover';
import { parseOpml, writeOpml } from '../../../lib/feed/opml';
import { cost } from './cost';

const PAGE = 'https://courier.example/news/';
const opml = (inside: string) => `<opml version="2.0"><body>${inside}</body></opml>`;
const page = (inside: string) => `<!doctype html><html><head>${inside}</head></html>`;

// Each makes a document of about `n` characters that is hard on whoever reads its tags.
const LISTS: Record<string, (n: number) => string> = {
  'many sources': (n) =>
    opml(Array.from({ length: n / 50 }, (_, i) => `<outline xmlUrl="http://a/${i}"/>`).join('')),
  'one source again and again': (n) => opml('<outline xmlUrl="http://a/1"/>'.repeat(n / 30)),
  'folders in folders': (n) => opml('<outline text="a">'.repeat(n / 18)),
  'sources in sources': (n) => opml('<outline xmlUrl="http://a/1">'.repeat(n / 30)),
  'ends of nothing': (n) => opml('</outline>'.repeat(n / 10)),
  'many roots': (n) => '<opml><body>'.repeat(n / 12),
  'a long category': (n) => opml(`<outline xmlUrl="http://a" category="${'/a,'.repeat(n / 3)}"/>`),
  'a long title': (n) => opml(`<outline xmlUrl="http://a" text="${'&amp;'.repeat(n / 5)}"/>`),
};
const PAGES: Record<string, (n: number) => string> = {
  'many feeds': (n) =>
    page('<link rel="alternate" type="application/rss+xml" href="/a">'.repeat(n / 60)),
  'many links': (n) => page('<a href="/feed.xml">'.repeat(n / 20)),
  'many relations': (n) => page(`<link rel="${'alternate '.repeat(n / 10)}">`),
  'many bases': (n) => page('<base href="../">'.repeat(n / 17)),
  'a long address': (n) => page(`<a href="${'/feed'.repeat(n / 5)}x">`),
  'a long type': (n) => page(`<link rel="feed" type="${'; '.repeat(n / 2)}" href="/a">`),
  'scripts that never end': (n) => page('<script>'.repeat(n / 8)),
};
const BOTH: Record<string, (n: number) => string> = {
  'less-than signs': (n) => '<'.repeat(n),
  'tags never ended': (n) => '<outline '.repeat(n / 9),
  'quotes never closed': (n) => '<link href="'.repeat(n / 12),
  'many attributes': (n) => `<outline ${'a="1" '.repeat(n / 6)}/>`,
  'comments never ended': (n) => '<!--'.repeat(n / 4),
};

const readPage = (text: string) => discoverFeeds(text, PAGE);

describe('a hostile list or page costs linear time', () => {
  test.each([
    ...Object.entries({ ...LISTS, ...BOTH }).map(
      ([name, make]) => [name, make, parseOpml] as const,
    ),
    ...Object.entries({ ...PAGES, ...BOTH }).map(([name, make]) => [name, make, readPage] as const),
  ])('%s', (_, make, read) => {
    const [small, large] = [30_000, 240_000].map((n) => {
      const text = make(n);
      return cost(() => read(text));
    });
    // Eight times the input, three doublings: 2.3³ ≈ 12; below some milliseconds time is noise.
    expect(large ?? 0).toBeLessThan(12 * Math.max(small ?? 0, 4));
  });
});

describe('whatever comes in', () => {
  const SECONDS = Number(process.env.FUZZ_SECONDS ?? 1);
  const options = { seed: 13, numRuns: 1_000_000, interruptAfterTimeLimit: SECONDS * 1000 };
  const piece = fc.constantFrom(
    ...['<opml>', '<body>', '</body>', '<outline', '</outline>', '/>', '>', ' xmlUrl=', ' text='],
    ...[' htmlUrl="', ' type="rss"', ' url=', ' category="/a/b,c"', '"', "'", '&amp;', '&#0;', '&'],
    ...['<link', ' rel="alternate"', ' rel=feed', ' type="application/rss+xml"', ' href=', '<base'],
    ...['<a', '"/feed"', '"javascript:1"', '"http://a.example/rss"', '"//"', '<script>', '<!--'],
    ...['-->', '<![CDATA[', '<?xml', ' ', '\n', '\0', '\ud800', 'é', 'x', '<'],
  );
  const text = fc.array(piece, { maxLength: 50 }).map((pieces) => pieces.join(''));

  test('a list ends in sources that each have an address, once, and that go out and in again', () => {
    fc.assert(
      fc.property(text, (given) => {
        const list = parseOpml(given);
        expect(list.every(({ xmlUrl }) => xmlUrl !== '')).toBe(true);
        expect(list.every(({ folders }) => !folders.includes(''))).toBe(true);
        expect(new Set(list.map(({ xmlUrl }) => xmlUrl)).size).toBe(list.length);
        const out = list.map(({ title, xmlUrl, htmlUrl, folders }) => ({
          title,
          feedUrl: xmlUrl,
          siteUrl: htmlUrl,
          folders,
          topic: folders[0] ?? '',
        }));
        expect(parseOpml(writeOpml(out, 'x', 0))).toHaveLength(list.length);
      }),
      options,
    );
  });

  test('a page ends in feeds on the web, each once', () => {
    fc.assert(
      fc.property(text, (given) => {
        const feeds = discoverFeeds(given, PAGE);
        expect(feeds.every(({ url }) => /^https?:/.test(url))).toBe(true);
        expect(new Set(feeds.map(({ url }) => url)).size).toBe(feeds.length);
      }),
      options,
    );
  });
});
