import { describe, expect, test } from 'vitest';
import { eachWord, foldWord, termsOf } from '../../../lib/search/words';

describe('the words of a text', () => {
  test.each<[why: string, text: string, terms: string[]]>([
    ['nothing', '', []],
    ['punctuation only', '… — “”', []],
    ['words', 'Rain, then sun.', ['rain', 'then', 'sun']],
    ['an apostrophe and a possessive', "O’Neill's don't", ['oneill', 'dont']],
    ['pairs of Han, the last one alone', '新桥开', ['新桥', '桥开', '开']],
    ['figures beside Han', '2026年秋', ['2026', '年秋', '秋']],
    ['Han beyond the first plane', '𠮷野家', ['𠮷野', '野家', '家']],
    ['letters of full width', 'ＡＢＣ', ['abc']],
    ['kana with their own marks', 'がぎ', ['がぎ', 'ぎ']],
    ['Korean', '서울에서', ['서울에서']],
    ['a word without end', 'x'.repeat(500), ['x'.repeat(40)]],
  ])('%s', (_, text, terms) => {
    expect(termsOf(text)).toEqual(terms);
  });

  test('each word says where it stands', () => {
    const text = 'Das Café, 新桥 auf';
    const places: string[] = [];
    eachWord(text, (term, start, end) => places.push(`${term}=${text.slice(start, end)}`));
    expect(places).toEqual(['das=Das', 'cafe=Café', '新桥=新桥', '桥=桥', 'auf=auf']);
  });

  test('a fold of a fold is the same', () => {
    for (const word of ['Łódź', 'İstanbul', 'Straße', 'مَدِينَة', 'Ångström', 'ﬁne', '서울', 'ガ']) {
      expect(foldWord(foldWord(word))).toBe(foldWord(word));
    }
  });
});
