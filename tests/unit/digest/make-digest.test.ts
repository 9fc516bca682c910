import { describe, expect, test } from 'vitest';
import { digestOfBreaking, digestOfEdition } from '../../../lib/digest/make-digest';
import { digestPeriod } from '../../../lib/digest/period';
import { plainMail } from '../../../lib/digest/plain-mail';
import { serviceMarks } from '../../../lib/digest/service-marks';
import { shortened, sourcesWords } from '../../../lib/digest/words';
import type { Brand } from '../../../lib/model/brand';
import { HOUR_MS } from '../../../lib/model/time';
import { digestLanguage } from '../../../scripts/digest-language';
import { article, brand, edition, editionStory, NOW } from './demo';

const language = digestLanguage('en');
const setting = { brand, key: 'weekly-2026-W47', language, timeZone: 'UTC', article: null };
const week = (over: Partial<Brand> = {}) =>
  digestOfEdition(edition([editionStory(1), editionStory(2)]), {
    ...setting,
    brand: { ...brand, ...over },
  });

describe('the digest of a week', () => {
  test('says what the edition says', () => {
    expect(week()).toMatchObject({
      kind: 'weekly',
      title: 'Best of the week',
      from: 'The Paper',
      dates: '16–22 November 2026',
      base: '9 sources, 1,204 articles',
      subject: 'Best of the week: Headline number 1',
      preview: 'Headline number 2',
      sponsor: { call: 'DRINK MORE TEA', rest: 'and sleep well', url: 'https://tea.example/' },
    });
  });

  test('names the publisher whose article opens, and the others apart', () => {
    expect(week()?.stories[0]).toMatchObject({
      publisher: 'The Ledger',
      others: 'Metro Line',
      why: '2 of 9 sources · three days · 3\u00a0min',
    });
  });

  test.each([
    ['since when, by the clock, of a story of the same day', 3, 'since 09:00'],
    ['the day of one of the evening before, or its hour would seem to come', 18, 'since Saturday'],
  ])('of a day says %s', (_name, hoursBefore, since) => {
    const madeAt = Date.UTC(2026, 10, 22, 12);
    const firstAt = madeAt - hoursBefore * HOUR_MS;
    const story = editionStory(1, { firstAt, reasons: [{ kind: 'coverage', sources: 2, of: 9 }] });
    const today = { ...edition([story]), period: 'today' as const, madeAt };
    expect(digestOfEdition(today, setting)?.stories[0]?.why).toContain(since);
  });

  test('leaves out a story whose address is not of the web', () => {
    const stories = [editionStory(1, { url: 'javascript:alert(1)' }), editionStory(2)];
    expect(digestOfEdition(edition(stories), setting)?.stories.map(({ id }) => id)).toEqual(['s2']);
  });

  test('is none when there is no story', () => {
    expect(digestOfEdition(edition([]), setting)).toBeNull();
  });

  test('of the edition without a publisher names none', () => {
    expect(week({ name: 'Best of the Week' })?.from).toBeNull();
  });

  test('links no privacy policy that lies in the package', () => {
    expect(week({ privacyPolicy: 'brand/privacy.html' })?.privacyPolicy).toBeNull();
  });

  test.each([
    ['listmonk', 'https://l.example', 'https://l.example/subscription/form'],
    ['ghost', 'https://g.example', 'https://g.example/#/portal/signup'],
    ['link', 'https://p.example/letter', 'https://p.example/letter'],
    ['kit', 'https://app.kit.example/forms/1', 'https://paper.example/'],
  ])('sends readers of a forwarded mail to where %s signs up', (service, endpoint, url) => {
    expect(week({ newsletter: { service, endpoint, lists: {} } })?.newsletter?.url).toBe(url);
  });
});

describe('the digest of breaking news', () => {
  const story = { id: 's', articles: [article('a'), article('b', { sourceId: 'metro' })] };
  const sources = [{ id: 'ledger', title: 'The Ledger' }] as never;
  const breaking = (lead = article('a')) =>
    digestOfBreaking(
      { story, lead, reason: { kind: 'sources', sources: 2, withinMinutes: 1 } },
      sources,
      { ...setting, key: 'breaking-s', now: NOW },
    );

  test('has one story, its reason and the time', () => {
    expect(breaking()).toMatchObject({
      kind: 'breaking',
      subject: 'Breaking: Ferry runs aground',
      dates: 'Sunday, 22 November 2026 at 14:07',
      stories: [{ why: '2 sources in 1 minute', publisher: 'The Ledger', others: 'metro' }],
    });
  });

  test('is none when its article cannot be opened', () => {
    expect(breaking(article('a', { url: 'data:,x' }))).toBeNull();
  });
});

describe('the time a mail covers', () => {
  test.each([
    ['on a Sunday the week that ends', Date.UTC(2026, 10, 22, 18), 'weekly-2026-W47'],
    ['on a Monday the week that has ended', Date.UTC(2026, 10, 23, 9), 'weekly-2026-W47'],
    ['on a Tuesday the week that has begun', Date.UTC(2026, 10, 24, 9), 'weekly-2026-W48'],
  ])('is %s', (_name, now, key) => {
    expect(digestPeriod('weekly', now, 'UTC').key).toBe(key);
  });

  test('is the last day for the daily mail, named after the day of the place', () => {
    const late = Date.UTC(2026, 10, 22, 23, 30);
    expect(digestPeriod('daily', late, 'Europe/Helsinki').key).toBe('daily-2026-11-23');
    expect(digestPeriod('daily', late, 'UTC')).toMatchObject({ from: late - 86_400_000 });
  });
});

describe('words', () => {
  test.each([
    [[], ''],
    [['A'], 'A'],
    [['A', 'B'], 'A and B'],
    [['A', 'B', 'C'], 'A, B and C'],
    [['A', 'B', 'C', 'D'], 'A, B and 2 more'],
  ])('%j are %j', (titles, words) => {
    expect(sourcesWords(titles, language)).toBe(words);
  });

  test('a subject is cut at a word', () => {
    expect(shortened('one two three four', 12)).toBe('one two…');
    expect(shortened('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`);
  });
});

describe('the plain text', () => {
  const marks = serviceMarks('listmonk');
  const text = () => {
    const digest = week();
    return digest ? plainMail(digest, marks) : '';
  };

  test('has everything, in lines of at most 72 characters', () => {
    for (const part of ['DRINK MORE TEA', '1. Headline number 1', 'https://ledger.example/2'])
      expect(text()).toContain(part);
    expect(text()).toContain('Unsubscribe: {{ UnsubscribeURL }}');
    const long = text()
      .split('\n')
      .filter((line) => line.length > 72 && !line.includes('://'));
    expect(long).toEqual([]);
  });

  test('runs nothing of a headline as a program', () => {
    const stories = [editionStory(1, { headline: '{{ .Campaign.UUID }} and {first_name}' })];
    const digest = digestOfEdition(edition(stories), setting);
    const plain = digest ? plainMail(digest, serviceMarks('ghost')) : '';
    expect(plain).not.toMatch(/\{\{|\{\w/);
  });
});
