import { describe, expect, test } from 'vitest';
import type { Message } from '../../../components/words/sayer';
import { LANGUAGES } from '../../../lib/model/language';

type Catalogue = Readonly<Record<string, Message>>;

const files = import.meta.glob<Catalogue>('../../../components/locales/*/*.json', {
  eager: true,
  import: 'default',
});

const languages = Object.keys(LANGUAGES);

/** By surface and key: `front/page.add`. */
function wordsIn(language: string): Map<string, Message> {
  const all = Object.entries(files).filter(([path]) => path.endsWith(`/${language}.json`));
  return new Map(
    all.flatMap(([path, catalogue]) => {
      const surface = path.split('/').at(-2) ?? '';
      return Object.entries(catalogue).map(
        ([key, message]) => [`${surface}/${key}`, message] as const,
      );
    }),
  );
}

/** Acts and things that a reader meets in several places: there, they have one name. */
const SAME: readonly (readonly string[])[] = [
  ['front/page.add', 'options/add.follow'],
  ['front/page.signUp', 'options/newsletter.signUp'],
  ['front/first.international', 'options/catalogue.international'],
  ['options/reading.theme', 'reading/text.theme'],
  ['options/reading.themeSepia', 'reading/text.theme.sepia'],
];

/** The quotation marks of each language, those inside others left out: no sentence needs them. */
const QUOTES: Readonly<Record<string, string>> = {
  en: '“”',
  es: '«»',
  fr: '«»',
  de: '„“',
  pt: '“”',
  it: '«»',
  pl: '„”',
  tr: '“”',
  ru: '«»',
  uk: '«»',
  ar: '«»',
  he: '“”',
  hi: '“”',
  ja: '「」',
  ko: '“”',
  'zh-Hans': '“”',
  'zh-Hant': '「」',
};

const textsIn = (language: string): string[] =>
  [...wordsIn(language).values()].flatMap((message) =>
    (typeof message === 'string' ? [message] : Object.values(message)).map(String),
  );

describe.each(languages)('in %s', (language) => {
  test('what is one thing has one name wherever it is met', () => {
    const words = wordsIn(language);
    for (const keys of SAME) {
      const names = keys.map((key) => words.get(key));
      expect(new Set(names).size, `${keys.join()}: ${names.join()}`).toBe(1);
      expect(names).not.toContain(undefined);
    }
  });

  test('quotation marks and apostrophes are those of the language', () => {
    const wrong = textsIn(language).filter((text) =>
      [...text.matchAll(/[„“”«»「」"']/g)].some(([mark]) => !QUOTES[language]?.includes(mark)),
    );
    expect(wrong).toEqual([]);
  });

  test('no sentence holds dots for an ellipsis, or a space too many', () => {
    expect(textsIn(language).filter((text) => /\.\.\.|^ | $| {2}/.test(text))).toEqual([]);
  });
});

test('French signs stay with their words: no line begins with one', () => {
  expect(textsIn('fr').filter((text) => /« | »| [;:?]/.test(text))).toEqual([]);
});
