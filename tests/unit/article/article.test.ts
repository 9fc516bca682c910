import { describe, expect, test } from 'vitest';
import { canonicalUrl } from '../../../lib/article/canonical-url';
import { hashBytes, hashText } from '../../../lib/article/hash';
import { clampTime, type EntryFields, normaliseEntry } from '../../../lib/article/normalise';
import { readingMinutes } from '../../../lib/article/reading-time';
import { newSource } from '../../../lib/source/source';

const NOW = Date.UTC(2026, 10, 22, 12);

describe('canonicalUrl', () => {
  test.each([
    ['https://a.example/x?utm_source=feed&id=3', 'https://a.example/x?id=3'],
    ['https://a.example/x?fbclid=1&UTM_Medium=rss', 'https://a.example/x'],
    ['  https://a.example/x#:~:text=hello ', 'https://a.example/x'],
    ['https://a.example/x#part-2', 'https://a.example/x#part-2'],
    ['https://me:secret@a.example/', 'https://a.example/'],
    ['http://courier.localhost:8080/a', 'http://courier.localhost:8080/a'],
  ])('%s becomes %s', (given, wanted) => {
    expect(canonicalUrl(given)).toBe(wanted);
  });

  test.each(['', 'javascript:alert(1)', 'data:text/html,x', 'ftp://a.example', 'urn:uuid:1', 'x'])(
    '%s is no address of a page',
    (given) => {
      expect(canonicalUrl(given)).toBeNull();
    },
  );
});

describe('hash', () => {
  // Values of the published FNV-1a test suite.
  test.each([
    ['', 0xcbf29ce484222325n],
    ['a', 0xaf63dc4c8601ec8cn],
    ['foobar', 0x85944171f73967e8n],
  ])('%j has the published value', (text, wanted) => {
    const hash = hashText(text);
    const high = BigInt(Number.parseInt(hash.slice(0, -7), 36));
    const low = BigInt(Number.parseInt(hash.slice(-7), 36));
    expect((high << 32n) | low).toBe(wanted);
  });

  test('bytes hash as the same text does', () => {
    expect(hashBytes(new TextEncoder().encode('foobar'))).toBe(hashText('foobar'));
  });
});

describe('clampTime', () => {
  test.each([
    ['a missing date means arrival', null, NOW],
    ['a future date is clamped to arrival', NOW + 9e9, NOW],
    ['a date before the web means arrival', 0, NOW],
    ['not a number means arrival', Number.NaN, NOW],
    ['a past date stays', NOW - 5, NOW - 5],
  ])('%s', (_, at, wanted) => {
    expect(clampTime(at, NOW)).toBe(wanted);
  });
});

describe('normaliseEntry', () => {
  const source = newSource({ title: 'Courier', feedUrl: 'https://c.example/feed' }, 's1', NOW);
  const entry: EntryFields = {
    id: 'guid-1',
    title: 'Bridge closes',
    url: 'https://c.example/1?utm_source=rss',
    publishedAt: NOW - 1000,
    updatedAt: null,
    authors: [],
    imageUrl: null,
    categories: [],
  };
  const place = { now: NOW, position: 3, language: null };
  const normalise = (
    change: Partial<EntryFields>,
    texts = { title: 'Bridge closes', summary: '' },
  ) => normaliseEntry({ ...entry, ...change }, texts, source, place);

  test('an entry keeps its identity when only its address gains a tracker', () => {
    expect(normalise({})?.id).toBe(normalise({ url: 'https://c.example/1' })?.id);
    expect(normalise({})?.url).toBe('https://c.example/1');
  });

  test('an entry whose id is its address needs no link', () => {
    expect(normalise({ url: null, id: 'https://c.example/9' })?.url).toBe('https://c.example/9');
  });

  test('an entry without headline or without address is no article', () => {
    expect(normalise({}, { title: '', summary: '' })).toBeNull();
    expect(normalise({ url: 'javascript:1' })).toBeNull();
  });

  test('a mailbox is no author, and junk no language', () => {
    const article = normaliseEntry(
      { ...entry, authors: ['desk@c.example (Desk)', 'Ada Quill'] },
      { title: 'T', summary: '' },
      source,
      { ...place, language: 'English, of course' },
    );
    expect(article).toMatchObject({ authors: ['Ada Quill'], language: null });
  });

  test('a headline is taken from the text when there is none', () => {
    expect(normalise({}, { title: '', summary: 'Only a note' })).toMatchObject({
      title: 'Only a note',
      summary: '',
    });
  });

  test.each([
    ['BREAKING: Ferry halted', [], true],
    ['Breaking the ice at the harbour', [], false],
    ['速報：地震', [], false],
    ['Ferry halted', ['Breaking News'], true],
  ])('%s with %j is flagged: %s', (title, categories, flagged) => {
    const article = normalise({ categories }, { title, summary: '' });
    expect(article?.flaggedBreaking).toBe(flagged);
  });

  test('a summary of any length is cut at a word', () => {
    const article = normalise({}, { title: 'T', summary: 'word '.repeat(10_000) });
    expect(article?.summary.length).toBeLessThanOrEqual(601);
    expect(article?.summary.endsWith('word…')).toBe(true);
  });
});

describe('readingMinutes', () => {
  test.each([
    ['nothing', '', 0],
    ['one word', 'Hello', 1],
    ['714 words', 'word '.repeat(714), 3],
    ['900 Chinese characters', '新'.repeat(900), 3],
  ])('%s', (_, text, wanted) => {
    expect(readingMinutes(text)).toBe(wanted);
  });
});
