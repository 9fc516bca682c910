import { useEffect, useRef } from 'preact/hooks';
import { logFailure } from '../../lib/ext/log';
import type { Edition } from '../../lib/model/edition';
import type { LanguageSetting } from '../../lib/model/language';
import type { Settings } from '../../lib/model/settings';
import { afterPaint } from './after-paint';
import type { HandsView } from './hands/hands';

/** Keys, once the first headline is on the screen. */
export function useHands(view: HandsView): void {
  const current = useRef(view);
  current.current = view;
  useEffect(() => {
    let stop: () => void = () => {};
    let isGone = false;
    afterPaint
      .then(() => import('./hands/hands'))
      .then(({ startHands }) => startHands(() => current.current))
      .then((end) => {
        stop = end;
        if (isGone) end();
      })
      .catch((error: unknown) => logFailure('listening to keys', error));
    return () => {
      isGone = true;
      stop();
    };
  }, []);
}

/** The sheet of keys, loaded when it is asked for. */
export function showKeys({ shortcuts, language }: Settings): void {
  Promise.all([import('./hands/sheet'), import('./hands/words')])
    .then(([{ toggleSheet }, { readingWords }]) =>
      readingWords(language).then(() => toggleSheet(shortcuts.enabled)),
    )
    .catch((error: unknown) => logFailure('showing the keys', error));
}

/** Says that something was hidden, with the way to have it back. */
export function tellHidden(language: LanguageSetting, undo: () => Promise<unknown>): void {
  import('./hands/hidden')
    .then(({ sayHidden }) => sayHidden(language, undo))
    .catch((error: unknown) => logFailure('saying what was hidden', error));
}

/** Says that what was pressed could not be done, and why that may be. */
export function tellFailed(what: string, error: unknown, language: LanguageSetting): void {
  import('./hands/failed')
    .then(({ failed }) => failed(what, error, language))
    .catch((problem: unknown) => logFailure(what, problem));
}

/** Marks all of a list as read, with the way to have it back. */
export function markAllRead(articleIds: readonly string[], language: LanguageSetting): void {
  import('./hands/mark-all')
    .then(({ markAll }) => markAll(articleIds, language))
    .catch((error: unknown) => tellFailed('marking all as read', error, language));
}

/** Saves a whole edition as a file, and says its name. */
export function saveWeek(
  edition: Edition,
  format: 'epub' | 'markdown',
  language: LanguageSetting,
): void {
  import('./hands/save-week')
    .then(({ saveEdition }) => saveEdition(edition, format, language))
    .catch((error: unknown) => logFailure('saving the week', error));
}
