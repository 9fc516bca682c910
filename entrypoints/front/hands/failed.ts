import type { LanguageSetting } from '../../../lib/model/language';
import { sayFailed } from './said';
import { readingWords } from './words';

/** Says that what was pressed could not be done; nothing of it was. */
export async function failed(
  what: string,
  error: unknown,
  language: LanguageSetting,
): Promise<void> {
  await readingWords(language);
  sayFailed(what, error);
}
