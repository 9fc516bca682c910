import type { FeedState, SourceRemark } from '../model/source';
import { DAY_MS } from '../model/time';

/** A source that published nothing for this long may have ended without saying so. */
const STALE_MS = 60 * DAY_MS;
/** For how long a reader who looks is told that a feed has moved. */
const MOVED_NEWS_MS = 30 * DAY_MS;

/** The one thing to say of a source that answers, the gravest first; null when all is well. */
export function remarkOn(state: FeedState, now: number): SourceRemark | null {
  if (state.repaired) return { kind: 'repaired' };
  if (state.newestAt !== null && now - state.newestAt > STALE_MS) {
    return { kind: 'silent', forMs: now - state.newestAt };
  }
  const { futureEntries = 0, moved } = state;
  if (futureEntries > 0) return { kind: 'future', articles: futureEntries };
  return moved && now - moved.at < MOVED_NEWS_MS ? { kind: 'moved' } : null;
}
