import styles from './SearchFilters.module.css';
import type { SearchFilter, When, Which } from './search-view';
import { say } from './words/front-say';

interface SearchFiltersProps {
  readonly filter: SearchFilter;
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  readonly onFilter: (filter: SearchFilter) => void;
}

const WHEN: readonly When[] = ['any', 'week', 'month'];
const WHICH: readonly Which[] = ['any', 'unread', 'read', 'saved'];

/** When, from whom, and read or not. */
export function SearchFilters({ filter, sources, onFilter }: SearchFiltersProps) {
  return (
    <fieldset class={styles.filters}>
      <legend data-unseen>{say('search.filters')}</legend>
      <Narrow
        label={say('search.when')}
        value={filter.when}
        choices={WHEN.map((when) => ({ value: when, label: say(`search.when.${when}`) }))}
        isUsed={filter.when !== 'any'}
        onChoose={(when) => onFilter({ ...filter, when })}
      />
      <Narrow
        label={say('search.source')}
        value={filter.sourceId ?? ''}
        choices={[
          { value: '', label: say('search.source.any') },
          ...sources.map(({ id, title }) => ({ value: id, label: title })),
        ]}
        isUsed={filter.sourceId !== null}
        onChoose={(sourceId) => onFilter({ ...filter, sourceId: sourceId || null })}
      />
      <Narrow
        label={say('search.which')}
        value={filter.which}
        choices={WHICH.map((which) => ({ value: which, label: say(`search.which.${which}`) }))}
        isUsed={filter.which !== 'any'}
        onChoose={(which) => onFilter({ ...filter, which })}
      />
    </fieldset>
  );
}

interface NarrowProps<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly choices: readonly { readonly value: T; readonly label: string }[];
  /** Not what it was: drawn so that one sees why there are few results. */
  readonly isUsed: boolean;
  readonly onChoose: (value: T) => void;
}

function Narrow<T extends string>({ label, value, choices, isUsed, onChoose }: NarrowProps<T>) {
  return (
    <select
      class={styles.narrow}
      aria-label={label}
      title={label}
      data-used={isUsed || undefined}
      value={value}
      onChange={(event) => {
        const chosen = choices[event.currentTarget.selectedIndex];
        if (chosen) onChoose(chosen.value);
      }}
    >
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </select>
  );
}
