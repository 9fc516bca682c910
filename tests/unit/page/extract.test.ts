// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../lib/page/extract';
import type { ExtractedArticle } from '../../../lib/page/extracted-article';
import { sanitise } from '../../../lib/page/sanitise';
import { newsPage, type PageParts, paragraphs, prose } from '../../fixtures/pages/prose';

const url = 'https://tarnfold-courier.example/2026/11/17/bridge';

function read(html: string): ExtractedArticle | null {
  return extractArticle(new DOMParser().parseFromString(html, 'text/html'), url);
}

function readPage(parts: PageParts): ExtractedArticle {
  const found = read(newsPage(parts));
  if (found === null) throw new Error('nothing was found');
  return found;
}

describe('extractArticle takes the whole article and nothing else', () => {
  const article = readPage({ body: paragraphs(0, 10) });

  test('every paragraph is there, in order', () => {
    expect(article.text).toBe(prose.join('\n'));
  });

  test('menus, other stories, lists of the most read and the footer are not', () => {
    for (const word of ['Harbour</a>', 'Ferry prices', 'gulls', 'rights reserved', 'Privacy']) {
      expect(article.text + article.html).not.toContain(word);
    }
  });

  test('boxes within the text are left out', () => {
    const boxes = `<div class="newsletter-signup"><p>Get our newsletter</p><input type="email"><button>Sign up</button></div>
      <ul class="share-buttons"><li><a href="#">Share</a></li><li><a href="#">Tweet</a></li></ul>
      <div class="related-box"><a href="/x">Read also: Night ferry returns</a></div>`;
    const { text } = readPage({ body: paragraphs(0, 4) + boxes + paragraphs(4, 9) });
    expect(text).toBe(prose.slice(0, 9).join('\n'));
  });

  test('the document is left as it was', () => {
    const document = new DOMParser().parseFromString(
      newsPage({ body: paragraphs(0, 6) }),
      'text/html',
    );
    const before = document.documentElement.outerHTML;
    extractArticle(document, url);
    expect(document.documentElement.outerHTML).toBe(before);
  });

  test('a page without an article gives null', () => {
    expect(read('')).toBeNull();
    expect(read('<html><body><nav><a href="/">Home</a></nav></body></html>')).toBeNull();
  });

  test('paragraphs parted by breaks alone are kept', () => {
    const { text } = readPage({ body: prose.slice(0, 6).join('<br><br>') });
    for (const one of prose.slice(0, 6)) expect(text).toContain(one);
  });

  test('a body split over several containers is put together', () => {
    const body = `<div class="article-body__part">${paragraphs(0, 4)}</div><div class="ad-slot"></div><div class="article-body__part">${paragraphs(4, 9)}</div>`;
    const { text } = readPage({ body });
    for (const one of prose.slice(0, 9)) expect(text).toContain(one);
  });
});

