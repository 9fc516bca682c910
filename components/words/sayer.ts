import { direction, locale } from './locale';

/**
 * A sentence with `{name}` where values go, or its forms by the plural category of `count`. A form
 * `=1` is for that number alone and goes before its category, which may cover 21 and 31, too.
 */
export type Message = string | ({ readonly other: string } & PluralForms);

type PluralForms = Partial<Record<Intl.LDMLPluralRule | `=${number}`, string>>;

/** What is put into a sentence; numbers are written as the language writes them. */
export type Values = Readonly<Record<string, string | number>>;

/** The sentences of one surface (popup and reader, options, background) by key. */
export interface Sayer<Key extends string> {
  /** The sentence of a key in the language of the page; a value that is missing stays as `{name}`. */
  say(key: Key, values?: Values): string;
  /** The pieces of a sentence, in order, to put elements between: `{name}` pieces keep their braces. */
  pieces(key: Key): readonly string[];
  /** Takes the sentences of another language; a key it lacks stays English. */
  use(messages: Readonly<Record<string, Message>>): void;
}

/** Says what a catalogue holds, English until told otherwise. */
export function createSayer<Key extends string>(
  english: Readonly<Record<Key, Message>>,
): Sayer<Key> {
  let spoken: Readonly<Record<string, Message>> = english;
  const message = (key: Key): Message => spoken[key] ?? english[key];
  return {
    say: (key, values = {}) => fill(formOf(message(key), values.count), values),
    pieces: (key) =>
      formOf(message(key), undefined)
        .split(/(\{\w+\})/)
        .filter(Boolean),
    use: (messages) => {
      spoken = messages;
    },
  };
}

function formOf(message: Message, count: string | number | undefined): string {
  if (typeof message === 'string') return message;
  if (typeof count !== 'number') return message.other;
  return message[`=${count}`] ?? message[pluralOf(count)] ?? message.other;
}

function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = values[name];
    if (value === undefined) return whole;
    return typeof value === 'number' ? figure(value) : isolated(value);
  });
}

const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LTR_LETTER = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u;

// A name written in the other direction would pull the figures and stops beside it to its own side.
function isolated(value: string): string {
  const other = direction() === 'rtl' ? LTR_LETTER : RTL_LETTER;
  return other.test(value) ? `\u2068${value}\u2069` : value;
}

// Made when first needed: a page that says no number makes none.
let rules: { readonly locale: string; readonly plural: Intl.PluralRules } | undefined;
let figures: { readonly locale: string; readonly format: Intl.NumberFormat } | undefined;

function pluralOf(count: number): Intl.LDMLPluralRule {
  if (rules?.locale !== locale()) {
    rules = { locale: locale(), plural: new Intl.PluralRules(locale()) };
  }
  return rules.plural.select(count);
}

/** "1,204", as the language of the page writes it. */
export function figure(value: number): string {
  if (figures?.locale !== locale()) {
    figures = { locale: locale(), format: new Intl.NumberFormat(locale()) };
  }
  return figures.format.format(value);
}
