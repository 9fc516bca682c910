import { LOCALE } from './locale';
import { form, SOURCES, sourcesWords } from './numbers';

export const FIRST_RUN = {
  says: 'Choose your sources.',
  todo: 'Each week the best of what they write is ranked, explained, and ends.',
  language: 'Language',
  topics: 'By topic',
  countries: 'Front pages by country',
  which: 'Choose',
  address: 'Or paste the address of a site or feed',
  addressHint: 'https://',
  add: 'Add',
  remove: 'Remove',
  start: 'Start',
  addressProblem: 'This does not look like an address. Paste it as the browser shows it.',
  setting: 'Your first edition is being set.',
  again: 'Try again',
  choose: 'Choose other sources',
  options: 'Options',
  denied:
    'The browser was not given leave, so nothing was fetched. Press Start and choose Allow, or choose fewer sources.',
  offline: 'You are offline. Your choice is kept; press Start when you are connected.',
  nothingChosen: 'Choose at least one source.',
  allFailed: 'None of these sources could be read.',
  allFailedTodo: 'You may be offline, or they may be busy. Nothing you chose is lost.',
} as const;

/** Why the browser is about to ask. */
export function permissionWords(count: number): string {
  if (count === 0) return FIRST_RUN.nothingChosen;
  const sites = count === 1 ? 'this one site' : `these ${count} sites`;
  return `Your browser will ask whether this extension may read ${sites}. It reads no other, and tells them nothing about you.`;
}

/** The count beside a pack: "24 sources", or "5 of 24" when some are chosen. */
export function packCountWords(chosen: number, total: number): string {
  return chosen > 0 && chosen < total ? `${chosen} of ${total}` : sourcesWords(total);
}

/** "Start with 12 sources". */
export function chosenWords(count: number): string {
  return `${count} ${form(count, SOURCES)} chosen`;
}

export function readingSourcesWords(total: number): string {
  return total === 0
    ? 'Asking your sources …'
    : `Reading ${sourcesWords(total)}. The list says what came of each.`;
}

const languages = new Intl.DisplayNames(LOCALE, { type: 'language' });
const regions = new Intl.DisplayNames(LOCALE, { type: 'region' });

/** "German" for `de`; the code itself when it is no language code. */
export function languageWords(code: string): string {
  try {
    return languages.of(code) ?? code;
  } catch {
    return code;
  }
}

/** "Japan" for `JP`; anything that is no country code is "International". */
export function countryWords(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (regions.of(code) ?? code) : 'International';
}

/** "Middle East" for `middle-east`. */
export function topicWords(topic: string): string {
  const short: Record<string, string> = { us: 'United States', uk: 'United Kingdom', top: 'Top' };
  const known = short[topic];
  if (known) return known;
  const isPlace = ['middle-east', 'latin-america'].includes(topic);
  const words = topic
    .split('-')
    .map((word, index) => (index === 0 || isPlace ? capital(word) : word));
  return words.join(' ');
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
