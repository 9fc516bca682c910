import { hashBytes } from '../article/hash';
import { normaliseEntry } from '../article/normalise';
import { discoverFeeds } from '../feed/discover';
import { parseFeed } from '../feed/parse';
import { FeedError, type ParsedEntry, type ParsedFeed } from '../feed/parsed-feed';
import type { Article, FeedText, UntrustedHtml } from '../model/article';
import type { HttpOutcome, HttpPort } from '../model/http';
import type { FeedState, Source, SourceFailure, Validators } from '../model/source';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time';
import { plainText } from '../page/plain-text';
import { backOffUntil, nextCheckAt, retryAfter } from '../source/schedule';

const TIMEOUT_MS = 20_000;
const MAX_FEED_BYTES = 10_000_000;
/** Longest feed text kept for an article, in UTF-16 units. */
const MAX_TEXT = 300_000;
/** A feed text shorter than this is a summary; the article keeps that already. */
const MIN_TEXT = 500;
const VALIDATORS_LAST_MS = 8 * DAY_MS;
const NEVER = Number.MAX_SAFE_INTEGER;

export interface DueSource {
  readonly source: Source;
  readonly state: FeedState;
}

/** What asking a source brought. */
export interface CheckOutcome {
  readonly kind: 'articles' | 'unchanged' | 'failed';
  readonly state: FeedState;
  readonly articles: readonly Article[];
  readonly texts: readonly FeedText[];
  /** The whole host asks for quiet until then, epoch ms. */
  readonly hostQuietUntil: number | null;
}

export interface CheckEdges {
  readonly http: HttpPort;
  readonly now: () => number;
  /** 0 to 1. */
  readonly random: () => number;
}

/** Asks one source for what is new, conditionally, and says what became of it. Never throws. */
export async function checkSource(due: DueSource, edges: CheckEdges): Promise<CheckOutcome> {
  const { source, state } = due;
  const validators = currentValidators(state.validators, edges.now());
  const outcome = await edges.http({
    url: source.feedUrl,
    headers: requestHeaders(validators),
    timeoutMs: TIMEOUT_MS,
    maxBytes: MAX_FEED_BYTES,
  });
  if (outcome.kind !== 'response') return failed(due, edges, outcome);
  if (outcome.status === 304) return unchanged(due, edges, outcome, validators);
  if (outcome.status >= 400) return failed(due, edges, statusFailure(outcome, edges.now()));
  const bodyHash = hashBytes(outcome.bytes);
  if (bodyHash === state.bodyHash && state.lastSuccessAt !== null) {
    return unchanged(due, edges, outcome, newValidators(outcome, edges.now()));
  }
  return parsed(due, edges, outcome, bodyHash);
}

type HttpResponse = Extract<HttpOutcome, { kind: 'response' }>;

const currentValidators = (validators: Validators | null, now: number): Validators | null =>
  validators && now - validators.receivedAt < VALIDATORS_LAST_MS ? validators : null;

function requestHeaders(validators: Validators | null): Record<string, string> {
  const headers: Record<string, string> = {
    accept:
      'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.5',
  };
  if (validators?.etag) headers['if-none-match'] = validators.etag;
  if (validators?.lastModified) headers['if-modified-since'] = validators.lastModified;
  return headers;
}

const newValidators = (response: HttpResponse, now: number): Validators => ({
  etag: response.headers.etag ?? null,
  lastModified: response.headers['last-modified'] ?? null,
  receivedAt: now,
});

function statusFailure(response: HttpResponse, now: number): SourceFailure {
  const retryAt = retryAfter(response.headers['retry-after'] ?? null, now);
  const { status } = response;
  if (status === 404) return { kind: 'not-found' };
  if (status === 410) return { kind: 'gone' };
  if (status === 429) return { kind: 'rate-limited', retryAt: retryAt ?? now + HOUR_MS };
  if (status >= 500) return { kind: 'server-error', status, retryAt };
  return { kind: 'refused', status };
}

/** When to ask again after this failure, epoch ms. */
function failureWait(failure: SourceFailure, failures: number, edges: CheckEdges): number {
  const now = edges.now();
  switch (failure.kind) {
    case 'gone':
      return NEVER;
    case 'rate-limited':
      return failure.retryAt;
    case 'server-error':
      return failure.retryAt ?? backOffUntil(now, failures, edges.random());
    case 'offline':
      return now + 5 * MINUTE_MS;
    case 'needs-permission':
      // Nothing changes until the reader allows it, and that makes the source due at once.
      return now + DAY_MS;
    case 'unreachable':
    case 'timeout':
    case 'redirected-elsewhere':
    case 'not-found':
    case 'refused':
    case 'too-large':
    case 'not-a-feed':
    case 'broken-document':
    case 'empty':
      return backOffUntil(now, failures, edges.random());
  }
}

