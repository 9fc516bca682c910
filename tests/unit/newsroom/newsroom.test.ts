import { Parser } from 'htmlparser2';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { type Newsroom, startNewsroom } from '../../newsroom/newsroom';
import { newsroomFetch } from '../../newsroom/newsroom-fetch';
import type { Publisher } from '../../newsroom/types';

const now = Date.UTC(2026, 10, 22, 14, 7);
const DAY = 86_400_000;

let newsroom: Newsroom;
beforeEach(async () => {
  newsroom = await startNewsroom({ now, publishers: 16 });
});
afterEach(() => newsroom.stop());

const bytesOf = async (url: string) =>
  new Uint8Array(await (await newsroomFetch(url)).arrayBuffer());

const named = (slug: string): Publisher => {
  const found = newsroom.publishers.find((publisher) => publisher.slug === slug);
  if (found === undefined) throw new Error(slug);
  return found;
};

const decoded = async ({ feedUrl, encoding }: Publisher) =>
  new TextDecoder(encoding).decode(await bytesOf(feedUrl));

/** How many elements stand open at the end; 0 for a whole document. */
function unclosed(xml: string): number {
  let depth = 0;
  const open = () => {
    depth += 1;
  };
  const close = () => {
    depth -= 1;
  };
  const parser = new Parser({ onopentag: open, onclosetag: close }, { xmlMode: true });
  parser.write(xml);
  return depth;
}

test('a dozen publishers stand by default, each on a host of its own', async () => {
  const plain = await startNewsroom({ now });
  expect(plain.publishers).toHaveLength(12);
  expect(new Set(plain.origins).size).toBe(12);
  await plain.stop();
});

test('the same seed and time give the same feeds, another seed others', async () => {
  const same = await startNewsroom({ now, publishers: 16 });
  const other = await startNewsroom({ now, publishers: 16, seed: 2 });
  for (const { slug } of newsroom.publishers) {
    const without = (room: Newsroom) =>
      room.reports(slug).map((report) => ({ ...report, url: new URL(report.url).pathname }));
    expect(without(same)).toEqual(without(newsroom));
    if (slug === 'courier') expect(without(other)).not.toEqual(without(newsroom));
  }
  await Promise.all([same.stop(), other.stop()]);
});

test('every feed is whole in the format and encoding it declares', async () => {
  for (const publisher of newsroom.publishers) {
    const text = await decoded(publisher);
    if (publisher.format === 'json') {
      expect(JSON.parse(text).items).toHaveLength(40);
      continue;
    }
    expect(unclosed(text), publisher.slug).toBe(0);
    expect(text, publisher.slug).not.toContain('\ufffd');
    expect(text.match(/<(item|entry)[ >]/g), publisher.slug).toHaveLength(40);
  }
});

test('the encodings and formats are spread over the dozen', () => {
  const dozen = newsroom.publishers.slice(0, 12);
  expect(new Set(dozen.map(({ encoding }) => encoding)).size).toBeGreaterThanOrEqual(4);
  expect(new Set(dozen.map(({ format }) => format)).size).toBe(6);
  expect(new Set(dozen.map(({ language }) => language)).size).toBe(3);
});

test('no text has a slot or a choice left in it, and none is dated later than now', () => {
  for (const { slug } of newsroom.publishers) {
    for (const { headline, deck, paragraphs, at } of newsroom.reports(slug)) {
      const text = [headline, deck, ...paragraphs].join(' ');
      expect(text, headline).not.toMatch(/[[\]{}|]|undefined/);
      expect(headline.length).toBeGreaterThan(8);
      expect(at).toBeLessThanOrEqual(now);
      expect(at).toBeGreaterThan(now - 8 * DAY);
    }
  }
});

test('an event is told by several publishers in different words, and the week has a clear order', () => {
  const tellers = new Map<string, Set<string>>();
  const headlines = new Map<string, string[]>();
  for (const { slug } of newsroom.publishers.slice(0, 12)) {
    for (const { eventId, headline } of newsroom.reports(slug)) {
      if (eventId === null) continue;
      tellers.set(eventId, (tellers.get(eventId) ?? new Set()).add(slug));
      headlines.set(eventId, [...(headlines.get(eventId) ?? []), headline]);
    }
  }
  const sizes = [...tellers.values()].map(({ size }) => size).sort((a, b) => b - a);
  expect(sizes.length).toBeGreaterThanOrEqual(25);
  expect(sizes[0]).toBeGreaterThanOrEqual(9);
  expect(sizes.at(-1)).toBeLessThanOrEqual(2);
  const bridge = headlines.get('alder-bridge') ?? [];
  expect(new Set(bridge).size).toBeGreaterThan(bridge.length * 0.75);
});

test('wire copy has the same words everywhere, but for the page around it', () => {
  const copies = newsroom.publishers.flatMap(({ slug }) =>
    newsroom
      .reports(slug)
      .filter(({ headline }) => headline === 'State opens grain reserve as flour prices climb'),
  );
  expect(copies.length).toBeGreaterThanOrEqual(3);
  expect(new Set(copies.map(({ paragraphs }) => paragraphs.slice(1).join())).size).toBe(1);
});

