import { say } from '../../../components/words/reading-say';
import { ask } from '../../../lib/ext/orders';
import type { LanguageSetting } from '../../../lib/model/language';
import { sayDone } from './said';
import { readingWords } from './words';

/** Marks articles as read in one order, and says so with the way to have them unread again. */
export async function markAll(
  articleIds: readonly string[],
  language: LanguageSetting,
): Promise<void> {
  await Promise.all([readingWords(language), ask('markRead', { articleIds, read: true })]);
  sayDone({
    sentence: say('said.allRead'),
    undo: () => ask('markRead', { articleIds, read: false }),
  });
}
