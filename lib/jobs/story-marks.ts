import type { Dismissal } from '../model/dismissal';
import type { EditionStory } from '../model/edition';
import type { Snapshot } from '../model/snapshot';

export interface StoryMarksStore {
  dismissals(): Promise<readonly Dismissal[]>;
  /** When these articles were read, epoch ms, by id; only those that were. */
  readTimes(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
  /** When these articles arrived, epoch ms, by id; only those that are still here. */
  arrivals(ids: readonly string[]): Promise<ReadonlyMap<string, number>>;
}

/**
 * The snapshot with what the reader's own acts say of its stories: how many reports came since each
 * was read, and of which they want less. Stories nobody opened cost one look each.
 */
export async function withStoryMarks(
  snapshot: Snapshot,
  store: StoryMarksStore,
): Promise<Snapshot> {
  const stories = [...snapshot.week.stories, ...snapshot.today.stories];
  const read = new Set(snapshot.readIds);
  const followed = stories.filter(({ articleIds }) => articleIds.some((id) => read.has(id)));
  const ids = [...new Set(followed.flatMap(({ articleIds }) => articleIds))];
  const [dismissed, readTimes, arrivals] = await Promise.all([
    store.dismissals(),
    store.readTimes(ids.filter((id) => read.has(id))),
    store.arrivals(ids.filter((id) => !read.has(id))),
  ]);
  const fresh = followed
    .map((story) => [story.storyId, freshIn(story, readTimes, arrivals)] as const)
    .filter(([, count]) => count > 0);
  const shown = new Set(stories.map(({ storyId }) => storyId));
  return {
    ...snapshot,
    freshCounts: Object.fromEntries(fresh),
    dismissedIds: dismissed.map(({ storyId }) => storyId).filter((id) => shown.has(id)),
  };
}

/** Unread articles of a story that arrived after the reader last read one of it. */
function freshIn(
  { articleIds }: EditionStory,
  readTimes: ReadonlyMap<string, number>,
  arrivals: ReadonlyMap<string, number>,
): number {
  const lastRead = Math.max(...articleIds.map((id) => readTimes.get(id) ?? 0));
  return articleIds.filter((id) => (arrivals.get(id) ?? 0) > lastRead).length;
}
