import { describe, expect, test } from 'vitest';
import { likenessOf } from '../../../lib/edition/likeness';

const titled = (...titles: readonly string[]) => titles.map((title) => ({ title }));

describe('likenessOf', () => {
  test.each([
    ['no headline', titled(), 0],
    ['one headline', titled('Ferry Aurelia halts'), 0],
    ['the same words', titled('Ferry Aurelia halts', 'Aurelia ferry halts'), 1],
    ['nothing in common', titled('Ferry Aurelia halts', 'Barley prices rise'), 0],
    ['headlines without a word', titled('', '…', '?'), 0],
  ])('%s', (_name, articles, likeness) => {
    expect(likenessOf(articles)).toBeCloseTo(likeness, 9);
  });

  test('a shared rare name says more than a shared plain word', () => {
    const name = likenessOf(titled('Aurelia sails north', 'Fog delays Aurelia'));
    const plain = likenessOf(titled('Minister sails north', 'Fog delays minister'));
    expect(name).toBeGreaterThan(plain);
  });

  test('a headline that tells of something else lowers it', () => {
    const alike = titled('Ferry Aurelia halts', 'Ferry Aurelia stops', 'Aurelia ferry in fog');
    expect(likenessOf([...alike, ...titled('Barley prices rise')])).toBeLessThan(likenessOf(alike));
  });

  test('it is never more than one, however many there are', () => {
    const many = Array.from({ length: 2_000 }, () => ({ title: 'Ferry Aurelia halts in fog' }));
    expect(likenessOf(many)).toBeLessThanOrEqual(1 + 1e-9);
    expect(likenessOf(many)).toBeCloseTo(1, 6);
  });
});
