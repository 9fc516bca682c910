import type { ComponentChildren } from 'preact';
import styles from './Saying.module.css';

interface SayingProps {
  /** What is so. */
  readonly sentence: ComponentChildren;
  /** What to do. */
  readonly hint?: ComponentChildren;
  readonly hintId?: string;
}

/** The page's voice: a serif sentence that says what is so, a sans line that says what to do. */
export function Saying({ sentence, hint, hintId }: SayingProps) {
  return (
    <div class={styles.saying}>
      <p class={styles.sentence}>{sentence}</p>
      {hint && (
        <p class={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
    </div>
  );
}
