import { describe, expect, test } from 'vitest';
import { FeedError } from '../../../lib/feed/parsed-feed';
import { atom, onlyEntry, parseText, rss } from './feed-text';

const titles = (text: string) => parseText(text).entries.map((entry) => entry.title);
const ONE = '<item><title>One</title><link>https://a.example/1</link></item>';
const TWO = '<item><title>Two</title><link>https://a.example/2</link></item>';

describe('a broken document keeps what is whole', () => {
  test.each<[string, string, string[]]>([
    ['a warning before the declaration', `<br />\n<b>Warning</b>: x\n${rss(ONE)}`, ['One']],
    ['white space before the declaration', `\n\n  ${rss(ONE)}`, ['One']],
    ['a bare ampersand', rss('<item><title>Sea & wind</title></item>'), ['Sea & wind']],
    ['a bare less-than', rss('<item><title>3 < 4 and 5</title></item>'), ['3 < 4 and 5']],
    ['an undeclared entity', rss('<item><title>a&nbsp;b &hellip;</title></item>'), ['a b …']],
    ['control characters', rss('<item><title>O\u0008n\u0000e</title></item>'), ['One']],
    ['no namespace declarations', rss('<item><dc:title>One</dc:title></item>'), ['One']],
    ['a root never closed', `<rss><channel>${ONE}${TWO}`, ['One', 'Two']],
    ['the end in the middle of an entry', `<rss><channel>${ONE}<item><title>Tw`, ['One']],
    ['the end in the middle of a tag', `<rss><channel>${ONE}<item><tit`, ['One']],
    ['the last tag without its end', `<rss><channel>${ONE}</channel></rss`, ['One']],
    [
      'entries never closed',
      '<rss><channel><item><title>One</title><item><title>Two</title></channel></rss>',
      ['One', 'Two'],
    ],
    [
      'a title never closed',
      '<rss><channel><item><title>One</item><item><title>Two</title></item></channel></rss>',
      ['One', 'Two'],
    ],
    ['a stray closing tag', rss(`</b>${ONE}</i>${TWO}`), ['One', 'Two']],
    ['tags that cross', rss('<item><a><b></a></b><title>One</title></item>'), ['One']],
    ['a script after the root', `${rss(ONE)}<script>if (a < b) "<item>"</script>`, ['One']],
    [
      'an attribute without quotes',
      rss('<item><guid isPermaLink=false>x</guid><title>One</title></item>'),
      ['One'],
    ],
    [
      'an attribute whose quote never ends',
      rss('<item><enclosure url="http://a.example/x>\n<title>One</title></item>'),
      ['One'],
    ],
    [
      'a CDATA section never ended',
      rss(
        `<item><title>One</title><description><![CDATA[text</description></item><item><title>Two</title><description><![CDATA[x]]></description></item>`,
      ),
      ['One', 'Two'],
    ],
    ['a comment never ended', rss(`<!-- note ${ONE}`), ['One']],
    ['an element never closed', rss('<item><enclosure url="x"><title>One</title></item>'), ['One']],
    ['two roots', `${rss(ONE)}${rss(TWO)}`, ['One']],
  ])('%s', (_, text, expected) => {
    expect(titles(text)).toEqual(expected);
  });

  test('HTML that was not escaped', () => {
    const entry = onlyEntry(
      rss(
        '<item><description>One <b>two</b><br> <p>three & <a href="/x">four</a></description><title>T</title></item>',
      ),
    );
    expect(entry.title).toBe('T');
    expect(entry.summaryHtml).toBe(
      'One <b>two</b><br> <p>three & <a href="https://harbour.example/x">four</a>',
    );
  });

  test.each([
    ['a whole document', rss(ONE), undefined],
    ['a document cut off', `<rss><channel>${ONE}<item>`, true],
    ['tags that do not match', rss(`</b>${ONE}`), true],
  ])('and says so of %s', (_, text, repaired) => {
    expect(parseText(text).repaired).toBe(repaired);
  });
});

describe('a document that is no feed', () => {
  test.each<[string, string, string]>([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t ', 'empty'],
    ['a page', '<!doctype html><html><body>Hi</body></html>', 'html-page'],
    ['a page without a doctype', '<html><head></head></html>', 'html-page'],
    ['a page of tags only', '<!DOCTYPE html><p>Hi', 'html-page'],
    ['plain text', 'Hello', 'not-a-feed'],
    ['other XML', '<?xml version="1.0"?><urlset><url/></urlset>', 'not-a-feed'],
    ['a declaration only', '<?xml version="1.0"?>', 'broken-document'],
    ['a root cut in two', '<rss version="2.', 'broken-document'],
    ['compressed bytes', '\u001f\u008b\u0008\u0000', 'not-a-feed'],
  ])('of %s is refused', (_, text, kind) => {
    expect(() => parseText(text)).toThrow(FeedError);
    expect(() => parseText(text)).toThrow(expect.objectContaining({ kind }));
  });
});

describe('entities the document declares', () => {
  const document = (subset: string, title: string) =>
    `<!DOCTYPE rss [${subset}]>${rss(`<item><title>${title}</title></item>`)}`;

  test('are put in when they are text', () => {
    expect(titles(document('<!ENTITY port "Harbour">', 'The &port; fair'))).toEqual([
      'The Harbour fair',
    ]);
  });

  test.each([
    ['made of entities', '<!ENTITY a "xx"><!ENTITY b "&a;&a;">', '&b;'],
    ['outside the document', '<!ENTITY b SYSTEM "file:///etc/passwd">', '&b;'],
  ])('are left alone when %s', (_, subset, title) => {
    expect(titles(document(subset, title))).toEqual(['&b;']);
  });
});

test('names of JavaScript’s own do no harm', () => {
  const feed = parseText(
    rss(
      '<__proto__>x</__proto__><constructor/><item><toString>y</toString><title>One</title></item>',
    ),
  );
  expect(feed.entries.map((entry) => entry.title)).toEqual(['One']);
  expect(
    parseText(atom('<entry><hasOwnProperty/><title>One</title></entry>')).entries,
  ).toHaveLength(1);
});
