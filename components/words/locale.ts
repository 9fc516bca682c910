/** The language of every word and date of the interface; one place for later translation. */
export const LOCALE = 'en-GB';
