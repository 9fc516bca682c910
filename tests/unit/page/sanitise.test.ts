// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { sanitise } from '../../../lib/page/sanitise';

const base = 'https://tarnfold-courier.example/2026/11/bridge';
const link = 'rel="noreferrer noopener" target="_blank"';

describe('sanitise keeps what a reader reads', () => {
  const cases: readonly [name: string, html: string, clean: string][] = [
    ['nothing gives nothing', '', ''],
    [
      'paragraphs and emphasis',
      '<p>One <em>two</em> <strong>three</strong></p>',
      '<p>One <em>two</em> <strong>three</strong></p>',
    ],
    [
      'divisions become paragraphs',
      '<div><div>One</div><div>Two</div></div>',
      '<p>One</p><p>Two</p>',
    ],
    ['two breaks part paragraphs', 'One<br><br>Two', '<p>One</p><p>Two</p>'],
    ['plain text of a feed becomes paragraphs', 'One\n\nTwo', '<p>One</p><p>Two</p>'],
    ['markup that was escaped twice is read', '&lt;p&gt;One&lt;/p&gt;', '<p>One</p>'],
    ['a headline of the first rank becomes the second', '<h1>Big</h1>', '<h2>Big</h2>'],
    [
      'lists',
      '<ol start="3"><li>a</li><li>b<ul><li>c</li></ul></li></ol>',
      '<ol start="3"><li>a</li><li>b<ul><li>c</li></ul></li></ol>',
    ],
    [
      'quotes',
      '<blockquote><p>Said</p><cite>Mayor</cite></blockquote>',
      '<blockquote><p>Said</p><p><cite>Mayor</cite></p></blockquote>',
    ],
    ['code keeps its spaces', '<pre><code>a\n  b</code></pre>', '<pre><code>a\n  b</code></pre>'],
    ['ruby', '<p><ruby>駅<rt>えき</rt></ruby></p>', '<p><ruby>駅<rt>えき</rt></ruby></p>'],
    [
      'raised and lowered signs',
      '<p>H<sub>2</sub>O m<sup>2</sup></p>',
      '<p>H<sub>2</sub>O m<sup>2</sup></p>',
    ],
    [
      'direction and language',
      '<p dir="rtl" lang="ar">سلام</p>',
      '<p dir="rtl" lang="ar">سلام</p>',
    ],
  ];
  test.each(cases)('%s', (_, html, clean) => {
    expect(sanitise(html, base)).toBe(clean);
  });

  test('a table keeps its head, its spans and its caption', () => {
    const table =
      '<table><caption>Tides</caption><thead><tr><th scope="col">Hour</th></tr></thead><tbody><tr><td colspan="2">Six</td></tr></tbody></table>';
    expect(sanitise(table, base)).toBe(table);
  });

  test('footnotes keep their way down and back under names of ours', () => {
    const html =
      '<p>Text<a href="#f1" id="r1">1</a></p><ol><li id="f1">Note <a href="#r1">back</a></li></ol>';
    const clean = sanitise(html, base);
    expect(clean).toContain('<a href="#note-f1" id="note-r1">1</a>');
    expect(clean).toContain('<li id="note-f1">');
  });
});

describe('sanitise mends addresses', () => {
  const cases: readonly [name: string, html: string, clean: string][] = [
    [
      'relative links are resolved',
      '<p><a href="../10/flood">Flood</a></p>',
      `<p><a href="https://tarnfold-courier.example/2026/10/flood" ${link}>Flood</a></p>`,
    ],
    [
      'tracking parameters go, others stay',
      '<p><a href="https://x.example/?id=7&utm_source=rss&fbclid=1">x</a></p>',
      `<p><a href="https://x.example/?id=7" ${link}>x</a></p>`,
    ],
    [
      'ping and click handlers go',
      '<p><a href="https://x.example/" ping="https://spy.example/" onclick="go()">x</a></p>',
      `<p><a href="https://x.example/" ${link}>x</a></p>`,
    ],
    [
      'names and passwords in links go',
      '<p><a href="https://bank.example@evil.example/">x</a></p>',
      `<p><a href="https://evil.example/" ${link}>x</a></p>`,
    ],
    [
      'mail and telephone links leave their words',
      '<p><a href="mailto:a@x.example">write</a> <a href="tel:1">call</a></p>',
      '<p>write call</p>',
    ],
  ];
  test.each(cases)('%s', (_, html, clean) => {
    expect(sanitise(html, base)).toBe(clean);
  });
});

