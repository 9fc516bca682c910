import { LANGUAGES, type Language } from '../../lib/model/language';

let spoken: Language = 'en';

/** The language the page speaks now. */
export const language = (): Language => spoken;

/** The tag for the browser's formatters of dates and numbers. British order and a 24-hour clock for English. */
export const locale = (): string => (spoken === 'en' ? 'en-GB' : spoken);

export const direction = (): 'ltr' | 'rtl' => LANGUAGES[spoken];

/** Set once, before a page's first word. */
export function setLanguage(next: Language): void {
  spoken = next;
}
