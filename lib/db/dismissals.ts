import type { Dismissal } from '../model/dismissal';
import { DAY_MS } from '../model/time';
import type { Database } from './database';
import { readFact } from './facts';

/** As long as what was read counts. */
const KEPT_MS = 90 * DAY_MS;

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
  const others = before.filter((each) => each.storyId !== storyId && now - each.at < KEPT_MS);
  await Promise.all([
    tx.store.put(dismissal ? [...others, dismissal] : others, 'dismissals'),
    tx.done,
  ]);
}
