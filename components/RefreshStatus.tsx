import type { RefreshProgress } from '../lib/model/snapshot';
import styles from './RefreshStatus.module.css';
import { progressWords } from './words/front';

interface RefreshStatusProps {
  /** Null when nothing is being fetched. */
  readonly progress: RefreshProgress | null;
  /** What is said otherwise: "24 sources · 8 minutes ago". */
  readonly otherwise: string;
}

/** How far a refresh is, in one line. The live region stays, so that its first words are heard. */
export function RefreshStatus({ progress, otherwise }: RefreshStatusProps) {
  return (
    <span>
      <span role="status" aria-live="polite" class={styles.progress}>
        {progress && progressWords(progress)}
      </span>
      {!progress && otherwise}
    </span>
  );
}
