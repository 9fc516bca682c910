import type { Driver } from '../browser/drivers/driver';
import type { Newsroom } from '../newsroom/newsroom';

// In the functions that run in the browser.
declare const chrome: { runtime: { sendMessage(message: unknown): Promise<unknown> } };

/** Milliseconds of one refresh on demand, from the order to the new edition. */
async function refreshOnce(driver: Driver): Promise<number> {
  return driver.api(async () => {
    const startedAt = performance.now();
    await chrome.runtime.sendMessage({ order: 'refresh', argument: { sourceIds: null } });
    return performance.now() - startedAt;
  });
}

export interface RefreshTimes {
  readonly unchanged: readonly number[];
  readonly changed: readonly number[];
  /** Requests of the last unchanged refresh. */
  readonly requests: number;
  /** Those of them answered with 304. */
  readonly notModified: number;
}

/** Refreshes of every feed of a newsroom, first unchanged, then each with two new articles. */
export async function refreshTimes(
  driver: Driver,
  newsroom: Newsroom,
  runs: number,
): Promise<RefreshTimes> {
  const unchanged: number[] = [];
  for (let run = 0; run < runs; run++) {
    newsroom.resetLog();
    unchanged.push(await refreshOnce(driver));
  }
  const requests = newsroom.requests.length;
  const notModified = newsroom.requests.filter(({ status }) => status === 304).length;
  const changed: number[] = [];
  for (let run = 0; run < runs; run++) {
    for (const { slug } of newsroom.publishers) newsroom.publish(slug, 2);
    changed.push(await refreshOnce(driver));
  }
  return { unchanged, changed, requests, notModified };
}
