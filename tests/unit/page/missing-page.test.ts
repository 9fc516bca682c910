// @vitest-environment happy-dom
import { expect, test } from 'vitest';
import { readPageHtml } from '../../../lib/page/read-page-html';
import { newsPage, paragraphs } from '../../fixtures/pages/prose';

const url = 'https://tarnfold-courier.example/2026/bridge';

test.each<[string, string, string]>([
  ['a page that is not there', 'Page not found', 'We could not find it.'],
  ['one in German', 'Seite nicht gefunden', 'Bitte versuchen Sie die Suche.'],
  ['one that counts', 'Error 404', 'Try the front page.'],
])('%s is told as gone', (_, title, text) => {
  const html = `<title>${title}</title><h1>${title}</h1><p>${text}</p>`;
  expect(readPageHtml(html, url)).toBe('gone');
});

test('a page without text is not gone for that', () => {
  expect(readPageHtml('<title>Film</title><video src="/a.mp4"></video>', url)).toBeNull();
});

test('an article about lost pages is an article', () => {
  const html = newsPage({ title: 'Why pages are not found', body: paragraphs(0, 8) });
  expect(readPageHtml(html, url)).toMatchObject({ completeness: 'full', next: null });
});
