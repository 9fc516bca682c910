import type { FeedState, Source, SourceRemark } from '../../lib/model/source';
import { DAY_MS } from '../../lib/model/time';
import { type FailureWords, failureWords, openSite } from './failure-words';
import { say } from './options-say';
import { againWords, hostWords } from './spans';

/** What there is to say of a source. `good`: nothing is lost, and nothing has to be done. */
export type HealthWords = Omit<FailureWords, 'tone'> & {
  readonly tone: FailureWords['tone'] | 'good';
};

/** The one thing to say of a source, its failure first; null when all is well. */
export function healthWords(
  source: Source,
  state: FeedState,
  remark: SourceRemark | null,
  now: number,
): HealthWords | null {
  if (state.failure) return failureWords(source, state.failure, { ...state, now });
  return remark && { plan: againWords(state.nextCheckAt - now), ...remarkWords(source, remark) };
}

function remarkWords(source: Source, remark: SourceRemark): Omit<HealthWords, 'plan'> {
  switch (remark.kind) {
    case 'repaired':
      return { sentence: say('health.repaired'), action: null, tone: 'good' };
    case 'silent':
      return {
        sentence: say('health.silent', { count: Math.round(remark.forMs / DAY_MS) }),
        action: openSite(source),
        tone: 'warn',
      };
    case 'future':
      return {
        sentence: say('health.future', { count: remark.articles }),
        action: null,
        tone: 'good',
      };
    case 'moved':
      return {
        sentence: say('health.moved', { host: hostWords(source.feedUrl) }),
        action: null,
        tone: 'good',
      };
  }
}
