import { describe, expect, test } from 'vitest';
import { stem } from '../../../lib/article/word-forms';
import { isColumn } from '../../../lib/story/column';
import { wordsOf } from '../../../lib/story/words';

const terms = (text: string) => wordsOf(text).map(({ term }) => term);

describe('wordsOf', () => {
  test.each([
    ['The U.S. halts ferries', ['us', 'halt', 'ferry']],
    ['1,200 jobs at Müller’s yard', ['1200', 'job', 'muller', 'yard']],
    ['', []],
    ['… — !', []],
    ['한국 날씨', ['한국', '날씨']],
  ])('%j', (text, wanted) => {
    expect(terms(text)).toEqual(wanted);
  });

  test('scripts without spaces are cut into words', () => {
    expect(terms('東京都知事選挙').length).toBeGreaterThan(1);
  });
});

test.each([
  ['resigned', 'resigning'],
  ['strikes', 'strike'],
  ['companies', 'company'],
  ['stopped', 'stopping'],
  ['crashes', 'crash'],
])('%s and %s are one word', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});

describe('isColumn', () => {
  test.each([
    'Crossword clues and answers for Sunday',
    'Best early laptop deals under $500',
    'The 12 best air fryers of 2026',
    'How to watch the regatta final',
    'Follow live:',
    'Horoscope for the week',
    'The absolute best mystery films on Streamly',
    '17 festival movies you need to know about',
    'Sleep better with these 5 clever gadgets and apps',
    'Norphone 4 vs Tarnphone 9: which is better?',
    '',
  ])('%j is a column', (title) => {
    expect(isColumn({ title })).toBe(true);
  });

  test.each([
    'Minister resigns over ferry deal',
    'Peace deal signed in Norwick',
    'Best picture prize goes to a first film',
    'Police answer questions about the raid',
    'Live: votes counted in Eastmarch',
    '12 things stolen from Oldford museum, police say',
    'Norwick vs Eastmarch called off after storm',
  ])('%j is news', (title) => {
    expect(isColumn({ title })).toBe(false);
  });
});
