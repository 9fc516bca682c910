import { deleteDB } from 'idb';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { joinStories } from '../../../lib/db/articles';
import { type Database, openDatabase } from '../../../lib/db/database';
import { readGrouping } from '../../../lib/db/grouping';

const NAME = 'grouping';
let db: Database;

beforeEach(async () => {
  db = await openDatabase(NAME);
});

afterEach(async () => {
  db.close();
  await deleteDB(NAME);
});

const grouping = {
  version: 1,
  index: {
    articles: { at: new Float64Array([1, 2]), holders: new Int32Array(0), oldest: 0 },
    stories: { ids: ['story:a', 'story:b'] },
  },
  articleIds: ['a', 'b'],
};

test('what the grouper knows is read as it was kept', async () => {
  await joinStories(db, new Map(), grouping);
  expect(await readGrouping(db)).toStrictEqual(grouping);
});

test('each array is a record of its own, so that none makes a long task', async () => {
  await joinStories(db, new Map(), grouping);
  expect(await db.getAllKeys('groupingParts')).toEqual([
    'articleIds',
    'index/articles/at',
    'index/articles/holders',
    'index/articles/oldest',
    'index/stories/ids',
    'version',
  ]);
});

test('of what was kept before nothing is left', async () => {
  await joinStories(db, new Map(), { ...grouping, before: [1, 2, 3] });
  await joinStories(db, new Map(), grouping);
  expect(await readGrouping(db)).toStrictEqual(grouping);
});

test('where nothing is kept there is nothing that passes for a grouping', async () => {
  expect(await readGrouping(db)).toEqual({});
});

test('a part that cannot be kept leaves all as it was, the stories included', async () => {
  await joinStories(db, new Map(), grouping);
  const torn = { ...grouping, version: 2, torn: () => 0 };
  await expect(joinStories(db, new Map(), torn)).rejects.toThrow();
  expect(await readGrouping(db)).toStrictEqual(grouping);
});
