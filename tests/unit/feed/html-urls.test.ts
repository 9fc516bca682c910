import { describe, expect, test } from 'vitest';
import { firstPicture, HtmlUrls } from '../../../lib/feed/html-urls';
import { MAX_REWRITES } from '../../../lib/feed/limits';

const BASE = 'https://harbour.example/news/';
const absolute = (html: string, isXhtml = false) => new HtmlUrls().absolute(html, BASE, isXhtml);

describe('HTML with absolute addresses', () => {
  test.each([
    ['<a href="one">1</a>', '<a href="https://harbour.example/news/one">1</a>'],
    ["<a href='/one'>1</a>", "<a href='https://harbour.example/one'>1</a>"],
    ['<a href=one>1</a>', '<a href="https://harbour.example/news/one">1</a>'],
    ['<A HREF = "one">1</A>', '<A HREF = "https://harbour.example/news/one">1</A>'],
    ['<img src="//i.example/a.jpg">', '<img src="https://i.example/a.jpg">'],
    ['<a href="?a=1&amp;b=2">', '<a href="https://harbour.example/news/?a=1&amp;b=2">'],
    [
      '<img srcset="a.jpg 1x, /b.jpg 2x">',
      '<img srcset="https://harbour.example/news/a.jpg 1x, https://harbour.example/b.jpg 2x">',
    ],
    [
      "<a title='x''>1</a><a href='b'>",
      "<a title='x'>1</a><a href='https://harbour.example/news/b'>",
    ],
  ])('%s becomes %s', (html, expected) => {
    expect(absolute(html)).toBe(expected);
  });

  test.each([
    '',
    'plain text with a = b and href="x" outside a tag',
    '<a href="https://a.example/">1</a>',
    '<a href="mailto:a@b.example">1</a><a href="">2</a><img src="data:image/png;base64,AA==">',
    '<p title="href=x">1</p>',
    '<code>&lt;a href="x"&gt;</code>',
    '<a href="//[">1</a>',
    '<a href="x',
    '1 < 2',
  ])('%j stays as it is', (html) => {
    expect(absolute(html)).toBe(html);
  });

  test('XHTML loses prefixes and tags that close themselves', () => {
    expect(absolute('<h:p><h:a name="x"/><h:br/></h:p>', true)).toBe(
      '<p><a name="x"></a><br/></p>',
    );
  });

  test('a feed has only so many changes', () => {
    const urls = new HtmlUrls();
    const many = urls.absolute('<a href="x">'.repeat(MAX_REWRITES), BASE);
    expect(many).toContain('<a href="x">');
    expect(urls.absolute('<a href="y">', BASE)).toBe('<a href="y">');
  });
});

test.each([
  ['<p>x</p>', null],
  ['<img alt="x">', null],
  ['<img src="a.jpg">', 'a.jpg'],
  ['<img width="1" height="1" src="p.gif"><img src=b.jpg>', 'b.jpg'],
  ['<imgx src="a.jpg">', null],
  ['<img src="a&amp;b.jpg"', 'a&b.jpg'],
])('the first picture of %j is %j', (html, expected) => {
  expect(firstPicture(html)).toBe(expected);
});
