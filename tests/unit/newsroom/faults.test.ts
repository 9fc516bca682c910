import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/newsroom';
import { newsroomFetch } from '../../newsroom/newsroom-fetch';
import type { Fault } from '../../newsroom/types';

const now = Date.UTC(2026, 10, 22, 14, 7);
let newsroom: Newsroom;
let feedUrl = '';
beforeEach(async () => {
  newsroom = await startNewsroom({ now, publishers: 3 });
  feedUrl = newsroom.publishers[0]?.feedUrl ?? '';
});
afterEach(() => newsroom.stop());

const statuses: [Fault, number, string?, string?][] = [
  ['not-found', 404],
  ['gone', 410],
  ['rate-limited', 429, 'retry-after', '3600'],
  ['server-error', 500],
  ['unavailable', 503, 'retry-after', '1800'],
];

test.each(statuses)(
  '%s answers %i, and behaves again afterwards',
  async (fault, status, name, value) => {
    newsroom.misbehave('courier', fault);
    const response = await newsroomFetch(feedUrl);
    expect(response.status).toBe(status);
    if (name !== undefined) expect(response.headers.get(name)).toBe(value);
    const other = newsroom.publishers[1]?.feedUrl ?? '';
    expect((await newsroomFetch(other)).status).toBe(200);
    newsroom.misbehave('courier', null);
    expect((await newsroomFetch(feedUrl)).status).toBe(200);
  },
);

test('redirect-301 leads to the same feed on another host', async () => {
  const before = await (await newsroomFetch(feedUrl)).text();
  newsroom.misbehave('courier', 'redirect-301');
  const response = await newsroomFetch(feedUrl);
  expect(response.redirected).toBe(true);
  expect(new URL(response.url).hostname).toBe('moved.localhost');
  expect(await response.text()).toBe(before);
});

test('redirect-loop never ends', async () => {
  newsroom.misbehave('courier', 'redirect-loop');
  await expect(newsroomFetch(feedUrl)).rejects.toThrow('redirects');
});

test('hang keeps the request open until the client gives up or the newsroom stops', async () => {
  newsroom.misbehave('courier', 'hang');
  const aborter = new AbortController();
  const request = newsroomFetch(feedUrl, { signal: aborter.signal });
  await expect.poll(() => newsroom.requests.length).toBe(1);
  aborter.abort();
  await expect(request).rejects.toThrow();
  expect(newsroom.requests[0]?.status).toBe(0);
});

test('dropped ends the connection in the middle of the document', async () => {
  newsroom.misbehave('courier', 'dropped');
  await expect(newsroomFetch(feedUrl)).rejects.toThrow();
});

test('truncated sends sixty percent as if it were all', async () => {
  const whole = (await (await newsroomFetch(feedUrl)).arrayBuffer()).byteLength;
  newsroom.misbehave('courier', 'truncated');
  const response = await newsroomFetch(feedUrl);
  expect(response.status).toBe(200);
  const text = await response.text();
  expect(Buffer.byteLength(text)).toBeGreaterThan(whole * 0.59);
  expect(Buffer.byteLength(text)).toBeLessThan(whole * 0.61);
  expect(text).not.toContain('</rss>');
});

test('html-page is the front page, which links to the feed', async () => {
  newsroom.misbehave('courier', 'html-page');
  const text = await (await newsroomFetch(feedUrl)).text();
  expect(text).toMatch(/<link rel="alternate" type="application\/rss\+xml"[^>]+rss\/all\.xml/);
});

test('huge streams twenty megabytes of XML', async () => {
  newsroom.misbehave('courier', 'huge');
  const { byteLength } = await (await newsroomFetch(feedUrl)).arrayBuffer();
  expect(byteLength).toBeGreaterThanOrEqual(20 * 1024 * 1024);
});

test('wrong-charset says UTF-8 and sends windows-1252', async () => {
  newsroom.misbehave('courier', 'wrong-charset');
  const response = await newsroomFetch(feedUrl);
  expect(response.headers.get('content-type')).toContain('utf-8');
  const bytes = new Uint8Array(await response.arrayBuffer());
  expect(() => new TextDecoder('utf-8', { fatal: true }).decode(bytes)).toThrow();
  // 0x93 and 0x94 are curly quotes in windows-1252, and control characters in Latin-1.
  expect(Buffer.from(bytes).toString('latin1')).toContain('\u0093first thaw\u0094 fête');
});

test('empty is a 200 without a byte', async () => {
  newsroom.misbehave('courier', 'empty');
  const response = await newsroomFetch(feedUrl);
  expect([response.status, await response.text()]).toEqual([200, '']);
});

describe('article pages', () => {
  test.each([
    ['paywall', 200, 'subscription'],
    ['not-found', 404, 'Page not found'],
    ['login', 200, 'Sign in'],
  ] as const)('%s leaves the feed alone', async (fault, status, words) => {
    newsroom.misbehavePages('courier', fault);
    const report = newsroom.reports('courier')[0];
    const response = await newsroomFetch(report?.url ?? '');
    expect(response.status).toBe(status);
    const html = await response.text();
    expect(html).toContain(words);
    expect(html).not.toContain(report?.paragraphs.at(-1));
    expect((await newsroomFetch(feedUrl)).status).toBe(200);
  });
});

test('the newsletter’s server misbehaves, too, but keeps its inbox', async () => {
  newsroom.misbehave('news', 'server-error');
  const base = `http://news.localhost:${newsroom.port}`;
  expect((await newsroomFetch(`${base}/api/public/lists`)).status).toBe(500);
  expect((await newsroomFetch(`${base}/inbox`)).status).toBe(200);
});
