import { lastSuccessWords, rhythmWords, shareWords } from '../../components/options/facts-words';
import type { FailureAction } from '../../components/options/failure-words';
import { healthWords } from '../../components/options/health-words';
import type { SourceHealth, SourceView } from '../../components/options/source-view';
import { sizeWords } from '../../components/options/spans';
import type { FeedState, Source } from '../../lib/model/source';
import { remarkOn } from '../../lib/source/remark';
import { newFeedState } from '../../lib/source/source';
import { sourceFacts } from '../../lib/source/source-facts';

/** A source as the list shows it; a source that was never asked has no state. */
export function sourceView(
  source: Source,
  state: FeedState | undefined,
  of: Parameters<typeof sourceFacts>[1],
): SourceView {
  const facts = sourceFacts(state ?? newFeedState(source.id, of.now), of);
  return {
    source,
    // Of a source that was never read there is nothing to count.
    rhythm: facts.lastSuccessAt === null ? '' : rhythmWords(facts),
    share: facts.lastSuccessAt === null ? '' : shareWords(facts),
    lastSuccess: lastSuccessWords(facts.lastSuccessAt, of.now),
    size: sizeWords(facts.documentBytes),
    health: state && healthOf(source, state, of.now),
  };
}

function healthOf(source: Source, state: FeedState, now: number): SourceHealth | undefined {
  const words = healthWords(source, state, remarkOn(state, now), now);
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
  if (!state) return null;
  return healthWords(source, state, remarkOn(state, now), now)?.action ?? null;
}
