import type { Filters } from '../../lib/model/settings';
import { type MutableSource, MutedSources } from './MutedSources';
import { MutedWords } from './MutedWords';
import { say } from './options-say';
import { Section } from './Section';

const hiddenWords = (count: number): string =>
  count === 0 ? say('filters.hidNothing') : say('filters.hid', { count });

export interface FiltersSectionProps {
  readonly filters: Filters;
  readonly sources: readonly MutableSource[];
  /** Articles each muted word hid, by word. */
  readonly hiddenByWord: Readonly<Record<string, number>>;
  /** Articles hidden this week by all of them. */
  readonly hidden: number;
  readonly onFilters: (filters: Filters) => void;
}

export function FiltersSection(props: FiltersSectionProps) {
  const { filters, onFilters } = props;
  const none = filters.mutedWords.length === 0 && filters.mutedSourceIds.length === 0;
  return (
    <Section
      id="filters"
      sentence={none ? say('filters.none') : hiddenWords(props.hidden)}
      hint={none ? undefined : say('filters.hint')}
    >
      <MutedWords
        muted={filters.mutedWords}
        hidden={props.hiddenByWord}
        onMuted={(mutedWords) => onFilters({ ...filters, mutedWords })}
      />
      <MutedSources
        sources={props.sources}
        mutedIds={filters.mutedSourceIds}
        onMuted={(mutedSourceIds) => onFilters({ ...filters, mutedSourceIds })}
      />
    </Section>
  );
}
