import english from '../../components/locales/background/en.json';
import { setLanguage } from '../../components/words/locale';
import { createSayer, type Message, type Sayer } from '../../components/words/sayer';
import { readSettings } from '../../lib/db/facts';
import { pickLanguage } from '../../lib/model/language';
import { database } from './store';

const background = createSayer(english);

export type Say = Sayer<keyof typeof english>['say'];

// Chromium's worker cannot load a file when it needs one. All languages together are some 25 kB.
const catalogues = import.meta.glob<Readonly<Record<string, Message>>>(
  '../../components/locales/background/*.json',
  { eager: true, import: 'default' },
);

/** Says what leaves the background, in the language that the reader has chosen by now. */
export async function ownWords(): Promise<Say> {
  const settings = await readSettings(await database());
  const language = pickLanguage(settings.language, navigator.languages);
  setLanguage(language);
  background.use(catalogues[`../../components/locales/background/${language}.json`] ?? {});
  return background.say;
}
