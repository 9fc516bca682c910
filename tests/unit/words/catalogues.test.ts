import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Message } from '../../../components/words/sayer';
import { LANGUAGES } from '../../../lib/model/language';

/**
 * Sentences whose translation is under way, by the start of `surface/key`. A new English sentence may
 * wait here while it is still being written; a release has none.
 */
const NOT_YET: readonly string[] = [];

type Catalogue = Readonly<Record<string, Message>>;

const files = import.meta.glob<Catalogue>('../../../components/locales/*/*.json', {
  eager: true,
  import: 'default',
});
const SURFACES = readdirSync('components/locales').sort();
const TRANSLATIONS = Object.keys(LANGUAGES).filter((language) => language !== 'en');

const catalogueOf = (surface: string, language: string): Catalogue =>
  files[`../../../components/locales/${surface}/${language}.json`] ?? {};

const waits = (surface: string, key: string) =>
  NOT_YET.some((start) => `${surface}/${key}`.startsWith(start));

interface Form {
  readonly key: string;
  /** A plural category, `=1` for one number alone, or empty for a sentence without forms. */
  readonly category: string;
  readonly text: string;
}

const formsOf = (key: string, message: Message): Form[] =>
  typeof message === 'string'
    ? [{ key, category: '', text: message }]
    : Object.entries(message).map(([category, text = '']) => ({ key, category, text }));

const allForms = (catalogue: Catalogue): Form[] =>
  Object.entries(catalogue).flatMap(([key, message]) => formsOf(key, message));

const gapsOf = (text: string): string[] =>
  [...new Set([...text.matchAll(/\{\w+\}/g)].map(([gap]) => gap))].sort();

const englishText = (message: Message | undefined): string =>
  typeof message === 'object' ? message.other : (message ?? '');

/** The categories a language has, with those whole numbers up to 200 that fall into each. */
function categoriesOf(language: string): Map<string, number[]> {
  const rules = new Intl.PluralRules(language);
  const numbers = new Map<string, number[]>(
    rules.resolvedOptions().pluralCategories.map((category) => [category, []]),
  );
  for (let count = 0; count <= 200; count++) numbers.get(rules.select(count))?.push(count);
  return numbers;
}

/** Half-width columns: letters of Chinese, Japanese and Korean are as wide as two others. */
function widthOf(text: string): number {
  const letters = text.replace(/\p{M}/gu, '');
  return [...letters].reduce((width, letter) => width + (isWide(letter) ? 2 : 1), 0);
}

const isWide = (letter: string) =>
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(
    letter,
  );

/** What stands side by side on one line of the popup, and how many columns there is room for. */
const LINES: readonly { readonly keys: readonly string[]; readonly room: number }[] = [
  { keys: ['tabs.week', 'tabs.today', 'tabs.latest', 'tabs.saved'], room: 26 },
  { keys: ['article.back', 'article.saved', 'article.open'], room: 24 },
];

/** Room for a text of its own, in columns: short ones may grow more than long ones. */
const roomFor = (english: string) => 1.6 * widthOf(english) + 10;

describe.each(SURFACES)('the sentences of %s', (surface) => {
  const english = catalogueOf(surface, 'en');

  test('are all said somewhere', () => {
    expect(Object.keys(english).filter((key) => !isSaid(key))).toEqual([]);
  });

  test('have a form for the rest where they have forms', () => {
    const categories = new Set(allForms(english).map(({ category }) => category));
    expect([...categories].filter((each) => !/^(|one|other|=\d+)$/.test(each))).toEqual([]);
  });

  describe.each(TRANSLATIONS)('in %s', (language) => {
    const own = catalogueOf(surface, language);
    const keys = Object.keys(english).filter((key) => !waits(surface, key) || key in own);
    const forms = allForms(own).filter(({ key }) => key in english);

    test('are neither too many nor too few', () => {
      expect({
        missing: keys.filter((key) => !(key in own)),
        superfluous: Object.keys(own).filter((key) => !(key in english) && !waits(surface, key)),
      }).toEqual({ missing: [], superfluous: [] });
    });

    test('have the forms that the language has', () => {
      const wanted = [...categoriesOf(language).keys()].sort().join(' ');
      const wrong = keys
        .filter((key) => key in own)
        .map((key) => `${key}: ${pluralForms(own[key])}`)
        .filter((found) => !found.endsWith(`: ${isPlural(english, found) ? wanted : ''}`));
      expect(wrong).toEqual([]);
    });

    test('have the gaps of the English', () => {
      const wrong = forms.filter(({ key, category, text }) => {
        const gaps = gapsOf(englishText(english[key]));
        const mayOmit = isOneNumber(language, category);
        const wanted = mayOmit && !text.includes('{count}') ? gaps.filter(notCount) : gaps;
        return gapsOf(text).join() !== wanted.join();
      });
      expect(wrong).toEqual([]);
    });

    test('have room on the screen', () => {
      const long = forms.filter(({ key, text }) => {
        return widthOf(text) > roomFor(englishText(english[key]));
      });
      const crowded = LINES.map((line) => ({
        ...line,
        width: line.keys.reduce((sum, key) => sum + widthOf(englishText(own[key])), 0),
      })).filter(({ width, room }) => width > room);
      expect({ long, crowded }).toEqual({ long: [], crowded: [] });
    });

    test('are translated, tidy and calm', () => {
      const wrong = forms.filter(({ key, text }) => {
        const original = englishText(english[key]);
        const isSentence =
          original
            .replace(/\{\w+\}/g, '')
            .trim()
            .split(/\s+/).length > 2;
        return (isSentence && text === original) || text !== text.trim() || /\s\s|[!！]/.test(text);
      });
      expect(wrong).toEqual([]);
    });
  });
});

const notCount = (gap: string) => gap !== '{count}';

const pluralForms = (message: Message | undefined): string =>
  typeof message === 'object'
    ? Object.keys(message)
        .filter((category) => !category.startsWith('='))
        .sort()
        .join(' ')
    : '';

const isPlural = (english: Catalogue, found: string) =>
  typeof english[found.slice(0, found.indexOf(':'))] === 'object';

// "One story" may leave its figure out, but not where the form serves 21 stories, too.
function isOneNumber(language: string, category: string): boolean {
  return category.startsWith('=') || categoriesOf(language).get(category)?.length === 1;
}

const sources = ['components', 'entrypoints', 'lib', 'scripts'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8')),
);
const literals = new Set(
  sources.flatMap((text) =>
    [...text.matchAll(/['"]([\w-]+(?:\.[\w-]+)*)['"]/g)].map(([, key]) => key),
  ),
);
/** `tabs.${tab}` says every key that fits. */
const templates = sources
  .flatMap((text) =>
    [...text.matchAll(/`((?:[\w.-]|\$\{[^{}`]*\})+)`/g)].map(([, key = '']) => key),
  )
  .filter((key) => key.includes('${') && key.includes('.'))
  .map((key) => new RegExp(`^${key.replaceAll('.', '\\.').replace(/\$\{[^{}]*\}/g, '[\\w-]+')}$`));

const isSaid = (key: string) => literals.has(key) || templates.some((each) => each.test(key));