test('every article’s page holds its text to the last paragraph, with furniture around it', async () => {
  for (const { slug, encoding } of newsroom.publishers) {
    const [report] = newsroom.reports(slug);
    if (report === undefined) throw new Error(slug);
    const declared = encoding === 'utf-16le' ? 'utf-8' : encoding;
    const html = new TextDecoder(declared).decode(await bytesOf(report.url));
    const readable = html.replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)));
    const last = report.paragraphs.at(-1) ?? '';
    expect(readable.replaceAll('&amp;', '&').replaceAll('&quot;', '"'), slug).toContain(last);
    for (const part of ['class="menu"', 'cookie-notice', 'newsletter-box', 'site-footer', '<img']) {
      expect(html, slug).toContain(part);
    }
  }
});

test('pictures are drawn, and are the same every time', async () => {
  const [report] = newsroom.reports('courier');
  const html = await (await newsroomFetch(report?.url ?? '')).text();
  const address = /<img src="([^"]+)"/.exec(html)?.[1] ?? '';
  const first = await newsroomFetch(address);
  expect(first.headers.get('content-type')).toBe('image/svg+xml');
  const svg = await first.text();
  expect(unclosed(svg)).toBe(0);
  expect(svg).not.toContain('NaN');
  expect(await (await newsroomFetch(address)).text()).toBe(svg);
  expect((await newsroomFetch(new URL('/media/nothing/x', address))).status).toBe(404);
});

describe('conditional requests', () => {
  test.each(['courier', 'switchboard', 'proscenium'])(
    '%s answers 304 until it publishes',
    async (slug) => {
      const { feedUrl } = named(slug);
      const first = await newsroomFetch(feedUrl);
      const headers: Record<string, string> = {};
      const etag = first.headers.get('etag');
      const modified = first.headers.get('last-modified');
      if (etag !== null) headers['if-none-match'] = etag;
      if (modified !== null) headers['if-modified-since'] = modified;
      const again = await newsroomFetch(feedUrl, { headers });
      expect(again.status).toBe(304);
      expect(await again.text()).toBe('');
      newsroom.publish(slug, 2);
      const changed = await newsroomFetch(feedUrl, { headers });
      expect(changed.status).toBe(200);
      expect(changed.headers.get('etag')).not.toBe(etag === null ? '' : etag);
      expect(newsroom.reports(slug)).toHaveLength(42);
    },
  );
});

test('the log tells what was asked, on which host, and how it ended', async () => {
  newsroom.resetLog();
  const { feedUrl } = named('tidewater');
  await newsroomFetch(feedUrl, { headers: { 'user-agent': 'test' } });
  expect(newsroom.requests).toHaveLength(1);
  const [request] = newsroom.requests;
  expect(request).toMatchObject({ url: feedUrl, method: 'GET', status: 200 });
  expect(request?.host).toBe(`tidewater.localhost:${newsroom.port}`);
  expect(request?.headers['user-agent']).toBe('test');
});

test('news breaks: five publishers or more report it within twenty minutes, on top', () => {
  const at = now + 60_000;
  const { slugs, headline, firstAt, eventId } = newsroom.breakNews(at);
  expect(slugs.length).toBeGreaterThanOrEqual(5);
  expect(headline).toContain('ferry');
  expect(firstAt).toBeGreaterThanOrEqual(at - 20 * 60_000);
  const tops = slugs.map((slug) => newsroom.reports(slug)[0]);
  expect(tops.every((top) => top?.eventId === eventId)).toBe(true);
  expect(new Set(tops.map((top) => top?.headline)).size).toBe(slugs.length);
  expect(newsroom.breakNews().eventId).not.toBe(eventId);
});

test('a small newsroom breaks news, too, with whom it has', async () => {
  const small = await startNewsroom({ now, publishers: 2 });
  expect(small.breakNews().slugs).toEqual(['courier', 'tidewater']);
  await small.stop();
});

test('a thousand publishers start at once and write only what is asked for', async () => {
  const large = await startNewsroom({ now, publishers: 1000, articlesPerPublisher: 100 });
  expect(new Set(large.publishers.map(({ slug }) => slug)).size).toBe(1000);
  const last = large.publishers.at(-1);
  const reports = large.reports(last?.slug ?? '');
  expect(reports).toHaveLength(100);
  expect(new Set(reports.map(({ url }) => url)).size).toBe(100);
  expect((await newsroomFetch(last?.feedUrl ?? '')).status).toBe(200);
  await large.stop();
});

test('the brand points at this newsroom alone', () => {
  const brand = newsroom.brand({ publishers: ['courier', 'wire'], trusted: ['wire'] });
  expect(brand.sources.map(({ title }) => title)).toEqual([
    'The Norwick Courier',
    'Three Rivers Wire',
  ]);
  expect(brand.sources[1]).toMatchObject({ trustedBreaking: true, default: true });
  expect(brand.access).toBe('install');
  expect(JSON.stringify(brand)).not.toMatch(/https?:\/\/(?!\w+\.localhost:\d)/);
});

test('a misspelt publisher is our mistake, and throws', () => {
  expect(() => newsroom.misbehave('courrier', 'gone')).toThrow('courrier');
  expect(() => newsroom.publish('nobody')).toThrow('nobody');
});
