import { describe, expect, test } from 'vitest';
import { type StoryMarksStore, withStoryMarks } from '../../../lib/jobs/story-marks';
import type { EditionStory } from '../../../lib/model/edition';
import type { Snapshot } from '../../../lib/model/snapshot';

const story = (storyId: string, ...articleIds: string[]) =>
  ({ storyId, articleIds }) as unknown as EditionStory;

const snapshot = (stories: readonly EditionStory[], readIds: readonly string[]) =>
  ({ week: { stories }, today: { stories: [] }, readIds }) as unknown as Snapshot;

const store = (changes: Partial<StoryMarksStore> = {}): StoryMarksStore => ({
  dismissals: async () => [],
  readTimes: async () => new Map(),
  arrivals: async () => new Map(),
  ...changes,
});

describe('what the reader’s acts say of stories', () => {
  test('counts reports that arrived after the story was last read', async () => {
    const { freshCounts } = await withStoryMarks(
      snapshot([story('bridge', 'a', 'b', 'c', 'd'), story('court', 'e')], ['a', 'b']),
      store({
        readTimes: async () =>
          new Map([
            ['a', 100],
            ['b', 200],
          ]),
        arrivals: async () =>
          new Map([
            ['c', 150],
            ['d', 201],
          ]),
      }),
    );
    expect(freshCounts).toEqual({ bridge: 1 });
  });

  test('asks for nothing of stories that were not read', async () => {
    const asked: string[] = [];
    await withStoryMarks(
      snapshot([story('bridge', 'a'), story('court', 'b', 'c')], ['b']),
      store({
        readTimes: async (ids) => {
          asked.push(...ids);
          return new Map([['b', 1]]);
        },
        arrivals: async (ids) => {
          asked.push(...ids);
          return new Map();
        },
      }),
    );
    expect(asked).toEqual(['b', 'c']);
  });

  test('names the dismissed stories that are shown, and no others', async () => {
    const dismissal = { topic: 'sport', sourceId: null, at: 1 };
    const { dismissedIds, freshCounts } = await withStoryMarks(
      snapshot([story('bridge', 'a')], []),
      store({
        dismissals: async () => [
          { ...dismissal, storyId: 'bridge' },
          { ...dismissal, storyId: 'gone' },
        ],
      }),
    );
    expect(dismissedIds).toEqual(['bridge']);
    expect(freshCounts).toEqual({});
  });

  test('says nothing of an empty edition', async () => {
    const { freshCounts, dismissedIds } = await withStoryMarks(snapshot([], []), store());
    expect([freshCounts, dismissedIds]).toEqual([{}, []]);
  });
});
