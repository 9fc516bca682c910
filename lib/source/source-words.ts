import type { FeedState, Source } from '../model/source';
import { DAY_MS } from '../model/time';
import { type FailureWords, failureWords } from './failure-words';
import { hostWords, spanWords } from './spans';

/** A source that published nothing for this long may have ended without saying so. */
const STALE_MS = 60 * DAY_MS;
/** For how long a reader who looks is told that a feed has moved. */
const MOVED_NEWS_MS = 30 * DAY_MS;

/** What there is to say of a source. `good`: nothing is lost, and nothing has to be done. */
export type SourceWords = Omit<FailureWords, 'tone'> & {
  readonly tone: FailureWords['tone'] | 'good';
};

/** The one thing to say of a source, the gravest first; null when all is well. */
export function sourceWords(source: Source, state: FeedState, now: number): SourceWords | null {
  if (state.failure) return failureWords(source, state.failure, { ...state, now });
  const plan =
    state.nextCheckAt > now
      ? `We will ask again in ${spanWords(state.nextCheckAt - now)}.`
      : 'We will ask again now.';
  const remark = remarkOn(source, state, now);
  return remark && { plan, ...remark };
}

function remarkOn(source: Source, state: FeedState, now: number): Omit<SourceWords, 'plan'> | null {
  if (state.repaired) {
    return {
      sentence: 'Its feed is damaged in places. What was whole is here.',
      action: null,
      tone: 'good',
    };
  }
  if (state.newestAt !== null && now - state.newestAt > STALE_MS) {
    return {
      sentence: `It has published nothing for ${spanWords(now - state.newestAt)}.`,
      action: { kind: 'open', label: 'Open its site', url: source.siteUrl ?? source.feedUrl },
      tone: 'warn',
    };
  }
  const { futureEntries = 0, moved } = state;
  if (futureEntries > 0) {
    const articles = futureEntries === 1 ? 'One article has' : `${futureEntries} articles have`;
    return {
      sentence: `${articles} a date in the future. They count from when they came.`,
      action: null,
      tone: 'good',
    };
  }
  if (moved && now - moved.at < MOVED_NEWS_MS) {
    return {
      sentence: `Its feed has moved to ${hostWords(source.feedUrl)}. We follow it there.`,
      action: null,
      tone: 'good',
    };
  }
  return null;
}
