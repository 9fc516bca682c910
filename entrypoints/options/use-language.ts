import { useEffect, useState } from 'preact/hooks';
import { optionsSurface } from '../../components/options/options-languages';
import { say } from '../../components/options/options-say';
import { frontSurface } from '../../components/words/front-languages';
import { language } from '../../components/words/locale';
import { speak } from '../../components/words/speak';
import { logFailure } from '../../lib/ext/log';
import type { LanguageSetting } from '../../lib/model/language';

/** Makes the page speak the reader's language: its own sentences, and those of the front it shows. */
export async function speakOptions(setting: LanguageSetting): Promise<void> {
  await speak(setting, [frontSurface, optionsSurface], (error) =>
    logFailure('loading a language', error),
  );
  document.title = say('page.documentTitle');
}

/** Draws the page anew when the language changes; what has the focus stays where it is. */
export function useLanguage(setting: LanguageSetting): void {
  const [, setSpoken] = useState(language);
  useEffect(() => {
    void speakOptions(setting).then(() => setSpoken(language()));
  }, [setting]);
}
