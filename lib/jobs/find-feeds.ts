import { discoverFeeds } from '../feed/discover';
import { parseFeed } from '../feed/parse';
import { FeedError } from '../feed/parsed-feed';
import type { FindOutcome, FoundFeed } from '../model/find-outcome';
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

/** Finds the feeds of a site, or of a feed's own address. */
export async function findFeeds(typed: string, http: HttpPort): Promise<FindOutcome> {
  const address = absoluteAddress(typed);
  if (!address) return none('That is not a web address. Try one like example.org.');
  const outcome = await get(address, http);
  if (outcome.kind === 'needs-permission') return outcome;
  if (outcome.kind !== 'response') return none(transportSentence(outcome, address));
  if (outcome.status >= 400) {
    return none(`${hostOf(address)} has no page at this address (answer ${outcome.status}).`);
  }
  const own = asFeed(outcome);
  if (own) return { kind: 'found', feeds: [own] };
  const page = decodeHtml(outcome.bytes, outcome.headers['content-type'] ?? null);
  const named = discoverFeeds(page, outcome.url).slice(0, MOST_FEEDS);
  if (named.length > 0) {
    const feeds = named.map((feed) => ({
      title: feed.title ?? hostOf(feed.url),
      feedUrl: feed.url,
      siteUrl: outcome.url,
      language: null,
    }));
    return { kind: 'found', feeds };
  }
  const guessed = await guess(outcome.url, http);
  return guessed
    ? { kind: 'found', feeds: [guessed] }
    : none(`${hostOf(address)} names no feed. Ask it for one, or paste the feed's own address.`);
}

type HttpResponse = Extract<HttpOutcome, { kind: 'response' }>;

const none = (sentence: string): FindOutcome => ({ kind: 'none', sentence });
const hostOf = (address: string) => URL.parse(address)?.hostname ?? address;

const get = (url: string, http: HttpPort) =>
  http({ url, headers: { accept: '*/*' }, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });

function asFeed(response: HttpResponse): FoundFeed | null {
  try {
    const feed = parseFeed(response.bytes, response.headers['content-type'] ?? null, response.url);
    return {
      title: plainText(feed.title) || hostOf(response.url),
      feedUrl: response.url,
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

/** Why a page could not be had, and what helps. */
export function transportSentence(
  outcome: Exclude<HttpOutcome, HttpResponse | { kind: 'needs-permission' }>,
  address: string,
): string {
  const host = hostOf(address);
  switch (outcome.kind) {
    case 'offline':
      return 'This computer is offline. Try again when it is back.';
    case 'timeout':
      return `${host} did not answer in time. Try again later.`;
    case 'too-large':
      return `What ${host} sends is too large to be read here.`;
    case 'redirected-elsewhere':
      return `${host} sends readers on to another site. Open it, and paste the address you arrive at.`;
    case 'unreachable':
      return `${host} could not be reached. Check the address.`;
  }
}
