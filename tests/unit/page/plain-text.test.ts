import { describe, expect, test } from 'vitest';
import { decodeEntities, plainText } from '../../../lib/page/plain-text';

describe('plainText', () => {
  const cases: readonly [name: string, html: string, text: string][] = [
    ['nothing gives nothing', '', ''],
    ['text without markup stays', 'Rain in Tarnfold', 'Rain in Tarnfold'],
    ['blocks become lines', '<p>One</p><p>Two<br>Three</p>', 'One\nTwo\nThree'],
    ['inline elements part no words', 'Harb<b>our</b>mas<i>ter</i>', 'Harbourmaster'],
    ['line ends of the source mean nothing', 'one\n   two\tthree', 'one two three'],
    [
      'entities are decoded once',
      '&amp;lt;b&amp;gt; &eacute;t&eacute; &#8212; &#x27;ok&#x27;',
      "&lt;b&gt; été — 'ok'",
    ],
    ['windows numbers are read as meant', 'It&#146;s &#147;here&#148;', 'It’s “here”'],
    ['unknown entities stay', 'a &bogus; b & c', 'a &bogus; b & c'],
    [
      'scripts and styles are silent',
      'a<script>var x = "<p>no</p>";</script><style>p{}</style>b',
      'a\nb',
    ],
    ['comments are silent', 'a<!-- <p>no</p> -->b', 'ab'],
    ['a comment that never ends hides only itself', 'a<!-- no', 'a'],
    ['a script that never ends loses no text', 'a<script>b', 'a\nb'],
    ['a lone angle bracket is text', '3 < 4 and 5 > 2', '3 < 4 and 5 > 2'],
    ['a quoted bracket does not end a tag', '<img alt="a > b">c', 'c'],
    ['numbers that are no character vanish', 'a&#0;&#xD800;&#x110000;b', 'ab'],
  ];
  test.each(cases)('%s', (_, html, text) => {
    expect(plainText(html)).toBe(text);
  });

  test.each(['<', '<a ', '<a b="', '<!--', '&', '&#', '<script>', '</', '<p>'])(
    'a hundred thousand of %s take no noticeable time',
    (piece) => {
      const start = performance.now();
      plainText(piece.repeat(100_000));
      expect(performance.now() - start).toBeLessThan(3000);
    },
  );
});

test('decodeEntities does not take names from the prototype', () => {
  expect(decodeEntities('&constructor; &toString;')).toBe('&constructor; &toString;');
});
