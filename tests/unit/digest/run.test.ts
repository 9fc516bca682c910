// @vitest-environment node
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { parseFeed } from '../../../lib/feed/parse';
import type { DigestOptions } from '../../../scripts/digest-options';
import { runDigest } from '../../../scripts/digest-run';
import { writeBrand } from '../../../scripts/start-build';
import { type Newsroom, startNewsroom } from '../../newsroom/newsroom';
import { newsroomFetch } from '../../newsroom/newsroom-fetch';
import {
  BREAKING_UUID,
  DAILY_UUID,
  GHOST_KEY,
  LISTMONK_KEY,
  playGhost,
  playListmonk,
} from './services';

// The state is written through to the disk, which on a busy machine takes its time.
vi.setConfig({ testTimeout: 120_000 });

let newsroom: Newsroom;
let folder: string;
let said: string[];
let complained: string[];
let now: number;

beforeAll(async () => {
  newsroom = await startNewsroom({
    now: Date.UTC(2026, 10, 22, 14, 7),
    publishers: 10,
    articlesPerPublisher: 20,
  });
});
afterAll(() => newsroom.stop());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'digest-'));
  said = [];
  complained = [];
  now = newsroom.clock();
  newsroom.resetLog();
});
afterEach(() => {
  for (const { slug } of newsroom.publishers) newsroom.misbehave(slug, null);
  rmSync(folder, { recursive: true, force: true });
});

const out = () => join(folder, 'out');
const state = () => join(out(), 'digest-state.json');
const read = (name: string) => readFileSync(join(out(), name), 'utf8');

function brandWith(newsletter?: object): void {
  writeBrand(join(folder, 'brand'), newsroom.brand({ over: newsletter ? { newsletter } : {} }));
}

function run(
  options: Partial<DigestOptions> = {},
  key?: string,
  ask = newsroomFetch as typeof fetch,
): Promise<number> {
  return runDigest(
    {
      brand: join(folder, 'brand'),
      kind: 'weekly',
      out: out(),
      send: false,
      article: 'none',
      base: 'https://paper.example/feeds/',
      timeZone: 'UTC',
      ...options,
    },
    {
      fetch: ask,
      now: () => now,
      random: () => 0.5,
      key,
      say: (line) => said.push(line),
      complain: (line) => complained.push(line),
    },
  );
}

