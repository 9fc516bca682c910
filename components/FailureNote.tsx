import { Action } from './Action';
import styles from './FailureNote.module.css';
import { say } from './words/front-say';

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
      {say('failures.says', { count })} <Action onPress={onOpen}>{say('failures.why')}</Action>
    </p>
  );
}
