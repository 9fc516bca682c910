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
});
