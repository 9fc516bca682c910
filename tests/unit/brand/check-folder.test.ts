// @vitest-environment node
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { runBrandCommand } from '../../../scripts/brand-run';
import { type Newsroom, startNewsroom } from '../../newsroom/newsroom';
import { newsroomFetch } from '../../newsroom/newsroom-fetch';
import { BROKEN, type Files, right } from './broken-brands';

let folder: string;
let said: string[];
let complained: string[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'brand-'));
  said = [];
  complained = [];
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function write(files: Files): void {
  for (const [name, content] of Object.entries(files)) {
    const isPlain = typeof content === 'string' || Buffer.isBuffer(content);
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), isPlain ? content : JSON.stringify(content));
  }
}

const check = (...more: string[]) =>
  runBrandCommand(['check', folder, ...more], {
    fetch: newsroomFetch as typeof fetch,
    now: () => Date.UTC(2026, 10, 22),
    ask: null,
    say: (line) => said.push(line),
    complain: (line) => complained.push(line),
  });
const lines = () => [...complained, ...said].map((line) => line.replace(folder, 'FOLDER'));

describe('brand check, offline', () => {
  test(`has a sentence for each of ${BROKEN.length} broken brands`, () => {
    expect(BROKEN.length).toBeGreaterThanOrEqual(25);
  });

  test.each(BROKEN)('$name', async ({ files, line }) => {
    write(files);
    expect(await check('--offline')).toBe(line.startsWith('Note: ') ? 0 : 1);
    expect(lines().find((one) => one.startsWith(line)) ?? lines()).toContain(line);
  });

  test('says everything that is wrong at once', async () => {
    write({
      'brand.json': {
        ...right,
        tag_line: 'x',
        accent: '#ffcc00',
        logo: 'logo.svg',
        sources: [{ title: 'A', feed: 'x', topic: 'top' }],
        newsletter: { service: 'listmonk' },
      },
    });
    expect(await check('--offline')).toBe(1);
    expect(complained.map((line) => line.split(':')[0])).toEqual([
      'tag_line',
      'sources[0].feed',
      'newsletter.endpoint',
      'newsletter.lists',
      'logo',
      '5 things are wrong.',
    ]);
    expect(said).toEqual([expect.stringMatching(/^Note: accent: #ffcc00 has 1\.3:1/)]);
  });

  test('says so when nothing is wrong', async () => {
    write({ 'brand.json': { ...right, access: 'ask' } });
    expect(await check('--offline')).toBe(0);
    expect(lines()).toEqual(['This brand is right, as far as can be told offline.']);
  });

  test.each([
    [[]],
    [['check']],
    [['mend', 'x']],
    [['check', 'a', 'b']],
    [['check', 'a', '--what']],
  ])('the words %j are answered with how to use it', async (words) => {
    const edges = { fetch, now: Date.now, ask: null, say: () => {} };
    const complaints: string[] = [];
    const complain = (line: string) => complaints.push(line);
    expect(await runBrandCommand(words, { ...edges, complain })).toBe(2);
    expect(complaints[0]).toMatch(/^Use: npm run brand/);
  });
});

describe('brand check, with the web', () => {
  let newsroom: Newsroom;
  beforeAll(async () => {
    newsroom = await startNewsroom({
      now: Date.UTC(2026, 10, 22, 14),
      publishers: 6,
      articlesPerPublisher: 3,
    });
  });
  afterAll(() => newsroom.stop());
  afterEach(() => {
    for (const { slug } of newsroom.publishers) newsroom.misbehave(slug, null);
    newsroom.misbehave('news', null);
  });

  test('finds nothing wrong with the newsroom’s own', async () => {
    write({ 'brand.json': newsroom.brand() });
    expect(await check()).toBe(0);
    expect(complained).toEqual([]);
  });

  test('says what each source does wrong, in their order', async () => {
    const faults = ['not-found', 'html-page', 'empty', 'server-error', 'dropped'] as const;
    faults.forEach((fault, index) => {
      newsroom.misbehave(newsroom.publishers[index]?.slug ?? '', fault);
    });
    write({ 'brand.json': newsroom.brand() });
    expect(await check()).toBe(1);
    expect(complained).toEqual([
      expect.stringMatching(/^sources\[0\]\.feed: There is nothing at this address \(answer 404\)/),
      expect.stringMatching(/^sources\[1\]\.feed: This is a page, not a feed\. The page names/),
      expect.stringMatching(/^sources\[2\]\.feed: This feed is empty/),
      expect.stringMatching(/^sources\[3\]\.feed: \S+ refuses \(answer 5\d\d\)/),
      expect.stringMatching(/^sources\[4\]\.feed: \S+ could not be reached/),
      '5 things are wrong.',
    ]);
  });

  test('says where a feed has moved that the package may not ask', async () => {
    newsroom.misbehave(newsroom.publishers[0]?.slug ?? '', 'redirect-301');
    write({ 'brand.json': newsroom.brand() });
    expect(await check()).toBe(1);
    expect(complained[0]).toMatch(
      /^sources\[0\]\.feed: It sends on to http:\/\/moved\.localhost:\d+\/\S+, a host the package does not ask for/,
    );
  });

  test('names the lists that listmonk has, when one is missing or private', async () => {
    const { newsletter, ...rest } = newsroom.brand();
    const staff = newsroom.listmonk.lists.find(({ type }) => type === 'private')?.uuid;
    const lists = { daily: staff, breaking: newsletter.lists.breaking };
    write({ 'brand.json': { ...rest, newsletter: { ...newsletter, lists } } });
    expect(await check()).toBe(1);
    expect(complained[0]).toMatch(
      /^newsletter\.lists\.daily: listmonk has no public list \S+\. Its public lists are Daily news \(/,
    );
    expect(complained).toHaveLength(2);
  });

  test('says when no such service answers', async () => {
    const { newsletter, ...rest } = newsroom.brand();
    const endpoint = newsroom.ghost.endpoint;
    write({ 'brand.json': { ...rest, newsletter: { ...newsletter, endpoint } } });
    expect(await check()).toBe(1);
    expect(complained[0]).toMatch(/^newsletter\.endpoint: No listmonk answers at /);
    const wrong = { service: 'ghost', endpoint: newsletter.endpoint };
    write({ 'brand.json': { ...rest, newsletter: wrong } });
    complained = [];
    expect(await check()).toBe(1);
    expect(complained[0]).toMatch(/^newsletter\.endpoint: No Ghost answers at /);
  });

  test('takes a Ghost that answers', async () => {
    const { endpoint } = newsroom.ghost;
    const newsletter = { service: 'ghost', endpoint, lists: { daily: 'Daily news' } };
    write({ 'brand.json': newsroom.brand({ over: { newsletter } }) });
    expect(await check()).toBe(0);
  });

  test('names the newsletters that Ghost has, when one is missing', async () => {
    const site = createServer(({ url = '' }, response) => {
      if (url === '/members/api/site/') response.end('{"site":{"title":"The Paper"}}');
      else if (url === '/') response.end('<script data-ghost="/" data-key="00ff"></script>');
      else if (url === '/ghost/api/content/newsletters/?key=00ff')
        response.end('{"newsletters":[{"name":"Daily digest"},{"name":"Breaking news"}]}');
      else response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
    try {
      const endpoint = `http://127.0.0.1:${(site.address() as AddressInfo).port}`;
      const lists = { daily: 'Daily', breaking: 'Breaking news' };
      const newsletter = { service: 'ghost', endpoint, lists };
      write({ 'brand.json': newsroom.brand({ over: { newsletter } }) });
      expect(await check()).toBe(1);
      expect(complained[0]).toBe(
        'newsletter.lists.daily: Ghost has no newsletter "Daily". Its newsletters are Daily digest, Breaking news.',
      );
      expect(complained).toHaveLength(2);
    } finally {
      site.closeAllConnections();
      await new Promise((resolve) => site.close(resolve));
    }
  });

  test('looks at the rest of a brand that is wrong in places', async () => {
    newsroom.misbehave(newsroom.publishers[1]?.slug ?? '', 'not-found');
    const { sources, ...rest } = newsroom.brand();
    const [first, ...others] = sources;
    write({ 'brand.json': { ...rest, sources: [{ ...first, feed: 'nowhere' }, ...others] } });
    expect(await check()).toBe(1);
    expect(complained.map((line) => line.split(':')[0])).toEqual([
      'sources[0].feed',
      'sources[1].feed',
      '2 things are wrong.',
    ]);
  });
});