describe('a run without sending', () => {
  test('writes the mail, its text and the feeds, which read back', async () => {
    brandWith();
    expect(await run()).toBe(0);
    expect(complained).toEqual([]);
    expect(readdirSync(out()).sort()).toEqual([
      'digest-cache.json',
      'digest-state.json',
      'weekly-mails.json',
      'weekly-mails.xml',
      'weekly.html',
      'weekly.json',
      'weekly.txt',
      'weekly.xml',
    ]);
    const bytes = readFileSync(join(out(), 'weekly.xml'));
    const feed = parseFeed(bytes, 'application/rss+xml', 'https://paper.example/feeds/weekly.xml');
    expect(feed.entries).toHaveLength(10);
    expect(read('weekly.html')).toContain('Best of the week');
    expect(read('weekly.xml')).toContain('href="https://paper.example/feeds/weekly.xml"');
  });

  test('asks an unchanged feed for nothing that has not changed, and no page', async () => {
    brandWith();
    await run();
    const first = newsroom.requests.length;
    now += 1000;
    await run();
    expect(newsroom.requests.length).toBe(first);
    expect(first).toBe(newsroom.publishers.length);
  });

  test('prints the whole text of the lead when it is told to', async () => {
    brandWith();
    await run({ article: 'lead' });
    expect(read('weekly.html')).toContain('The whole story');
    const [lead] = JSON.parse(read('weekly.json')).items;
    const reports = newsroom.publishers.flatMap(({ slug }) => newsroom.reports(slug));
    const report = reports.find(({ url }) => url === lead.url);
    const last = report?.paragraphs.at(-1) ?? 'no such report';
    expect(read('weekly.txt').replace(/\s+/g, ' ')).toContain(last.replace(/\s+/g, ' '));
  });

  test('prints nobody else’s text by itself', async () => {
    brandWith();
    await run({ article: 'own' });
    expect(read('weekly.html')).not.toContain('The whole story');
  });

  test('says of each source that fails why, and goes on with the rest', async () => {
    const [first, second] = newsroom.publishers;
    newsroom.misbehave(first?.slug ?? '', 'not-found');
    newsroom.misbehave(second?.slug ?? '', 'html-page');
    brandWith();
    expect(await run()).toBe(0);
    expect(complained).toHaveLength(2);
    expect(complained[0]).toBe(
      `${first?.title}: ${new URL(first?.siteUrl ?? '').hostname} has no feed at this address any more.`,
    );
    expect(complained[1]).toContain('is a page, not a feed');
  });

  test('makes nothing of nothing', async () => {
    for (const { slug } of newsroom.publishers) newsroom.misbehave(slug, 'server-error');
    brandWith();
    expect(await run()).toBe(1);
    expect(complained.at(-1)).toBe('No source could be read, so that no mail was made.');
    expect(readdirSync(out())).not.toContain('weekly.html');
  });

  test('of a day without news makes no mail, which is no failure', async () => {
    brandWith();
    now += 30 * 86_400_000;
    expect(await run({ kind: 'daily' })).toBe(0);
    expect(said.at(-1)).toBe('No story in this time, so that no mail was made.');
    expect(readdirSync(out())).not.toContain('daily.html');
  });

  test('of one article is a mail of one story', async () => {
    const small = await startNewsroom({ now, publishers: 1, articlesPerPublisher: 1 });
    try {
      writeBrand(join(folder, 'brand'), small.brand());
      expect(await run()).toBe(0);
      expect(said[1]).toMatch(/^weekly-2026-W47: 1 story, a mail of \d+ kB\.$/);
      expect(JSON.parse(read('weekly.json')).items).toHaveLength(1);
    } finally {
      await small.stop();
    }
  });

  test('in another language says its own words in it', async () => {
    writeBrand(join(folder, 'brand'), newsroom.brand({ over: { language: 'he' } }));
    expect(await run()).toBe(0);
    expect(read('weekly.html')).toMatch(/<html lang="he" dir="rtl"/);
    expect(read('weekly.xml')).toContain('<language>he</language>');
    expect(said[1]).toMatch(/10 stories, a mail of/);
  });

  test('does nothing while another run is under way, and takes over what one left behind', async () => {
    brandWith();
    await run();
    said = [];
    const lock = (pid: number, at: number) => {
      rmSync(join(out(), 'digest-lock'), { recursive: true, force: true });
      mkdirSync(join(out(), 'digest-lock'));
      writeFileSync(join(out(), 'digest-lock', `${pid}-${at}-x`), '');
    };
    lock(process.pid, now);
    expect(await run()).toBe(0);
    expect(said).toEqual([`Another run is under way (process ${process.pid}). Nothing was done.`]);
    lock(999_999_999, now);
    writeFileSync(join(out(), 'weekly.html.999999999.new'), 'half');
    await run();
    expect(readdirSync(out()).filter((name) => name.endsWith('.new'))).toEqual([]);
    expect(said.at(-1)).not.toMatch(/Another run/);
    lock(process.pid, now - 3_600_000);
    said = [];
    await run();
    expect(said.join()).not.toMatch(/Another run/);
    expect(readdirSync(out())).not.toContain('digest-lock');
  });

  test('stops at a state it cannot read, and forgives a cache it cannot', async () => {
    brandWith();
    await run();
    writeFileSync(join(out(), 'digest-cache.json'), '{"version":1,"arti');
    expect(await run()).toBe(0);
    writeFileSync(state(), '{"version":1,"ma');
    expect(await run()).toBe(1);
    expect(complained.at(-1)).toMatch(/digest-state\.json is not a state of this command/);
    expect(readFileSync(state(), 'utf8')).toBe('{"version":1,"ma');
  });

  test('lists what is wrong with the brand', async () => {
    writeBrand(join(folder, 'brand'), { name: 'X' });
    expect(await run()).toBe(1);
    expect(complained).toEqual([
      'sources: This is missing. Write a list with at least one source.',
    ]);
  });
});

