import type { Driver } from '../browser/drivers/driver';
import { randomFor } from '../newsroom/random';
import { inventedArticles } from './invented-articles';
import type { SearchBench } from './search-entry';

const PAGE = 'search-bench.html';

// In the functions that run in the browser.
declare const searchBench: SearchBench;

export interface SearchTimes {
  /** Milliseconds of each query, by its kind. */
  readonly byKind: ReadonlyMap<string, readonly number[]>;
  /** The first query of a page that was just opened. */
  readonly cold: readonly number[];
  /** Milliseconds of each task of 50 or more while what was typed was looked for. */
  readonly typingTasks: readonly number[];
  readonly bytes: number;
  readonly segments: number;
  /** Milliseconds to index 100 articles more. */
  readonly refresh: readonly number[];
  /** Milliseconds to index one article, of all. */
  readonly perArticle: number;
  /** Milliseconds of each task of 50 or more while all were indexed and merged. */
  readonly longTasks: readonly number[];
}

/** Queries as readers type them: words that stand side by side in some article, and beginnings. */
function queries(count: number, now: number): [kind: string, text: string][] {
  const random = randomFor('queries', 1);
  const made: [string, string][] = [];
  for (const { title, text } of inventedArticles(count, now)) {
    const words = `${title} ${text}`.split(' ').filter((word) => word.length > 3);
    const some = (length: number) => {
      const at = random.int(0, words.length - length);
      return words.slice(at, at + length);
    };
    made.push(['one word', `${some(1).join(' ')} `]);
    made.push(['two words', `${some(2).join(' ')} `]);
    made.push(['three words', `${some(3).join(' ')} `]);
    made.push(['two letters', some(1).join(' ').slice(0, 2)]);
    made.push(['three letters', some(1).join(' ').slice(0, 3)]);
    made.push([
      'a word and three letters',
      `${some(1).join(' ')} ${some(1).join(' ').slice(0, 3)}`,
    ]);
  }
  return made;
}

/** Fills an index in a real browser and asks it. */
export async function searchTimes(
  driver: Driver,
  articles: number,
  runs: number,
  now: number,
): Promise<SearchTimes> {
  const page = await driver.open(PAGE);
  const filled = await page.evaluate(
    (count: number, at: number) => searchBench.fill(count, at),
    articles,
    now,
  );
  const longTasks = await page.evaluate(() => searchBench.longTasks());
  const { bytes, segments } = await page.evaluate(() => searchBench.size());
  const byKind = new Map<string, number[]>();
  const typingTasks: number[] = [];
  for (const [kind, text] of queries(runs, now)) {
    const { tookMs, long } = await page.evaluate(
      (query: string, at: number) => searchBench.query(query, at),
      text,
      now,
    );
    typingTasks.push(...long);
    byKind.set(kind, [...(byKind.get(kind) ?? []), tookMs]);
  }
  await page.close();
  const cold: number[] = [];
  for (const [, text] of queries(Math.ceil(runs / 3), now).filter(
    ([kind]) => kind === 'two words',
  )) {
    const fresh = await driver.open(PAGE);
    const { tookMs } = await fresh.evaluate(
      (query: string, at: number) => searchBench.query(query, at),
      text,
      now,
    );
    cold.push(tookMs);
    await fresh.close();
  }
  const last = await driver.open(PAGE);
  const refresh: number[] = [];
  for (let round = 0; round < runs; round++) {
    refresh.push(
      await last.evaluate(
        (at: number, time: number) => searchBench.refresh(at, 100, time),
        round,
        now,
      ),
    );
  }
  await last.close();
  const perArticle = filled.indexedMs / articles;
  return { byKind, cold, typingTasks, bytes, segments, refresh, perArticle, longTasks };
}
