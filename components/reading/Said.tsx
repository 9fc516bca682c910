import styles from './Said.module.css';

/** What a key just did, at the foot of the page. */
export function Said({ sentence }: { readonly sentence: string | null }) {
  return (
    <div class={styles.said} role="status">
      {sentence && <p class={styles.sentence}>{sentence}</p>}
    </div>
  );
}
