import type { Alert, BreakingReason } from '../../lib/model/alert';
import { counted } from './words';

/** Why a story was announced, for the history. */
export function alertWhy(reason: BreakingReason, sourceTitle: (id: string) => string): string {
  switch (reason.kind) {
    case 'sources':
      return `${counted(reason.sources, 'source', 'sources')} in ${counted(reason.withinMinutes, 'minute', 'minutes')}`;
    case 'flagged':
      return `marked as breaking by ${sourceTitle(reason.sourceId)}`;
  }
}

/** What came of an alert, for the history. */
export function alertOutcome(outcome: Alert['outcome']): string {
  switch (outcome) {
    case 'notified':
      return 'Notification sent';
    case 'quiet-hours':
      return 'Badge only: quiet hours';
    case 'over-budget':
      return 'Badge only: the day’s limit was reached';
    case 'switched-off':
      return 'Not announced: alerts were off';
  }
}
