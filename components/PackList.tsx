import { PackLine } from './PackLine';
import styles from './PackList.module.css';
import { type Pack, withPack } from './packs';
import { FIRST_RUN } from './words/first-run';

interface PackListProps {
  readonly packs: readonly Pack[];
  /** Feed addresses. */
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** The packs, by topic and by country. */
export function PackList({ packs, chosen, onChange }: PackListProps) {
  const groups = [
    { label: FIRST_RUN.topics, packs: packs.filter((pack) => pack.kind === 'topic') },
    { label: FIRST_RUN.countries, packs: packs.filter((pack) => pack.kind === 'country') },
  ];
  return groups.map(
    (group) =>
      group.packs.length > 0 && (
        <fieldset key={group.label} class={styles.group}>
          <legend class={styles.legend}>{group.label}</legend>
          <ul>
            {group.packs.map((pack) => (
              <PackLine
                key={pack.id}
                pack={pack}
                chosen={chosen}
                onPack={(isIn) => onChange(withPack(chosen, pack, isIn))}
                onSource={(source, isIn) =>
                  onChange(withPack(chosen, { ...pack, sources: [source] }, isIn))
                }
              />
            ))}
          </ul>
        </fieldset>
      ),
  );
}
