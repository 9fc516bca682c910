import type { Driver } from '../browser/drivers/driver';
import type { GroupingBench } from './grouping-entry';

// In the functions that run in the browser.
declare const groupingBench: GroupingBench;

export interface GroupingTimes {
  /** Milliseconds to read what the grouper knows and go on from it; of a page just opened each. */
  readonly load: readonly number[];
  /** Milliseconds until one new article has joined and all is kept again. */
  readonly joinOne: readonly number[];
  /** Milliseconds of each task of 50 or more in all of these. */
  readonly longTasks: readonly number[];
}

/** Loads what a grouper of so many articles knows, in a real browser. */
export async function groupingTimes(
  driver: Driver,
  articles: number,
  runs: number,
  now: number,
): Promise<GroupingTimes> {
  const load: number[] = [];
  const joinOne: number[] = [];
  const longTasks: number[] = [];
  const first = await driver.open('grouping-bench.html');
  await first.evaluate((count: number, at: number) => groupingBench.fill(count, at), articles, now);
  await first.close();
  for (let run = 0; run < runs; run++) {
    // A background that wakes has a cold engine.
    const page = await driver.open('grouping-bench.html');
    const loaded = await page.evaluate(() => groupingBench.load());
    const joined = await page.evaluate(
      (round: number, at: number) => groupingBench.joinOne(round, at),
      run,
      now,
    );
    load.push(loaded.tookMs);
    joinOne.push(joined.tookMs);
    longTasks.push(...loaded.long, ...joined.long);
    await page.close();
  }
  return { load, joinOne, longTasks };
}
