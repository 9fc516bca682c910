import { PackLine } from './PackLine';
import styles from './PackList.module.css';
import { type Pack, withPack } from './packs';
import { say } from './words/front-say';

interface PackListProps {
  readonly packs: readonly Pack[];
  /** Feed addresses. */
  readonly chosen: ReadonlySet<string>;
  readonly onChange: (chosen: ReadonlySet<string>) => void;
}

/** The packs, by topic and by country. */
export function PackList({ packs, chosen, onChange }: PackListProps) {
  const groups = [
    { label: say('first.topics'), packs: packs.filter((pack) => pack.kind === 'topic') },
    { label: say('first.countries'), packs: packs.filter((pack) => pack.kind === 'country') },
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
