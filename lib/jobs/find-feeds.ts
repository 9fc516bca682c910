import { discoverFeeds } from '../feed/discover';
import { parseFeed } from '../feed/parse';
import { FeedError } from '../feed/parsed-feed';
import type { FindOutcome, FindProblem, FoundFeed } from '../model/find-outcome';
import type { HttpOutcome, HttpPort } from '../model/http';
import { decodeHtml } from '../page/decode-html';
import { plainText } from '../page/plain-text';

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 10_000_000;
/** Where sites that name no feed keep one; asked one after the other until one answers. */
const USUAL_PATHS = ['/feed', '/rss', '/rss.xml', '/feed.xml', '/atom.xml', '/index.xml'];
const MOST_FEEDS = 8;

/** An address as people type it, made absolute; null when it cannot be one. */
export function absoluteAddress(typed: string): string | null {
  const text = typed.trim().replace(/^feed:(\/\/)?/i, '');
  if (text === '' || /\s/.test(text)) return null;
  const url = URL.parse(/^https?:\/\//i.test(text) ? text : `https://${text}`);
  const isHost = url !== null && (url.hostname.includes('.') || url.hostname === 'localhost');
  return isHost ? url.href : null;
}

/** A feed's address as a list has it; null when it is none. One on the web stays as it is written. */
export function listedAddress(written: string): string | null {
  const text = written.trim();
  if (!/^https?:/i.test(text)) return absoluteAddress(text);
  return URL.canParse(text) ? text : null;
}

/** Finds the feeds of a site, or of a feed's own address. */
export async function findFeeds(typed: string, http: HttpPort): Promise<FindOutcome> {
  const address = absoluteAddress(typed);
  if (!address) return none({ kind: 'no-address' });
  const outcome = await get(address, http);
  if (outcome.kind === 'needs-permission') return outcome;
  if (outcome.kind !== 'response') return none(transportProblem(outcome, address));
  if (outcome.status >= 400) {
    return none({ kind: 'refused', host: hostOf(address), status: outcome.status });
  }
  const own = asFeed(outcome);
  if (own) return { kind: 'found', feeds: [own] };
  const page = decodeHtml(outcome.bytes, outcome.headers['content-type'] ?? null);
  const named = feedsNamedBy(page, outcome.url);
  if (named.length > 0) return { kind: 'found', feeds: named };
  const guessed = await guess(outcome.url, http);
  return guessed
    ? { kind: 'found', feeds: [guessed] }
    : none({ kind: 'nothing-there', host: hostOf(address) });
}

type HttpResponse = Extract<HttpOutcome, { kind: 'response' }>;

const none = (why: FindProblem): FindOutcome => ({ kind: 'none', why });
const hostOf = (address: string) => URL.parse(address)?.hostname ?? address;

const get = (url: string, http: HttpPort) =>
  http({ url, headers: { accept: '*/*' }, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });

/** The feeds that a page names, best first; at most eight. */
export const feedsNamedBy = (page: string, url: string): FoundFeed[] =>
  discoverFeeds(page, url)
    .slice(0, MOST_FEEDS)
    .map((feed) => ({
      title: feed.title ?? hostOf(feed.url),
      feedUrl: feed.url,
      siteUrl: url,
      language: null,
    }));

const asFeed = ({ bytes, headers, url }: HttpResponse): FoundFeed | null =>
  feedIn(bytes, headers['content-type'] ?? null, url);

/** The feed that a document is; null when it is none. */
export function feedIn(
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
): FoundFeed | null {
  try {
    const feed = parseFeed(bytes, contentType, url);
    return {
      title: plainText(feed.title) || hostOf(url),
      feedUrl: url,
      siteUrl: feed.siteUrl,
      language: feed.language,
    };
  } catch (error) {
    if (error instanceof FeedError) return null;
    throw error;
  }
}

async function guess(pageUrl: string, http: HttpPort): Promise<FoundFeed | null> {
  for (const path of USUAL_PATHS) {
    const outcome = await get(new URL(path, pageUrl).href, http);
    if (outcome.kind !== 'response' || outcome.status >= 400) continue;
    const feed = asFeed(outcome);
    if (feed) return feed;
  }
  return null;
}

/** Why a page could not be had. */
export function transportProblem(
  outcome: Exclude<HttpOutcome, HttpResponse | { kind: 'needs-permission' }>,
  address: string,
): FindProblem {
  return outcome.kind === 'offline'
    ? { kind: 'offline' }
    : { kind: outcome.kind, host: hostOf(address) };
}