function failed(due: DueSource, edges: CheckEdges, failure: SourceFailure): CheckOutcome {
  const now = edges.now();
  // Being offline says nothing about the source.
  const failures = due.state.failures + (failure.kind === 'offline' ? 0 : 1);
  const until = failureWait(failure, Math.max(1, failures), edges);
  const state: FeedState = {
    ...due.state,
    nextCheckAt: until,
    lastCheckedAt: now,
    failures,
    failure,
    failingSince: due.state.failingSince ?? now,
  };
  const quiet =
    failure.kind === 'rate-limited' ||
    (failure.kind === 'server-error' && failure.retryAt !== null);
  return { kind: 'failed', state, articles: [], texts: [], hostQuietUntil: quiet ? until : null };
}

const healthy = (state: FeedState, now: number): FeedState => ({
  ...state,
  lastCheckedAt: now,
  lastSuccessAt: now,
  failures: 0,
  failure: null,
  failingSince: null,
});

function unchanged(
  due: DueSource,
  edges: CheckEdges,
  response: HttpResponse,
  validators: Validators | null,
): CheckOutcome {
  const now = edges.now();
  const newest = due.state.newestAt;
  const next = nextCheckAt({
    now,
    cacheControl: response.headers['cache-control'] ?? null,
    expires: response.headers.expires ?? null,
    ttlMinutes: null,
    publishedAt: newest === null ? [] : [newest],
    trustedBreaking: due.source.trustedBreaking,
    jitter: edges.random(),
  });
  const state = { ...healthy(due.state, now), validators, nextCheckAt: next };
  return { kind: 'unchanged', state, articles: [], texts: [], hostQuietUntil: null };
}

function parsed(
  due: DueSource,
  edges: CheckEdges,
  response: HttpResponse,
  bodyHash: string,
): CheckOutcome {
  let feed: ParsedFeed;
  try {
    feed = parseFeed(response.bytes, response.headers['content-type'] ?? null, response.url);
  } catch (error) {
    return failed(due, edges, parseFailure(error, response));
  }
  if (feed.entries.length === 0) return failed(due, edges, { kind: 'empty' });
  const now = edges.now();
  const read = readEntries(feed, due.source, now);
  const times = read.articles.map((article) => article.publishedAt);
  const state: FeedState = {
    ...healthy(due.state, now),
    validators: newValidators(response, now),
    bodyHash,
    repaired: feed.repaired ?? false,
    newestAt: times.length === 0 ? null : Math.max(...times),
    nextCheckAt: nextCheckAt({
      now,
      cacheControl: response.headers['cache-control'] ?? null,
      expires: response.headers.expires ?? null,
      ttlMinutes: feed.ttlMinutes ?? null,
      publishedAt: times,
      trustedBreaking: due.source.trustedBreaking,
      jitter: edges.random(),
    }),
  };
  return { kind: 'articles', state, ...read, hostQuietUntil: null };
}

function parseFailure(error: unknown, response: HttpResponse): SourceFailure {
  if (!(error instanceof FeedError)) throw error;
  switch (error.kind) {
    case 'empty':
      return { kind: 'empty' };
    case 'broken-document':
      return { kind: 'broken-document' };
    case 'html-page':
    case 'not-a-feed': {
      const page = new TextDecoder().decode(response.bytes);
      const feeds = discoverFeeds(page, response.url).map((feed) => feed.url);
      return { kind: 'not-a-feed', feedsFound: feeds.slice(0, 5) };
    }
  }
}

/** A feed's entries as articles, editors' order kept, each identity once, with the texts they brought. */
function readEntries(
  feed: ParsedFeed,
  source: Source,
  now: number,
): { articles: Article[]; texts: FeedText[] } {
  const articles = new Map<string, Article>();
  const texts: FeedText[] = [];
  for (const [position, entry] of feed.entries.entries()) {
    const article = normaliseEntry(
      entry,
      { title: plainText(entry.title), summary: summaryOf(entry) },
      source,
      { now, position, language: feed.language },
    );
    if (!article || articles.has(article.id)) continue;
    articles.set(article.id, article);
    const html = entry.contentHtml ?? entry.summaryHtml ?? '';
    if (html.length >= MIN_TEXT && html.length <= MAX_TEXT) {
      texts.push({ articleId: article.id, html: html as UntrustedHtml, baseUrl: article.url });
    }
  }
  return { articles: [...articles.values()], texts };
}

const summaryOf = (entry: ParsedEntry): string => {
  const summary = plainText((entry.summaryHtml ?? '').slice(0, 20_000));
  return summary || plainText((entry.contentHtml ?? '').slice(0, 20_000));
};
