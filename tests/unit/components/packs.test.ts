import { describe, expect, test } from 'vitest';
import {
  addressOf,
  firstChoice,
  firstLanguage,
  languagesOf,
  packsOf,
  withPack,
} from '../../../components/packs';
import { sponsorParts } from '../../../components/sponsor-parts';
import type { BrandSource } from '../../../lib/model/brand';

const source = (feed: string, changes: Partial<BrandSource> = {}): BrandSource => ({
  title: feed,
  feed,
  topic: 'world',
  language: 'en',
  ...changes,
});

const sources = [
  source('a', { default: true }),
  source('b', { topic: 'science' }),
  source('c'),
  source('d', { topic: 'top', country: 'GB' }),
  source('e', { topic: 'top' }),
  source('f', { language: 'de-AT', default: true }),
];

test('packs are topics, then countries, the larger first', () => {
  expect(packsOf(sources, 'en').map((pack) => [pack.id, pack.sources.length])).toEqual([
    ['topic:world', 2],
    ['topic:science', 1],
    ['country:GB', 1],
    ['country:INT', 1],
  ]);
  expect(packsOf([], 'en')).toEqual([]);
});

test('languages are counted by their first part', () => {
  expect(languagesOf(sources)).toEqual([
    { code: 'en', count: 5 },
    { code: 'de', count: 1 },
  ]);
});

test.each([
  ['de-DE', 'de'],
  ['en_US', 'en'],
  ['ja', 'en'],
  ['', 'en'],
])('a browser in %s begins with %s', (preferred, language) => {
  expect(firstLanguage(sources, preferred)).toBe(language);
});

test('the first choice is what the brand switches on, in the language when it has any', () => {
  expect([...firstChoice(sources, 'en')]).toEqual(['a']);
  expect([...firstChoice(sources, 'de')]).toEqual(['f']);
  expect([...firstChoice(sources, 'ja')]).toEqual(['a', 'f']);
});

test('a pack is added and taken out as a whole', () => {
  const [world] = packsOf(sources, 'en');
  if (!world) throw new Error('no pack');
  const all = withPack(new Set(['x']), world, true);
  expect([...all]).toEqual(['x', 'a', 'c']);
  expect([...withPack(all, world, false)]).toEqual(['x']);
});

describe('a pasted address', () => {
  test.each([
    ['ledger.example', 'https://ledger.example/'],
    [' https://ledger.example/news ', 'https://ledger.example/news'],
    ['http://127.0.0.1:8080/feed', 'http://127.0.0.1:8080/feed'],
    ['feed://ledger.example/rss', 'https://ledger.example/rss'],
    ['feed:https://ledger.example/rss', 'https://ledger.example/rss'],
    ['localhost:8080', 'https://localhost:8080/'],
    ['', null],
    ['news', null],
    ['two words.example', null],
    ['javascript:alert(1)', null],
    ['file:///etc/passwd', null],
    ['https://', null],
  ])('%j', (pasted, address) => {
    expect(addressOf(pasted)).toBe(address);
  });
});

describe('a sponsor’s line', () => {
  test.each([
    ['SUPPORT THE CREW AND JOIN US!', { call: 'SUPPORT THE CREW', rest: 'and join us!' }],
    ['Good bread, baked by night', { call: '', rest: 'Good bread, baked by night' }],
    ['BREAD', { call: '', rest: 'BREAD' }],
    ['', { call: '', rest: '' }],
  ])('%j', (text, parts) => {
    expect(sponsorParts(text)).toEqual(parts);
  });
});
