import type { Source, SourceFailure } from '../../lib/model/source';
import { HOUR_MS, MINUTE_MS } from '../../lib/model/time';
import { both, say } from './options-say';
import { againWords, hostWords, sinceWords, sizeWords, spanWords } from './spans';

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
  const failingMs = when.failingSince === null ? 0 : when.now - when.failingSince;
  return {
    sentence: failingMs > HOUR_MS ? both(sentence, sinceWords(failingMs)) : sentence,
    plan: plan ?? againWords(when.nextCheckAt - when.now),
    action,
    tone: plan === undefined ? 'warn' : 'bad',
  };
}

/** The button that opens a source's site. */
export const openSite = (source: Source): FailureAction => ({
  kind: 'open',
  label: say('health.openSite'),
  url: source.siteUrl ?? source.feedUrl,
});

function causeOf(source: Source, failure: SourceFailure, now: number): Cause {
  const site = hostWords(source.feedUrl);
  const open: FailureAction = {
    kind: 'open',
    label: say('health.openAddress'),
    url: source.feedUrl,
  };
  const retry: FailureAction = { kind: 'retry', label: say('health.tryNow') };
  switch (failure.kind) {
    case 'offline':
      return { sentence: say('health.offline'), action: retry };
    case 'unreachable':
      return { sentence: say('health.unreachable', { site }), action: retry };
    case 'timeout':
      return { sentence: say('health.timeout', { site }), action: retry };
    case 'needs-permission': {
      const host = hostWords(failure.origin);
      return {
        sentence: say('health.needsPermission', { host }),
        action: { kind: 'allow', label: say('allow.button', { host }), origin: failure.origin },
        plan: say('health.nextAllowed'),
      };
    }
    case 'redirected-elsewhere':
      return {
        sentence: say('health.elsewhere', { site }),
        action: { ...open, label: say('health.seeWhere') },
      };
    case 'not-found':
      return { sentence: say('health.notFound', { site }), action: open };
    case 'gone':
      return {
        sentence: say('health.gone', { site }),
        action: { kind: 'remove', label: say('health.removeIt') },
        plan: say('health.nextNever'),
      };
    case 'refused':
      return { sentence: refusalWords(site, failure.status), action: openSite(source) };
    case 'blocked':
      return {
        sentence: say('health.blocked', { site, status: String(failure.status) }),
        action: openSite(source),
      };
    case 'rate-limited': {
      const span = spanWords(Math.max(MINUTE_MS, failure.retryAt - now));
      return { sentence: say('health.pause', { site, span }), action: null };
    }
    case 'server-error':
      return {
        sentence: say('health.trouble', { site, status: String(failure.status) }),
        action: failure.retryAt === null ? retry : null,
      };
    case 'too-large':
      return {
        sentence: say('health.tooLarge', { size: sizeWords(failure.limitBytes) }),
        action: open,
      };
    case 'not-a-feed': {
      const [found] = failure.feedsFound;
      return found
        ? {
            sentence: say('health.pageWithFeed'),
            action: { kind: 'use-feed', label: say('health.useFeed'), url: found },
          }
        : { sentence: say('health.page'), action: open };
    }
    case 'broken-document':
      return { sentence: say('health.broken'), action: open };
    case 'empty':
      return { sentence: say('health.empty'), action: open };
  }
}

function refusalWords(site: string, code: number): string {
  const status = String(code);
  if (code === 401 || code === 407) return say('health.password', { site, status });
  if (code === 402) return say('health.money', { site, status });
  if (code === 451) return say('health.legal', { site, status });
  return say('health.refused', { site, status });
}
