import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { changeSource, earliestDue, makeDue, removeSources } from '../../../lib/db/sources';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../lib/model/time';
import { feedOf, NOW, type RefreshStage, refreshStage, respond } from './refresh-stage';

const FEED = 'https://courier.example/feed';
const BESIDE = 'https://courier.example/sport';
const NEW = 'https://news.courier.example/feed';

let stage: RefreshStage;

beforeEach(async () => {
  stage = await refreshStage();
});

afterEach(() => stage.db.close());

const wait = async (id = FEED) => (await stage.state(id)).nextCheckAt - NOW;
const one = feedOf(['one']);

describe('validators', () => {
  const tagged = { etag: '"v1"', 'last-modified': 'Sun, 22 Nov 2026 11:00:00 GMT' };
  const conditions = () => {
    const headers = stage.requests.at(-1)?.headers ?? {};
    return [headers['if-none-match'], headers['if-modified-since']];
  };

  test('go with every request once the server named them', async () => {
    await stage.follow(FEED);
    await stage.ask(respond(one, 200, tagged));
    expect(conditions()).toEqual([undefined, undefined]);
    await stage.ask(respond('', 304), NOW + DAY_MS);
    expect(conditions()).toEqual(['"v1"', 'Sun, 22 Nov 2026 11:00:00 GMT']);
  });

  test('are dropped after eight days however often a server says 304', async () => {
    await stage.follow(FEED);
    await stage.ask(respond(one, 200, tagged));
    for (let day = 1; day < 8; day++) {
      await stage.ask(respond('', 304), NOW + day * DAY_MS + MINUTE_MS);
      expect(conditions()[0]).toBe('"v1"');
    }
    await stage.ask(respond(feedOf(['one', 'two']), 200, tagged), NOW + 9 * DAY_MS);
    expect(conditions()).toEqual([undefined, undefined]);
  });

  test('are not sent to a new address', async () => {
    await stage.follow(FEED);
    await stage.ask(respond(one, 200, tagged));
    await changeSource(stage.db, FEED, { feedUrl: NEW });
    await stage.ask(respond(one), NOW + DAY_MS);
    expect(conditions()).toEqual([undefined, undefined]);
  });

  test('a 304 that nobody asked for is no success', async () => {
    await stage.follow(FEED);
    await stage.ask(respond('', 304));
    expect((await stage.state(FEED)).failure).toEqual({ kind: 'refused', status: 304 });
  });
});

describe('a body that did not change', () => {
  test('is not read again, whatever the headers say', async () => {
    await stage.follow(FEED);
    await stage.ask(respond(one, 200, { etag: '"a"' }));
    const report = await stage.ask(respond(one, 200, { etag: '"b"' }), NOW + DAY_MS);
    expect(report).toMatchObject({ newArticles: 0, unchanged: 1 });
    expect((await stage.state(FEED)).validators?.etag).toBe('"b"');
  });
});

describe('what a server or a feed says about asking again', () => {
  test.each<[string, string, Record<string, string>, number]>([
    ['Cache-Control', one, { 'cache-control': 'max-age=7200' }, 2 * HOUR_MS],
    ['Expires', one, { expires: 'Sun, 22 Nov 2026 15:00:00 GMT' }, 3 * HOUR_MS],
    ['ttl', feedOf(['one'], '<ttl>240</ttl>'), {}, 4 * HOUR_MS],
    [
      'sy:update',
      feedOf(
        ['one'],
        '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>',
      ),
      {},
      6 * HOUR_MS,
    ],
    [
      'skipHours',
      feedOf(['one'], '<skipHours><hour>12</hour><hour>13</hour></skipHours>'),
      {},
      2 * HOUR_MS,
    ],
    ['skipDays', feedOf(['one'], '<skipDays><day>Sunday</day></skipDays>'), {}, 12 * HOUR_MS],
  ])('%s', async (_, body, headers, expected) => {
    await stage.follow(FEED);
    await stage.ask(respond(body, 200, headers));
    expect(await wait()).toBe(expected);
  });

  test('is remembered when the next answer is a 304', async () => {
    await stage.follow(FEED);
    await stage.ask(respond(feedOf(['one'], '<ttl>240</ttl>'), 200, { etag: '"a"' }));
    const later = NOW + 5 * HOUR_MS;
    await stage.ask(respond('', 304), later);
    expect((await stage.state(FEED)).nextCheckAt - later).toBe(4 * HOUR_MS);
  });

  test('a source trusted for breaking news is asked every five minutes', async () => {
    await stage.follow(FEED);
    await changeSource(stage.db, FEED, { trustedBreaking: true });
    await stage.ask(respond(one));
    expect(await wait()).toBe(5 * MINUTE_MS);
  });
});

