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
