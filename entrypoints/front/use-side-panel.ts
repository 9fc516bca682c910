import { useEffect, useState } from 'preact/hooks';
import { logFailure } from '../../lib/ext/log';
import { hasSidePanel, openSidePanel, ownWindowId } from '../../lib/ext/side-panel';
import { afterPaint } from './after-paint';

/** Opens the front page beside the page in view and leaves the popup; absent where that cannot be. */
export function useSidePanel(): (() => void) | undefined {
  // The window's id is asked for before the press: the browser refuses whoever waits after it.
  const [windowId, setWindowId] = useState<number | null>(null);
  useEffect(() => {
    if (!hasSidePanel()) return;
    afterPaint
      .then(ownWindowId)
      .then(setWindowId)
      .catch((error: unknown) => logFailure('finding the window', error));
  }, []);
  if (windowId === null) return undefined;
  return () => {
    openSidePanel(windowId)
      .then(() => close())
      .catch((error: unknown) => logFailure('opening the side panel', error));
  };
}
