import { LOCALE } from './locale';

const rules = new Intl.PluralRules(LOCALE);
const figures = new Intl.NumberFormat(LOCALE);

/** The forms of a noun; `other` serves for every category a language does not name. */
export type Forms = { readonly other: string } & Partial<Record<Intl.LDMLPluralRule, string>>;

export const SOURCES: Forms = { one: 'source', other: 'sources' };
export const ARTICLES: Forms = { one: 'article', other: 'articles' };
const MINUTES: Forms = { one: 'minute', other: 'minutes' };
const DAYS: Forms = { one: 'day', other: 'days' };

/** The form of the noun alone: "sources". */
export function form(count: number, forms: Forms): string {
  return forms[rules.select(count)] ?? forms.other;
}

/** "1,204 articles". */
export function counted(count: number, forms: Forms): string {
  return `${figures.format(count)} ${form(count, forms)}`;
}

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** "five days"; figures above ten. */
export function daysWords(days: number): string {
  return `${SMALL[days] ?? figures.format(days)} ${form(days, DAYS)}`;
}

export function sourcesWords(count: number): string {
  return counted(count, SOURCES);
}

export function articlesWords(count: number): string {
  return counted(count, ARTICLES);
}

export function minutesWords(count: number): string {
  return counted(count, MINUTES);
}

/** Reading time: "6 min". */
export function readingWords(minutes: number): string {
  return `${figures.format(minutes)} min`;
}
