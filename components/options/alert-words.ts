import type { Alert, BreakingReason } from '../../lib/model/alert';
import { say } from './options-say';

/** Why a story was announced, for the history. */
export function alertWhy(reason: BreakingReason, sourceTitle: (id: string) => string): string {
  switch (reason.kind) {
    case 'sources':
      return say('alerts.why', {
        sources: say('alerts.whySources', { count: reason.sources }),
        minutes: say('alerts.whyMinutes', { count: reason.withinMinutes }),
      });
    case 'flagged':
      return say('alerts.whyFlagged', { source: sourceTitle(reason.sourceId) });
  }
}

/** What came of an alert, for the history. */
export function alertOutcome(outcome: Alert['outcome']): string {
  switch (outcome) {
    case 'notified':
      return say('alerts.notified');
    case 'quiet-hours':
      return say('alerts.badgeQuiet');
    case 'over-budget':
      return say('alerts.badgeLimit');
    case 'switched-off':
      return say('alerts.wereOff');
  }
}
