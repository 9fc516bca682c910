import { describe, expect, test } from 'vitest';
import { compareHeadlines } from '../../../components/reading/compare-headlines';
import { findAll } from '../../../components/reading/find-text';
import { sentencesOf } from '../../../components/reading/sentences';

const found = (text: string, wanted: string) =>
  findAll(text, wanted).map(({ from, to }) => text.slice(from, to));

describe('finding in a text', () => {
  test.each([
    ['case', 'The River rose; the river fell', 'RIVER', ['River', 'river']],
    ['accents', 'Cafe, café, CAFÉ, cafe\u0301', 'café', ['Cafe', 'café', 'CAFÉ', 'cafe\u0301']],
    ['kinds of quotes', 'the operator’s own', "operator's", ['operator’s']],
    ['lengths of white space', 'the \n  bridge', 'the bridge', ['the \n  bridge']],
    ['a place for a hyphen', 'bri\u00addge', 'bridge', ['bri\u00addge']],
    ['dashes', 'nine–six', 'nine-six', ['nine–six']],
    ['Turkish capitals', 'İstanbul', 'istanbul', ['İstanbul']],
    ['Arabic vowel signs', 'كِتَاب', 'كتاب', ['كِتَاب']],
    ['no overlap', 'aaaa', 'aa', ['aa', 'aa']],
    ['Hindi vowels make another word', 'कि का', 'का', ['का']],
    ['Chinese', '桥梁关闭，桥梁', '桥梁', ['桥梁', '桥梁']],
    ['Korean', '다리가 닫혔다', '다리', ['다리']],
    ['emoji', '🌉 a 🌉', '🌉', ['🌉', '🌉']],
    ['signs of patterns', 'a.b (c) [d]', '(c) [', ['(c) [']],
    ['nothing', 'text', '', []],
    ['only space', 'a b', '  ', []],
    ['an empty text', '', 'a', []],
    ['more than there is', 'a', 'ab', []],
  ])('%s', (_, text, wanted, expected) => {
    expect(found(text, wanted)).toEqual(expected);
  });

  test('a huge text is searched, and its matches end at some number', () => {
    expect(findAll('ab '.repeat(100_000), 'a')).toHaveLength(2000);
  });
});

const sentences = (text: string, language: string | null = 'en') =>
  sentencesOf(text, language).map(({ from, to }) => text.slice(from, to));

describe('sentences', () => {
  test.each([
    ['two', 'The river rose. It fell.', 'en', ['The river rose.', 'It fell.']],
    [
      'titles and initials',
      'Dr. Marsh met J. Fen. They talked.',
      'en',
      ['Dr. Marsh met J. Fen.', 'They talked.'],
    ],
    ['paragraphs', 'A headline\nIts text.', 'en', ['A headline', 'Its text.']],
    ['numbers', 'It cost 1.5 million. More came.', 'en', ['It cost 1.5 million.', 'More came.']],
    ['Chinese', '桥关了。人们走了。', 'zh', ['桥关了。', '人们走了。']],
    ['Arabic', 'أغلق الجسر. من سيفتحه؟ لا أحد.', 'ar', ['أغلق الجسر.', 'من سيفتحه؟', 'لا أحد.']],
    ['Japanese', '橋は閉まった。船が来る。', 'ja', ['橋は閉まった。', '船が来る。']],
    ['a language nobody knows', 'One. Two.', 'not a tag', ['One.', 'Two.']],
    ['signs without words', '* * *\n— \nText.', 'en', ['Text.']],
    ['nothing', '', 'en', []],
    ['white space', ' \n ', 'en', []],
  ])('%s', (_, text, language, expected) => {
    expect(sentences(text, language)).toEqual(expected);
  });
});

const shown = (headlines: readonly string[], language = 'en') =>
  compareHeadlines(headlines, language).map((pieces) =>
    pieces.map(({ text, differs }) => (differs ? `[${text}]` : text)).join(''),
  );

describe('comparing headlines', () => {
  test('marks the words that no other headline has', () => {
    expect(
      shown([
        'Wend bridge closed until autumn',
        'Wend bridge shut until autumn',
        'Wend bridge closed after flood',
      ]),
    ).toEqual([
      'Wend bridge closed until autumn',
      'Wend bridge [shut] until autumn',
      'Wend bridge closed [after] [flood]',
    ]);
  });

  test('counts the forms of a word as one, and short words not at all', () => {
    expect(shown(['The bridges are closing', 'A bridge is closed'])).toEqual([
      'The bridges are [closing]',
      'A bridge is [closed]',
    ]);
  });

  test('marks nothing where everything differs', () => {
    expect(shown(['Bridge closed today', 'Ferries start running'])).toEqual([
      'Bridge closed today',
      'Ferries start running',
    ]);
  });

  test('marks nothing where nothing differs, and takes what is empty', () => {
    expect(shown(['Same words here', 'Same words here'])).toEqual([
      'Same words here',
      'Same words here',
    ]);
    expect(compareHeadlines([], 'en')).toEqual([]);
    expect(compareHeadlines([''], 'no tag at all')).toEqual([[]]);
  });

  test('knows the words of a language without spaces', () => {
    expect(shown(['大桥因洪水关闭', '大桥因洪水封闭'], 'zh').join()).toContain('[');
  });

  test('loses no character', () => {
    const headline = '  “Wend” — shut: 60,000 people & 6 boats… ';
    const [pieces] = compareHeadlines([headline, 'Wend bridge'], 'en');
    expect(pieces?.map(({ text }) => text).join('')).toBe(headline);
  });
});
