// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, test } from 'vitest';
import { ArticleBody } from '../../../components/ArticleBody';
import type { SafeHtml } from '../../../lib/model/article';

const config = {
  elements: [
    'p',
    'em',
    { name: 'a', attributes: ['href', { name: 'style' }, 'onclick'] },
    { name: 'img', attributes: ['src', 'alt'] },
    'table',
    'tbody',
    'tr',
    'td',
    'pre',
    'code',
  ],
  attributes: ['dir'],
};

afterEach(() => render(null, document.body));

function show(html: string, images = true): Element {
  render(
    <ArticleBody html={html as SafeHtml} sanitizerConfig={config} images={images} language="en" />,
    document.body,
  );
  const shown = document.body.firstElementChild;
  if (!shown) throw new Error('nothing was shown');
  return shown;
}

describe('where the browser has no sanitiser of its own', () => {
  test.each([
    ['keeps what is on the list', '<p dir="rtl">a <em>b</em></p>', '<p dir="rtl">a <em>b</em></p>'],
    [
      'drops elements that are not',
      '<p>a<script>x()</script></p><object data="https://a.example"></object>',
      '<p>a</p>',
    ],
    [
      'drops what is foreign',
      '<p>a</p><svg><a href="https://a.example">x</a></svg><math><mi>x</mi></math>',
      '<p>a</p>',
    ],
    [
      'drops attributes that are not',
      '<p onclick="x()" class="y" style="color:red">a</p>',
      '<p>a</p>',
    ],
    [
      'drops handlers and styles even when listed',
      '<p><a onclick="x()" style="color:red">a</a></p>',
      '<p><a>a</a></p>',
    ],
    ['drops comments', '<p>a<!-- b --></p>', '<p>a</p>'],
    ['shows nothing for nothing', '', ''],
  ])('%s', (_, html, shown) => {
    expect(show(html).innerHTML).toBe(shown);
  });

  test.each([
    'javascript:alert(1)',
    ' JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//a.example',
  ])('drops the address %s', (address) => {
    expect(show(`<p><a href="${address}">a</a></p>`).querySelector('a')?.hasAttribute('href')).toBe(
      false,
    );
  });
});

test('links open in a tab of their own, without a referrer; notes stay here', () => {
  const [out, note] = show(
    '<p><a href="https://a.example/x">x</a> <a href="#note-1">1</a></p>',
  ).querySelectorAll('a');
  expect([out?.getAttribute('target'), out?.getAttribute('rel')]).toEqual(['_blank', 'noreferrer']);
  expect(note?.hasAttribute('target')).toBe(false);
});

test('pictures are asked for late and without a referrer', () => {
  const picture = show('<p><img src="https://a.example/p.jpg"></p>').querySelector('img');
  expect(picture?.getAttribute('loading')).toBe('lazy');
  expect(picture?.getAttribute('referrerpolicy')).toBe('no-referrer');
  expect(picture?.getAttribute('alt')).toBe('');
});

test('with pictures off there are none', () => {
  expect(show('<p><img src="https://a.example/p.jpg">a</p>', false).innerHTML).toBe('<p>a</p>');
});

test('a table scrolls in a frame that can be reached by key', () => {
  const frame = show('<table><tbody><tr><td>1</td></tr></tbody></table>').firstElementChild;
  expect(frame?.getAttribute('tabindex')).toBe('0');
  expect(frame?.getAttribute('aria-label')).toBe('Table');
  expect(frame?.querySelector('td')?.textContent).toBe('1');
});

test('code keeps its lines, and is scrolled by key, too', () => {
  const code = show('<pre><code>a  b</code></pre>').firstElementChild;
  expect(code?.getAttribute('tabindex')).toBe('0');
  expect(code?.textContent).toBe('a  b');
});

test('a new text replaces the old one', () => {
  show('<p>old</p>');
  expect(show('<p>new</p>').innerHTML).toBe('<p>new</p>');
});
