import { DISMISSAL_KEPT_MS, type Dismissal } from '../model/dismissal';
import type { Database } from './database';
import { readFact } from './facts';

/** What the reader asked to see less like, oldest first. */
export const dismissals = async (db: Database): Promise<readonly Dismissal[]> =>
  (await readFact(db, 'dismissals')) ?? [];

/** Adds a dismissal, or takes back the story's; what is too old to count is let go. */
export async function changeDismissals(
  db: Database,
  storyId: string,
  dismissal: Dismissal | null,
  now: number,
): Promise<void> {
  const tx = db.transaction('facts', 'readwrite');
  const before = ((await tx.store.get('dismissals')) ?? []) as readonly Dismissal[];
  const others = before.filter(
    (each) => each.storyId !== storyId && now - each.at < DISMISSAL_KEPT_MS,
  );
  await Promise.all([
    tx.store.put(dismissal ? [...others, dismissal] : others, 'dismissals'),
    tx.done,
  ]);
}

/** These stories' dismissals with others put in or taken out; of two for one story the later counts. */
export function mergeDismissals(
  before: readonly Dismissal[],
  more: readonly Dismissal[],
  withoutIds: readonly string[] = [],
): readonly Dismissal[] {
  const byStory = new Map<string, Dismissal>();
  for (const each of [...before, ...more]) {
    if ((byStory.get(each.storyId)?.at ?? 0) <= each.at) byStory.set(each.storyId, each);
  }
  for (const id of withoutIds) byStory.delete(id);
  return [...byStory.values()].sort((a, b) => a.at - b.at);
}
