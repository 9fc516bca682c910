import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { commitFeed, latestArticles } from '../../../lib/db/articles';
import { type Database, openDatabase } from '../../../lib/db/database';
import { addSources, allFeedStates, dueSources } from '../../../lib/db/sources';
import { type RefreshEdges, refresh } from '../../../lib/jobs/refresh';
import type { HttpOutcome, HttpRequest } from '../../../lib/model/http';
import type { RefreshProgress } from '../../../lib/model/snapshot';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../lib/model/time';
import { createHttp } from '../../../lib/net/http';
import { newFeedState, newSource } from '../../../lib/source/source';

const NOW = Date.UTC(2026, 10, 22, 12);

let db: Database;
let count = 0;
let requests: HttpRequest[];
let progress: RefreshProgress[];

beforeEach(async () => {
  db = await openDatabase(`refresh-${count++}`);
  requests = [];
  progress = [];
});

afterEach(() => db.close());

const follow = (...ids: string[]) =>
  addSources(
    db,
    ids.map((id) => ({
      source: newSource({ title: id, feedUrl: `https://${id}.example/feed` }, id, NOW),
      state: newFeedState(id, NOW),
    })),
  );

type Answer = (request: HttpRequest) => HttpOutcome | Promise<HttpOutcome>;

const edges = (answer: Answer, now = NOW): RefreshEdges => ({
  http: async (request) => {
    requests.push(request);
    return answer(request);
  },
  now: () => now,
  random: () => 0,
  store: {
    dueSources: (at) => dueSources(db, at),
    commitFeed: (...rest) => commitFeed(db, ...rest),
  },
  report: (next) => progress.push(next),
});

