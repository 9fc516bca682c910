import { type Taste, type TasteSignal, tasteOf } from '../edition/bent';
import type { Article } from '../model/article';
import type { Dismissal } from '../model/dismissal';
import type { BentSettings } from '../model/settings';
import { DAY_MS } from '../model/time';

/** After three half-lives a click hardly counts. */
const LOOK_BACK_MS = 90 * DAY_MS;

type ReadSince = (
  since: number,
) => Promise<readonly { readonly article: Article; readonly readAt: number }[]>;

/**
 * The reader's taste. What they read counts once they want it to; "less like this" is said in so many
 * words, so it counts always. Undefined when nothing counts.
 */
export async function ownBent(
  { enabled, since }: BentSettings,
  readSince: ReadSince,
  now: number,
  dismissed: readonly Dismissal[] = [],
): Promise<Taste | undefined> {
  const from = Math.max(since, now - LOOK_BACK_MS);
  const less = dismissed.filter(({ at }) => at >= from).map(asSignal);
  if (!enabled) return less.length > 0 ? tasteOf(less, now) : undefined;
  const read = await readSince(from);
  const more = read.map(({ article, readAt }) => ({
    kind: 'read' as const,
    topic: article.topic,
    sourceId: article.sourceId,
    at: readAt,
  }));
  return tasteOf([...more, ...less], now);
}

/** No source has an empty id: a dismissal of what several reported is held against none of them. */
const asSignal = ({ topic, sourceId, at }: Dismissal): TasteSignal => ({
  kind: 'dismissed',
  topic,
  sourceId: sourceId ?? '',
  at,
});
