import { afterEach, describe, expect, test } from 'vitest';
import german from '../../../components/locales/front/de.json';
import japanese from '../../../components/locales/front/ja.json';
import russian from '../../../components/locales/front/ru.json';
import {
  agoWords,
  datesWords,
  onWords,
  rowTimeWords,
  sinceWords,
  stampWords,
} from '../../../components/words/dates';
import { front, say } from '../../../components/words/front-say';
import { setLanguage } from '../../../components/words/locale';
import type { Language } from '../../../lib/model/language';
import { DAY_MS, HOUR_MS, MINUTE_MS, WEEK_MS } from '../../../lib/model/time';

/** Monday 16 November 2026, midnight. */
const MONDAY = Date.UTC(2026, 10, 16);
const NOW = MONDAY + 6 * DAY_MS + 14 * HOUR_MS;
const CLOCK = { now: NOW, timeZone: 'UTC' };

function speak(language: Language, messages: Parameters<typeof front.use>[0]): void {
  setLanguage(language);
  front.use(messages);
}

afterEach(() => speak('en', {}));

const plain = (words: string) => words.replace(/\s/g, ' ');

describe('dates in another language', () => {
  test('bend a weekday by what goes before it', () => {
    speak('ru', russian);
    expect(sinceWords(MONDAY + DAY_MS, 'UTC')).toBe('со вторника');
    expect(onWords(MONDAY + 2 * DAY_MS, 'UTC')).toBe('в среду');
  });

  test('follow the time zone of the reader', () => {
    speak('de', german);
    expect(sinceWords(MONDAY + 23 * HOUR_MS, 'Asia/Tokyo')).toBe('seit Dienstag');
  });

  test('name a week as its newspapers do', () => {
    speak('de', german);
    expect(plain(datesWords(MONDAY, MONDAY + WEEK_MS, 'UTC'))).toBe('16.–22. November 2026');
    speak('ja', japanese);
    expect(plain(datesWords(MONDAY, MONDAY + WEEK_MS, 'UTC'))).toBe('2026年11月16日～11月22日');
    expect(plain(datesWords(MONDAY + 6 * WEEK_MS, MONDAY + 7 * WEEK_MS, 'UTC'))).toBe(
      '2026年12月28日～2027年1月3日',
    );
  });

  test('say how long ago, and when', () => {
    speak('de', german);
    expect(agoWords(NOW - 3 * MINUTE_MS, NOW)).toBe('vor 3 Minuten');
    expect(agoWords(NOW, NOW)).toBe('gerade eben');
    expect(rowTimeWords(NOW - DAY_MS, CLOCK)).toBe('Gestern, 14:00');
    expect(plain(stampWords(MONDAY + 9 * HOUR_MS, CLOCK))).toBe('Mo., 16. Nov., 09:00');
    speak('ja', japanese);
    expect(plain(stampWords(MONDAY + 9 * HOUR_MS, CLOCK))).toBe('11月16日(月) 09:00');
  });
});

describe('values in another language', () => {
  test('a number alone goes before its category', () => {
    speak('ru', russian);
    expect(say('first.permission', { count: 1 })).toContain('этот сайт');
    expect(say('first.permission', { count: 21 })).toContain('21 сайт.');
    expect(say('why.days', { count: 5 })).toBe('пять дней');
    expect(say('why.days', { count: 22 })).toBe('22 дня');
  });

  test('a name of the other direction keeps to itself', () => {
    expect(say('why.first', { source: 'The Ledger' })).toBe('first at The Ledger');
    expect(say('why.first', { source: 'الجريدة' })).toBe('first at \u2068الجريدة\u2069');
    setLanguage('ar');
    expect(say('why.first', { source: 'The Ledger' })).toBe('first at \u2068The Ledger\u2069');
    expect(say('why.first', { source: 'الجريدة' })).toBe('first at الجريدة');
    expect(say('why.first', { source: '24' })).toBe('first at 24');
  });
});
