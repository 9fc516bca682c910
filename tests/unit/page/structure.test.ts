// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readPageHtml } from '../../../lib/page/read-page-html';
import { newsPage, paragraphs, prose } from '../../fixtures/pages/prose';

const url = 'https://tarnfold-courier.example/2026/11/17/bridge';

/** What the reader is shown of a page with this between its paragraphs. */
function shown(middle: string, end = ''): { html: string; text: string } {
  const body = paragraphs(0, 4) + middle + paragraphs(4, 9) + end;
  const reading = readPageHtml(newsPage({ body }), url);
  if (reading === null || reading === 'gone') throw new Error('nothing was read');
  return reading;
}

const cell = 'The tide at the third pier, as the wardens measured it';

describe('the structure of a page reaches the reader', () => {
  test.each<[name: string, middle: string, expected: string | RegExp]>([
    [
      'code with its line ends',
      '<pre><code>open the gate\n  wait for the lamp\nclose the gate when the lorry has gone</code></pre>',
      /<pre><code>open the gate\n {2}wait for the lamp\nclose/,
    ],
    [
      'a table with its head and spans',
      `<table><caption>Tides</caption><thead><tr><th scope="col">Hour</th><th scope="col">Tide</th></tr></thead><tbody><tr><td>Six</td><td>${cell}</td></tr><tr><td colspan="2">${cell} again at noon on Tuesday.</td></tr></tbody></table>`,
      /<table>.*<th scope="col">Hour<\/th>.*<td colspan="2">/s,
    ],
    [
      'ruby',
      '<p>The sign on the quay reads <ruby>橋<rt>はし</rt></ruby>, which is to say bridge, and it has hung there since the summer of the flood.</p>',
      '<ruby>橋<rt>はし</rt></ruby>',
    ],
    [
      'raised and lowered signs',
      '<p>The air in the hall held 900 ppm of CO<sub>2</sub>, and a square metre of the deck carries 10<sup>3</sup> kilograms, the survey says.</p>',
      'CO<sub>2</sub>',
    ],
    [
      'writing from right to left',
      '<p dir="rtl" lang="ar">قالت عمدة المدينة إن الجسر سيبقى مغلقا حتى الربيع، وإن العبارة ستعود إلى العمل في الشهر المقبل.</p>',
      '<p dir="rtl" lang="ar">',
    ],
    [
      'a list of terms',
      '<dl><dt>Pier</dt><dd>What carries the deck of a bridge, built of stone in the year 1904 and mended twice since.</dd><dt>Deck</dt><dd>What carries the carts, laid anew in oak after the flood and in steel after the war.</dd></dl>',
      /<dl><dt>Pier<\/dt><dd>What carries/,
    ],
    [
      'a film in a frame, as a link',
      '<div class="embed"><iframe src="https://video.example/embed/7" title="The survey"></iframe></div>',
      /<a href="https:\/\/video\.example\/embed\/7"[^>]*>The survey \(video\.example\)<\/a>/,
    ],
    [
      'a film that loads lazily, as a link',
      '<figure><iframe data-src="https://video.example/embed/8"></iframe><figcaption>The survey.</figcaption></figure>',
      /<a href="https:\/\/video\.example\/embed\/8"[^>]*>video\.example<\/a>/,
    ],
    [
      'a sound, as a link',
      '<audio controls src="/sounds/foghorn.mp3"></audio>',
      /<a href="https:\/\/tarnfold-courier\.example\/sounds\/foghorn\.mp3"/,
    ],
    [
      'a picture in noscript',
      '<figure><span class="lazy"></span><noscript><img src="/pier.jpg" width="900" height="600" alt="A pier"></noscript></figure>',
      /<img src="https:\/\/tarnfold-courier\.example\/pier\.jpg"[^>]*width="900" height="600"/,
    ],
    [
      'a picture with sources',
      '<picture><source data-srcset="/pier-500.webp 500w, /pier-1000.webp 1000w"><img alt="A pier" width="1000" height="700"></picture>',
      /<img src="https:\/\/tarnfold-courier\.example\/pier-1000\.webp" srcset=/,
    ],
    [
      'a picture on a plate of the page’s, though it is not read out',
      '<aside class="image wide" aria-hidden="true"><img src="/pier.jpg" alt=""><p class="caption">The pier.</p></aside>',
      '/pier.jpg',
    ],
    [
      'a picture in a box named for two things',
      '<div class="image-widget"><img src="/pier.jpg" alt=""><p>The third pier, seen from the boat</p></div>',
      '/pier.jpg',
    ],
  ])('%s', (_, middle, expected) => {
    const { html } = shown(middle);
    if (typeof expected === 'string') expect(html).toContain(expected);
    else expect(html).toMatch(expected);
  });

  test.each(['', url])('footnotes lead down and back, by links that begin with "%s"', (start) => {
    const { html, text } = shown(
      `<p>The first survey was never printed, and the county has lost its only copy of it<sup><a href="${start}#fn1" id="ref1">1</a></sup>, which nobody at the hall could explain on Tuesday.</p>`,
      `<ol class="footnotes"><li id="fn1">The county has said since that the copy was lent to a school in Upper Marl. <a href="${start}#ref1">Back</a></li></ol>`,
    );
    expect(html).toContain('href="#note-fn1" id="note-ref1"');
    expect(html).toContain('<li id="note-fn1">');
    expect(html).toContain('href="#note-ref1"');
    expect(text).not.toContain('lent to a school');
  });

  test('a frame that only counts readers leaves nothing', () => {
    expect(shown('<iframe src="https://ads.doubleclick.net/frame"></iframe>').html).not.toContain(
      'doubleclick',
    );
  });

  test('a page that hides all it has until its script has run is read with its pictures', () => {
    const figure = '<figure><img src="/pier.jpg" width="900" height="600"></figure>';
    const page = newsPage({ body: paragraphs(0, 4) + figure + paragraphs(4, 9) })
      .replace('<main>', '<main><div style="display:none">')
      .replace('</main>', '</div></main>');
    const reading = readPageHtml(page, url);
    expect(reading).toMatchObject({ html: expect.stringContaining('/pier.jpg') });
  });
});

