import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, test } from 'vitest';
import { checkBrand } from '../../../lib/brand/check-brand';
import { problemLine } from '../../../lib/brand/problems';

const schema = JSON.parse(readFileSync('lib/brand/brand.schema.json', 'utf8'));
const fitsSchema = new Ajv({ allErrors: true, strictRequired: false }).compile(schema);

const UUID = '5f1c2a0e-7b64-4c1d-9a83-2e6d0b9f4a11';
const source = { title: 'The Ledger', feed: 'https://ledger.example/rss', topic: 'top' };
const least = { name: 'The Paper', sources: [source] };
const newsletter = {
  service: 'listmonk',
  endpoint: 'https://letters.example',
  lists: { daily: UUID },
};
const most = {
  $schema: '../brand.schema.json',
  name: 'The Paper',
  tagline: 'Ten stories a week.',
  url: 'https://paper.example',
  logo: 'logo.svg',
  accent: '#8F1D1A',
  sponsor: { text: 'Brought to you by tea', image: 'tea.png', url: 'https://tea.example' },
  sources: [
    {
      ...source,
      site: 'https://ledger.example',
      country: 'GB',
      language: 'en-GB',
      default: true,
      trustedBreaking: true,
    },
  ],
  newsletter: {
    ...newsletter,
    title: 'Daily',
    text: 'At seven',
    sender: 'The Paper Ltd',
    postalAddress: '1 Quay Street, Norwick',
    logo: 'https://paper.example/logo.PNG',
  },
  social: [{ service: 'mastodon', url: 'https://social.example/@paper' }],
  privacyPolicy: 'privacy.html',
  copyright: '© 2026 The Paper',
  access: 'ask',
};

const withSource = (fields: object) => ({ ...least, sources: [{ ...source, ...fields }] });
const withLetter = (fields: object) => ({ ...least, newsletter: { ...newsletter, ...fields } });

const RIGHT: readonly [string, unknown][] = [
  ['the least there can be', least],
  ['everything', most],
  ['a source on this machine', withSource({ feed: 'http://127.0.0.1:8080/rss' })],
  ['a source on a name of this machine', withSource({ feed: 'http://ledger.localhost:8080/rss' })],
  ['a source without encryption', withSource({ feed: 'http://ledger.example/rss' })],
  ['a newsletter on this machine', withLetter({ endpoint: 'http://127.0.0.1:9000' })],
  [
    'a newsletter without lists, for a service with defaults',
    withLetter({ service: 'ghost', lists: {} }),
  ],
  ['a privacy policy on the web', { ...least, privacyPolicy: 'https://paper.example/privacy' }],
  ['letters of every script', { ...least, name: '新聞 · Газета' }],
];

