import type { FeedState, SourceFailure } from '../model/source';
import { DAY_MS } from '../model/time';

// A browser does not tell 301 and 308 from 302: it follows them by itself. A redirect that leads to
// the same feed again and again counts as permanent; one to a dated or rotating address never does.
const TIMES = 3;
const LASTING_MS = DAY_MS;
/** Failures in a row at a new address before the old one is tried again. */
const PATIENCE = 3;
const DOUBT_MS = 30 * DAY_MS;

export type Redirect = NonNullable<FeedState['redirect']>;

export interface Followed {
  readonly redirect: Redirect | null;
  /** The feed's new address, when it has moved. */
  readonly movedTo: string | null;
}

/** What an answer that came from `arrivedAt` says about the feed's own address. */
export function followRedirect(
  feedUrl: string,
  arrivedAt: string,
  before: Redirect | null | undefined,
  now: number,
): Followed {
  if (arrivedAt === feedUrl || !/^https?:/i.test(arrivedAt)) {
    return { redirect: null, movedTo: null };
  }
  if (isOnlySecured(feedUrl, arrivedAt)) return { redirect: null, movedTo: arrivedAt };
  const redirect =
    before?.to === arrivedAt
      ? { ...before, seen: before.seen + 1 }
      : { to: arrivedAt, since: now, seen: 1 };
  const isPermanent = redirect.seen >= TIMES && now - redirect.since >= LASTING_MS;
  // From a safe line nobody is moved to one that can be read on the way.
  const isSafe = !(feedUrl.startsWith('https:') && arrivedAt.startsWith('http:'));
  return isPermanent && isSafe
    ? { redirect: null, movedTo: arrivedAt }
    : { redirect, movedTo: null };
}

const isOnlySecured = (from: string, to: string): boolean =>
  from.startsWith('http:') && to === `https:${from.slice(5)}`;

/** The address before the move, when the new one turned out to be none; else null. */
export function wayBack(
  moved: FeedState['moved'],
  failure: SourceFailure,
  failures: number,
  now: number,
): string | null {
  if (!moved || failures < PATIENCE || now - moved.at > DOUBT_MS) return null;
  const isNoFeed = ['not-found', 'gone', 'refused', 'blocked', 'not-a-feed', 'unreachable'];
  return isNoFeed.includes(failure.kind) ? moved.from : null;
}