describe('sanitise finds the picture that is meant', () => {
  const src = (html: string) => /<img src="([^"]*)"/.exec(sanitise(html, base))?.[1] ?? null;
  const cases: readonly [name: string, html: string, found: string | null][] = [
    ['a plain one', '<img src="/a.jpg">', 'https://tarnfold-courier.example/a.jpg'],
    [
      'one that loads lazily',
      '<img src="data:image/gif;base64,R0" data-src="/a.jpg">',
      'https://tarnfold-courier.example/a.jpg',
    ],
    [
      'one behind a placeholder',
      '<img src="/img/placeholder.gif" data-original="/a.jpg">',
      'https://tarnfold-courier.example/a.jpg',
    ],
    [
      'one under an attribute of its own name',
      '<img data-flux-photo="/a.jpg?w=2">',
      'https://tarnfold-courier.example/a.jpg?w=2',
    ],
    [
      'one in a set only',
      '<img srcset="/a-300.jpg 300w, /a-900.jpg 900w">',
      'https://tarnfold-courier.example/a-900.jpg',
    ],
    [
      'one of a picture element',
      '<picture><source srcset="/a.webp 1x"><img></picture>',
      'https://tarnfold-courier.example/a.webp',
    ],
    ['none for a pixel', '<img src="https://count.example/p.gif" width="1" height="1">', null],
    ['none for a tracker', '<img src="https://ads.doubleclick.net/x.gif">', null],
    ['none for data', '<img src="data:image/png;base64,AA">', null],
    ['none that is hidden', '<img src="/a.jpg" style="display:none">', null],
  ];
  test.each(cases)('%s', (_, html, found) => {
    expect(src(html)).toBe(found);
  });

  test('a figure keeps picture, size, words and caption, and tells nobody', () => {
    const clean = sanitise(
      '<figure><img src="/a.jpg" srcset="/a.jpg 400w, /b.jpg 800w" width="800" height="600" alt="A bridge" onerror="x()"><figcaption>The bridge</figcaption></figure>',
      base,
    );
    for (const part of [
      '<figure><img',
      'width="800"',
      'height="600"',
      'alt="A bridge"',
      'loading="lazy"',
      'referrerpolicy="no-referrer"',
      '<figcaption>The bridge</figcaption>',
      '/b.jpg 800w',
    ]) {
      expect(clean).toContain(part);
    }
    expect(clean).not.toContain('onerror');
  });

  test('an embedded film becomes a link that says what it is', () => {
    expect(
      sanitise('<iframe src="https://video.example/embed/7" title="The flood"></iframe>', base),
    ).toBe(`<p><a href="https://video.example/embed/7" ${link}>The flood (video.example)</a></p>`);
  });
});

describe('sanitise leaves nothing that acts', () => {
  const hostile = [
    '<script>alert(1)</script>',
    '<svg onload=alert(1)><script>alert(1)</script></svg>',
    '<math><mtext><style><img onerror=alert(1) src=x></style></mtext></math>',
    '<a href="java\nscript:alert(1)">x</a>',
    '<iframe src="javascript:alert(1)"></iframe>',
    '<form action="https://x.example"><input name=a><button>b</button></form>',
    '<div style="position:fixed">x</div>',
    '<object data="data:text/html,x"></object>',
    '<base href="https://evil.example/"><meta http-equiv="refresh" content="0">',
    '<template><img src=x onerror=alert(1)></template>',
  ];
  test.each(hostile)('%s', (html) => {
    expect(sanitise(html, base)).not.toMatch(
      /alert|script|style|<(?:form|input|object|iframe|svg|math|base|meta|template)|on\w+=/i,
    );
  });

  test('a very deep nest ends', () => {
    const clean = sanitise(`${'<div>'.repeat(3000)}deep${'</div>'.repeat(3000)}`, base);
    expect(clean).toContain('deep');
  });

  test('what was sanitised stays as it is', () => {
    const once = sanitise('<div>One <b>two</b><ul><li>a</ul><img src="/a.jpg"></div>', base);
    expect(sanitise(once, base)).toBe(once);
  });
});
