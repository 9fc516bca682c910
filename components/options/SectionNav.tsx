import { say } from './options-say';
import { SECTIONS, type SectionId } from './Section';
import styles from './SectionNav.module.css';
import { useCurrentSection } from './use-current-section';

const ids = Object.keys(SECTIONS) as SectionId[];

/** Anchors to the sections; the one in view is marked. */
export function SectionNav() {
  const current = useCurrentSection(ids);
  return (
    <nav class={styles.nav} aria-label={say('page.navigation')}>
      <ul class={styles.list}>
        {ids.map((id) => (
          <li key={id}>
            <a
              class={styles.link}
              href={`#${id}`}
              aria-current={id === current ? 'true' : undefined}
            >
              {say(SECTIONS[id])}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}
