import type { AlertVerdict } from '../../lib/model/alert';
import styles from './AlertHistory.module.css';
import { Block } from './Block';
import { Button } from './Button';
import { Saying } from './Saying';
import { alertWords } from './words';

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
    <Block title={alertWords.history} hint={rows.length > 0 ? alertWords.historyHint : undefined}>
      {rows.length === 0 ? (
        <Saying sentence={alertWords.historyEmpty} hint={alertWords.historyEmptyHint} />
      ) : (
        <ol class={styles.rows}>
          {rows.map((row) => (
            <li key={row.id} class={styles.row}>
              <time class={styles.when} dateTime={new Date(row.at).toISOString()}>
                {row.when}
              </time>
              <p class={styles.headline}>{row.headline}</p>
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

interface VerdictProps {
  readonly row: AlertRow;
  readonly onVerdict: (verdict: AlertVerdict['kind'] | null) => void;
}

function Verdict({ row, onVerdict }: VerdictProps) {
  const { verdict, headline } = row;
  if (verdict)
    return (
      <p class={styles.verdict}>
        <span class={styles.said}>{alertWords.said[verdict]}</span>
        <Button
          kind="text"
          name={`${alertWords.takeBack}: ${headline}`}
          onPress={() => onVerdict(null)}
        >
          {alertWords.takeBack}
        </Button>
      </p>
    );
  return (
    <p class={styles.verdict}>
      {VERDICTS.map((kind) => (
        <Button
          key={kind}
          kind="text"
          name={`${alertWords.verdicts[kind]}: ${headline}`}
          onPress={() => onVerdict(kind)}
        >
          {alertWords.verdicts[kind]}
        </Button>
      ))}
    </p>
  );
}
