import type { SectionId } from './Section';
import styles from './SectionNav.module.css';
import { useCurrentSection } from './use-current-section';
import { pageWords, sectionNames } from './words';

const ids = Object.keys(sectionNames) as SectionId[];

/** Anchors to the sections; the one in view is marked. */
export function SectionNav() {
  const current = useCurrentSection(ids);
  return (
    <nav class={styles.nav} aria-label={pageWords.navigation}>
      <ul class={styles.list}>
        {ids.map((id) => (
          <li key={id}>
            <a
              class={styles.link}
              href={`#${id}`}
              aria-current={id === current ? 'true' : undefined}
            >
              {sectionNames[id]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
