import { describe, expect, test } from 'vitest';
import { onlyEntry, parseText, rss } from './feed-text';

const item = (inside: string, attributes = '') => rss(`<item>${inside}</item>`, attributes);

describe('an RSS channel', () => {
  test('gives title, site, language, picture and the minutes to wait', () => {
    const feed = parseText(
      rss(
        '<link>https://harbour.example/</link><language>en_GB</language><ttl>45</ttl>' +
          '<image><url>/logo.png</url><title>x</title></image>',
      ),
    );
    expect(feed).toMatchObject({
      title: 'Harbour News',
      siteUrl: 'https://harbour.example/',
      language: 'en-GB',
      icon: 'https://harbour.example/logo.png',
      ttlMinutes: 45,
      entries: [],
    });
    expect(feed.repaired).toBeUndefined();
  });

  test('gives the minutes to wait from the syndication module', () => {
    const sy = 'xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"';
    const update =
      '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>';
    expect(parseText(rss(update, sy)).ttlMinutes).toBe(360);
  });

  test.each<[string, string, object]>([
    [
      'hours and days in which not to ask',
      '<skipHours><hour>0</hour><hour> 23 </hour><hour>24</hour></skipHours><skipDays><day>Saturday</day><day>SUNDAY</day></skipDays>',
      { skipHours: [0, 23], skipDays: [6, 0] },
    ],
    [
      'hours and days that are none',
      '<skipHours><hour>noon</hour></skipHours><skipDays><day>Someday</day></skipDays>',
      { skipHours: undefined, skipDays: undefined },
    ],
    ['empty lists of them', '<skipHours/><skipDays></skipDays>', { skipHours: undefined }],
  ])('%s', (_, channel, expected) => {
    const { skipHours, skipDays } = parseText(rss(`${channel}<item><title>a</title></item>`));
    expect({ skipHours, skipDays }).toMatchObject(expected);
  });

  test('takes its site from an Atom link, but never from the one to itself', () => {
    const a10 = 'xmlns:a10="http://www.w3.org/2005/Atom"';
    const links =
      '<a10:link rel="self" href="/feed.xml"/><a10:link href="https://harbour.example/home"/>';
    expect(parseText(rss(links, a10)).siteUrl).toBe('https://harbour.example/home');
  });

  test('reads RSS 1.0, whose items stand beside the channel', () => {
    const feed = parseText(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:d="http://purl.org/dc/elements/1.1/">' +
        '<channel rdf:about="https://harbour.example/"><title>Harbour</title></channel>' +
        '<item rdf:about="https://harbour.example/1"><title>One</title><d:date>2026-11-02</d:date><d:creator>Ida Quay</d:creator></item></rdf:RDF>',
    );
    expect(feed).toMatchObject({ title: 'Harbour', siteUrl: 'https://harbour.example/' });
    expect(feed.entries).toMatchObject([
      {
        id: 'https://harbour.example/1',
        url: 'https://harbour.example/1',
        title: 'One',
        publishedAt: Date.UTC(2026, 10, 2),
        authors: ['Ida Quay'],
      },
    ]);
  });
});

