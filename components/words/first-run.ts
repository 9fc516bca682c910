import { say } from './front-say';
import { locale } from './locale';
import { sourcesWords } from './numbers';

/** Why the browser is about to ask. */
export function permissionWords(count: number): string {
  return count === 0 ? say('first.nothingChosen') : say('first.permission', { count });
}

/** The count beside a pack: "24 sources", or "5 of 24" when some are chosen. */
export function packCountWords(chosen: number, total: number): string {
  return chosen > 0 && chosen < total
    ? say('first.someChosen', { chosen, total })
    : sourcesWords(total);
}

export function readingSourcesWords(total: number): string {
  return total === 0 ? say('first.asking') : say('first.reading', { count: total });
}

/** "German" for `de`; the code itself when it is no language code. */
export function languageWords(code: string): string {
  try {
    return nameOf('language', code);
  } catch {
    return code;
  }
}

/** "Japan" for `JP`; anything that is no country code is "International". */
export function countryWords(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? nameOf('region', code) : say('first.international');
}

const names = new Map<string, Intl.DisplayNames>();

function nameOf(type: 'language' | 'region', code: string): string {
  const key = type + locale();
  const known = names.get(key) ?? new Intl.DisplayNames(locale(), { type });
  names.set(key, known);
  return known.of(code) ?? code;
}
