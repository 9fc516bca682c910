import { say } from '../words/reading-say';
import styles from './Said.module.css';

interface SaidProps {
  readonly sentence: string | null;
  /** Takes back what the sentence tells of. */
  readonly onUndo?: (() => void) | undefined;
}

/** What was just done, at the foot of the page, and the way to take it back. */
export function Said({ sentence, onUndo }: SaidProps) {
  return (
    <div class={styles.said} role="status">
      {sentence && (
        <p class={styles.sentence}>
          {sentence}
          {onUndo && (
            <>
              {' '}
              <button type="button" class={styles.undo} onClick={onUndo}>
                {say('more.undo')}
              </button>
            </>
          )}
        </p>
      )}
    </div>
  );
}
