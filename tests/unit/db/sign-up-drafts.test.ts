import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Database, openDatabase } from '../../../lib/db/database';
import { dropDraft, keepDraft, signUpDrafts } from '../../../lib/db/sign-up-drafts';
import type { SignUpDraft } from '../../../lib/model/subscription';
import { DAY_MS } from '../../../lib/model/time';

const now = Date.UTC(2026, 10, 18);
const draft = (id: string, at: number): SignUpDraft => ({
  id,
  at,
  email: 'ada.fen@norwick.example',
  kinds: ['daily'],
  consentText: 'By signing up you ask The Courier to send you mails.',
  newsletter: null,
});

describe('a sign-up that could not be sent', () => {
  let db: Database;
  let databases = 0;
  beforeEach(async () => {
    databases += 1;
    db = await openDatabase(`drafts-${databases}`);
  });

  it('is kept for a week and then let go', async () => {
    await keepDraft(db, draft('a', now), now);
    expect(await signUpDrafts(db, now + 7 * DAY_MS - 1)).toHaveLength(1);
    expect(await signUpDrafts(db, now + 7 * DAY_MS)).toEqual([]);
    await dropDraft(db, null, now + 7 * DAY_MS);
    expect(await db.get('facts', 'signUpDrafts')).toEqual([]);
  });

  it('replaces the one it repeats, newest first', async () => {
    await keepDraft(db, draft('a', now), now);
    await keepDraft(db, draft('b', now + 1), now + 1);
    await keepDraft(db, draft('a', now + 2), now + 2);
    expect((await signUpDrafts(db, now + 3)).map(({ id, at }) => [id, at - now])).toEqual([
      ['a', 2],
      ['b', 1],
    ]);
  });

  it('goes when it is sent or deleted', async () => {
    await keepDraft(db, draft('a', now), now);
    await dropDraft(db, 'a', now);
    expect(await signUpDrafts(db, now)).toEqual([]);
  });
});
