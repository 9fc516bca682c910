import { expect, test } from 'vitest';
import { openDatabase } from '../../../lib/db/database';
import { changeDismissals, dismissals } from '../../../lib/db/dismissals';
import { DAY_MS } from '../../../lib/model/time';

const NOW = Date.UTC(2026, 10, 20);
const dismissal = (storyId: string, at = NOW) => ({ storyId, topic: 'sport', sourceId: null, at });

test('a dismissal is kept once, taken back, and forgotten after 90 days', async () => {
  const db = await openDatabase('dismissals');
  expect(await dismissals(db)).toEqual([]);
  await changeDismissals(db, 'match', dismissal('match', NOW - DAY_MS), NOW);
  await changeDismissals(db, 'match', dismissal('match'), NOW);
  await changeDismissals(db, 'race', dismissal('race'), NOW);
  expect(await dismissals(db)).toEqual([dismissal('match'), dismissal('race')]);
  await changeDismissals(db, 'match', null, NOW);
  expect(await dismissals(db)).toEqual([dismissal('race')]);
  await changeDismissals(db, 'bout', dismissal('bout', NOW + 91 * DAY_MS), NOW + 91 * DAY_MS);
  expect((await dismissals(db)).map(({ storyId }) => storyId)).toEqual(['bout']);
  db.close();
});