const rss = (...titles: string[]) =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>C</title>${titles
    .map(
      (title) =>
        `<item><title>${title}</title><link>https://c.example/${title}</link><guid>${title}</guid></item>`,
    )
    .join('')}</channel></rss>`;

const respond = (body: string, status = 200, headers: Record<string, string> = {}): Answer => {
  return (request) => ({
    kind: 'response',
    status,
    url: request.url,
    redirected: false,
    headers: { 'content-type': 'application/rss+xml', ...headers },
    bytes: new TextEncoder().encode(body),
  });
};

const stateOf = async (id: string) =>
  (await allFeedStates(db)).find((state) => state.sourceId === id);

describe('refresh', () => {
  test('new articles are stored and the source is asked again later', async () => {
    await follow('a');
    const report = await refresh(edges(respond(rss('one', 'two'), 200, { etag: '"v1"' })));
    expect(report).toEqual({ asked: 1, newArticles: 2, unchanged: 0, failed: 0, held: 0 });
    expect((await latestArticles(db, 9)).map(({ title }) => title).toSorted()).toEqual([
      'one',
      'two',
    ]);
    expect((await stateOf('a'))?.nextCheckAt).toBeGreaterThanOrEqual(NOW + 15 * MINUTE_MS);
  });

  test('the second time it asks conditionally, and a 304 changes nothing', async () => {
    await follow('a');
    await refresh(edges(respond(rss('one'), 200, { etag: '"v1"', 'last-modified': 'then' })));
    const later = NOW + DAY_MS;
    const report = await refresh(edges(respond('', 304), later));
    expect(requests.at(-1)?.headers).toMatchObject({
      'if-none-match': '"v1"',
      'if-modified-since': 'then',
    });
    expect(report.unchanged).toBe(1);
    expect((await stateOf('a'))?.validators?.etag).toBe('"v1"');
  });

  test('validators are dropped after eight days: some servers answer 304 for ever', async () => {
    await follow('a');
    await refresh(edges(respond(rss('one'), 200, { etag: '"v1"' })));
    await refresh(edges(respond(rss('one', 'two')), NOW + 9 * DAY_MS));
    expect(requests.at(-1)?.headers).not.toHaveProperty('if-none-match');
  });

  test('the same bytes again are not read again', async () => {
    await follow('a');
    await refresh(edges(respond(rss('one'))));
    expect((await refresh(edges(respond(rss('one')), NOW + DAY_MS))).unchanged).toBe(1);
  });

  test('one source that fails harms no other, and says why', async () => {
    await follow('a', 'b');
    const report = await refresh(
      edges((request) =>
        request.url.includes('a.') ? { kind: 'timeout' } : respond(rss('one'))(request),
      ),
    );
    expect(report).toMatchObject({ newArticles: 1, failed: 1 });
    expect(await stateOf('a')).toMatchObject({
      failure: { kind: 'timeout' },
      failures: 1,
      failingSince: NOW,
    });
    expect((await stateOf('b'))?.failure).toBeNull();
  });

  test('a source that works again is healthy', async () => {
    await follow('a');
    await refresh(edges(respond('', 500)));
    await refresh(edges(respond(rss('one')), NOW + DAY_MS));
    expect(await stateOf('a')).toMatchObject({ failure: null, failures: 0, failingSince: null });
  });

  test('a 429 holds the whole host, and nobody there is asked until then', async () => {
    const host = 'https://same.example';
    await addSources(
      db,
      ['a', 'b', 'c'].map((id) => ({
        source: newSource({ title: id, feedUrl: `${host}/${id}` }, id, NOW),
        state: newFeedState(id, NOW),
      })),
    );
    const report = await refresh(edges(respond('', 429, { 'retry-after': '3600' })));
    expect(requests).toHaveLength(1);
    expect(report).toMatchObject({ asked: 1, failed: 1, held: 2 });
    await refresh(edges(respond(rss('one')), NOW + HOUR_MS - 1));
    expect(requests).toHaveLength(1);
  });

  test.each<[string, HttpOutcome | Answer, string, number]>([
    ['404', respond('', 404), 'not-found', 15 * MINUTE_MS],
    ['410 is never asked again', respond('', 410), 'gone', Number.MAX_SAFE_INTEGER - NOW],
    ['403', respond('', 403), 'refused', 15 * MINUTE_MS],
    ['429 without Retry-After', respond('', 429), 'rate-limited', HOUR_MS],
    ['500', respond('', 500), 'server-error', 15 * MINUTE_MS],
    ['503 with Retry-After', respond('', 503, { 'retry-after': '600' }), 'server-error', 600_000],
    ['offline', { kind: 'offline' }, 'offline', 5 * MINUTE_MS],
    ['a dropped line', { kind: 'unreachable' }, 'unreachable', 5 * MINUTE_MS],
    ['20 MB', { kind: 'too-large', limitBytes: 10_000_000 }, 'too-large', 15 * MINUTE_MS],
    ['another site', { kind: 'redirected-elsewhere' }, 'redirected-elsewhere', 15 * MINUTE_MS],
    [
      'no permission',
      { kind: 'needs-permission', origin: 'https://a.example' },
      'needs-permission',
      DAY_MS,
    ],
    ['nothing', respond(''), 'empty', 15 * MINUTE_MS],
    [
      'a page',
      respond('<!doctype html><html><head><title>x</title></head><body>Hello</body></html>', 200, {
        'content-type': 'text/html',
      }),
      'not-a-feed',
      15 * MINUTE_MS,
    ],
    ['a feed without entries', respond(rss()), 'empty', 15 * MINUTE_MS],
  ])('%s', async (_, answer, kind, wait) => {
    await follow('a');
    await refresh(edges(typeof answer === 'function' ? answer : () => answer));
    const state = await stateOf('a');
    expect(state?.failure?.kind).toBe(kind);
    expect((state?.nextCheckAt ?? 0) - NOW).toBe(wait);
  });

  test('being offline does not count against a source', async () => {
    await follow('a');
    await refresh(edges(() => ({ kind: 'offline' })));
    expect((await stateOf('a'))?.failures).toBe(0);
  });

  test('a page that names its feed tells which', async () => {
    await follow('a');
    const page =
      '<!doctype html><html><head><link rel="alternate" type="application/rss+xml" href="/rss"></head><body>Hi</body></html>';
    await refresh(edges(respond(page, 200, { 'content-type': 'text/html' })));
    expect((await stateOf('a'))?.failure).toEqual({
      kind: 'not-a-feed',
      feedsFound: ['https://a.example/rss'],
    });
  });

  test('a host is asked one thing at a time, different hosts at the same time', async () => {
    const running = new Map<string, number>();
    let most = 0;
    let all = 0;
    let mostAll = 0;
    await addSources(
      db,
      Array.from({ length: 40 }, (_, index) => ({
        source: newSource(
          { title: `${index}`, feedUrl: `https://h${index % 10}.example/${index}` },
          `${index}`,
          NOW,
        ),
        state: newFeedState(`${index}`, NOW),
      })),
    );
    await refresh(
      edges(async (request) => {
        const { hostname } = new URL(request.url);
        running.set(hostname, (running.get(hostname) ?? 0) + 1);
        all++;
        most = Math.max(most, running.get(hostname) ?? 0);
        mostAll = Math.max(mostAll, all);
        await new Promise((done) => setImmediate(done));
        running.set(hostname, (running.get(hostname) ?? 0) - 1);
        all--;
        return respond(rss('one'))(request);
      }),
    );
    expect(most).toBe(1);
    expect(mostAll).toBe(10);
  });

  test('progress counts up to the total, source by source', async () => {
    await follow('a', 'b', 'c');
    await refresh(edges(respond(rss('one'))));
    expect(progress.map(({ done }) => done)).toEqual([0, 1, 2, 3]);
    expect(progress.at(-1)).toMatchObject({ total: 3, newArticles: 3, phase: 'fetching' });
    expect(progress.at(-1)?.latest).toHaveLength(3);
  });

  test('killed in the middle, the next refresh asks the rest and doubles nothing', async () => {
    await follow('a', 'b', 'c');
    const dying = edges(respond(rss('one')));
    let commits = 0;
    const killed = {
      ...dying,
      store: {
        ...dying.store,
        commitFeed: async (...rest: Parameters<RefreshEdges['store']['commitFeed']>) => {
          if (commits++ === 1) throw new Error('killed');
          return dying.store.commitFeed(...rest);
        },
      },
    };
    await expect(refresh(killed)).rejects.toThrow('killed');
    await refresh(edges(respond(rss('one'))));
    const articles = await latestArticles(db, 9);
    expect(articles.map(({ sourceId }) => sourceId).toSorted()).toEqual(['a', 'b', 'c']);
  });
});

test('a source whose address is none harms no other', async () => {
  await follow('courier');
  const odd = ['', 'courier', 'https://', 'feed://courier.example/', 'javascript:1'];
  await addSources(
    db,
    odd.map((feedUrl, index) => ({
      source: newSource({ title: 'Odd', feedUrl }, `odd-${index}`, NOW),
      state: newFeedState(`odd-${index}`, NOW),
    })),
  );
  const http = createHttp({
    fetch: async () => new Response(rss('one')),
    mayReach: async () => true,
    online: () => true,
  });
  const report = await refresh({ ...edges(http), http });
  expect(report).toMatchObject({ newArticles: 1, failed: odd.length });
  const kinds = (await allFeedStates(db)).map(({ failure }) => failure?.kind ?? null);
  expect(kinds.filter((kind) => kind === 'unreachable')).toHaveLength(odd.length);
});
