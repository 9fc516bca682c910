import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import {
  articlesBetween,
  articlesOfStory,
  commitFeed,
  joinStories,
  storylessArticles,
} from '../../../lib/db/articles';
import { type Database, openDatabase } from '../../../lib/db/database';
import {
  alertsSince,
  editionById,
  storeAlerts,
  storeEdition,
  unclosedWeeks,
} from '../../../lib/db/editions';
import { readFact } from '../../../lib/db/facts';
import { readGrouping } from '../../../lib/db/grouping';
import { changeMarks, readAmong } from '../../../lib/db/marks';
import { addSources, allFeedStates, allSources, removeSources } from '../../../lib/db/sources';
import { type JoinEdges, type JoinStore, joinNewArticles } from '../../../lib/jobs/join-stories';
import { type PublishStore, publishEditions } from '../../../lib/jobs/publish-edition';
import type { Article } from '../../../lib/model/article';
import { defaultSettings } from '../../../lib/model/settings';
import { DAY_MS, HOUR_MS } from '../../../lib/model/time';
import { newFeedState, newSource } from '../../../lib/source/source';
import { plainArticle } from '../../fixtures/article';

// A Thursday.
const NOW = Date.UTC(2026, 10, 19, 12);

let db: Database;
let count = 0;

beforeEach(async () => {
  db = await openDatabase(`publish-${count++}`);
  await addSources(
    db,
    ['s0', 's1', 's2', 's3'].map((id) => ({
      source: newSource({ title: id, feedUrl: `https://${id}.example/feed` }, id, NOW),
      state: newFeedState(id, NOW),
    })),
  );
});

afterEach(() => db.close());

const publishStore = (): PublishStore => ({
  allSources: () => allSources(db),
  allFeedStates: () => allFeedStates(db),
  articlesBetween: (from, to) => articlesBetween(db, from, to),
  storeEdition: (edition) => storeEdition(db, edition),
  unclosedWeeks: (now) => unclosedWeeks(db, now),
  alertsSince: (at) => alertsSince(db, at),
  readAmong: (ids) => readAmong(db, ids),
});

const joinEdges = (over: Partial<JoinStore> = {}): JoinEdges => ({
  store: {
    storylessArticles: () => storylessArticles(db),
    grouping: () => readGrouping(db),
    articlesBetween: (from, to) => articlesBetween(db, from, to),
    articlesOfStory: (id) => articlesOfStory(db, id),
    joinStories: (joined, grouping) => joinStories(db, joined, grouping),
    ...over,
  },
  now: () => NOW,
  pause: async () => {},
});

const pieces = { now: () => NOW, pause: async () => {} };

const article = (source: number, title: string, hoursAgo: number): Article => ({
  ...plainArticle,
  id: `s${source}.${title}`,
  sourceId: `s${source}`,
  url: `https://s${source}.example/${encodeURIComponent(title)}`,
  title,
  publishedAt: NOW - hoursAgo * HOUR_MS,
  arrivedAt: NOW,
});

const bridge = (source: number, hoursAgo: number) =>
  article(source, 'Alder Bridge in Norwick closes for a year after cracks are found', hoursAgo);
const harvest = (source: number, hoursAgo: number) =>
  article(source, 'Wheat harvest in Vasterland falls to a thirty-year low', hoursAgo);

async function store(...articles: Article[]): Promise<void> {
  for (const one of articles) await commitFeed(db, newFeedState(one.sourceId, NOW), [one], []);
  await joinNewArticles(joinEdges());
}

const input = (now = NOW, filters = defaultSettings.filters) => ({ now, timeZone: 'UTC', filters });

