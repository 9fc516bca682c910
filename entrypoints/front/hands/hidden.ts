import { say } from '../../../components/words/reading-say';
import type { LanguageSetting } from '../../../lib/model/language';
import { sayDone } from './said';
import { readingWords } from './words';

/** Says that something was hidden, with the way to have it back. */
export async function sayHidden(
  language: LanguageSetting,
  undo: () => Promise<unknown>,
): Promise<void> {
  await readingWords(language);
  sayDone({ sentence: say('said.hidden'), undo });
}
