import type { SourceHealth, SourceView } from '../../components/options/source-view';
import { agoWords } from '../../components/words/dates';
import type { FeedState, Source } from '../../lib/model/source';
import { DAY_MS } from '../../lib/model/time';
import { type FailureAction, failureWords } from '../../lib/source/failure-words';

/** A source that published nothing for this long may have ended without saying so. */
const STALE_MS = 60 * DAY_MS;

/** A source as the list shows it; `published` is how many articles it brought in the last week. */
export function sourceView(
  source: Source,
  state: FeedState | undefined,
  published: number,
  now: number,
): SourceView {
  const success = state?.lastSuccessAt ?? null;
  return {
    source,
    rhythm: rhythmWords(published),
    lastSuccess: success === null ? 'not read yet' : `read ${agoWords(success, now)}`,
    health: state && healthOf(source, state, now),
  };
}

function rhythmWords(aWeek: number): string {
  if (aWeek === 0) return 'Nothing this week';
  const aDay = Math.round(aWeek / 7);
  return aDay >= 2 ? `About ${aDay} a day` : `About ${aWeek} a week`;
}

function healthOf(source: Source, state: FeedState, now: number): SourceHealth | undefined {
  if (state.failure) {
    const words = failureWords(source, state.failure, { ...state, now });
    return {
      sentence: words.sentence,
      plan: words.plan || undefined,
      tone: words.plan ? 'warn' : 'bad',
      action: words.action ? { label: words.action.label, id: words.action.kind } : undefined,
    };
  }
  if (state.repaired) {
    return { sentence: 'Its feed is damaged in places. What was whole is here.', tone: 'good' };
  }
  if (state.newestAt !== null && now - state.newestAt > STALE_MS) {
    return {
      sentence: `Its newest article is from ${agoWords(state.newestAt, now)}.`,
      tone: 'warn',
    };
  }
  return undefined;
}

/** What the reader can do about a failing source now. */
export function actionOf(
  source: Source,
  state: FeedState | undefined,
  now: number,
): FailureAction | null {
  return state?.failure ? failureWords(source, state.failure, { ...state, now }).action : null;
}
