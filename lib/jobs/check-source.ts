import { hashBytes } from '../article/hash';
import { normaliseEntry } from '../article/normalise';
import { parseFeed } from '../feed/parse';
import type { ParsedEntry, ParsedFeed } from '../feed/parsed-feed';
import type { Article, FeedText, UntrustedHtml } from '../model/article';
import type { HttpPort } from '../model/http';
import type { FeedRhythm, FeedState, Source, SourceFailure, Validators } from '../model/source';
import { DAY_MS } from '../model/time';
import { plainText } from '../page/plain-text';
import { followRedirect, wayBack } from '../source/redirects';
import { newestTimes, nextCheckAt, unknownRhythm } from '../source/schedule';
import {
  failureWait,
  type HttpResponse,
  isOfHost,
  parseFailure,
  statusFailure,
} from './check-failure';

const TIMEOUT_MS = 20_000;
const MAX_FEED_BYTES = 10_000_000;
/** Longest feed text kept for an article, in UTF-16 units. */
const MAX_TEXT = 300_000;
/** A feed text shorter than this is a summary; the article keeps that already. */
const MIN_TEXT = 500;
const VALIDATORS_LAST_MS = 8 * DAY_MS;
/** A date this far ahead is no matter of time zones. */
const FUTURE_MS = DAY_MS;

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
  /** The source's address from now on, when the feed has moved. */
  readonly movedTo: string | null;
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
  if (outcome.status === 304 && validators) return unchanged(due, edges, outcome, validators);
  // A 304 that nobody asked for holds nothing either.
  if (outcome.status >= 400 || outcome.status === 304) {
    return failed(due, edges, statusFailure(outcome, edges.now()));
  }
  const bodyHash = hashBytes(outcome.bytes);
  if (bodyHash === state.bodyHash && state.lastSuccessAt !== null) {
    return unchanged(due, edges, outcome, newValidators(outcome, edges.now()));
  }
  return parsed(due, edges, outcome, bodyHash);
}

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

function failed(due: DueSource, edges: CheckEdges, failure: SourceFailure): CheckOutcome {
  const now = edges.now();
  // Being offline says nothing about the source.
  const failures = due.state.failures + (failure.kind === 'offline' ? 0 : 1);
  const jitter = edges.random();
  const until = failureWait(failure, Math.max(1, failures), { now, jitter });
  const back = wayBack(due.state.moved, failure, failures, now);
  const hostQuietUntil = isOfHost(failure) ? until : null;
  const state: FeedState = {
    ...due.state,
    nextCheckAt: back === null ? until : now,
    lastCheckedAt: now,
    failures,
    failure,
    failingSince: due.state.failingSince ?? now,
    hostHeldUntil: hostQuietUntil,
    // What was known belongs to the address that proved wrong.
    ...(back !== null && { moved: null, redirect: null, validators: null }),
  };
  return { kind: 'failed', state, articles: [], texts: [], hostQuietUntil, movedTo: back };
}

/** The state after an answer that brought the feed, or said that it is as it was. */
function healthy(
  due: DueSource,
  edges: CheckEdges,
  response: HttpResponse,
  rhythm: FeedRhythm,
): { state: FeedState; movedTo: string | null } {
  const { source, state } = due;
  const now = edges.now();
  const { redirect, movedTo } = followRedirect(source.feedUrl, response.url, state.redirect, now);
  return {
    movedTo,
    state: {
      ...state,
      lastCheckedAt: now,
      lastSuccessAt: now,
      failures: 0,
      failure: null,
      failingSince: null,
      hostHeldUntil: null,
      rhythm,
      redirect,
      moved: movedTo === null ? state.moved : { from: source.feedUrl, at: now },
      nextCheckAt: nextCheckAt({
        now,
        cacheControl: response.headers['cache-control'] ?? null,
        expires: response.headers.expires ?? null,
        rhythm,
        trustedBreaking: source.trustedBreaking,
        jitter: edges.random(),
      }),
    },
  };
}

function unchanged(
  due: DueSource,
  edges: CheckEdges,
  response: HttpResponse,
  validators: Validators | null,
): CheckOutcome {
  const newest = due.state.newestAt;
  const rhythm = due.state.rhythm ?? {
    ...unknownRhythm,
    publishedAt: newest === null ? [] : [newest],
  };
  const { state, movedTo } = healthy(due, edges, response, rhythm);
  return {
    kind: 'unchanged',
    state: { ...state, validators },
    articles: [],
    texts: [],
    hostQuietUntil: null,
    movedTo,
  };
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
  const publishedAt = newestTimes(read.articles.map((article) => article.publishedAt));
  const { state, movedTo } = healthy(due, edges, response, {
    ttlMinutes: feed.ttlMinutes ?? null,
    skipHours: feed.skipHours ?? [],
    skipDays: feed.skipDays ?? [],
    publishedAt,
  });
  return {
    kind: 'articles',
    state: {
      ...state,
      validators: newValidators(response, now),
      bodyHash,
      repaired: feed.repaired ?? false,
      newestAt: publishedAt[0] ?? null,
      documentBytes: response.bytes.byteLength,
      futureEntries: feed.entries.filter((entry) => (entry.publishedAt ?? 0) > now + FUTURE_MS)
        .length,
    },
    ...read,
    hostQuietUntil: null,
    movedTo,
  };
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