describe('extractArticle keeps the structure', () => {
  const html = (body: string) => sanitise(readPage({ body }).html, url);
  const around = (middle: string) => html(paragraphs(0, 4) + middle + paragraphs(4, 9));

  test('subheadings stay headings', () => {
    expect(around('<h2>What the engineers found</h2>')).toContain(
      '<h2>What the engineers found</h2>',
    );
  });

  test('a heading in a box for inline text stays a heading', () => {
    expect(around('<span class="sub"><h3>What the engineers found</h3></span>')).toContain(
      '<h3>What the engineers found</h3>',
    );
  });

  test('a heading stays before its text when a caption stands between', () => {
    expect(around('<h3>The ferry</h3><figcaption>Photo: I. Marl</figcaption>')).toContain(
      '<h3>The ferry</h3>',
    );
  });

  test('a short line all in bold between paragraphs becomes a heading', () => {
    expect(around('<p><strong>What the engineers found</strong></p>')).toContain(
      '<h3><strong>What the engineers found</strong></h3>',
    );
  });

  test.each([
    '<p><b>The bridge is closed.</b></p>',
    '<p><b>Ida Marl:</b> The bridge is closed and will stay so for the winter, she said.</p>',
    '<p><b><a href="/x">Read on</a></b></p>',
  ])('%s is no heading', (line) => {
    expect(around(line)).not.toContain('<h3>');
  });

  test('a post that is quoted stays, whatever its classes say', () => {
    const post =
      '<blockquote class="twitter-tweet"><p>The bridge of Tarnfold is closed, and the ferry is not back yet.</p></blockquote>';
    expect(around(post)).toContain('<blockquote><p>The bridge of Tarnfold');
  });

  test('what a template keeps for its own scripts is left out', () => {
    const settings = '<div>{"layout":4,"button":"Buy now","items":["pier","ferry"]}</div>';
    expect(around(settings)).not.toContain('layout');
  });

  test('lists stay lists', () => {
    const list =
      '<ul><li>Lorries go by way of Upper Marl, forty kilometres further.</li><li>Cars may cross at walking pace from six until ten.</li></ul>';
    expect(around(list)).toContain('<ul><li>Lorries go');
  });

  test('quotes stay quotes', () => {
    const quote =
      '<blockquote><p>The bridge has carried us for a hundred years, and we shall carry it for one, said the mayor.</p></blockquote>';
    expect(around(quote)).toContain('<blockquote><p>The bridge has carried');
  });

  test('a figure keeps its picture and its caption, which is not in the text', () => {
    const figure =
      '<figure><img src="data:image/gif;base64,R0" data-src="/pier.jpg" width="1200" height="800" alt="A pier"><figcaption>The third pier on Monday.</figcaption></figure>';
    const { text, html: raw } = readPage({ body: paragraphs(0, 4) + figure + paragraphs(4, 9) });
    expect(sanitise(raw, url)).toMatch(
      /<figure><img src="https:\/\/tarnfold-courier\.example\/pier\.jpg"[^>]*><figcaption>The third pier on Monday\.<\/figcaption><\/figure>/,
    );
    expect(text).not.toContain('third pier');
  });

  test('pictures of other stories do not come along', () => {
    expect(html(paragraphs(0, 9))).not.toContain('/t/1.jpg');
  });
});

