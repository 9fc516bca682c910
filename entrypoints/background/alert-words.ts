import type { Notice } from '../../lib/ext/alerts';
import type { Alert, BreakingReason } from '../../lib/model/alert';
import type { Source } from '../../lib/model/source';

/** A breaking story's notification. */
export const alertWords = (alert: Alert, sources: readonly Source[]): Notice => ({
  id: `story:${alert.storyId}`,
  title: alert.headline,
  message: reasonWords(alert.reason, sources),
});

function reasonWords(reason: BreakingReason, sources: readonly Source[]): string {
  switch (reason.kind) {
    case 'sources':
      return `Breaking: ${reason.sources} of your sources within ${reason.withinMinutes} minutes.`;
    case 'flagged': {
      const source = sources.find((one) => one.id === reason.sourceId);
      return `Breaking, says ${source?.title ?? 'a source you trust'}.`;
    }
  }
}
