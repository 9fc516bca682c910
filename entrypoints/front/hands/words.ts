import { readingSurface } from '../../../components/words/reading-languages';
import { speak } from '../../../components/words/speak';
import { logFailure } from '../../../lib/ext/log';
import type { LanguageSetting } from '../../../lib/model/language';

let spoken: Promise<void> | null = null;

/** Resolves once what is loaded on demand speaks the reader's language; asked for once a page. */
export function readingWords(language: LanguageSetting): Promise<void> {
  spoken ??= speak(language, [readingSurface], (error) => logFailure('loading a language', error));
  return spoken;
}
