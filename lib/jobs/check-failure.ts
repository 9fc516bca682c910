import { discoverFeeds } from '../feed/discover';
import { FeedError } from '../feed/parsed-feed';
import type { HttpOutcome } from '../model/http';
import type { SourceFailure } from '../model/source';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time';
import { decodeHtml } from '../page/decode-html';
import { afterHold, backOffUntil, retryAfter } from '../source/schedule';

export type HttpResponse = Extract<HttpOutcome, { kind: 'response' }>;

const NEVER = Number.MAX_SAFE_INTEGER;
const MOST_FEEDS = 5;
const SHORT_WAIT_MS = 5 * MINUTE_MS;
/** Characters of a page in which a demand for proof stands. */
const DEMAND_CHARS = 30_000;
const PROOF_DEMANDED =
  /captcha|verif(?:y|ying) (?:that )?you(?:r browser| are)|checking (?:if the site|your browser)|are you (?:a )?(?:human|robot)|not a robot|enable javascript and cookies|unusual traffic|security check|attention required/i;

/** Why an answer with this status brought no feed. */
export function statusFailure(response: HttpResponse, now: number): SourceFailure {
  const { status } = response;
  const retryAt = retryAfter(response.headers['retry-after'] ?? null, now);
  if (status === 404) return { kind: 'not-found' };
  if (status === 410) return { kind: 'gone' };
  if (status === 429) return { kind: 'rate-limited', retryAt: retryAt ?? now + HOUR_MS };
  if (demandsProof(response)) return { kind: 'blocked', status };
  if (status >= 500) return { kind: 'server-error', status, retryAt };
  return { kind: 'refused', status };
}

/** Why a document could not be read as a feed. Throws what is no FeedError: our own mistakes. */
export function parseFailure(error: unknown, response: HttpResponse): SourceFailure {
  if (!(error instanceof FeedError)) throw error;
  switch (error.kind) {
    case 'empty':
      return { kind: 'empty' };
    case 'broken-document':
      return { kind: 'broken-document' };
    case 'html-page':
    case 'not-a-feed': {
      const feeds = discoverFeeds(pageOf(response), response.url).map((feed) => feed.url);
      if (feeds.length === 0 && demandsProof(response)) {
        return { kind: 'blocked', status: response.status };
      }
      return { kind: 'not-a-feed', feedsFound: feeds.slice(0, MOST_FEEDS) };
    }
  }
}

const pageOf = (response: HttpResponse): string =>
  decodeHtml(response.bytes, response.headers['content-type'] ?? null);

/** Whether this is a page that wants proof of a person before it hands anything out. */
function demandsProof(response: HttpResponse): boolean {
  if (!/html/i.test(response.headers['content-type'] ?? '')) return false;
  return PROOF_DEMANDED.test(pageOf(response).slice(0, DEMAND_CHARS));
}

/** Whether a failure is the whole host's: nobody there is asked until the source is asked again. */
export const isOfHost = (failure: SourceFailure): boolean =>
  failure.kind === 'rate-limited' ||
  (failure.kind === 'server-error' && (failure.status === 503 || failure.retryAt !== null));

/** When to ask again after this failure, the `failures`th in a row; epoch ms. */
export function failureWait(
  failure: SourceFailure,
  failures: number,
  { now, jitter }: { readonly now: number; readonly jitter: number },
): number {
  switch (failure.kind) {
    case 'gone':
      return NEVER;
    case 'rate-limited':
      return afterHold(failure.retryAt, now, jitter);
    case 'server-error':
      return failure.retryAt === null
        ? backOffUntil(now, failures, jitter)
        : afterHold(failure.retryAt, now, jitter);
    case 'offline':
      return now + SHORT_WAIT_MS;
    case 'needs-permission':
      // Nothing changes until the reader allows it, and that makes the source due at once.
      return now + DAY_MS;
    case 'unreachable':
    case 'timeout':
      // The first time it may well be the reader's own line.
      return failures === 1 ? now + SHORT_WAIT_MS : backOffUntil(now, failures - 1, jitter);
    case 'redirected-elsewhere':
    case 'not-found':
    case 'refused':
    case 'blocked':
    case 'too-large':
    case 'not-a-feed':
    case 'broken-document':
    case 'empty':
      return backOffUntil(now, failures, jitter);
  }
}
