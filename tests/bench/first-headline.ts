import type { Driver } from '../browser/drivers/driver';

/** Milliseconds from navigation to the first paint with something in it. */
async function firstPaint(driver: Driver, page: string): Promise<number> {
  const screen = await driver.open(page);
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
}

/**
 * The popup's first headline beside a page of the same extension that holds one line of text and no
 * script, one after the other, so that both see the same machine. Nothing of the popup paints before
 * its first headline.
 */
export async function firstHeadline(driver: Driver, runs: number): Promise<PaintTimes> {
  const popup: number[] = [];
  const empty: number[] = [];
  for (let run = 0; run < runs; run++) {
    empty.push(await firstPaint(driver, 'empty.html'));
    popup.push(await firstPaint(driver, 'popup.html'));
  }
  return { popup, empty };
}