describe('extractArticle reads what the page says about itself', () => {
  const ld = (object: unknown) =>
    `<script type="application/ld+json">${JSON.stringify(object)}</script>`;
  const body = paragraphs(0, 8);

  test('structured data comes first', () => {
    const article = readPage({
      body,
      head: ld({
        '@graph': [
          {
            '@type': 'NewsArticle',
            headline: 'Old bridge stays closed until spring',
            author: [{ name: 'Ida Marl' }, { name: 'Otto Fenn' }],
            datePublished: '2026-11-17T19:30:00+01:00',
            image: ['https://tarnfold-courier.example/lead.jpg'],
          },
        ],
      }),
    });
    expect(article).toMatchObject({
      title: 'Old bridge stays closed until spring',
      byline: 'Ida Marl, Otto Fenn',
      publishedAt: Date.UTC(2026, 10, 17, 18, 30),
      imageUrl: 'https://tarnfold-courier.example/lead.jpg',
      language: 'en',
    });
  });

  test('then meta elements', () => {
    const article = readPage({
      body,
      head: '<meta name="author" content="By Ida Marl"><meta property="article:published_time" content="2026-11-17"><meta property="og:image" content="/lead.jpg">',
    });
    expect(article).toMatchObject({
      byline: 'Ida Marl',
      publishedAt: Date.UTC(2026, 10, 17),
      imageUrl: 'https://tarnfold-courier.example/lead.jpg',
    });
  });

  test('then the page itself', () => {
    const article = readPage({
      body: `<p class="byline">By <a rel="author" href="/staff/ida">Ida Marl</a></p><time datetime="2026-11-16T08:00Z">Monday</time>${body}`,
    });
    expect(article).toMatchObject({ byline: 'Ida Marl', publishedAt: Date.UTC(2026, 10, 16, 8) });
  });

  test('then its address', () => {
    expect(readPage({ body }).publishedAt).toBe(Date.UTC(2026, 10, 17));
  });

  test.each<[string, PageParts, string]>([
    [
      'the site’s name goes',
      { body, title: 'Ferry comes back', heading: 'Ferry comes back' },
      'Ferry comes back',
    ],
    [
      'a heading that only names the site is none',
      { body, title: 'Ferry comes back', heading: 'Tarnfold Courier' },
      'Ferry comes back',
    ],
    [
      'a kicker within the heading goes',
      {
        body,
        title: 'Harbour: Ferry comes back',
        heading: '<span class="kicker">Night traffic</span> Ferry comes back in spring',
      },
      'Ferry comes back in spring',
    ],
    [
      'a kicker before a quotation goes as well',
      {
        body,
        title: '“Ferry comes back in spring”',
        heading: '<span class="topline">Night traffic</span> “Ferry comes back in spring”',
      },
      '“Ferry comes back in spring”',
    ],
    [
      'a site’s name in front goes with all its marks',
      { body, title: 'tarnfold-courier.example // » Ferry comes back', heading: '' },
      'Ferry comes back',
    ],
    [
      'what editors say twice outweighs a heading said once',
      {
        body,
        title: 'Night ferry: Ferry comes back',
        heading: 'Ferry comes back',
        head: ld({ '@type': 'NewsArticle', headline: 'Night ferry: Ferry comes back' }),
      },
      'Night ferry: Ferry comes back',
    ],
    [
      'what editors say of news decides, entities undone',
      {
        body,
        title: 'Ferry comes back',
        heading: 'Ferry comes back',
        head: ld({ '@type': 'NewsArticle', headline: 'F&auml;hre kehrt &amp; bleibt' }),
      },
      'Fähre kehrt & bleibt',
    ],
    [
      'what tools say of a post does not',
      {
        body,
        title: 'Ferries, 2026 guide',
        heading: '2026 guide: ferries and fares',
        head: ld({ '@type': 'BlogPosting', headline: 'Ferries, 2026 guide' }),
      },
      '2026 guide: ferries and fares',
    ],
    [
      'what is cut off for search engines gives way to the heading',
      {
        body,
        title: 'Ferry',
        heading: 'Ferry comes back to the old harbour in spring, says the council',
        head: ld({ '@type': 'NewsArticle', headline: 'Ferry comes back to the old harbour…' }),
      },
      'Ferry comes back to the old harbour in spring, says the council',
    ],
    [
      'marks where a word may break are not part of it',
      { body, title: 'Ferry', heading: 'Ferry comes back to the har\u00adbour' },
      'Ferry comes back to the harbour',
    ],
  ])('headline: %s', (_, parts, title) => {
    expect(readPage(parts).title).toBe(title);
  });

  test.each<[string, string | null]>([
    ['https://c.example/default/files/icon_of_the_town_7.jpg', 'icon_of_the_town_7.jpg'],
    ['https://c.example/img/site-logo.png', null],
    ['https://c.example/default.jpg', null],
  ])('lead picture: %s', (address, name) => {
    const { imageUrl } = readPage({
      body,
      head: `<meta property="og:image" content="${address}">`,
    });
    expect(imageUrl?.split('/').at(-1) ?? null).toBe(name);
  });

  test('a page that states no picture leads with its first', () => {
    const figure = '<figure><img src="/pier.jpg" width="1200" height="800"></figure>';
    expect(readPage({ body: figure + body }).imageUrl).toBe(
      'https://tarnfold-courier.example/pier.jpg',
    );
  });

  test('a text that only machines are shown is taken where the page has an opening', () => {
    const article = readPage({
      body: paragraphs(0, 2),
      head: ld({ '@type': 'NewsArticle', headline: 'x', articleBody: prose.join('\n') }),
    });
    expect(article).toMatchObject({ completeness: 'full', text: prose.join('\n') });
  });

  test('a text that only machines are shown is passed over where the page has its own', () => {
    const article = readPage({
      body,
      head: ld({ '@type': 'NewsArticle', headline: 'x', articleBody: prose.join('\n') }),
    });
    expect(article.text).toBe(prose.slice(0, 8).join('\n'));
  });

  test('broken structured data is passed over', () => {
    expect(
      readPage({
        body,
        head: '<script type="application/ld+json">{"@type": "NewsArticle", </script>',
      }).title,
    ).toBe('Old bridge stays closed until spring');
  });
});

describe('extractArticle survives hostile pages', () => {
  test('a very deep nest ends', () => {
    const deep = `${'<div>'.repeat(300)}${paragraphs(0, 5)}${'</div>'.repeat(300)}`;
    expect(() => read(`<html><body>${deep}</body></html>`)).not.toThrow();
  });

  test('scripts and handlers in the text do not reach the reader', () => {
    const { html } = readPage({
      body: `${paragraphs(0, 4)}<p onclick="go()">A tram to the quay runs every hour, the council says, from Monday on. <script>alert(1)</script></p>${paragraphs(4, 8)}`,
    });
    expect(sanitise(html, url)).not.toMatch(/onclick|script|alert/);
  });
});
