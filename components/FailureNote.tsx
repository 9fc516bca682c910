import { Action } from './Action';
import styles from './FailureNote.module.css';
import { failuresWords, SEE_FAILURES } from './words/front';

interface FailureNoteProps {
  /** Sources that fail now; with none there is no note. */
  readonly count: number;
  readonly onOpen: () => void;
}

/** Says that sources fail, and leads to why. */
export function FailureNote({ count, onOpen }: FailureNoteProps) {
  if (count === 0) return null;
  return (
    <p class={styles.note}>
      {failuresWords(count)} <Action onPress={onOpen}>{SEE_FAILURES}</Action>
    </p>
  );
}