/** A broken brand, the field that is named, and what the line must say. */
const WRONG: readonly [string, unknown, string, RegExp][] = [
  ['nothing', null, '', /object in braces, not null/],
  ['a list', [], '', /object in braces, not a list/],
  ['text', 'brand', '', /not "brand"/],
  ['no name', { sources: [source] }, 'name', /missing\. Write the name/],
  ['an empty name', { ...least, name: '  ' }, 'name', /empty/],
  ['a name that is a number', { ...least, name: 7 }, 'name', /text in quotes, not 7/],
  ['a name of a page', { ...least, name: 'x'.repeat(51) }, 'name', /51 characters; 50 is the most/],
  ['no sources', { name: 'The Paper' }, 'sources', /at least one source/],
  ['sources that are none', { ...least, sources: [] }, 'sources', /empty\. Add/],
  ['sources that are an object', { ...least, sources: {} }, 'sources', /square brackets/],
  [
    'a source that is text',
    { ...least, sources: ['https://ledger.example/rss'] },
    'sources[0]',
    /braces/,
  ],
  [
    'a site as postal address',
    withLetter({ postalAddress: 'https://paper.example/imprint' }),
    'newsletter.postalAddress',
    /not a postal address\. Write the street/,
  ],
  [
    'an endless postal address',
    withLetter({ postalAddress: 'x'.repeat(201) }),
    'newsletter.postalAddress',
    /201 characters; 200/,
  ],
  [
    'a logo that mails do not show',
    withLetter({ logo: 'https://paper.example/logo.svg' }),
    'newsletter.logo',
    /png, jpg or gif/,
  ],
  ['a logo without an address', withLetter({ logo: 'logo.png' }), 'newsletter.logo', /https:/],
  ['a source without a title', withSource({ title: undefined }), 'sources[0].title', /missing/],
  ['a source without a feed', withSource({ feed: undefined }), 'sources[0].feed', /missing.*RSS/],
  ['a source without a topic', withSource({ topic: undefined }), 'sources[0].topic', /missing/],
  [
    'a feed that is no address',
    withSource({ feed: 'ledger.example/rss' }),
    'sources[0].feed',
    /begins with https/,
  ],
  [
    'a feed that is a file',
    withSource({ feed: 'file:///etc/passwd' }),
    'sources[0].feed',
    /begins with https/,
  ],
  [
    'a feed with a password',
    withSource({ feed: 'https://me:pw@ledger.example/rss' }),
    'sources[0].feed',
    /holds a name or password/,
  ],
  [
    'a feed with a blank',
    withSource({ feed: 'https://ledger.example/a b' }),
    'sources[0].feed',
    /begins with https/,
  ],
  [
    'a script for an address',
    withSource({ site: 'javascript:alert(1)' }),
    'sources[0].site',
    /begins with https/,
  ],
  [
    'a topic of two words',
    withSource({ topic: 'Middle East' }),
    'sources[0].topic',
    /small letters/,
  ],
  [
    'a country that is a name',
    withSource({ country: 'Britain' }),
    'sources[0].country',
    /two capital letters/,
  ],
  [
    'a language that is a name',
    withSource({ language: 'english!' }),
    'sources[0].language',
    /language code/,
  ],
  ['a default that is text', withSource({ default: 'yes' }), 'sources[0].default', /true or false/],
  ['a field that is misspelt', { ...least, sponser: {} }, 'sponser', /Did you mean "sponsor"\?/],
  ['a field nobody knows', { ...least, budget: 5 }, 'budget', /The fields here are/],
  [
    'a field nobody knows in a source',
    withSource({ url: 'https://a.example' }),
    'sources[0].url',
    /no such field/,
  ],
  ['an accent by name', { ...least, accent: 'darkred' }, 'accent', /# and six digits/],
  ['an accent of three digits', { ...least, accent: '#811' }, 'accent', /six digits/],
  ['a logo in a folder', { ...least, logo: '../logo.svg' }, 'logo', /beside brand\.json/],
  [
    'a logo on the web',
    { ...least, logo: 'https://paper.example/logo.svg' },
    'logo',
    /beside brand\.json/,
  ],
  ['a logo of another kind', { ...least, logo: 'logo.psd' }, 'logo', /svg, png/],
  [
    'a sponsor without text',
    { ...least, sponsor: { url: 'https://tea.example' } },
    'sponsor.text',
    /missing/,
  ],
  ['a sponsor without address', { ...least, sponsor: { text: 'Tea' } }, 'sponsor.url', /missing/],
  [
    'a sponsor without encryption',
    { ...least, sponsor: { text: 'Tea', url: 'http://tea.example' } },
    'sponsor.url',
    /https:\/\/ instead/,
  ],
  ['a sponsor that is text', { ...least, sponsor: 'Tea' }, 'sponsor', /braces/],
  [
    'a newsletter without service',
    withLetter({ service: undefined }),
    'newsletter.service',
    /missing/,
  ],
  [
    'a newsletter of an unknown service',
    withLetter({ service: 'pigeon' }),
    'newsletter.service',
    /"pigeon" is not known/,
  ],
  [
    'a newsletter without address',
    withLetter({ endpoint: undefined }),
    'newsletter.endpoint',
    /missing/,
  ],
  [
    'a newsletter without encryption',
    withLetter({ endpoint: 'http://letters.example' }),
    'newsletter.endpoint',
    /https:\/\/ instead/,
  ],
  [
    'listmonk without lists',
    withLetter({ lists: undefined }),
    'newsletter.lists',
    /listmonk needs a list/,
  ],
  ['listmonk with no list', withLetter({ lists: {} }), 'newsletter.lists', /listmonk needs a list/],
  [
    'listmonk with a list’s number',
    withLetter({ lists: { daily: '3' } }),
    'newsletter.lists.daily',
    /not the UUID/,
  ],
  [
    'a list nobody knows',
    withLetter({ lists: { daily: UUID, weekly: UUID } }),
    'newsletter.lists.weekly',
    /daily, breaking/,
  ],
  ['lists that are a list', withLetter({ lists: [UUID] }), 'newsletter.lists', /braces/],
  [
    'social links as an object',
    { ...least, social: { x: 'https://x.com/paper' } },
    'social',
    /square brackets/,
  ],
  [
    'a social link of an unknown service',
    { ...least, social: [{ service: 'twitter', url: 'https://x.com/paper' }] },
    'social[0].service',
    /"twitter" is not known/,
  ],
  [
    'a social link without address',
    { ...least, social: [{ service: 'x' }] },
    'social[0].url',
    /missing/,
  ],
  [
    'a privacy policy that is neither',
    { ...least, privacyPolicy: 'see our site' },
    'privacyPolicy',
    /https:\/\/, or the name of a page/,
  ],
  [
    'a privacy policy without encryption',
    { ...least, privacyPolicy: 'http://paper.example/p' },
    'privacyPolicy',
    /https:\/\/ instead/,
  ],
  ['an access nobody knows', { ...least, access: 'all' }, 'access', /"install".*"ask"/],
  [
    'too many sources',
    {
      ...least,
      sources: Array.from({ length: 501 }, (_, n) => ({
        ...source,
        feed: `https://s${n}.example/`,
      })),
    },
    'sources',
    /501 sources; 500 is the most/,
  ],
];

describe('a brand is right with', () => {
  test.each(RIGHT)('%s', (_name, value) => {
    expect(checkBrand(value)).toMatchObject({ kind: 'ok' });
    expect(fitsSchema(value), JSON.stringify(fitsSchema.errors)).toBe(true);
  });
});

describe('a brand is wrong with', () => {
  test.each(WRONG)('%s', (_name, value, field, pattern) => {
    const checked = checkBrand(value);
    const problems = checked.kind === 'wrong' ? checked.problems : [];
    const problem = problems.find((one) => one.field === field);
    expect(problems.map(problemLine)).toHaveLength(1);
    expect(problem?.sentence).toMatch(pattern);
    expect(fitsSchema(value)).toBe(false);
  });
});

describe('a brand', () => {
  test('reads back as written, with its pictures inside the extension', () => {
    const { $schema, ...fields } = most;
    const checked = checkBrand(most);
    expect(checked.kind === 'ok' && checked.brand).toEqual({
      ...fields,
      logo: 'brand/logo.svg',
      accent: '#8f1d1a',
      sponsor: { ...most.sponsor, image: 'brand/tea.png' },
      privacyPolicy: 'brand/privacy.html',
    });
  });

  test('without a word on access asks for its hosts at install, and has no social links', () => {
    const checked = checkBrand(least);
    expect(checked.kind === 'ok' && checked.brand).toEqual({
      ...least,
      access: 'install',
      social: [],
    });
  });

  test('tells every mistake at once, each in one line', () => {
    const checked = checkBrand({
      name: '',
      accent: 'red',
      sources: [{ title: 'A', feed: 'x' }],
      access: 1,
    });
    const lines = checked.kind === 'wrong' ? checked.problems.map(problemLine) : [];
    expect(lines.map((line) => line.split(':')[0])).toEqual([
      'name',
      'accent',
      'sources[0].topic',
      'sources[0].feed',
      'access',
    ]);
    for (const line of lines) expect(line).not.toMatch(/\n|undefined|\[object/);
  });

  test('advises https for a feed without it, and accepts it', () => {
    const checked = checkBrand(withSource({ feed: 'http://ledger.example/rss' }));
    expect(checked.kind === 'ok' && checked.warnings.map(problemLine)).toEqual([
      'sources[0].feed: This is sent unencrypted. Write https:// instead of http:// if the server has it.',
    ]);
  });

  test('with the same feed twice names both places', () => {
    const checked = checkBrand({ ...least, sources: [source, { ...source, title: 'Again' }] });
    expect(checked.kind === 'wrong' && checked.problems).toEqual([
      {
        field: 'sources[1].feed',
        sentence: 'sources[0] has the same address. Keep one of the two.',
      },
    ]);
  });

  test('cannot smuggle a field of every object', () => {
    const value = JSON.parse('{"name":"P","sources":[],"__proto__":{"access":"ask"}}');
    expect(checkBrand(value)).toMatchObject({ kind: 'wrong' });
  });
});