describe('an RSS item', () => {
  test.each([
    ['its guid', '<guid isPermaLink="false">n-1</guid><link>https://a.example/1</link>', 'n-1'],
    ['its address', '<link>https://a.example/1</link>', 'https://a.example/1'],
    ['its title', '<title>One</title>', 'One'],
    ['its title and time', '<title>One</title><pubDate>1793631845</pubDate>', 'One 1793631845000'],
    ['a guid that holds markup', '<guid><p>n-1</p></guid>', '<p>n-1</p>'],
  ])('is known by %s', (_, inside, id) => {
    expect(onlyEntry(item(inside)).id).toBe(id);
  });

  test.each([
    ['link', '<link> https://a.example/1 </link>', 'https://a.example/1'],
    [
      'link in CDATA',
      '<link><![CDATA[https://a.example/?a=1&b=2]]></link>',
      'https://a.example/?a=1&b=2',
    ],
    ['link as an attribute', '<link href="https://a.example/2"/>', 'https://a.example/2'],
    ['guid', '<guid>https://a.example/3</guid>', 'https://a.example/3'],
    ['permanent guid', '<guid isPermaLink="true">/4</guid>', 'https://harbour.example/4'],
    ['relative link', '<link>5.html</link>', 'https://harbour.example/news/5.html'],
    ['guid that is no address', '<guid isPermaLink="false">https://a.example/6</guid>', null],
    ['nothing', '<title>x</title>', null],
  ])('has its page from %s', (_, inside, url) => {
    expect(onlyEntry(item(inside)).url).toBe(url);
  });

  test('resolves addresses against the site, and against xml:base before it', () => {
    const site = '<link>https://www.harbour.example/</link>';
    const feed = (base: string) => rss(`${site}<item ${base}><link>a/1</link></item>`);
    expect(onlyEntry(feed('')).url).toBe('https://www.harbour.example/a/1');
    expect(onlyEntry(feed('xml:base="https://b.example/c/"')).url).toBe('https://b.example/c/a/1');
  });

  test.each([
    ['plain', 'Ferry late', 'Ferry late'],
    ['CDATA', '<![CDATA[Ferry & crane]]>', 'Ferry & crane'],
    ['characters escaped twice', 'It&amp;#8217;s late', 'It’s late'],
    ['formatting', '&lt;b&gt;Ferry&lt;/b&gt; late', 'Ferry late'],
    ['a tag that is meant', 'How to use &lt;video&gt;', 'How to use &lt;video>'],
    ['line breaks', 'Ferry\n   late', 'Ferry late'],
    ['unescaped markup', '<em>Ferry</em> late', 'Ferry late'],
  ])('reads a title with %s', (_, title, expected) => {
    expect(onlyEntry(item(`<title>${title}</title>`)).title).toBe(expected);
  });

  test('tells its summary from its content', () => {
    const entry = onlyEntry(
      item(
        '<description>Short &amp;amp; &lt;i&gt;sweet&lt;/i&gt;</description><content:encoded><![CDATA[<p>Long</p>]]></content:encoded>',
        'xmlns:content="http://purl.org/rss/1.0/modules/content/"',
      ),
    );
    expect(entry.summaryHtml).toBe('Short &amp; <i>sweet</i>');
    expect(entry.contentHtml).toBe('<p>Long</p>');
  });

  test.each([
    ['a@b.example (Ida Quay)', ['Ida Quay']],
    ['Ida Quay &lt;a@b.example&gt;', ['Ida Quay']],
    ['a@b.example', ['a@b.example']],
    ['Ida Quay', ['Ida Quay']],
    ['(Ida Quay)', ['Ida Quay']],
    ['', []],
  ])('reads the author %j', (author, expected) => {
    expect(onlyEntry(item(`<author>${author}</author>`)).authors).toEqual(expected);
  });

  test('has its channel’s author when it names none, and each of its own once', () => {
    const channel = '<managingEditor>Ida Quay</managingEditor>';
    expect(onlyEntry(rss(`${channel}<item/>`)).authors).toEqual(['Ida Quay']);
    const own = '<dc:creator>Bo Pier</dc:creator><dc:creator>Bo Pier</dc:creator>';
    expect(onlyEntry(rss(`${channel}<item>${own}</item>`)).authors).toEqual(['Bo Pier']);
  });

  test('gives enclosures, media, a picture, categories and the count of comments', () => {
    const entry = onlyEntry(
      item(
        '<enclosure url="/a.mp3" type="audio/mpeg" length="1"/>' +
          '<media:group><media:content url="https://a.example/s.jpg" medium="image" width="10"/>' +
          '<media:content url="https://a.example/l.jpg" medium="image" width="900"/></media:group>' +
          '<category>Sea &amp; wind</category><dc:subject>Ports</dc:subject><category>Ports</category>' +
          '<slash:comments>7</slash:comments>',
        'xmlns:media="http://search.yahoo.com/mrss" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"',
      ),
    );
    expect(entry.enclosures).toEqual([
      { url: 'https://harbour.example/a.mp3', type: 'audio/mpeg' },
      { url: 'https://a.example/s.jpg', type: null },
      { url: 'https://a.example/l.jpg', type: null },
    ]);
    expect(entry.imageUrl).toBe('https://a.example/l.jpg');
    expect(entry.categories).toEqual(['Sea & wind', 'Ports']);
    expect(entry.commentsCount).toBe(7);
  });

  test('has the first picture of its text, but no counting pixel', () => {
    const html = '<img src="/p.gif" width="1" height="1"><img src="pier.jpg">';
    expect(onlyEntry(item(`<description><![CDATA[${html}]]></description>`)).imageUrl).toBe(
      'https://harbour.example/news/pier.jpg',
    );
  });

  test('takes the first legal date, whatever element it is in', () => {
    const entry = onlyEntry(item('<pubDate>soon</pubDate><dc:date>2026-11-02</dc:date>'));
    expect(entry.publishedAt).toBe(Date.UTC(2026, 10, 2));
  });

  test('does not take over what prefixes meant in the document before', () => {
    parseText('<feed><atom:title>Harbour</atom:title></feed>');
    const { title } = parseText(
      '<rss><channel><atom:title>Other</atom:title><title>Harbour</title></channel></rss>',
    );
    expect(title).toBe('Harbour');
  });

  test('is read whatever prefix its namespaces have, and whatever case its names', () => {
    const entry = onlyEntry(
      item(
        '<TITLE>One</TITLE><q:creator>Ida</q:creator>',
        'xmlns:q="http://purl.org/dc/elements/1.1/"',
      ),
    );
    expect(entry).toMatchObject({ title: 'One', authors: ['Ida'] });
  });
});
