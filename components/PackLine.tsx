import { useState } from 'preact/hooks';
import type { BrandSource } from '../lib/model/brand';
import { Icon } from './Icon';
import styles from './PackLine.module.css';
import type { Pack } from './packs';
import { countryWords, packCountWords } from './words/first-run';
import { say } from './words/front-say';
import { topicWords } from './words/topics';

interface PackLineProps {
  readonly pack: Pack;
  readonly chosen: ReadonlySet<string>;
  readonly onPack: (isIn: boolean) => void;
  readonly onSource: (source: BrandSource, isIn: boolean) => void;
}

/** A pack: ticked as a whole, or opened and chosen from. */
export function PackLine({ pack, chosen, onPack, onSource }: PackLineProps) {
  const [open, setOpen] = useState(false);
  const count = pack.sources.filter((source) => chosen.has(source.feed)).length;
  const isAll = count === pack.sources.length;
  const name = pack.kind === 'topic' ? topicWords(pack.subject) : countryWords(pack.subject);
  return (
    <li class={styles.pack}>
      <div class={styles.line}>
        <label class={styles.label}>
          <input
            type="checkbox"
            class={styles.box}
            checked={isAll}
            indeterminate={count > 0 && !isAll}
            onChange={() => onPack(!isAll)}
          />
          <span class={styles.name}>{name}</span>
          <span class={styles.count}>{packCountWords(count, pack.sources.length)}</span>
        </label>
        <button
          type="button"
          class={styles.which}
          aria-expanded={open}
          aria-label={say('first.choosePack', { pack: name })}
          onClick={() => setOpen(!open)}
        >
          <Icon name="down" />
        </button>
      </div>
      {open && (
        <ul class={styles.sources}>
          {pack.sources.map((source) => (
            <li key={source.feed}>
              <label class={styles.label}>
                <input
                  type="checkbox"
                  class={styles.box}
                  checked={chosen.has(source.feed)}
                  onChange={(event) => onSource(source, event.currentTarget.checked)}
                />
                <span dir="auto">{source.title}</span>
              </label>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}
