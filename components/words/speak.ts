import { type LanguageSetting, pickLanguage } from '../../lib/model/language';
import { direction, language, setLanguage } from './locale';
import type { Message, Sayer } from './sayer';

/** The catalogues of a surface by the path of their file, loaded when one is needed. */
export type Catalogues = Readonly<Record<string, () => Promise<Readonly<Record<string, Message>>>>>;

/** What says the sentences of a surface, and where it gets them. */
export type Surface = readonly [Sayer<never>, Catalogues];

/**
 * Makes the page speak the reader's language, before its first word. A catalogue that cannot be
 * loaded leaves it English: `failed` is told why.
 */
export async function speak(
  setting: LanguageSetting,
  surfaces: readonly Surface[],
  failed: (error: unknown) => void,
): Promise<void> {
  const wanted = pickLanguage(setting, navigator.languages);
  // Nothing is loaded or waited for in English, which a page speaks from the start.
  if (wanted === 'en' && language() === 'en') return;
  try {
    const loaded =
      wanted === 'en' ? [] : await Promise.all(surfaces.map((one) => load(one, wanted)));
    surfaces.forEach(([sayer], index) => {
      sayer.use(loaded[index] ?? {});
    });
    setLanguage(wanted);
  } catch (error) {
    failed(error);
  }
  document.documentElement.lang = language();
  document.documentElement.dir = direction();
}

function load([, files]: Surface, wanted: string): Promise<Readonly<Record<string, Message>>> {
  const path = Object.keys(files).find((file) => file.endsWith(`/${wanted}.json`));
  const read = path ? files[path] : undefined;
  return read ? read() : Promise.reject(new Error(`no sentences in ${wanted}`));
}
