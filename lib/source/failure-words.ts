import type { Source, SourceFailure } from '../model/source';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../model/time';

/** What the reader can do about a failing source, beside waiting. */
export type FailureAction =
  | { readonly kind: 'allow'; readonly label: string; readonly origin: string }
  | { readonly kind: 'open'; readonly label: string; readonly url: string }
  | { readonly kind: 'use-feed'; readonly label: string; readonly url: string }
  | { readonly kind: 'retry'; readonly label: string }
  | { readonly kind: 'remove'; readonly label: string };

export interface FailureWords {
  /** One plain sentence: what is so. */
  readonly sentence: string;
  /** What we will do, and when; empty when only the reader can act. */
  readonly plan: string;
  readonly action: FailureAction | null;
}

const span = (ms: number): string => {
  const [count, unit] =
    ms < HOUR_MS
      ? [Math.max(1, Math.round(ms / MINUTE_MS)), 'minute']
      : ms < 2 * DAY_MS
        ? [Math.round(ms / HOUR_MS), 'hour']
        : [Math.round(ms / DAY_MS), 'day'];
  return count === 1 ? `1 ${unit}` : `${count} ${unit}s`;
};

const host = (address: string) => URL.parse(address)?.hostname ?? address;

/** A failing source in words: the cause, what happens next, and the way out. */
export function failureWords(
  source: Source,
  failure: SourceFailure,
  when: {
    readonly now: number;
    readonly nextCheckAt: number;
    readonly failingSince: number | null;
  },
): FailureWords {
  const { sentence, action, waits } = describe(source, failure, when.now);
  const since =
    when.failingSince !== null && when.now - when.failingSince > HOUR_MS
      ? ` It has been like this for ${span(when.now - when.failingSince)}.`
      : '';
  const plan =
    waits && when.nextCheckAt > when.now
      ? `We will ask again in ${span(when.nextCheckAt - when.now)}.`
      : '';
  return { sentence: sentence + since, plan, action };
}

function describe(
  source: Source,
  failure: SourceFailure,
  now: number,
): { sentence: string; action: FailureAction | null; waits: boolean } {
  const site = host(source.feedUrl);
  const open: FailureAction = { kind: 'open', label: 'Open its address', url: source.feedUrl };
  const retry: FailureAction = { kind: 'retry', label: 'Try now' };
  switch (failure.kind) {
    case 'offline':
      return { sentence: 'This computer was offline.', action: retry, waits: true };
    case 'unreachable':
      return { sentence: `${site} could not be reached.`, action: retry, waits: true };
    case 'timeout':
      return { sentence: `${site} did not answer in time.`, action: retry, waits: true };
    case 'needs-permission':
      return {
        sentence: `Best of the Week may not read ${host(failure.origin)} yet.`,
        action: { kind: 'allow', label: `Allow ${host(failure.origin)}`, origin: failure.origin },
        waits: false,
      };
    case 'redirected-elsewhere':
      return {
        sentence: `${site} sends its feed on to another site that you have not allowed.`,
        action: { kind: 'open', label: 'See where it leads', url: source.feedUrl },
        waits: true,
      };
    case 'not-found':
      return {
        sentence: `${site} has no feed at this address any more.`,
        action: open,
        waits: true,
      };
    case 'gone':
      return {
        sentence: `${site} says this feed has ended. What you saved stays.`,
        action: { kind: 'remove', label: 'Remove it' },
        waits: false,
      };
    case 'refused':
      return {
        sentence: `${site} refuses to hand out its feed (answer ${failure.status}).`,
        action: open,
        waits: true,
      };
    case 'rate-limited':
      return {
        sentence: `${site} asks for a pause of ${span(Math.max(MINUTE_MS, failure.retryAt - now))}.`,
        action: null,
        waits: true,
      };
    case 'server-error':
      return {
        sentence: `${site} has trouble of its own (answer ${failure.status}).`,
        action: retry,
        waits: true,
      };
    case 'too-large':
      return {
        sentence: `Its feed is larger than ${Math.round(failure.limitBytes / 1e6)} MB, more than we read.`,
        action: open,
        waits: true,
      };
    case 'not-a-feed': {
      const [found] = failure.feedsFound;
      return {
        sentence: found
          ? 'This address is a page, not a feed. The page names a feed.'
          : 'This address is a page, not a feed.',
        action: found ? { kind: 'use-feed', label: 'Use that feed', url: found } : open,
        waits: true,
      };
    }
    case 'broken-document':
      return { sentence: 'Its feed is damaged beyond reading.', action: open, waits: true };
    case 'empty':
      return { sentence: 'Its feed was empty.', action: open, waits: true };
  }
}
