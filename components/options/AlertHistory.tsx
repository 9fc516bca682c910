import type { AlertVerdict } from '../../lib/model/alert';
import styles from './AlertHistory.module.css';
import { Block } from './Block';
import { Button } from './Button';
import { say } from './options-say';
import { Saying } from './Saying';

/** An alert as the history shows it; the words come from `alert-words.ts`. */
export interface AlertRow {
  readonly id: string;
  /** Epoch ms. */
  readonly at: number;
  /** The time in words: "Tue 17 Nov, 14:07". */
  readonly when: string;
  readonly headline: string;
  readonly why: string;
  readonly outcome: string;
  /** What the reader said of it. */
  readonly verdict: AlertVerdict['kind'] | null;
}

interface AlertHistoryProps {
  readonly rows: readonly AlertRow[];
  /** Null takes it back. */
  readonly onVerdict: (id: string, verdict: AlertVerdict['kind'] | null) => void;
}

export function AlertHistory({ rows, onVerdict }: AlertHistoryProps) {
  return (
    <Block
      title={say('alerts.history')}
      hint={rows.length > 0 ? say('alerts.historyHint') : undefined}
    >
      {rows.length === 0 ? (
        <Saying sentence={say('alerts.historyEmpty')} hint={say('alerts.historyEmptyHint')} />
      ) : (
        <ol class={styles.rows}>
          {rows.map((row) => (
            <li key={row.id} class={styles.row}>
              <time class={styles.when} dateTime={new Date(row.at).toISOString()}>
                {row.when}
              </time>
              <p class={styles.headline}>
                <bdi>{row.headline}</bdi>
              </p>
              <p class={styles.meta}>
                {row.why} · {row.outcome}
              </p>
              <Verdict row={row} onVerdict={(verdict) => onVerdict(row.id, verdict)} />
            </li>
          ))}
        </ol>
      )}
    </Block>
  );
}

const VERDICTS = ['too-many', 'not-important'] as const;
const SHORT = { 'too-many': 'alerts.tooMany', 'not-important': 'alerts.notImportant' } as const;
const SAID = {
  'too-many': 'alerts.saidTooMany',
  'not-important': 'alerts.saidNotImportant',
} as const;

interface VerdictProps {
  readonly row: AlertRow;
  readonly onVerdict: (verdict: AlertVerdict['kind'] | null) => void;
}

function Verdict({ row, onVerdict }: VerdictProps) {
  const { verdict, headline } = row;
  if (verdict)
    return (
      <p class={styles.verdict}>
        <span class={styles.said}>{say(SAID[verdict])}</span>
        <Button
          kind="text"
          name={say('alerts.verdictName', { verdict: say('alerts.takeBack'), headline })}
          onPress={() => onVerdict(null)}
        >
          {say('alerts.takeBack')}
        </Button>
      </p>
    );
  return (
    <p class={styles.verdict}>
      {VERDICTS.map((kind) => (
        <Button
          key={kind}
          kind="text"
          name={say('alerts.verdictName', { verdict: say(SHORT[kind]), headline })}
          onPress={() => onVerdict(kind)}
        >
          {say(SHORT[kind])}
        </Button>
      ))}
    </p>
  );
}
