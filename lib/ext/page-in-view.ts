import browser from 'webextension-polyfill';
import type { PageInView } from '../model/page-in-view';

/** A page's links to feeds stand in its head; a form for a newsletter may stand at its end. */
const MOST_CHARACTERS = 4_000_000;

/**
 * The page in the tab that the toolbar button was pressed on; null where the browser lets nobody
 * look: its own pages, its shop, and tabs that `activeTab` was not given for.
 */
export async function readPageInView(): Promise<PageInView | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  try {
    const [read] = await browser.scripting.executeScript({
      target: { tabId: tab.id },
      func: copyOfPage,
      args: [MOST_CHARACTERS],
    });
    // The polyfill's types know nothing of what the function gives.
    return (read?.result as PageInView | undefined) ?? null;
  } catch {
    return null;
  }
}

/** Runs in the page: sees its argument and the page, nothing else. It changes nothing. */
function copyOfPage(most: number): PageInView {
  const { contentType, documentElement, body } = document;
  // A browser shows a feed in a viewer of its own; in Chromium's the document is kept in this.
  const viewed = document.getElementById('webkit-xml-viewer-source-xml')?.innerHTML;
  const isJson = /json/.test(contentType);
  const markup = viewed ?? (isJson ? body?.textContent : documentElement?.outerHTML) ?? '';
  return { url: location.href, contentType, markup: markup.slice(0, most) };
}
