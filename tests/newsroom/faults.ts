import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import { encodeMarkup } from './encode';
import { type EncodedFeed, writeFeed } from './feeds';
import type { Fault, Publisher, Reply } from './types';

const HUGE_BYTES = 20 * 1024 * 1024;
const text = (status: number, body: string, headers: Record<string, string> = {}): Reply => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8', ...headers },
  body: `<!doctype html><title>${body}</title><h1>${body}</h1>`,
});

/** What a fault needs to know of the feed it spoils. */
export interface Victim {
  readonly publisher: Publisher;
  /** Address of the same feed on another host of the newsroom. */
  readonly movedUrl: string;
  feed(): EncodedFeed;
  frontPage(): Uint8Array;
}

function wrongCharset({ publisher }: Victim): Reply {
  const liar: Publisher = { ...publisher, format: 'rss2-summary', encoding: 'utf-8' };
  const document = writeFeed({
    publisher: liar,
    tagline: '“Déjà vu” — café society',
    updatedAt: 0,
    entries: [
      {
        id: 'wrong-charset-1',
        url: `${publisher.siteUrl}news/cafe/wrong1.html`,
        headline: 'Café owners’ “first thaw” fête draws a crowd',
        deck: 'The façade was lit at dusk – and the naïve hoped for spring.',
        html: null,
        byline: 'Zoë Brontësson',
        at: 1_700_000_000_000,
        tags: [],
        pictureUrl: null,
        comments: null,
      },
    ],
  });
  const bytes = encodeMarkup(document, 'windows-1252');
  return {
    status: 200,
    headers: { 'content-type': 'application/rss+xml; charset=utf-8' },
    body: bytes,
  };
}

/** The answer of a feed that misbehaves in one reply; null for the faults of the connection itself. */
export function faultReply(fault: Fault, victim: Victim): Reply | null {
  switch (fault) {
    case 'redirect-301':
      return text(301, 'Moved permanently', { location: victim.movedUrl });
    case 'redirect-loop':
      return text(302, 'Found', { location: victim.publisher.feedUrl });
    case 'not-found':
      return text(404, 'Page not found');
    case 'gone':
      return text(410, 'Gone');
    case 'rate-limited':
      return text(429, 'Too many requests', { 'retry-after': '3600' });
    case 'server-error':
      return text(500, 'Internal server error');
    case 'unavailable':
      return text(503, 'Service unavailable', { 'retry-after': '1800' });
    case 'html-page':
      return { ...text(200, ''), body: victim.frontPage() };
    case 'empty':
      return { status: 200, headers: { 'content-type': 'application/rss+xml' }, body: '' };
    case 'truncated': {
      const { type, bytes } = victim.feed();
      const body = bytes.subarray(0, Math.floor(bytes.length * 0.6));
      return { status: 200, headers: { 'content-type': type }, body };
    }
    case 'wrong-charset':
      return wrongCharset(victim);
    case 'hang':
    case 'dropped':
    case 'huge':
      return null;
  }
}

function drop(response: ServerResponse, { type, bytes }: EncodedFeed): void {
  response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.socket?.destroy());
}

const drained = (response: ServerResponse) =>
  new Promise<void>((resolve) => response.once('drain', () => resolve()));

async function streamHuge(response: ServerResponse): Promise<void> {
  response.writeHead(200, { 'content-type': 'application/rss+xml; charset=utf-8' });
  response.write('<?xml version="1.0"?><rss version="2.0"><channel><title>Everything</title>\n');
  const gone = once(response, 'close').catch(() => []);
  let sent = 0;
  for (let index = 0; sent < HUGE_BYTES && !response.destroyed; index++) {
    const filler = 'The tide tables, again. '.repeat(600);
    const entry = `<item><title>Entry ${index}</title><guid>huge-${index}</guid><description>${filler}</description></item>\n`;
    sent += entry.length;
    if (!response.write(entry)) await Promise.race([drained(response), gone]);
  }
  if (!response.destroyed) response.end('</channel></rss>\n');
}

/** Carries out a fault of the connection. A hang leaves the response open for the server to end. */
export async function spoilConnection(
  fault: 'hang' | 'dropped' | 'huge',
  response: ServerResponse,
  victim: Victim,
): Promise<void> {
  switch (fault) {
    case 'hang':
      return;
    case 'dropped':
      drop(response, victim.feed());
      return;
    case 'huge':
      await streamHuge(response);
  }
}
