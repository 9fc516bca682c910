/** The languages of the interface, by their tags, with the direction they are written in. */
export const LANGUAGES = {
  en: 'ltr',
  es: 'ltr',
  fr: 'ltr',
  de: 'ltr',
  pt: 'ltr',
  it: 'ltr',
  pl: 'ltr',
  tr: 'ltr',
  ru: 'ltr',
  uk: 'ltr',
  ar: 'rtl',
  he: 'rtl',
  hi: 'ltr',
  ja: 'ltr',
  ko: 'ltr',
  'zh-Hans': 'ltr',
  'zh-Hant': 'ltr',
} as const;

export type Language = keyof typeof LANGUAGES;

/** What the reader chose: the browser's own languages, or one of ours. */
export type LanguageSetting = 'system' | Language;

export const isLanguage = (tag: string): tag is Language => Object.hasOwn(LANGUAGES, tag);

const TRADITIONAL = new Set(['TW', 'HK', 'MO']);

/** The first of the wanted BCP 47 tags that we speak, in the reader's order; English for none. */
export function pickLanguage(setting: LanguageSetting, wanted: readonly string[]): Language {
  if (setting !== 'system') return setting;
  for (const tag of wanted) {
    const language = ourLanguage(tag);
    if (language) return language;
  }
  return 'en';
}

function ourLanguage(tag: string): Language | null {
  const [language = '', ...rest] = tag.split('-');
  const base = language.toLowerCase();
  if (base === 'zh') {
    const script = rest.find((part) => part.length === 4)?.toLowerCase();
    const isTraditional = script ? script === 'hant' : rest.some((part) => TRADITIONAL.has(part));
    return isTraditional ? 'zh-Hant' : 'zh-Hans';
  }
  // Browsers still send the tag that Hebrew had before 1989.
  const known = base === 'iw' ? 'he' : base;
  return isLanguage(known) ? known : null;
}
