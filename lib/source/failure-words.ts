import type { Source, SourceFailure } from '../model/source';
import { HOUR_MS, MINUTE_MS } from '../model/time';
import { hostWords, spanWords } from './spans';

/** What the reader can do about a failing source, beside waiting. */
export type FailureAction =
  | { readonly kind: 'allow'; readonly label: string; readonly origin: string }
  | { readonly kind: 'open'; readonly label: string; readonly url: string }
  | { readonly kind: 'use-feed'; readonly label: string; readonly url: string }
  | { readonly kind: 'retry'; readonly label: string }
  | { readonly kind: 'remove'; readonly label: string };

export interface FailureWords {
  /** Plain words: what is so, and since when. */
  readonly sentence: string;
  /** What we will do, and when. */
  readonly plan: string;
  readonly action: FailureAction | null;
  /** `bad`: it stays so until the reader acts. */
  readonly tone: 'warn' | 'bad';
}

interface Cause {
  readonly sentence: string;
  readonly action: FailureAction | null;
  /** In place of "We will ask again in …". */
  readonly plan?: string;
}

/** A failing source in words: the cause, since when, what happens next, and the way out. */
export function failureWords(
  source: Source,
  failure: SourceFailure,
  when: {
    readonly now: number;
    readonly nextCheckAt: number;
    readonly failingSince: number | null;
  },
): FailureWords {
  const { sentence, action, plan } = causeOf(source, failure, when.now);
  const since =
    when.failingSince !== null && when.now - when.failingSince > HOUR_MS
      ? ` It has been like this for ${spanWords(when.now - when.failingSince)}.`
      : '';
  return {
    sentence: sentence + since,
    plan: plan ?? planOf(when.nextCheckAt - when.now),
    action,
    tone: plan === undefined ? 'warn' : 'bad',
  };
}

const planOf = (waitMs: number): string =>
  waitMs > 0 ? `We will ask again in ${spanWords(waitMs)}.` : 'We will ask again now.';

function causeOf(source: Source, failure: SourceFailure, now: number): Cause {
  const site = hostWords(source.feedUrl);
  const open: FailureAction = { kind: 'open', label: 'Open its address', url: source.feedUrl };
  const openSite: FailureAction = {
    kind: 'open',
    label: 'Open its site',
    url: source.siteUrl ?? source.feedUrl,
  };
  const retry: FailureAction = { kind: 'retry', label: 'Try now' };
  switch (failure.kind) {
    case 'offline':
      return { sentence: 'This computer was offline.', action: retry };
    case 'unreachable':
      return { sentence: `${site} could not be reached.`, action: retry };
    case 'timeout':
      return { sentence: `${site} did not answer in time.`, action: retry };
    case 'needs-permission': {
      const host = hostWords(failure.origin);
      return {
        sentence: `Best of the Week may not read ${host} yet.`,
        action: { kind: 'allow', label: `Allow ${host}`, origin: failure.origin },
        plan: 'We will ask it as soon as you allow it.',
      };
    }
    case 'redirected-elsewhere':
      return {
        sentence: `${site} sends its feed on to another site that you have not allowed, or in a circle.`,
        action: { kind: 'open', label: 'See where it leads', url: source.feedUrl },
      };
    case 'not-found':
      return { sentence: `${site} has no feed at this address any more.`, action: open };
    case 'gone':
      return {
        sentence: `${site} says this feed has ended. What you saved stays.`,
        action: { kind: 'remove', label: 'Remove it' },
        plan: 'We do not ask it any more.',
      };
    case 'refused':
      return { sentence: refusalWords(site, failure.status), action: openSite };
    case 'blocked':
      return {
        sentence: `${site} wants to see a person before it hands out its feed (answer ${failure.status}).`,
        action: openSite,
      };
    case 'rate-limited':
      return {
        sentence: `${site} asks for a pause of ${spanWords(Math.max(MINUTE_MS, failure.retryAt - now))}.`,
        action: null,
      };
    case 'server-error':
      return {
        sentence: `${site} has trouble of its own (answer ${failure.status}).`,
        action: failure.retryAt === null ? retry : null,
      };
    case 'too-large':
      return {
        sentence: `Its feed is larger than ${Math.round(failure.limitBytes / 1e6)} MB, more than we read.`,
        action: open,
      };
    case 'not-a-feed': {
      const [found] = failure.feedsFound;
      return found
        ? {
            sentence: 'This address is a page, not a feed. The page names a feed.',
            action: { kind: 'use-feed', label: 'Use that feed', url: found },
          }
        : { sentence: 'This address is a page, not a feed.', action: open };
    }
    case 'broken-document':
      return { sentence: 'Its feed is damaged beyond reading.', action: open };
    case 'empty':
      return { sentence: 'Its feed was empty.', action: open };
  }
}

function refusalWords(site: string, status: number): string {
  if (status === 401 || status === 407) {
    return `${site} wants a name and a password for this feed (answer ${status}).`;
  }
  if (status === 402) return `${site} hands out this feed for money only (answer 402).`;
  if (status === 451) return `${site} may not hand out this feed, for legal reasons (answer 451).`;
  return `${site} refuses to hand out its feed (answer ${status}).`;
}
