// @vitest-environment happy-dom
import { describe, expect, test } from 'vitest';
import { extractArticle } from '../../../lib/page/extract';
import { pageKinds } from '../../fixtures/pages/kinds';

const url = 'https://tarnfold-courier.example/2026/11/17/bridge';

function judge(html: string): string {
  const document = new DOMParser().parseFromString(html, 'text/html');
  return extractArticle(document, url)?.completeness ?? 'none';
}

describe('extractArticle is honest about what it has', () => {
  test.each(pageKinds)('$name is told as $wanted', ({ html, wanted }) => {
    expect(judge(html)).toBe(wanted);
  });

  test('of eighty pages and more, hardly a teaser is missed and no article is called one', () => {
    const told = pageKinds.map(({ html, wanted }) => ({ wanted, is: judge(html) }));
    const excerpts = told.filter(({ is }) => is === 'excerpt');
    const teasers = told.filter(({ wanted }) => wanted === 'excerpt');
    const right = excerpts.filter(({ wanted }) => wanted === 'excerpt').length;
    expect(told.length).toBeGreaterThanOrEqual(80);
    expect(right / excerpts.length).toBeGreaterThanOrEqual(0.98);
    expect(right / teasers.length).toBeGreaterThanOrEqual(0.9);
  });

  test('no wall is ever shown as an article', () => {
    const walls = pageKinds.filter(({ wanted }) => wanted === 'none');
    expect(walls.map(({ html }) => judge(html))).toEqual(walls.map(() => 'none'));
  });
});
