import type { Driver } from '../browser/drivers/driver';

// In the functions that run in the browser.
declare const chrome: { action: { setPopup(details: { popup: string }): Promise<void> } };

/** Milliseconds from navigation to the first paint with something in it, in the toolbar's own popup. */
async function firstPaint(driver: Driver, page: string): Promise<number> {
  await driver.api((popup) => chrome.action.setPopup({ popup }), page);
  const screen = await driver.realPopup();
  await screen.waitFor(
    () => performance.getEntriesByName('first-contentful-paint').length > 0,
    10_000,
  );
  const at = await screen.evaluate(
    () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? 0,
  );
  await screen.close();
  return at;
}

export interface PaintTimes {
  readonly popup: readonly number[];
  readonly empty: readonly number[];
  /** An empty page that makes the popup as large as ours does. */
  readonly emptyLarge: readonly number[];
}

/**
 * The popup's first headline beside a page of the same extension that holds one line of text and no
 * script, one after the other, so that both see the same machine. Nothing of the popup paints before
 * its first headline.
 */
export async function firstHeadline(driver: Driver, runs: number): Promise<PaintTimes> {
  const popup: number[] = [];
  const empty: number[] = [];
  const emptyLarge: number[] = [];
  for (let run = 0; run < runs; run++) {
    empty.push(await firstPaint(driver, 'empty.html'));
    emptyLarge.push(await firstPaint(driver, 'empty-large.html'));
    popup.push(await firstPaint(driver, 'popup.html'));
  }
  await driver.api((page) => chrome.action.setPopup({ popup: page }), 'popup.html');
  const screen = await driver.realPopup();
  // A popup that lost its style sheet is a few pixels wide, and paints in no time.
  await screen.waitFor(() => innerWidth >= 400 && innerHeight >= 500, 5000);
  await screen.close();
  return { popup, empty, emptyLarge };
}
