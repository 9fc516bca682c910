import type { Notice } from '../../lib/ext/alerts';
import type { Alert, BreakingReason } from '../../lib/model/alert';
import type { Edition } from '../../lib/model/edition';
import type { Source } from '../../lib/model/source';
import type { Say } from './words';

/** Headlines a summary names; the rest are counted. */
const NAMED = 3;

/** A breaking story's notification. */
export const alertWords = (alert: Alert, sources: readonly Source[], say: Say): Notice => ({
  id: `story:${alert.storyId}`,
  title: alert.headline,
  message: breakingWords(alert.reason, sources, say),
});

/** What a notification looks like, for a reader who tries it. */
export const testWords = (say: Say): Notice => ({
  id: 'test',
  title: say('alert.test'),
  message: breakingWords({ kind: 'sources', sources: 5, withinMinutes: 20 }, [], say),
});

function breakingWords(reason: BreakingReason, sources: readonly Source[], say: Say): string {
  switch (reason.kind) {
    case 'sources':
      return say('alert.sources', {
        sources: say('alert.yourSources', { count: reason.sources }),
        within: say('alert.within', { count: reason.withinMinutes }),
      });
    case 'flagged': {
      const source = sources.find((one) => one.id === reason.sourceId);
      return say('alert.flagged', { source: source?.title ?? say('alert.someSource') });
    }
  }
}

/** The daily briefing; null on a day without stories, which needs no notification. */
export function briefingWords(today: Edition, say: Say): Notice | null {
  const [first, ...more] = today.stories;
  if (!first) return null;
  const headline = first.headline.replace(/[.。।]$/, '');
  return {
    id: 'briefing',
    title: say('briefing.title'),
    message:
      more.length === 0
        ? say('briefing.only', { headline })
        : say('briefing.more', { headline, count: more.length }),
  };
}

/** What broke in the quiet hours, newest first. */
export function quietWords(missed: readonly Alert[], say: Say): Notice {
  const lines = missed.slice(0, NAMED).map(({ headline }) => headline);
  const count = missed.length - lines.length;
  return {
    id: 'quiet',
    title: say('quiet.title', { count: missed.length }),
    message: (count > 0 ? [...lines, say('quiet.more', { count })] : lines).join('\n'),
  };
}