describe('a host that wants quiet', () => {
  test.each<[string, number, Record<string, string>, number]>([
    ['429 with a time', 429, { 'retry-after': '7200' }, 2 * HOUR_MS],
    ['429 without', 429, {}, HOUR_MS],
    ['503 with a time', 503, { 'retry-after': '7200' }, 2 * HOUR_MS],
    ['503 without, its second failure in a row', 503, {}, 30 * MINUTE_MS],
  ])('is left alone by all its feeds, due or not: %s', async (_, status, headers, pause) => {
    await stage.follow(FEED, BESIDE, 'https://other.example/feed');
    // The second feed is not due in the round in which the first is told.
    await stage.ask(({ url }) =>
      url === FEED ? { kind: 'timeout' } : respond(one)({ url } as never),
    );
    const then = (await stage.state(FEED)).nextCheckAt;
    await stage.ask(respond('', status, headers), then);
    await makeDue(stage.db, null, then + 1);
    stage.requests.length = 0;
    await stage.ask(respond(one), then + pause - 1);
    expect(stage.requests.map(({ url }) => new URL(url).hostname)).toEqual(['other.example']);
    await stage.ask(respond(one), then + pause + MINUTE_MS);
    expect(stage.requests.map(({ url }) => url)).toContain(BESIDE);
  });

  test('does not wake us before', async () => {
    await stage.follow(FEED, BESIDE);
    await stage.ask(respond('', 429, { 'retry-after': '7200' }));
    await makeDue(stage.db, null, NOW);
    expect(await earliestDue(stage.db)).toBe(NOW + 2 * HOUR_MS);
  });

  test('500 is the one feed’s own trouble', async () => {
    await stage.follow(FEED, BESIDE);
    const report = await stage.ask(respond('', 500));
    expect(report).toMatchObject({ failed: 2, held: 0 });
  });
});

describe('a feed that fails again and again', () => {
  test('is asked less and less, at last once a day', async () => {
    await stage.follow(FEED);
    const waits: number[] = [];
    for (let now = NOW, turn = 0; turn < 11; turn++) {
      await stage.ask(respond('', 404), now);
      const { nextCheckAt } = await stage.state(FEED);
      waits.push((nextCheckAt - now) / MINUTE_MS);
      now = nextCheckAt;
    }
    expect(waits).toEqual([15, 30, 60, 120, 240, 480, 960, 1440, 1440, 1440, 1440]);
  });

  test('410 means stop: not even the reader’s Refresh asks it', async () => {
    await stage.follow(FEED);
    await stage.ask(respond('', 410));
    await makeDue(stage.db, null, NOW + DAY_MS);
    stage.requests.length = 0;
    await stage.ask(respond(one), NOW + 400 * DAY_MS);
    expect(stage.requests).toEqual([]);
  });
});

describe('a feed that has moved', () => {
  test('gets its new address once it led there for a day, and says so', async () => {
    await stage.follow(FEED);
    for (const hours of [0, 12, 24]) {
      expect((await stage.source(FEED)).feedUrl).toBe(FEED);
      await stage.ask(respond(feedOf([`at ${hours}`]), 200, {}, NEW), NOW + hours * HOUR_MS);
    }
    expect((await stage.source(FEED)).feedUrl).toBe(NEW);
    expect((await stage.state(FEED)).moved).toEqual({ from: FEED, at: NOW + 24 * HOUR_MS });
    await stage.ask(respond(one), NOW + 48 * HOUR_MS);
    expect(stage.requests.at(-1)?.url).toBe(NEW);
  });

  test('goes back when the new address proves wrong', async () => {
    await stage.follow('http://courier.example/feed');
    const id = 'http://courier.example/feed';
    await stage.ask(respond(one, 200, {}, FEED));
    expect((await stage.source(id)).feedUrl).toBe(FEED);
    for (let turn = 1; turn <= 3; turn++) await stage.ask(respond('', 404), NOW + turn * DAY_MS);
    expect((await stage.source(id)).feedUrl).toBe(id);
    await stage.ask(respond(one), NOW + 3 * DAY_MS);
    expect((await stage.state(id)).failure).toBeNull();
  });

  test('that serves a page at the new address does not move', async () => {
    await stage.follow('http://courier.example/feed');
    const page = respond('<!doctype html><html><body>Sign in</body></html>', 200, {}, FEED);
    await stage.ask(page);
    expect((await stage.source('http://courier.example/feed')).feedUrl).not.toBe(FEED);
  });
});

test('what was due while the computer slept is asked at once, each source once', async () => {
  await stage.follow(FEED, BESIDE);
  await stage.ask(respond(one));
  stage.requests.length = 0;
  await stage.ask(respond(one), NOW + 3 * DAY_MS);
  expect(stage.requests.map(({ url }) => url).toSorted()).toEqual([FEED, BESIDE].toSorted());
});

test('a source removed while it is asked leaves no state that would wake us for ever', async () => {
  await stage.follow(FEED);
  await stage.ask(async (request) => {
    await removeSources(stage.db, [FEED]);
    return respond(one)(request);
  });
  expect(await stage.db.getAll('feedStates')).toEqual([]);
  expect(await earliestDue(stage.db)).toBeNull();
});
