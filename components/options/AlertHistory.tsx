import styles from './AlertHistory.module.css';
import { Block } from './Block';
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
}

export function AlertHistory({ rows }: { readonly rows: readonly AlertRow[] }) {
  return (
    <Block title={alertWords.history}>
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
            </li>
          ))}
        </ol>
      )}
    </Block>
  );
}
