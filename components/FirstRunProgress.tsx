import type { RefreshProgress } from '../lib/model/snapshot';
import styles from './FirstRunProgress.module.css';
import { readingSourcesWords } from './words/first-run';
import { outcomeWords, progressWords } from './words/front';
import { say } from './words/front-say';

interface FirstRunProgressProps {
  /** Null until the background has begun. */
  readonly progress: RefreshProgress | null;
}

/** The first refresh, source by source, in words. */
export function FirstRunProgress({ progress }: FirstRunProgressProps) {
  const total = progress?.total ?? 0;
  return (
    <main class={styles.main}>
      <h2 class={styles.says}>{say('first.setting')}</h2>
      <p class={styles.todo}>{readingSourcesWords(total)}</p>
      <progress
        class={styles.bar}
        max={1}
        value={total > 0 ? (progress?.done ?? 0) / total : 0}
        aria-label={say('first.setting')}
      />
      <p role="status" class={styles.state}>
        {progress && progressWords(progress)}
      </p>
      <ul class={styles.latest}>
        {progress?.latest.map((source) => (
          <li key={source.title} class={styles.source}>
            <span class={styles.title} dir="auto">
              {source.title}
            </span>
            <span class={source.outcome === 'failed' ? styles.failed : styles.outcome}>
              {outcomeWords(source)}
            </span>
          </li>
        ))}
      </ul>
    </main>
  );
}
