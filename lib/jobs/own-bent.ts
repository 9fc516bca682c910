import { type Taste, tasteOf } from '../edition/bent';
import type { Article } from '../model/article';
import type { BentSettings } from '../model/settings';
import { DAY_MS } from '../model/time';

/** After three half-lives a click hardly counts. */
const LOOK_BACK_MS = 90 * DAY_MS;

type ReadSince = (
  since: number,
) => Promise<readonly { readonly article: Article; readonly readAt: number }[]>;

/** The reader's taste from what they read; undefined while they do not want it to count. */
export async function ownBent(
  { enabled, since }: BentSettings,
  readSince: ReadSince,
  now: number,
): Promise<Taste | undefined> {
  if (!enabled) return undefined;
  const read = await readSince(Math.max(since, now - LOOK_BACK_MS));
  const signals = read.map(({ article, readAt }) => ({
    kind: 'read' as const,
    topic: article.topic,
    sourceId: article.sourceId,
    at: readAt,
  }));
  return tasteOf(signals, now);
}
