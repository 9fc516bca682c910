// The week's list in a terminal.
import { editionDatesWords } from '../components/words/dates';
import { reasonWords } from '../components/words/reasons';
import type { Edition, EditionStory } from '../lib/model/edition';
import type { RefreshProgress, Snapshot } from '../lib/model/snapshot';
import type { Driver } from '../tests/browser/drivers/driver';
import { sleep } from '../tests/browser/drivers/wait';

declare const browser: typeof import('webextension-polyfill');

const refreshTimeoutMs = 180_000;
const tellEveryMs = 5000;

/** Waits for the first refresh to end; tells `print` how far it is. */
export async function waitForWeek(
  driver: Driver,
  print: (line: string) => void,
): Promise<Snapshot> {
  const startedAt = performance.now();
  let toldAt = startedAt;
  for (;;) {
    const { progress, snapshot } = await driver.api(readShared);
    if (progress?.phase === 'done' && snapshot) return snapshot;
    const now = performance.now();
    if (now - startedAt > refreshTimeoutMs) {
      throw new Error(`No edition after ${refreshTimeoutMs / 1000} s: ${JSON.stringify(progress)}`);
    }
    if (progress && now - toldAt > tellEveryMs) {
      toldAt = now;
      const { done, total, newArticles, phase } = progress;
      print(`  ${phase}: ${done} of ${total} sources, ${newArticles} articles`);
    }
    await sleep(200);
  }
}

async function readShared(): Promise<{ progress?: RefreshProgress; snapshot?: Snapshot }> {
  const { progress } = await browser.storage.session.get('progress');
  const { snapshot } = await browser.storage.local.get('snapshot');
  return { progress, snapshot } as { progress?: RefreshProgress; snapshot?: Snapshot };
}

/** The list as lines: rank, score, headline; then its reasons; then its sources. */
export function weekLines({ week, failingCount }: Snapshot, timeZone: string): string[] {
  const { sourceCount, articleCount, stories } = week;
  const failing = failingCount > 0 ? `, ${failingCount} failing` : '';
  return [
    `Best of the week, ${editionDatesWords(week, timeZone)}`,
    `${articleCount} articles of ${sourceCount} sources${failing}`,
    '',
    ...stories.flatMap((story) => storyLines(story, week, timeZone)),
  ];
}

function storyLines(story: EditionStory, week: Edition, timeZone: string): string[] {
  const titleOf = (id: string) => story.sources.find((source) => source.id === id)?.title;
  const context = { now: week.madeAt, timeZone, titleOf };
  const reasons = story.reasons.map((reason) => reasonWords(reason, context));
  const titles = story.sources.map(({ title }) => title);
  const shown =
    titles.length > 6 ? [...titles.slice(0, 5), `and ${titles.length - 5} more`] : titles;
  return [
    `${String(story.rank).padStart(2)}.  ${story.score.toFixed(2).padStart(6)}  ${story.headline}`,
    `             ${reasons.join('; ')}`,
    `             ${shown.join(', ')}`,
  ];
}
