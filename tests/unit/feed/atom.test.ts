import { describe, expect, test } from 'vitest';
import { atom, onlyEntry, parseText } from './feed-text';

const entry = (inside: string, attributes = '') =>
  onlyEntry(atom(`<entry>${inside}</entry>`, attributes));

describe('an Atom feed', () => {
  test('gives title, site, language and picture', () => {
    const feed = parseText(
      atom(
        '<link rel="self" href="/feed.xml"/><link rel="alternate" type="application/json" href="/api"/>' +
          '<link href="/home" type="text/html"/><icon>/i.png</icon>',
        'xml:lang="fr"',
      ),
    );
    expect(feed).toMatchObject({
      title: 'Harbour News',
      siteUrl: 'https://harbour.example/home',
      language: 'fr',
      icon: 'https://harbour.example/i.png',
    });
  });

  test('is read with a prefix on every element', () => {
    const feed = parseText(
      '<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:title>T</a:title><a:entry><a:id>1</a:id><a:title>One</a:title></a:entry></a:feed>',
    );
    expect(feed.entries).toMatchObject([{ id: '1', title: 'One' }]);
  });

  test('does not take another vocabulary’s entry for its own', () => {
    const feed = parseText(
      atom(
        '<x:list xmlns:x="urn:x"><entry><title>No</title></entry></x:list><entry><title>Yes</title></entry>',
      ),
    );
    expect(feed.entries.map((one) => one.title)).toEqual(['Yes']);
  });
});

describe('an Atom entry', () => {
  test('gives its times, authors and links', () => {
    const got = entry(
      '<id>tag:harbour.example,2026:1</id><published>2026-11-01T00:00:00Z</published><updated>2026-11-02T00:00:00Z</updated>' +
        '<author><name>Ida Quay</name><email>a@b.example</email></author><author><name>Bo Pier</name></author>' +
        '<link href="/1"/><link rel="enclosure" href="/1.mp3" type="audio/mpeg"/>' +
        '<category term="sea" label="The sea"/><link rel="replies" thr:count="3" href="/1#c"/>',
      'xmlns:thr="http://purl.org/syndication/thread/1.0"',
    );
    expect(got).toMatchObject({
      id: 'tag:harbour.example,2026:1',
      url: 'https://harbour.example/1',
      publishedAt: Date.UTC(2026, 10, 1),
      updatedAt: Date.UTC(2026, 10, 2),
      authors: ['Ida Quay', 'Bo Pier'],
      categories: ['The sea'],
      enclosures: [{ url: 'https://harbour.example/1.mp3', type: 'audio/mpeg' }],
      commentsCount: 3,
    });
  });

  test('of Atom 0.3 gives its times', () => {
    const old = '<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry>';
    const times = '<issued>2026-11-01T00:00Z</issued><modified>2026-11-02T00:00Z</modified>';
    expect(onlyEntry(`${old}${times}</entry></feed>`)).toMatchObject({
      publishedAt: Date.UTC(2026, 10, 1),
      updatedAt: Date.UTC(2026, 10, 2),
    });
  });

  test.each([
    ['text', '<title type="text">1 &lt; 2 &amp; 3</title>', '1 < 2 & 3'],
    ['text that shows markup', '<title type="text">The &lt;b&gt; tag</title>', 'The &lt;b> tag'],
    [
      'html',
      '<title type="html">&lt;b&gt;Ferry&lt;/b&gt; &amp;amp; crane</title>',
      'Ferry & crane',
    ],
    [
      'xhtml',
      '<title type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><b>Ferry</b> &amp; crane</div></title>',
      'Ferry & crane',
    ],
    ['no type', '<title>Ferry &amp;#8217; crane</title>', 'Ferry ’ crane'],
  ])('reads a title of type %s', (_, title, expected) => {
    expect(entry(title).title).toBe(expected);
  });

  test.each([
    ['html', '<content type="html">&lt;p&gt;Hi&lt;/p&gt;</content>', '<p>Hi</p>'],
    ['html in CDATA', '<content type="html"><![CDATA[<p>Hi</p>]]></content>', '<p>Hi</p>'],
    ['text', '<content type="text">1 &lt; 2\n\nnext</content>', '<p>1 &lt; 2</p><p>next</p>'],
    ['html that says nothing', '<content>&lt;p&gt;Hi&lt;/p&gt;</content>', '<p>Hi</p>'],
    [
      'xhtml',
      '<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">a<br/><a name="x"/>b</div></content>',
      '<div xmlns="http://www.w3.org/1999/xhtml">a<br/><a name="x"></a>b</div>',
    ],
    [
      'xhtml with a prefix',
      '<content type="xhtml"><h:div xmlns:h="http://www.w3.org/1999/xhtml"><h:p>a</h:p></h:div></content>',
      '<div xmlns:h="http://www.w3.org/1999/xhtml"><p>a</p></div>',
    ],
    ['pictures', '<content type="image/png" mode="base64">aGVsbG8=</content>', null],
  ])('reads content of %s', (_, content, expected) => {
    expect(entry(content).contentHtml).toBe(expected);
  });

  test('has xml:base of its content before that of its feed', () => {
    const content = '<content type="html" xml:base="deep/">&lt;a href="x"&gt;x&lt;/a&gt;</content>';
    const got = entry(`<link href="page"/>${content}`, 'xml:base="https://b.example/top/"');
    expect(got.url).toBe('https://b.example/top/page');
    expect(got.contentHtml).toBe('<a href="https://b.example/top/deep/x">x</a>');
  });

  test('has its feed’s author when it names none', () => {
    const feed = atom('<author><name>Ida Quay</name></author><entry><id>1</id></entry>');
    expect(onlyEntry(feed).authors).toEqual(['Ida Quay']);
  });
});
