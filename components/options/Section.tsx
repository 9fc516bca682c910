import type { ComponentChildren } from 'preact';
import { say } from './options-say';
import { Saying } from './Saying';
import styles from './Section.module.css';

/** The headings; other pages and checks find the sections by their English names. */
export const SECTIONS = {
  sources: 'section.sources',
  newsletter: 'section.newsletter',
  alerts: 'section.alerts',
  reading: 'section.reading',
  filters: 'section.filters',
  data: 'section.data',
  about: 'section.about',
} as const;

export type SectionId = keyof typeof SECTIONS;

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
          {say(SECTIONS[id])}
        </h2>
        {sentence && <Saying sentence={sentence} hint={hint} />}
      </header>
      {children}
    </section>
  );
}
