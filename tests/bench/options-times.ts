import type { Driver } from '../browser/drivers/driver';
import type { OptionsBench } from './options-entry';

// In the functions that run in the browser.
declare const optionsBench: OptionsBench;

export interface OptionsTime {
  readonly what: string;
  /** Milliseconds. */
  readonly took: number;
  /** Milliseconds of each task of 50 or more. */
  readonly longTasks: readonly number[];
}

/** The options page with so many sources, in twelve topics and then in one. */
export async function optionsTimes(
  driver: Driver,
  sources: number,
  now: number,
): Promise<OptionsTime[]> {
  const times: OptionsTime[] = [];
  for (const topics of ['many', 'one'] as const) {
    const page = await driver.open('options-bench.html');
    await page.evaluate(
      (count: number, how: 'many' | 'one', at: number) => optionsBench.fill(count, how, at),
      sources,
      topics,
      now,
    );
    const say = (what: string, { tookMs, long }: { tookMs: number; long: number[] }) =>
      times.push({ what: `${what}, ${topics} topics`, took: tookMs, longTasks: long });
    // The second time, as the first one fills the browser's own caches.
    await page.evaluate(() => optionsBench.show());
    say('shown', await page.evaluate(() => optionsBench.show()));
    say('a letter typed into the search', await page.evaluate(() => optionsBench.filter()));
    say('a topic unfolded', await page.evaluate(() => optionsBench.unfold()));
    const scrolled = await page.evaluate(() => optionsBench.scroll());
    say(`scrolled through ${scrolled.rows} rows`, scrolled);
    await page.close();
  }
  return times;
}
