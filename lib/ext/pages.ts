import browser from 'webextension-polyfill';

/** Address of one of our pages; `hash` names what it shows. */
export const pageUrl = (page: 'popup' | 'reader' | 'options', hash = ''): string =>
  browser.runtime.getURL(`${page}.html`) + (hash && `#${hash}`);

/** Opens one of our pages in a tab. */
export async function openPage(page: 'reader' | 'options', hash = ''): Promise<void> {
  await browser.tabs.create({ url: pageUrl(page, hash) });
}

/** Opens a page of the web in a tab. */
export async function openTab(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
