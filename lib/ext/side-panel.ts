import polyfill from 'webextension-polyfill';
import { browser as chromium } from 'wxt/browser';

/** Whether this browser can keep a page open beside the others: desktop browsers, no phone. */
export const hasSidePanel = (): boolean =>
  import.meta.env.FIREFOX ? 'sidebarAction' in polyfill : 'sidePanel' in chromium;

/**
 * Opens the front page beside the page in view. Only in the press of a button: nothing may be awaited
 * before it. Chromium needs the window's id for that, which is why it is given.
 */
export function openSidePanel(windowId: number): Promise<void> {
  return import.meta.env.FIREFOX
    ? polyfill.sidebarAction.open()
    : chromium.sidePanel.open({ windowId });
}

/** The id of the window that this page is in. */
export async function ownWindowId(): Promise<number | null> {
  return (await polyfill.windows.getCurrent()).id ?? null;
}
