import type { SignUpDraft } from '../model/subscription';
import { DAY_MS } from '../model/time';
import type { Database } from './database';
import { readFact } from './facts';

/** How long a sign-up that could not be sent is kept. */
const KEPT_MS = 7 * DAY_MS;

/** The drafts that are still kept, newest first. `now` is epoch ms. */
export async function signUpDrafts(db: Database, now: number): Promise<SignUpDraft[]> {
  return kept((await readFact(db, 'signUpDrafts')) ?? [], now);
}

/** Keeps a draft in place of one with its id, and lets go of those that are too old. */
export async function keepDraft(db: Database, draft: SignUpDraft, now: number): Promise<void> {
  await change(db, now, (drafts) => [draft, ...drafts.filter(({ id }) => id !== draft.id)]);
}

/** Lets go of a draft, and of those that are too old. */
export async function dropDraft(db: Database, id: string | null, now: number): Promise<void> {
  await change(db, now, (drafts) => drafts.filter((draft) => draft.id !== id));
}

async function change(
  db: Database,
  now: number,
  by: (drafts: readonly SignUpDraft[]) => readonly SignUpDraft[],
): Promise<void> {
  const tx = db.transaction('facts', 'readwrite');
  const drafts = ((await tx.store.get('signUpDrafts')) ?? []) as readonly SignUpDraft[];
  await Promise.all([tx.store.put(kept(by(drafts), now), 'signUpDrafts'), tx.done]);
}

const kept = (drafts: readonly SignUpDraft[], now: number): SignUpDraft[] =>
  drafts.filter(({ at }) => now - at < KEPT_MS);
