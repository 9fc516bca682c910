import type { Alert } from '../lib/model/alert';
import styles from './BreakingStrip.module.css';
import { filled } from './filled';
import { clockWords } from './words/dates';
import { pieces, say } from './words/front-say';
import { breakingWords } from './words/reasons';

interface BreakingStripProps {
  /** Newest first; with none there is no strip. */
  readonly alerts: readonly Alert[];
  readonly timeZone: string;
  readonly titleOf: (sourceId: string) => string | undefined;
  readonly onOpen: (alert: Alert) => void;
}

const SHOWN = 2;

/** The only filled part of the page: what is breaking now, at most two stories. */
export function BreakingStrip({ alerts, timeZone, titleOf, onOpen }: BreakingStripProps) {
  if (alerts.length === 0) return null;
  return (
    <section class={styles.strip} aria-label={say('front.breaking')}>
      {alerts.slice(0, SHOWN).map((alert) => (
        <button
          key={alert.storyId}
          type="button"
          class={styles.alert}
          data-focus-id={alert.storyId}
          onClick={() => onOpen(alert)}
        >
          <time class={styles.time} dateTime={new Date(alert.at).toISOString()}>
            {clockWords(alert.at, timeZone)}
          </time>
          <span>
            {filled(pieces(lineOf(alert)), {
              headline: <bdi>{alert.headline}</bdi>,
              why: breakingWords(alert, titleOf),
            })}
          </span>
        </button>
      ))}
    </section>
  );
}

// A headline with a stop of its own needs no second one.
const lineOf = ({ headline }: Alert) =>
  /[.?!…。！？؟।]$/.test(headline) ? 'breaking.lineEnded' : 'breaking.line';