describe('a card shown when a link is pointed at', () => {
  const card = (inside: string) =>
    `<p>The work on the quay was led by <a href="/people/3">Ida Vestergaard</a>${inside}, who had built two others before it, and nobody else.</p>`;

  test('is no part of the sentence, neither as text nor as HTML', () => {
    const cards =
      '<span class="pop"><span><a href="/people/3">Ida M. Vestergaard</a> <a href="/news/8">Seven piers to be mended by autumn</a></span></span>';
    const { text, html } = shown(card(cards));
    expect(text).toContain('led by Ida Vestergaard, who had built');
    expect(html).not.toContain('Seven piers');
  });

  test.each([
    ['one link', '<span><a href="/b">Seven piers</a></span>'],
    [
      'words beside its links',
      '<span> and <a href="/b">Seven piers</a> of <a href="/c">x</a></span>',
    ],
    ['a space before it', ' <span><a href="/b">Seven piers</a> <a href="/c">and more</a></span>'],
  ])('is not taken for one with %s', (_, inside) => {
    expect(shown(card(inside)).text).toContain('Seven piers');
  });
});

describe('what stands beside the story is not in its text', () => {
  const long =
    'Seven piers of stone carry the deck, two of which were mended in the year of the great flood.';
  test.each([
    ['a fact box', `<div class="fact-box"><h3>The bridge</h3><p>${long}</p><p>${long}</p></div>`],
    ['a box that opens', `<div class="expandable-box"><p>${long}</p></div>`],
    ['a caption outside of a figure', `<p class="wp-caption-text">${long}</p>`],
    [
      'a notice in place of an embed that is not there',
      `<p>Seven piers: external content unavailable. Externer Inhalt nicht verfügbar</p>`,
    ],
    ['house rules for comments', `<p>Please keep your comments civil. ${long}</p>`],
    [
      'an order to a plug-in that is gone',
      `<p>[button link="https://harbour.example/more" type="big"] ${long}[/button]</p>`,
    ],
    [
      'a notice in place of an embed',
      `<p>Hier steht ein externer Inhalt von Video, der den Artikel ergänzt. Externe Inhalte anzeigen. ${long}</p>`,
    ],
    [
      'what readers wrote',
      `<ul class="comment-list"><li class="comment"><article class="comment-body"><p>${long}</p><p>${long}</p></article></li></ul>`,
    ],
  ])('%s', (_, box) => {
    expect(shown(box).text).not.toContain('Seven piers');
  });

  test.each([
    ['in such a box altogether', `<div class="infobox">${paragraphs(0, 9)}</div>`],
    [
      'in captions altogether',
      prose.map((one) => `<div class="slide-caption"><p>${one}</p></div>`).join(''),
    ],
  ])('a story told %s is read', (_, body) => {
    expect(readPageHtml(newsPage({ body }), url)).toMatchObject({
      text: expect.stringContaining('old bridge over the Tarn'),
    });
  });
});
