import { afterEach, describe, expect, test } from 'vitest';
import { LanguageSelect, ownName } from '../../../components/options/LanguageSelect';
import { both, listed, options, say, sayWith } from '../../../components/options/options-say';
import { topicOf } from '../../../components/options/source-view';
import { inWords, sizeWords, spanWords } from '../../../components/options/spans';
import { front } from '../../../components/words/front-say';
import { setLanguage } from '../../../components/words/locale';
import type { Message } from '../../../components/words/sayer';
import { LANGUAGES, type Language } from '../../../lib/model/language';
import { DAY_MS, HOUR_MS } from '../../../lib/model/time';
import { labelled, pageOf } from './dom';

const files = import.meta.glob<Record<string, Message>>(
  '../../../components/locales/{front,options}/*.json',
  { eager: true, import: 'default' },
);

function speakNow(language: Language): void {
  front.use(files[`../../../components/locales/front/${language}.json`] ?? {});
  options.use(files[`../../../components/locales/options/${language}.json`] ?? {});
  setLanguage(language);
}

afterEach(() => speakNow('en'));

describe('the choice of a language', () => {
  const page = pageOf(<LanguageSelect language="uk" onLanguage={() => {}} />);
  const choices = [...page.querySelectorAll('option')];

  test('offers the browser’s own and all that are spoken', () => {
    expect(choices.map((choice) => choice.getAttribute('value'))).toEqual([
      'system',
      ...Object.keys(LANGUAGES),
    ]);
    expect(labelled(page, 'Language').id).toBe('reading-language');
  });

  test('marks each name as being in its own language', () => {
    expect(choices.map((choice) => choice.getAttribute('lang'))).toEqual([
      null,
      ...Object.keys(LANGUAGES),
    ]);
  });

  test.each([
    ['fr', 'Français'],
    ['de', 'Deutsch'],
    ['ru', 'Русский'],
    ['tr', 'Türkçe'],
    ['ar', 'العربية'],
    ['ja', '日本語'],
    ['zh-Hans', '简体中文'],
    ['zh-Hant', '繁體中文'],
  ])('%s is called %s', (tag, name) => expect(ownName(tag)).toBe(name));
});

describe('in another language', () => {
  test('counts have its forms', () => {
    speakNow('pl');
    const added = [1, 3, 5, 22].map((count) => say('sources.added', { count }));
    expect(added.map((sentence) => sentence.split(' ').at(-1))).toEqual([
      'źródło.',
      'źródła.',
      'źródeł.',
      'źródła.',
    ]);
  });

  test('spans, sizes and lists are its own', () => {
    speakNow('de');
    expect(spanWords(3 * DAY_MS)).toBe('3 Tage');
    expect(inWords(2 * HOUR_MS)).toBe('in 2 Stunden');
    expect(sizeWords(1_234_567)).toBe('1,2 MB');
    expect(listed(['a', 'b', 'c'])).toBe('a, b und c');
  });

  test('two sentences stand as it sets them', () => {
    speakNow('ja');
    expect(both('一。', '二。')).toBe('一。二。');
  });

  test('elements stand where its sentence has them', () => {
    speakNow('tr');
    expect(sayWith('page.from', { brand: 'X' })).toEqual(['X', ' sunar']);
  });

  test('a topic is known by its name there, and another is taken as typed', () => {
    speakNow('de');
    expect(topicOf('welt', ['business', 'world'])).toBe('world');
    expect(topicOf(' Tide  Tables ', ['world'])).toBe('tide-tables');
  });
});
