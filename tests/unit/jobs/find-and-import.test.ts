import { describe, expect, test } from 'vitest';
import { backupWords, findWords } from '../../../components/options/find-words';
import { absoluteAddress, findFeeds, listedAddress } from '../../../lib/jobs/find-feeds';
import { cleanBackup, readBackupText } from '../../../lib/jobs/import-backup';
import type { SafeHtml } from '../../../lib/model/article';
import type { HttpPort } from '../../../lib/model/http';
import { wholeBackup } from '../../fixtures/whole-backup';

const web =
  (pages: Record<string, string>): HttpPort =>
  async ({ url }) => ({
    kind: 'response',
    status: url in pages ? 200 : 404,
    url,
    redirected: false,
    headers: { 'content-type': pages[url]?.startsWith('<?xml') ? 'text/xml' : 'text/html' },
    bytes: new TextEncoder().encode(pages[url] ?? ''),
  });

const feed =
  '<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title><link>https://c.example/</link><item><title>One</title><link>https://c.example/1</link></item></channel></rss>';
const page = (head: string) =>
  `<!doctype html><html><head><title>C</title>${head}</head><body>Hello</body></html>`;

describe('absoluteAddress', () => {
  test.each([
    ['c.example', 'https://c.example/'],
    [' http://c.example/feed ', 'http://c.example/feed'],
    ['feed://c.example/rss', 'https://c.example/rss'],
    ['courier.localhost:8080', 'https://courier.localhost:8080/'],
    ['not an address', null],
    ['', null],
    ['javascript:alert(1)', null],
    ['ledger', null],
  ])('%j', (typed, wanted) => {
    expect(absoluteAddress(typed)).toBe(wanted);
  });
});

describe('listedAddress', () => {
  test.each([
    ['https://c.example', 'https://c.example'],
    [' http://intranet/feed ', 'http://intranet/feed'],
    ['feed://c.example/rss', 'https://c.example/rss'],
    ['feed:https://c.example/rss', 'https://c.example/rss'],
    ['c.example/rss', 'https://c.example/rss'],
    ['https://', null],
    ['https://[c]/', null],
    ['/rss', null],
    ['javascript:alert(1)', null],
    ['the courier', null],
    ['', null],
  ])('%j', (written, wanted) => {
    expect(listedAddress(written)).toBe(wanted);
  });
});

describe('findFeeds', () => {
  test('a feed’s own address is that feed', async () => {
    const found = await findFeeds(
      'https://c.example/feed',
      web({ 'https://c.example/feed': feed }),
    );
    expect(found).toMatchObject({
      kind: 'found',
      feeds: [
        { title: 'Courier', feedUrl: 'https://c.example/feed', siteUrl: 'https://c.example/' },
      ],
    });
  });

  test('a site that names its feeds offers them', async () => {
    const head =
      '<link rel="alternate" type="application/atom+xml" title="News" href="/atom"><link rel="alternate" type="application/rss+xml" title="Comments" href="/c">';
    const found = await findFeeds('c.example', web({ 'https://c.example/': page(head) }));
    expect(found.kind === 'found' && found.feeds.map(({ title }) => title)).toEqual([
      'News',
      'Comments',
    ]);
  });

  test('a site that names none is asked at the usual places', async () => {
    const pages = { 'https://c.example/': page(''), 'https://c.example/feed.xml': feed };
    expect(await findFeeds('c.example', web(pages))).toMatchObject({
      feeds: [{ feedUrl: 'https://c.example/feed.xml' }],
    });
  });

  test.each([
    ['nonsense', 'not a web address', web({})],
    ['c.example', 'answer 404', web({})],
    ['c.example', 'names no feed', web({ 'https://c.example/': page('') })],
    ['c.example', 'offline', async () => ({ kind: 'offline' }) as const],
    ['c.example', 'could not be reached', async () => ({ kind: 'unreachable' }) as const],
  ])('%s: says "%s"', async (typed, words, http) => {
    const found = await findFeeds(typed, http);
    expect(found.kind === 'none' && findWords(found.why, 'feed')).toContain(words);
  });
});

describe('readBackupText', () => {
  const empty = {
    kind: 'best-of-the-week',
    version: 1,
    madeAt: 1,
    settings: {},
    sources: [],
    marks: [],
    articles: [],
    bodies: [],
    editions: [],
    alerts: [],
    subscriptions: [],
  };

  test('a backup is read', () => {
    expect(readBackupText(JSON.stringify(empty)).kind).toBe('ok');
  });

  test.each([
    ['{', 'not JSON'],
    ['[]', 'not made by'],
    ['{"kind":"other"}', 'not made by'],
    [JSON.stringify({ ...empty, version: 2 }), 'newer version'],
    [JSON.stringify({ ...empty, sources: 5 }), 'its sources'],
    [JSON.stringify({ ...empty, marks: [{}] }), 'its marks'],
    [JSON.stringify({ ...empty, settings: [] }), 'its settings'],
    [
      JSON.stringify({
        ...empty,
        sources: [{ ...wholeBackup.sources[0], feedUrl: 'javascript:1' }],
      }),
      'web address',
    ],
    [
      JSON.stringify({
        ...empty,
        articles: [{ ...wholeBackup.articles[0], url: 'javascript:1' }],
      }),
      'its articles',
    ],
  ])('%s is refused', (text, words) => {
    const reading = readBackupText(text);
    expect(reading.kind === 'wrong' && backupWords(reading.why)).toContain(words);
  });

  test('a setting that we do not know, or of another kind, is passed over', () => {
    const settings = {
      theme: 'purple',
      language: 'de',
      unheardOf: 1,
      filters: { mutedWords: 5, mutedSourceIds: ['a'] },
    };
    const reading = readBackupText(JSON.stringify({ ...empty, settings }));
    expect(reading.kind === 'ok' && reading.backup.settings).toEqual({
      theme: 'system',
      language: 'de',
      filters: { mutedWords: [], mutedSourceIds: ['a'] },
    });
  });

  test('texts in a file are sanitised again', async () => {
    const reading = readBackupText(
      JSON.stringify({ ...empty, bodies: [{ articleId: 'a', html: '<img onerror=x>' }] }),
    );
    if (reading.kind !== 'ok') throw new Error('not read');
    const clean = await cleanBackup(reading.backup, {
      readPage: async () => null,
      cleanFeedText: async (html) => ({ html: `clean:${html}` as SafeHtml, text: '' }),
    });
    expect(clean.bodies[0]?.html).toBe('clean:<img onerror=x>');
  });
});
