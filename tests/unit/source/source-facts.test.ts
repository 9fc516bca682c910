import { describe, expect, test } from 'vitest';
import { rhythmWords, shareWords } from '../../../components/options/facts-words';
import { sizeWords } from '../../../components/options/spans';
import type { Edition, EditionStory } from '../../../lib/model/edition';
import { DAY_MS, HOUR_MS, WEEK_MS } from '../../../lib/model/time';
import { newFeedState } from '../../../lib/source/source';
import { type SourceFacts, sourceFacts, storiesBySource } from '../../../lib/source/source-facts';

const NOW = Date.UTC(2026, 10, 22, 12);

const story = (...ids: string[]) =>
  ({ sources: ids.map((id) => ({ id, title: id })) }) as unknown as EditionStory;

const week = (weeksAgo: number, stories: EditionStory[], change: Partial<Edition> = {}) =>
  ({ period: 'week', from: NOW - weeksAgo * WEEK_MS - DAY_MS, stories, ...change }) as Edition;

const facts = (change: Partial<SourceFacts>): SourceFacts => ({
  articlesThisWeek: 0,
  silentMs: null,
  stories: 0,
  allStories: 0,
  weeks: 0,
  documentBytes: null,
  lastSuccessAt: null,
  ...change,
});

describe('a source’s part in the editions', () => {
  test('counts each story once, whatever it wrote about it', () => {
    const { counts, all, weeks } = storiesBySource(
      [week(0, [story('a', 'b', 'a'), story('b')]), week(1, [story('a')])],
      NOW,
    );
    expect([...counts]).toEqual([
      ['a', 2],
      ['b', 2],
    ]);
    expect([all, weeks]).toEqual([3, 2]);
  });

  test('leaves out today, old weeks, and weeks to come', () => {
    const editions = [
      week(0, [story('a')], { period: 'today' }),
      week(9, [story('a')]),
      week(-2, [story('a')]),
    ];
    expect(storiesBySource(editions, NOW)).toEqual({ counts: new Map(), all: 0, weeks: 0 });
  });
});

test('the facts come from the fetch state and the editions', () => {
  const state = {
    ...newFeedState('a', NOW),
    newestAt: NOW - HOUR_MS,
    lastSuccessAt: NOW,
    documentBytes: 84_000,
  };
  const stories = storiesBySource([week(0, [story('a')])], NOW);
  expect(sourceFacts(state, { now: NOW, articlesThisWeek: 7, stories })).toEqual({
    articlesThisWeek: 7,
    silentMs: HOUR_MS,
    stories: 1,
    allStories: 1,
    weeks: 1,
    documentBytes: 84_000,
    lastSuccessAt: NOW,
  });
});

describe('in words', () => {
  test.each<[Partial<SourceFacts>, string]>([
    [{}, 'Nothing this week'],
    [{ silentMs: 12 * DAY_MS }, 'Nothing for 12 days'],
    [{ articlesThisWeek: 1 }, 'About 1 a week'],
    [{ articlesThisWeek: 10 }, 'About 10 a week'],
    [{ articlesThisWeek: 98 }, 'About 14 a day'],
  ])('%j publishes: %s', (change, words) => {
    expect(rhythmWords(facts(change))).toBe(words);
  });

  test.each<[Partial<SourceFacts>, string]>([
    [{}, ''],
    [{ allStories: 10, weeks: 1 }, 'in none of the 10 stories of this week'],
    [{ allStories: 40, weeks: 4, stories: 6 }, 'in 6 of 40 stories of the last 4 weeks'],
  ])('%j: %s', (change, words) => {
    expect(shareWords(facts(change))).toBe(words);
  });

  test.each<[number | null, string]>([
    [null, ''],
    [0, '1 kB'],
    [84_000, '84 kB'],
    [1_234_567, '1.2 MB'],
  ])('%j bytes: %s', (documentBytes, words) => {
    expect(sizeWords(facts({ documentBytes }).documentBytes)).toBe(words);
  });
});
