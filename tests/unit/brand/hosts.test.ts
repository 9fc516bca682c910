import { describe, expect, test } from 'vitest';
import { brandHosts, matchPattern } from '../../../lib/brand/brand-hosts';
import { geckoId, slugOf } from '../../../lib/brand/gecko-id';
import type { Brand } from '../../../lib/model/brand';

const brand: Brand = {
  name: 'The Paper',
  sources: [
    { title: 'B', feed: 'https://b.example/rss', site: 'https://www.b.example/', topic: 'top' },
    { title: 'A', feed: 'http://127.0.0.1:8080/rss', topic: 'top' },
    { title: 'B2', feed: 'https://b.example/other', topic: 'world' },
  ],
  newsletter: { service: 'listmonk', endpoint: 'https://letters.example:9000/x', lists: {} },
  social: [{ service: 'x', url: 'https://x.com/paper' }],
  access: 'install',
};

describe('a brand’s hosts', () => {
  test('are those of its feeds, sites and newsletter, once each and without ports', () => {
    expect(brandHosts(brand)).toEqual([
      'http://127.0.0.1/*',
      'https://b.example/*',
      'https://letters.example/*',
      'https://www.b.example/*',
    ]);
  });

  test('are none when the reader is asked', () => {
    expect(brandHosts({ ...brand, access: 'ask' })).toEqual([]);
  });

  test('are written as the browser reads them', () => {
    expect(matchPattern('https://MÜLLER.example/a?b#c')).toBe('https://xn--mller-kva.example/*');
  });
});

describe('a name', () => {
  test.each([
    ['Best of the Week', 'best-of-the-week@example.org'],
    ['Minutemen', 'best-of-the-week-minutemen@example.org'],
    ['  Le Café  du Coin! ', 'best-of-the-week-le-cafe-du-coin@example.org'],
    ['x'.repeat(50), `best-of-the-week-${'x'.repeat(40)}@example.org`],
  ])('%j gives %s', (name, id) => expect(geckoId(name)).toBe(id));

  test('of another script has an id too, its own', () => {
    expect(geckoId('新聞')).toMatch(/^best-of-the-week-brand-[0-9a-z]+@example\.org$/);
    expect(slugOf('新聞')).not.toBe(slugOf('газета'));
  });

  test('gives an id that Firefox takes', () => {
    for (const name of ['A', '新聞', 'a'.repeat(50), '.-.'])
      expect(geckoId(name)).toMatch(/^[a-z0-9-._]*@[a-z0-9-._]+$/i);
  });
});
