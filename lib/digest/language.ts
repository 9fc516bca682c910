import { LANGUAGES, type Language } from '../model/language';
import type { DigestKind } from './digest';

type Weekday = 'monday' | 'tuesday' | 'wednesday' | 'thursday' | 'friday' | 'saturday' | 'sunday';

/** The sentences of a mail; `components/locales/digest` has them in every language. */
export type DigestKey =
  | `title.${DigestKind}`
  | 'title.from'
  | 'masthead.from'
  | 'masthead.base'
  | 'subject.edition'
  | 'subject.breaking'
  | 'count.sources'
  | 'count.articles'
  | 'count.minutes'
  | 'time.range'
  | 'time.reading'
  | 'since.time'
  | `since.${Weekday}`
  | 'why.coverage'
  | 'why.front'
  | 'why.first'
  | 'why.someSource'
  | 'why.days'
  | 'why.growing'
  | 'why.onlyTop'
  | 'why.onlyPlace'
  | 'breaking.sources'
  | 'breaking.flagged'
  | 'breaking.someSource'
  | 'sources.more'
  | 'sources.also'
  | 'article.label'
  | 'article.readOn'
  | 'article.readThere'
  | 'end.daily'
  | 'end.weekly'
  | 'newsletter.title'
  | 'newsletter.text'
  | 'newsletter.go'
  | 'foot.privacy'
  | 'foot.preferences'
  | 'foot.unsubscribe'
  | 'foot.sentBy';

/** What a mail speaks: the publisher's language, whatever its headlines are in. */
export interface DigestLanguage {
  readonly language: Language;
  /** The tag for dates, numbers and lists. */
  readonly locale: string;
  /** The sentence of a key; its form goes by `count`. */
  say(key: DigestKey, values?: Readonly<Record<string, string | number>>): string;
  /** Its pieces in order, to put markup between: `{name}` pieces keep their braces. */
  pieces(key: DigestKey): readonly string[];
}

/** The direction of a BCP 47 tag that a feed gives. */
function directionOf(tag: string): 'ltr' | 'rtl' {
  return /^(ar|dv|fa|he|iw|ps|sd|ug|ur|yi)(-|$)/i.test(tag) ? 'rtl' : 'ltr';
}

/**
 * The attributes of a text in a language of its own, with a blank before them; none where it is the
 * mail's language, or not known.
 */
export function langAttributes(own: string | null, { language }: DigestLanguage): string {
  const safe = own !== null && /^[a-z0-9-]+$/i.test(own) ? own : null;
  if (safe === null || base(safe) === base(language)) return '';
  const direction = directionOf(safe);
  const turned = direction === LANGUAGES[language] ? '' : ` dir="${direction}"`;
  return ` lang="${safe}"${turned}`;
}

const base = (tag: string) => tag.toLowerCase().split('-')[0];

const RTL_LETTER = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const LTR_LETTER = /(?![\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc])\p{L}/u;

/** A name among words: written the other way, it would pull the figures beside it to its own side. */
export function nameAmong(name: string, { language }: DigestLanguage): string {
  const other = LANGUAGES[language] === 'rtl' ? LTR_LETTER : RTL_LETTER;
  return other.test(name) ? `\u2068${name}\u2069` : name;
}
