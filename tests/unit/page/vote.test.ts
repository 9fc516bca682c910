// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readBlocks } from '../../../lib/page/blocks';
import { takeVote } from '../../../lib/page/vote';
import { newsPage, type PageParts, paragraphs, prose } from '../../fixtures/pages/prose';

function votedOf(html: string): string[] {
  const page = readBlocks(new DOMParser().parseFromString(html, 'text/html'));
  takeVote(page);
  return page.blocks.filter((block) => block.box.kept).map((block) => block.text);
}

const voted = (parts: PageParts) => votedOf(newsPage(parts));

describe('the first vote', () => {
  test('takes the paragraphs of an article and no frame around them', () => {
    expect(voted({ body: paragraphs(0, 10) })).toEqual([...prose]);
  });

  test.each([
    ['loose lines parted by breaks', prose.slice(0, 6).join('<br><br>')],
    [
      'paragraphs made of boxes',
      prose
        .slice(0, 6)
        .map((one) => `<div>${one}</div>`)
        .join(''),
    ],
    [
      'a box around each paragraph',
      prose
        .slice(0, 6)
        .map((one) => `<div class="part"><p>${one}</p></div>`)
        .join(''),
    ],
    ['sections', `<section>${paragraphs(0, 3)}</section><section>${paragraphs(3, 6)}</section>`],
  ])('takes %s', (_, body) => {
    expect(voted({ body })).toEqual(expect.arrayContaining(prose.slice(0, 6)));
  });

  test('takes all parts of a text that one template splits over containers', () => {
    const part = (from: number, to: number) =>
      `<div class="row"><div class="text-part">${paragraphs(from, to)}</div></div>`;
    const found = voted({ body: part(0, 4) + part(4, 7) + part(7, 10) });
    expect(found).toEqual(expect.arrayContaining([...prose]));
  });

  test('prefers a short article to the long comments under it', () => {
    const after = `<div class="comments-list">${paragraphs(2, 10)}</div>`;
    const found = voted({ body: paragraphs(0, 2), after });
    expect(found).toContain(prose[0]);
    expect(found).not.toContain(prose[5]);
  });

  test('prefers the article to a longer consent layer', () => {
    const layer = `<div class="cookie-consent">${paragraphs(3, 10)}</div>`;
    const found = votedOf(newsPage({ body: paragraphs(0, 3) }).replace('<body>', `<body>${layer}`));
    expect(found).toContain(prose[0]);
    expect(found).not.toContain(prose[6]);
  });

  test('a container that is named like furniture is kept where it holds the headline', () => {
    const html = `<body><div class="sidebar-grid"><h1>Bridge closed</h1>${paragraphs(0, 8)}</div></body>`;
    expect(votedOf(html)).toEqual(expect.arrayContaining(prose.slice(0, 8)));
  });

  test('leaves out lists of links, asides and footers within the article', () => {
    const extras = `<ul><li><a href="/a">Ferry prices rise again</a></li><li><a href="/b">Flood wall</a></li></ul>
      <aside><p>${prose[8]}</p></aside><footer><p>${prose[9]}</p></footer>`;
    expect(voted({ body: paragraphs(0, 4) + extras + paragraphs(4, 8) })).toEqual(
      prose.slice(0, 8),
    );
  });

  test.each([
    ['an empty page', ''],
    ['a page of links', '<body><nav><a href="/">Home</a></nav></body>'],
    ['a deep page', `${'<div>'.repeat(900)}x${'</div>'.repeat(900)}`],
    ['a page of one word', '<body>word</body>'],
  ])('%s breaks nothing', (_, html) => {
    expect(() => votedOf(html)).not.toThrow();
  });

  test('one box is the top and points are measured by it', () => {
    const page = readBlocks(
      new DOMParser().parseFromString(newsPage({ body: paragraphs(0, 8) }), 'text/html'),
    );
    takeVote(page);
    const tops = page.boxes.filter((box) => box.isTop);
    expect(tops.map((box) => [box.element.className, box.points])).toEqual([['article-body', 1]]);
  });
});
