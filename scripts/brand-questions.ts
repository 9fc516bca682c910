import { NEWSLETTER_SERVICES } from '../lib/brand/check-newsletter';
import { LANGUAGES } from '../lib/model/language';

/** What a publisher answers, by question or by flag; empty for what was passed over. */
export interface BrandAnswers {
  readonly name: string;
  readonly url: string;
  readonly tagline: string;
  readonly language: string;
  readonly accent: string;
  /** Path of a picture, from where the command is run. */
  readonly logo: string;
  /** Addresses of feeds, or of sites that name theirs. */
  readonly feeds: readonly string[];
  readonly newsletter: string;
  readonly endpoint: string;
  readonly daily: string;
  readonly breaking: string;
  readonly postal: string;
  readonly sponsor: string;
  readonly sponsorUrl: string;
  readonly social: readonly string[];
  readonly privacy: string;
}

type OneLine = {
  [K in keyof BrandAnswers]: BrandAnswers[K] extends string ? K : never;
}[keyof BrandAnswers];

export interface Question {
  readonly key: keyof BrandAnswers;
  readonly words: string;
  /** Asked only when an earlier answer makes it matter. */
  readonly after?: OneLine;
  readonly needed?: true;
}

export const QUESTIONS: readonly Question[] = [
  { key: 'name', words: 'The publication’s name', needed: true },
  { key: 'url', words: 'Its site, such as https://paper.example (empty: none)' },
  { key: 'tagline', words: 'One line about it, up to 132 characters (empty: none)' },
  {
    key: 'language',
    words: `Language of its mails: ${Object.keys(LANGUAGES).join(', ')} (empty: en)`,
  },
  { key: 'accent', words: 'Its colour, such as #8f1d1a (empty: a dark red)' },
  { key: 'logo', words: 'Its logo, a file such as ../logo.svg (empty: its name is set in type)' },
  {
    key: 'feeds',
    words: 'Feeds or sites to read, blanks between them',
    needed: true,
  },
  {
    key: 'newsletter',
    words: `Newsletter service: ${NEWSLETTER_SERVICES.join(', ')}; “link” only opens your page (empty: none)`,
  },
  { key: 'endpoint', words: 'Address of the service or its form', after: 'newsletter' },
  {
    key: 'daily',
    words:
      'List of the daily news: its UUID in listmonk, its name in Ghost, else see docs/newsletter.md (empty: none)',
    after: 'newsletter',
  },
  {
    key: 'breaking',
    words: 'List of breaking news, named the same way (empty: none)',
    after: 'newsletter',
  },
  {
    key: 'postal',
    words: 'Where the sender of the mails gets letters: street and town (empty: none)',
    after: 'newsletter',
  },
  { key: 'sponsor', words: 'A sponsor’s line (empty: none)' },
  { key: 'sponsorUrl', words: 'Where it leads', after: 'sponsor' },
  { key: 'social', words: 'Your pages elsewhere, blanks between them (empty: none)' },
  { key: 'privacy', words: 'Address of your privacy policy (empty: a page is written)' },
];

export const NO_ANSWERS: BrandAnswers = {
  name: '',
  url: '',
  tagline: '',
  language: '',
  accent: '',
  logo: '',
  feeds: [],
  newsletter: '',
  endpoint: '',
  daily: '',
  breaking: '',
  postal: '',
  sponsor: '',
  sponsorUrl: '',
  social: [],
  privacy: '',
};

/** Asks what the flags have not said; `ask` gives the reader's line. */
export async function askQuestions(
  given: Partial<BrandAnswers>,
  ask: (words: string) => Promise<string>,
): Promise<BrandAnswers> {
  let answers: BrandAnswers = { ...NO_ANSWERS, ...given };
  for (const { key, words, after, needed } of QUESTIONS) {
    if (given[key] !== undefined) continue;
    if (after !== undefined && answers[after] === '') continue;
    let line = (await ask(words)).trim();
    // Asked once more, then the check says what is missing.
    if (needed && line === '') line = (await ask(`${words} (this one is needed)`)).trim();
    const isList = Array.isArray(NO_ANSWERS[key]);
    answers = { ...answers, [key]: isList ? line.split(/[\s,]+/).filter(Boolean) : line };
  }
  return answers;
}
