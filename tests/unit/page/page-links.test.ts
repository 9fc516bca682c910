// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { readPageLinks } from '../../../lib/page/page-links';
import { isNextPage } from '../../../lib/page/page-number';

const url = 'https://tarnfold-courier.example/2026/bridge';

const links = (html: string, at = url) =>
  readPageLinks(new DOMParser().parseFromString(html, 'text/html'), at);

describe('the next page of an article', () => {
  test.each<[string, string, string, boolean]>([
    ['a figure at the end', url, `${url}/2`, true],
    ['a word and a figure', url, `${url}/page/2/`, true],
    ['a German word', url, `${url}/seite-2`, true],
    ['a parameter', `${url}?id=7`, `${url}?id=7&page=2`, true],
    ['the page after the second', `${url}?page=2`, `${url}?page=3`, true],
    ['a figure before the ending', `${url}.html`, `${url}-2.html`, true],
    ['the page before', `${url}/2`, url, false],
    ['a page further on', url, `${url}/3`, false],
    ['another article', url, 'https://tarnfold-courier.example/2026/ferry/2', false],
    ['another site', url, 'https://marl-herald.example/2026/bridge/2', false],
    ['another parameter', `${url}?id=7`, `${url}?id=8&page=2`, false],
    ['an address that is none', url, 'not an address', false],
  ])('%s', (_, current, other, wanted) => {
    expect(isNextPage(current, other)).toBe(wanted);
  });

  test('is found by what its link is for', () => {
    expect(links('<link rel="next" href="/2026/bridge?page=2">').next).toBe(`${url}?page=2`);
  });

  test('is found by its place in a row of pages', () => {
    const html = `<div class="pagination"><span>1</span><a href="/2026/bridge/2">2</a><a href="/2026/bridge/3">3</a></div>`;
    expect(links(html).next).toBe(`${url}/2`);
  });

  test.each([
    '<a rel="next" href="/2026/ferry">Ferry prices go up</a>',
    '<div class="pagination"><a href="/news/page/2">2</a></div>',
    '<p><a href="/2026/bridge/2">the second part of our report</a></p>',
    '<a rel="next" href="javascript:go(2)">2</a>',
    '<a rel="next" href="#2">2</a>',
    '',
  ])('is none in %j', (html) => {
    expect(links(html).next).toBeNull();
  });
});

describe('other addresses of an article', () => {
  test('are its main one and its plain one', () => {
    const html =
      '<link rel="canonical" href="https://marl-herald.example/bridge"><link rel="amphtml" href="/amp/bridge">';
    expect(links(html).others).toEqual([
      'https://marl-herald.example/bridge',
      'https://tarnfold-courier.example/amp/bridge',
    ]);
  });

  test.each([
    `<link rel="canonical" href="${url}/">`,
    `<link rel="canonical" href="${url}?from=feed#top">`,
    '<link rel="canonical" href="https://tarnfold-courier.example/">',
    '<link rel="amphtml" href="javascript:alert(1)">',
  ])('are none in %s', (html) => {
    expect(links(html).others).toEqual([]);
  });
});

describe('the wish not to be kept', () => {
  test.each<[string, boolean]>([
    ['<meta name="robots" content="noindex,noarchive">', true],
    ['<meta name="ROBOTS" content="NOARCHIVE">', true],
    ['<meta name="robots" content="max-image-preview:large">', false],
    ['<meta name="somebot" content="noarchive">', false],
  ])('%s', (html, wanted) => {
    expect(links(html).noArchive).toBe(wanted);
  });
});
