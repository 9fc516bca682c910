import type { SourceHealth, SourceView } from '../../components/options/source-view';
import { agoWords } from '../../components/words/dates';
import type { FeedState, Source } from '../../lib/model/source';
import type { FailureAction } from '../../lib/source/failure-words';
import { sourceWords } from '../../lib/source/source-words';

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
  const words = sourceWords(source, state, now);
  if (words === null) return undefined;
  const { sentence, plan, tone, action } = words;
  return {
    sentence,
    // Of a source that works the next time is no news.
    plan: tone === 'good' ? undefined : plan,
    tone,
    action: action ? { label: action.label, id: action.kind } : undefined,
  };
}

/** What the reader can do about a failing source now. */
export function actionOf(
  source: Source,
  state: FeedState | undefined,
  now: number,
): FailureAction | null {
  return state ? (sourceWords(source, state, now)?.action ?? null) : null;
}
