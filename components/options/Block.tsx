import type { ComponentChildren } from 'preact';
import styles from './Block.module.css';

interface BlockProps {
  readonly id?: string;
  readonly title: string;
  readonly hint?: string;
  readonly children: ComponentChildren;
}

/** A part of a section, under a smaller heading. */
export function Block({ id, title, hint, children }: BlockProps) {
  return (
    <div class={styles.block} id={id}>
      <div class={styles.head}>
        <h3 class={styles.title}>{title}</h3>
        {hint && <p class={styles.hint}>{hint}</p>}
      </div>
      {children}
    </div>
  );
}
