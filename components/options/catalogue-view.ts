import type { BrandSource } from '../../lib/model/brand';
import { locale } from '../words/locale';
import { say } from './options-say';
import { topicName } from './source-view';

/** A source of the brand's catalogue. */
export interface CatalogueEntry {
  readonly source: BrandSource;
  readonly followed: boolean;
}

export interface CatalogueChoice {
  readonly topic: string;
  readonly country: string;
  readonly language: string;
}

/** Everything; the empty string means no restriction. */
export const wholeCatalogue: CatalogueChoice = { topic: '', country: '', language: '' };

/** The entries of a topic, country and language. */
export function chosenEntries(
  entries: readonly CatalogueEntry[],
  choice: CatalogueChoice,
): CatalogueEntry[] {
  return entries.filter(
    ({ source }) =>
      (!choice.topic || source.topic === choice.topic) &&
      (!choice.country || source.country === choice.country) &&
      (!choice.language || source.language === choice.language),
  );
}

/** The name of a country code; the code itself when it is none we know. */
export function countryName(code: string): string {
  if (code === 'INT') return say('catalogue.international');
  return displayName('region', code);
}

/** The name of a language tag; the tag itself when it is none. */
export function languageName(tag: string): string {
  return displayName('language', tag);
}

// A brand's file may hold any text here, and `of` throws for what is no code.
function displayName(type: 'region' | 'language', code: string): string {
  try {
    return new Intl.DisplayNames(locale(), { type }).of(code) ?? code;
  } catch {
    return code;
  }
}

/** The values that occur, named and in order, after "All". */
export function choicesOf(
  entries: readonly CatalogueEntry[],
  field: keyof CatalogueChoice,
): { value: string; label: string }[] {
  const name = { topic: topicName, country: countryName, language: languageName }[field];
  const values = new Set<string>();
  for (const { source } of entries) values.add(source[field] ?? '');
  values.delete('');
  const named = [...values].map((value) => ({ value, label: name(value) }));
  named.sort((a, b) => a.label.localeCompare(b.label, locale()));
  return [{ value: '', label: say('catalogue.all') }, ...named];
}

const MOST_NAMED = 12;

/** The catalogue's sources whose title holds every word of a name, at most twelve. */
export function sourcesNamed(catalogue: readonly BrandSource[], name: string): BrandSource[] {
  const wanted = name.toLowerCase().split(/\s+/).filter(Boolean);
  if (wanted.length === 0) return [];
  return catalogue
    .filter(({ title }) => wanted.every((word) => title.toLowerCase().includes(word)))
    .slice(0, MOST_NAMED);
}
