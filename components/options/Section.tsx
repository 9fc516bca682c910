import type { ComponentChildren } from 'preact';
import { Saying } from './Saying';
import styles from './Section.module.css';
import { sectionNames } from './words';

export type SectionId = keyof typeof sectionNames;

interface SectionProps {
  readonly id: SectionId;
  /** What is so, in one sentence; the serif line under the heading. */
  readonly sentence?: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** One section: an anchor, a heading, a sentence, and what can be done. */
export function Section({ id, sentence, hint, children }: SectionProps) {
  return (
    <section class={styles.section} id={id} aria-labelledby={`${id}-title`}>
      <header class={styles.head}>
        <h2 class={styles.title} id={`${id}-title`}>
          {sectionNames[id]}
        </h2>
        {sentence && <Saying sentence={sentence} hint={hint} />}
      </header>
      {children}
    </section>
  );
}
