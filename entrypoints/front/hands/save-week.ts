import { say } from '../../../components/words/reading-say';
import type { Edition } from '../../../lib/model/edition';
import type { LanguageSetting } from '../../../lib/model/language';
import { readerDatabase } from '../use-stored';
import { type ExportFormat, saveWeek } from './export';
import { sayBriefly } from './said';
import { readingWords } from './words';

/** Saves a whole edition and says under which name. */
export async function saveEdition(
  edition: Edition,
  format: ExportFormat,
  language: LanguageSetting,
): Promise<void> {
  await readingWords(language);
  const name = await saveWeek(await readerDatabase(), edition, format);
  sayBriefly(say('more.saved', { name }));
}
