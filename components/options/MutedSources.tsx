import { useState } from 'preact/hooks';
import { Check } from './Check';
import { MoreRows } from './MoreRows';
import styles from './MutedSources.module.css';
import { say } from './options-say';
import { TextField } from './TextField';

export interface MutableSource {
  readonly id: string;
  readonly title: string;
  /** Articles of it that were hidden, when it is muted. */
  readonly hidden: number;
}

interface MutedSourcesProps {
  readonly sources: readonly MutableSource[];
  readonly mutedIds: readonly string[];
  readonly onMuted: (mutedIds: readonly string[]) => void;
}

/** Rows that are drawn at once; the next ones once the reader comes near them. */
const AT_ONCE = 60;
/** Above this many the list can be searched. */
const FEW = 12;

/** The sources, to be ticked away; the muted ones first, so that they are found again. */
export function MutedSources({ sources, mutedIds, onMuted }: MutedSourcesProps) {
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [most, setMost] = useState(AT_ONCE);
  const muted = new Set(mutedIds);
  const wanted = text.trim().toLowerCase();
  const shown = sources.filter((source) => source.title.toLowerCase().includes(wanted));
  const ordered = [
    ...shown.filter((source) => muted.has(source.id)),
    ...shown.filter((source) => !muted.has(source.id)),
  ];
  const mute = (id: string, on: boolean) =>
    onMuted(on ? [...mutedIds, id] : mutedIds.filter((other) => other !== id));
  const count = sources.filter((source) => muted.has(source.id)).length;
  return (
    <details
      class={styles.muted}
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary class={styles.summary}>
        <span class={styles.title}>{say('filters.sources')}</span>{' '}
        <span class={styles.count}>
          {count === 0 ? say('filters.noneMuted') : say('filters.muted', { count })}
        </span>
      </summary>
      {open && (
        <div class={styles.body}>
          <p class={styles.hint}>
            {sources.length > 0 ? say('filters.sourcesHint') : say('filters.noSources')}
          </p>
          {sources.length > FEW && (
            <TextField
              id="mute-find"
              label={say('filters.find')}
              type="search"
              value={text}
              onText={setText}
            />
          )}
          <ul class={styles.list}>
            {ordered.slice(0, most).map((source) => (
              <li key={source.id}>
                <Check
                  id={`mute-${source.id}`}
                  label={source.title}
                  hint={
                    muted.has(source.id)
                      ? say('filters.hidCount', { count: source.hidden })
                      : undefined
                  }
                  checked={muted.has(source.id)}
                  onCheck={(on) => mute(source.id, on)}
                />
              </li>
            ))}
            {ordered.length > most && (
              <MoreRows key={most} onNear={() => setMost(most + AT_ONCE)} />
            )}
          </ul>
        </div>
      )}
    </details>
  );
}