describe('publishing', () => {
  test('the story most sources have leads the week, with the number of them', async () => {
    await store(bridge(0, 30), bridge(1, 29), bridge(2, 28), harvest(3, 20));
    const { week, today } = await publishEditions(publishStore(), input(), pieces);
    expect(week.id).toBe('2026-W47');
    expect(week.stories.map(({ headline }) => headline)[0]).toContain('Alder Bridge');
    expect(week.stories[0]?.reasons[0]).toEqual({ kind: 'coverage', sources: 3, of: 4 });
    expect(today.stories.map(({ headline }) => headline)).toEqual([harvest(3, 20).title]);
  });

  test('articles that joined are marked for publishing in the same transaction', async () => {
    await store(bridge(0, 3));
    expect(await readFact(db, 'unpublished')).toBe(true);
  });

  test('joining again changes nothing', async () => {
    await store(bridge(0, 3), bridge(1, 2));
    const before = await articlesBetween(db, 0, NOW);
    expect(await joinNewArticles(joinEdges())).toBe(0);
    expect(await articlesBetween(db, 0, NOW)).toEqual(before);
    expect(new Set(before.map(({ storyId }) => storyId)).size).toBe(1);
  });

  test('a later wake goes on from what was known, without reading the days before', async () => {
    await store(bridge(0, 3), harvest(1, 3));
    const [first] = await articlesBetween(db, 0, NOW);
    await commitFeed(db, newFeedState('s2', NOW), [bridge(2, 1)], []);
    const articlesBetweenNow = () => Promise.reject(new Error('The days before were read.'));
    await joinNewArticles(joinEdges({ articlesBetween: articlesBetweenNow }));
    const stories = (await articlesBetween(db, 0, NOW))
      .filter(({ title }) => title === bridge(0, 3).title)
      .map(({ storyId }) => storyId);
    expect(first).toBeDefined();
    expect(stories).toHaveLength(2);
    expect(new Set(stories).size).toBe(1);
  });

  test.each([undefined, null, {}, 'text', { version: 1 }])(
    'where what was known is gone or broken (%j), it is made anew from the stored articles',
    async (grouping) => {
      await store(bridge(0, 3), harvest(1, 3));
      await commitFeed(db, newFeedState('s2', NOW), [bridge(2, 1)], []);
      await joinNewArticles(joinEdges({ grouping: async () => grouping }));
      const ids = (await articlesBetween(db, 0, NOW)).map(({ storyId }) => storyId);
      expect(new Set(ids).size).toBe(2);
    },
  );

  test('others are let run between a few dozen articles, and before all is kept', async () => {
    const many = Array.from({ length: 60 }, (_, index) => article(index, `Report ${index}`, 3));
    for (const one of many) await commitFeed(db, newFeedState(one.sourceId, NOW), [one], []);
    let pauses = 0;
    await joinNewArticles({
      ...joinEdges(),
      pause: async () => {
        pauses += 1;
      },
    });
    expect(pauses).toBe(3);
  });

  test('what a filter or a removed source hides is not ranked, and counted', async () => {
    await store(bridge(0, 3), harvest(1, 2), harvest(2, 2));
    await removeSources(db, ['s2']);
    const filters = { mutedWords: ['bridge'], mutedSourceIds: [] };
    const { week } = await publishEditions(publishStore(), input(NOW, filters), pieces);
    expect(week.stories).toHaveLength(1);
    expect(week.stories[0]?.sources.map(({ id }) => id)).toEqual(['s1']);
    expect(week.hidden).toBe(1);
  });

  test('a week that ended is closed as it was, and stays', async () => {
    await store(bridge(0, 3), bridge(1, 2));
    await publishEditions(publishStore(), input(), pieces);
    const next = NOW + 7 * DAY_MS;
    const { week } = await publishEditions(publishStore(), input(next), pieces);
    expect(week.id).toBe('2026-W48');
    const closed = await editionById(db, '2026-W47');
    expect(closed).toMatchObject({ closed: true });
    expect(closed?.stories).toHaveLength(1);
    await store(harvest(3, 1));
    await publishEditions(publishStore(), input(next), pieces);
    expect(await editionById(db, '2026-W47')).toEqual(closed);
  });

  test('ranking makes way for others, and comes to the same', async () => {
    await store(bridge(0, 3), bridge(1, 2), harvest(2, 5));
    const inOneGo = await publishEditions(publishStore(), input(), pieces);
    let clock = 0;
    let pauses = 0;
    const slow = {
      now: () => (clock += 20),
      pause: async () => {
        pauses++;
      },
    };
    expect(await publishEditions(publishStore(), input(), slow)).toEqual(inOneGo);
    expect(pauses).toBeGreaterThan(10);
  });

  test('the snapshot tells what was read, what is breaking and what fails', async () => {
    await store(bridge(0, 3));
    const [only] = await articlesBetween(db, 0, NOW);
    await changeMarks(db, [only?.id ?? ''], { readAt: NOW });
    const alert = {
      storyId: 'x',
      at: NOW - HOUR_MS,
      headline: 'x',
      articleId: 'x',
      reason: { kind: 'sources', sources: 4, withinMinutes: 20 },
      articleIds: [],
      outcome: 'notified',
      seenAt: null,
      lastAt: NOW - HOUR_MS,
    } as const;
    await storeAlerts(db, [alert, { ...alert, storyId: 'over', at: NOW - 7 * HOUR_MS, lastAt: 0 }]);
    await commitFeed(db, { ...newFeedState('s1', NOW), failure: { kind: 'timeout' } }, [], []);
    const snapshot = await publishEditions(publishStore(), input(), pieces);
    expect(snapshot.readIds).toEqual([only?.id]);
    expect(snapshot.breaking.map(({ storyId }) => storyId)).toEqual(['x']);
    expect(snapshot.failingCount).toBe(1);
  });
});
