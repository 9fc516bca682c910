import { readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import english from '../components/locales/digest/en.json';
import { locale, setLanguage, language as spoken } from '../components/words/locale';
import { createSayer, type Message } from '../components/words/sayer';
import type { DigestLanguage } from '../lib/digest/language';
import type { Language } from '../lib/model/language';

const FOLDER = resolve(dirname(fileURLToPath(import.meta.url)), '../components/locales/digest');

/** The sentences of a mail in a language. The command itself goes on in English. */
export function digestLanguage(language: Language): DigestLanguage {
  const sayer = createSayer(english);
  if (language !== 'en') sayer.use(readSentences(language));
  return {
    language,
    locale: inLanguage(language, locale),
    say: (key, values) => inLanguage(language, () => sayer.say(key, values)),
    pieces: (key) => sayer.pieces(key),
  };
}

const readSentences = (language: Language): Readonly<Record<string, Message>> =>
  JSON.parse(readFileSync(join(FOLDER, `${language}.json`), 'utf8'));

/** The words of the pages know one language at a time: it is lent for one sentence. */
function inLanguage<T>(language: Language, task: () => T): T {
  const before = spoken();
  setLanguage(language);
  try {
    return task();
  } finally {
    setLanguage(before);
  }
}
