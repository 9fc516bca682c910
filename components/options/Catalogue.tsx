import { useState } from 'preact/hooks';
import { Button } from './Button';
import styles from './Catalogue.module.css';
import { Check } from './Check';
import {
  type CatalogueChoice,
  type CatalogueEntry,
  choicesOf,
  chosenEntries,
  countryName,
  wholeCatalogue,
} from './catalogue-view';
import { say } from './options-say';
import { Saying } from './Saying';
import { Select } from './Select';
import { topicName } from './source-view';

interface CatalogueProps {
  readonly entries: readonly CatalogueEntry[];
  readonly startsOpen?: boolean;
  /** Called in the press itself, so that the browser may ask for permission. */
  readonly onFollow: (feedUrls: readonly string[]) => void;
}

const fields = ['topic', 'country', 'language'] as const;
const LABELS = {
  topic: 'catalogue.topic',
  country: 'catalogue.country',
  language: 'catalogue.language',
} as const;

/** The brand's sources, to be narrowed by topic, country and language, and ticked. */
export function Catalogue({ entries, startsOpen = false, onFollow }: CatalogueProps) {
  const [open, setOpen] = useState(startsOpen);
  const [choice, setChoice] = useState<CatalogueChoice>(wholeCatalogue);
  const [ticked, setTicked] = useState<readonly string[]>([]);
  const shown = chosenEntries(entries, choice);
  const tick = (feed: string, on: boolean) =>
    setTicked(on ? [...ticked, feed] : ticked.filter((other) => other !== feed));
  const follow = () => {
    onFollow(ticked);
    setTicked([]);
  };
  return (
    <details
      class={styles.catalogue}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class={styles.summary}>
        <span class={styles.title}>{say('catalogue.summary')}</span>{' '}
        <span class={styles.hint}>{say('catalogue.hint', { count: entries.length })}</span>
      </summary>
      {open && (
        <div class={styles.body}>
          <div class={styles.selects}>
            {fields.map((field) => (
              <Select
                key={field}
                id={`catalogue-${field}`}
                label={say(LABELS[field])}
                choices={choicesOf(entries, field)}
                chosen={choice[field]}
                onChoose={(value) => setChoice({ ...choice, [field]: value })}
              />
            ))}
          </div>
          {shown.length === 0 ? (
            <Saying sentence={say('catalogue.none')} hint={say('catalogue.noneHint')} />
          ) : (
            <p class={styles.hint} aria-live="polite">
              {say('catalogue.shown', { count: shown.length })}
            </p>
          )}
          <CatalogueEntries entries={shown} ticked={ticked} onTick={tick} />
          <Button kind="fill" unavailable={ticked.length === 0} onPress={follow}>
            {ticked.length === 0
              ? say('catalogue.followTicked')
              : say('catalogue.follow', { count: ticked.length })}
          </Button>
        </div>
      )}
    </details>
  );
}

interface CatalogueEntriesProps {
  readonly entries: readonly CatalogueEntry[];
  readonly ticked: readonly string[];
  readonly onTick: (feed: string, on: boolean) => void;
}

function CatalogueEntries({ entries, ticked, onTick }: CatalogueEntriesProps) {
  return (
    <ul class={styles.entries}>
      {entries.map(({ source, followed }) => (
        <li key={source.feed}>
          {followed ? (
            <p class={styles.followed}>
              {source.title} <span class={styles.hint}>{say('catalogue.followed')}</span>
            </p>
          ) : (
            <Check
              id={`catalogue-${source.feed}`}
              label={source.title}
              hint={[topicName(source.topic), source.country && countryName(source.country)]
                .filter(Boolean)
                .join(' · ')}
              checked={ticked.includes(source.feed)}
              onCheck={(on) => onTick(source.feed, on)}
            />
          )}
        </li>
      ))}
    </ul>
  );
}
