import { afterEach, describe, expect, test } from 'vitest';
import { setLanguage } from '../../../components/words/locale';
import { createSayer } from '../../../components/words/sayer';

const ENGLISH = {
  plain: 'Read',
  named: 'From {source}, {count} new',
  articles: { one: '{count} article', other: '{count} articles' },
};
const POLISH = {
  articles: {
    one: '{count} artykuł',
    few: '{count} artykuły',
    many: '{count} artykułów',
    other: '{count} artykułu',
  },
};

afterEach(() => setLanguage('en'));

describe('a sayer', () => {
  test('puts values into a sentence, numbers as the language writes them', () => {
    const { say } = createSayer(ENGLISH);
    expect(say('plain')).toBe('Read');
    expect(say('named', { source: 'The Ledger', count: 1204 })).toBe('From The Ledger, 1,204 new');
  });

  test('leaves a missing value readable', () => {
    expect(createSayer(ENGLISH).say('named', { count: 1 })).toBe('From {source}, 1 new');
  });

  test('does not read a value as a sentence', () => {
    const said = createSayer(ENGLISH).say('named', { source: '{count}$&', count: 2 });
    expect(said).toBe('From {count}$&, 2 new');
  });

  test.each([
    [1, '1 artykuł'],
    [2, '2 artykuły'],
    [5, '5 artykułów'],
    [22, '22 artykuły'],
    [1.5, '1,5 artykułu'],
  ])('picks the plural form of %d', (count, said) => {
    const sayer = createSayer(ENGLISH);
    sayer.use(POLISH);
    setLanguage('pl');
    expect(sayer.say('articles', { count })).toBe(said);
  });

  test('says English what another language lacks', () => {
    const sayer = createSayer(ENGLISH);
    sayer.use(POLISH);
    expect(sayer.say('plain')).toBe('Read');
  });

  test('gives the pieces of a sentence with its gaps', () => {
    expect(createSayer(ENGLISH).pieces('named')).toEqual([
      'From ',
      '{source}',
      ', ',
      '{count}',
      ' new',
    ]);
  });
});
