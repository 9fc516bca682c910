import type { ComponentChildren } from 'preact';
import { filled } from '../filled';
import english from '../locales/options/en.json';
import { locale } from '../words/locale';
import { createSayer } from '../words/sayer';

/** The sentences of the options page. */
export const options = createSayer(english);

export const say = options.say;

export type OptionsKey = Parameters<typeof say>[0];

/** A sentence with elements where its values go, by the name of the value. */
export function sayWith(
  key: OptionsKey,
  elements: Readonly<Record<string, ComponentChildren>>,
): ComponentChildren[] {
  return filled(options.pieces(key), elements);
}

/** Two whole sentences, one after the other. */
export const both = (first: string, second: string): string =>
  say('page.twoSentences', { first, second });

/** A list in a sentence: "a, b and c". */
export function listed(parts: readonly string[]): string {
  return new Intl.ListFormat(locale(), { style: 'long', type: 'conjunction' }).format(parts);
}
