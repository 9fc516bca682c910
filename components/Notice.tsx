import type { ComponentChildren } from 'preact';
import styles from './Notice.module.css';
import type { Sentence } from './words/front';

interface NoticeProps {
  readonly sentence: Sentence;
  /** Buttons and links that lead on. */
  readonly children?: ComponentChildren;
}

/** An empty, finished or failed state: a serif sentence that says what is so, a line that says what to do. */
export function Notice({ sentence, children }: NoticeProps) {
  return (
    <div class={styles.notice}>
      <p class={styles.says}>{sentence.says}</p>
      <p class={styles.todo}>{sentence.todo}</p>
      {children && <div class={styles.actions}>{children}</div>}
    </div>
  );
}
