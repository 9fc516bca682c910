import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, StoredArticle } from '../../../lib/model/article';
import { createGrouper, groupStories, inTimeOrder, loadGrouper } from '../../../lib/story/group';
import { finished } from '../../fixtures/finished';
import { articleOf, ferryWeek, inventedWeek } from './articles';

const addAll = (grouper: ReturnType<typeof createGrouper>, articles: readonly Article[]) =>
  articles.map((article) => grouper.add(article));

describe('loadGrouper', () => {
  test('a saved grouper goes on exactly as if it had never stopped, wherever it was stopped', () => {
    const articles = inTimeOrder(inventedWeek(200));
    const whole = createGrouper([]);
    const wanted = addAll(whole, articles);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: articles.length }), (stop) => {
        const before = createGrouper([]);
        addAll(before, articles.slice(0, stop));
        const after = finished(loadGrouper(structuredClone(before.save())));
        expect(after && addAll(after, articles.slice(stop))).toEqual(wanted.slice(stop));
        expect(after?.save()).toEqual(whole.save());
      }),
      { seed: 47, numRuns: 6 },
    );
  });

  test('what was added before the save is known after it', () => {
    const articles = ferryWeek();
    const before = createGrouper([]);
    const ids = addAll(before, articles);
    const after = finished(loadGrouper(before.save()));
    expect(after && addAll(after, articles)).toEqual(ids);
  });

  test('a kept state is not changed by what follows', () => {
    const grouper = createGrouper([]);
    addAll(grouper, ferryWeek());
    const saved = grouper.save();
    const copy = structuredClone(saved);
    addAll(grouper, inventedWeek(50));
    expect(saved).toEqual(copy);
  });

  const saved = () => {
    const grouper = createGrouper([]);
    addAll(grouper, ferryWeek());
    return structuredClone(grouper.save());
  };

  test.each<[name: string, broken: () => unknown]>([
    ['nothing', () => undefined],
    ['null', () => null],
    ['a word', () => 'state'],
    ['another version', () => ({ ...saved(), version: 0 })],
    ['another word table', () => ({ ...saved(), background: 1 })],
    ['no index', () => ({ ...saved(), index: undefined })],
    ['an index of nothing', () => ({ ...saved(), index: {} })],
    ['too few ids', () => ({ ...saved(), articleIds: [] })],
    ['a story that is not there', () => changed((index) => index.storyOf.fill(99))],
    ['a holder that is not there', () => changed((index) => index.articles.holders.fill(1 << 20))],
    ['a chain without an end', () => changed((index) => index.articles.before.fill(3))],
    ['a chain out of the array', () => changed((index) => index.articles.latest.fill(1 << 20))],
    [
      'arrays of another type',
      () => {
        const state = saved();
        const { index } = state;
        const stories = { ...index.stories, articles: [...index.stories.articles] };
        return { ...state, index: { ...index, stories } };
      },
    ],
  ])('%s is no state, so that it is made anew', (_name, broken) => {
    expect(finished(loadGrouper(broken()))).toBeUndefined();
  });

  function changed(change: (index: ReturnType<typeof saved>['index']) => void): unknown {
    const state = saved();
    change(state.index);
    return state;
  }

  test('a state that is mostly of old days is made anew', () => {
    const grouper = createGrouper([]);
    for (let i = 0; i < 4100; i++) grouper.add(articleOf('mill', `word${i} grain${i}`, 0));
    expect(finished(loadGrouper(grouper.save()))).toBeDefined();
    grouper.add(articleOf('mill', 'Another month, another harvest', 24 * 30));
    expect(finished(loadGrouper(grouper.save()))).toBeUndefined();
  });
});

describe('a grouper that unites stories', () => {
  // Two beginnings of one event that only a later report brings together.
  const bridge = (): Article[] => [
    articleOf('courier', 'Alder Bridge shut after crack found in northern pier', 0, {
      summary: 'Engineers closed the Alder Bridge at dawn. Trains are stopped.',
    }),
    articleOf('ledger', 'Commuters stranded as Tarn crossing closes without warning', 0.5, {
      summary: 'Thousands walked home from Westmere after the crossing was closed.',
    }),
    articleOf(
      'radio',
      'Alder Bridge closed: crack in northern pier strands Westmere commuters',
      1,
      {
        summary:
          'Thousands of commuters walked home from Westmere after engineers closed the crossing over the Tarn when a crack was found in the northern pier.',
      },
    ),
  ];

  test('each story has one id at the end, that of its first article', () => {
    for (const { id, articles } of groupStories([
      ...bridge(),
      ...ferryWeek(),
      ...inventedWeek(200),
    ]))
      expect(id).toBe(`story:${articles[0]?.id}`);
  });

  test('an id that was given up leads to one that was not', () => {
    const grouper = createGrouper([]);
    addAll(grouper, inTimeOrder([...bridge(), ...inventedWeek(400)]));
    const united = grouper.united();
    for (const kept of united.values()) expect(united.has(kept)).toBe(false);
  });

  test('the stored articles of a story may be told again in any order', () => {
    const articles = inventedWeek(60);
    const stored: StoredArticle[] = groupStories(articles).flatMap(({ id, articles: members }) =>
      members.map((article) => ({ ...article, storyId: id })),
    );
    const ids = new Map(stored.map(({ id, storyId }) => [id, storyId]));
    const grouper = createGrouper(stored.toReversed());
    for (const article of articles) expect(grouper.add(article)).toBe(ids.get(article.id));
  });
});