describe('sending with listmonk', () => {
  let listmonk: Awaited<ReturnType<typeof playListmonk>>;
  beforeEach(async () => {
    listmonk = await playListmonk();
    const lists = { daily: DAILY_UUID, breaking: BREAKING_UUID };
    brandWith({ service: 'listmonk', endpoint: listmonk.url, lists });
  });
  afterEach(() => listmonk.stop());
  const send = (options: Partial<DigestOptions> = {}) =>
    run({ send: true, ...options }, LISTMONK_KEY);

  test('makes one campaign of one mail, however often it runs', async () => {
    expect(await send()).toBe(0);
    expect(await send()).toBe(0);
    expect(listmonk.campaigns).toHaveLength(1);
    expect(listmonk.campaigns[0]).toMatchObject({
      name: 'weekly-2026-W47',
      lists: [3],
      template_id: 2,
      status: 'running',
      body: expect.stringContaining('{{ UnsubscribeURL }}'),
      altbody: expect.stringContaining('Best of the week'),
    });
    expect(said.at(-1)).toMatch(/^weekly-2026-W47 was sent on .*; not sent again\.$/);
  });

  test.each([
    ['before the campaign was made', 'POST /api/campaigns', 'before'],
    ['after it was made, before that was known', 'POST /api/campaigns', 'after'],
    ['before it was started', 'PUT /api/campaigns', 'before'],
    ['after it was started, before that was known', 'PUT /api/campaigns', 'after'],
  ] as const)('goes on where it was cut off %s', async (_name, start, when) => {
    listmonk.fail(start, 500, when);
    expect(await send()).toBe(1);
    expect(complained.at(-1)).toMatch(/the service refuses \(answer 500\)\.$/);
    expect(await send()).toBe(0);
    expect(listmonk.campaigns.map(({ status }) => status)).toEqual(['running']);
    const starts = listmonk.asked.filter((line) => line.startsWith('PUT'));
    expect(starts).toHaveLength(when === 'before' && start.startsWith('PUT') ? 2 : 1);
  });

  test('finds its campaign again when the state is lost', async () => {
    await send();
    rmSync(state());
    await send();
    expect(listmonk.campaigns).toHaveLength(1);
  });

  test.each([
    [401, 'the key in DIGEST_KEY is not accepted or may not do this (answer 401).'],
    [403, 'the key in DIGEST_KEY is not accepted or may not do this (answer 403).'],
    [404, 'there is no such thing at this address (answer 404).'],
    [429, 'the service asks for a pause (answer 429). The next run tries again.'],
    [500, 'the service refuses (answer 500).'],
    [302, 'the service sends on to another address. Write that address into newsletter.endpoint.'],
  ])('says what the answer %d means, and sends it the next time', async (status, words) => {
    listmonk.fail('GET /api/lists', status, 'before');
    expect(await send()).toBe(1);
    expect(complained).toEqual([`Reading the lists: ${words}`]);
    expect(listmonk.campaigns).toEqual([]);
    expect(await send()).toBe(0);
    expect(listmonk.campaigns).toHaveLength(1);
  });

  test('gives up on a service that never answers', async () => {
    const stuck: typeof fetch = async (input, init) => {
      if (!String(input).startsWith(listmonk.url)) return newsroomFetch(String(input), init);
      expect(init?.signal).toBeInstanceOf(AbortSignal);
      throw new DOMException('The operation was aborted due to timeout', 'TimeoutError');
    };
    expect(await run({ send: true }, LISTMONK_KEY, stuck)).toBe(1);
    expect(complained.at(-1)).toBe(
      'Looking for the campaign: the service did not answer. The next run tries again.',
    );
  });

  test('leaves alone a campaign that a person has paused', async () => {
    listmonk.fail('PUT /api/campaigns', 500, 'before');
    await send();
    const [campaign] = listmonk.campaigns;
    if (campaign) campaign.status = 'paused';
    await send();
    expect(campaign?.status).toBe('paused');
  });

  test('never prints or stores the key, or what the service says', async () => {
    expect(await run({ send: true }, 'editor:wrong-key')).toBe(1);
    expect(complained.at(-1)).toBe(
      'Looking for the campaign: the key in DIGEST_KEY is not accepted or may not do this (answer 403).',
    );
    await send();
    const all = readdirSync(out()).map((name) => read(name));
    expect([...all, ...said, ...complained].join('\n')).not.toMatch(/wrong-key|a1b2c3|LEAKED/);
  });

  test.each([undefined, '', 'token', 'a b:c'])('asks for the key when it is %j', async (key) => {
    expect(await run({ send: true }, key)).toBe(1);
    expect(complained).toEqual([
      'Set DIGEST_KEY to the name and token of a listmonk API user, name:token.',
    ]);
    expect(newsroom.requests).toEqual([]);
  });

  test('sends nothing when half of the sources cannot be read', async () => {
    for (const { slug } of newsroom.publishers.slice(0, 6))
      newsroom.misbehave(slug, 'server-error');
    expect(await send()).toBe(1);
    expect(complained.at(-1)).toMatch(/^Less than half of the sources/);
    expect(listmonk.campaigns).toEqual([]);
  });

  test('says when the list is not there', async () => {
    brandWith({
      service: 'listmonk',
      endpoint: listmonk.url,
      lists: { daily: '00000000-0000-4000-a000-000000000000' },
    });
    expect(await send()).toBe(1);
    expect(complained.at(-1)).toMatch(/^listmonk has no list 00000000-/);
    expect(await send({ kind: 'breaking' })).toBe(1);
    expect(complained.at(-1)).toMatch(/^newsletter\.lists\.breaking: There is no list/);
  });

  test('a service that is down is tried again by the next run', async () => {
    const { url } = listmonk;
    await listmonk.stop();
    expect(await send()).toBe(1);
    expect(complained.at(-1)).toBe(
      'Looking for the campaign: the service did not answer. The next run tries again.',
    );
    expect(url).toContain('127.0.0.1');
  });

  test('tells a breaking story once, and again only what did not get out', async () => {
    newsroom.breakNews(now);
    now += 60_000;
    listmonk.fail('PUT /api/campaigns', 500, 'before');
    expect(await send({ kind: 'breaking' })).toBe(1);
    now += 5 * 60_000;
    expect(await send({ kind: 'breaking' })).toBe(0);
    expect(await send({ kind: 'breaking' })).toBe(0);
    expect(listmonk.campaigns.map(({ status, lists }) => [status, lists])).toEqual([
      ['running', [4]],
    ]);
    expect(listmonk.campaigns[0]?.subject).toMatch(/^Breaking: /);
    expect(said.at(-1)).toBe('Nothing is breaking.');
    expect(JSON.parse(read('breaking.json')).items).toHaveLength(1);
  });
});

describe('sending with Ghost', () => {
  let ghost: Awaited<ReturnType<typeof playGhost>>;
  beforeEach(async () => {
    ghost = await playGhost(() => now);
    brandWith({ service: 'ghost', endpoint: ghost.url, lists: { daily: 'Daily news' } });
  });
  afterEach(() => ghost.stop());
  const send = () => run({ send: true }, GHOST_KEY);

  test('makes one post that is only mailed, to the one newsletter', async () => {
    expect(await send()).toBe(0);
    expect(await send()).toBe(0);
    expect(ghost.posts).toHaveLength(1);
    expect(ghost.posts[0]).toMatchObject({
      slug: 'best-of-the-week-weekly-2026-w47',
      email_only: true,
      status: 'sent',
      newsletter: 'daily-news',
      html: expect.stringContaining('<ol start="2">'),
    });
  });

  test.each([
    ['POST /ghost/api/admin/posts/', 'after'],
    ['PUT /ghost/api/admin/posts/', 'before'],
    ['PUT /ghost/api/admin/posts/', 'after'],
  ] as const)('goes on where %s was cut off %s it was done', async (start, when) => {
    ghost.fail(start, 503, when);
    expect(await send()).toBe(1);
    expect(await send()).toBe(0);
    expect(ghost.posts.map(({ status }) => status)).toEqual(['sent']);
  });

  test('says when the newsletter is not there, and leaves no draft', async () => {
    brandWith({ service: 'ghost', endpoint: ghost.url, lists: { daily: 'Old letter' } });
    expect(await send()).toBe(1);
    expect(complained.at(-1)).toMatch(/^Ghost has no active newsletter "Old letter"/);
    expect(ghost.posts).toEqual([]);
  });

  test.each([undefined, 'abc', 'id:xyz'])('asks for the key when it is %j', async (key) => {
    expect(await run({ send: true }, key)).toBe(1);
    expect(complained[0]).toMatch(/^Set DIGEST_KEY to the Admin API key/);
  });
});

test('a service without an API of ours is told so before anything is fetched', async () => {
  brandWith({
    service: 'mailchimp',
    endpoint: 'https://a.list-manage.com/subscribe/post?u=1&id=2',
  });
  expect(await run({ send: true }, 'x')).toBe(1);
  expect(complained).toEqual([expect.stringMatching(/^--send knows listmonk and Ghost/)]);
  expect(newsroom.requests).toEqual([]);
});
