import { describe, expect, test } from 'vitest';
import { deckOf } from '../../../lib/edition/deck';
import { makeEdition } from '../../../lib/edition/edition';
import { applyFilters, hiddenBy } from '../../../lib/edition/filters';
import { DAY_MS, HOUR_MS, WEEK_MS } from '../../../lib/model/time';
import { articleOf, NOW, sourceOf, storyOf } from './stories';

const story = storyOf([
  articleOf('courier', 50, 'Ferry hits dredger', { imageUrl: 'https://courier.example/1.jpg' }),
  articleOf('radio', 49, 'Dredger and ferry collide'),
  articleOf('courier', 2, 'Ferry captain heard'),
]);
const input = {
  id: '2026-W47',
  period: 'week' as const,
  from: NOW - WEEK_MS,
  to: NOW,
  now: NOW,
  stories: [story, storyOf([articleOf('radio', 24 * 9, 'Too old')])],
  sources: [sourceOf('courier'), sourceOf('radio')],
  readingMinutes: new Map(story.articles.map(({ id }) => [id, 4])),
  closed: false,
  hidden: 2,
};

describe('makeEdition', () => {
  test('an edition is flat and counts only its own period', () => {
    const edition = makeEdition(input);
    expect(edition).toMatchObject({ id: '2026-W47', articleCount: 3, sourceCount: 2, hidden: 2 });
    expect(edition.stories).toHaveLength(1);
    expect(edition.stories[0]).toMatchObject({
      rank: 1,
      readingMinutes: 4,
      imageUrl: 'https://courier.example/1.jpg',
      sources: [
        { id: 'courier', title: 'The courier' },
        { id: 'radio', title: 'The radio' },
      ],
      perDay: [0, 0, 0, 0, 2, 0, 1],
    });
  });

  test('on a Monday morning the days that the week goes back to have their bars', () => {
    const monday = Date.UTC(2026, 10, 23);
    const now = monday + 7 * HOUR_MS;
    const at = (day: number, source: string) => ({
      ...articleOf(source, 1, 'Ferry hits dredger'),
      publishedAt: monday + day * DAY_MS + HOUR_MS,
    });
    const articles = [at(-2, 'courier'), at(-1, 'courier'), at(-1, 'radio'), at(0, 'radio')];
    const edition = makeEdition({
      ...input,
      from: now - 3 * DAY_MS,
      to: monday + WEEK_MS,
      now,
      stories: [storyOf(articles)],
    });
    expect(edition.stories[0]?.perDay).toEqual([0, 1, 2, 1, 0, 0, 0]);
  });

  test('an edition survives being stored', () => {
    const edition = makeEdition(input);
    expect(structuredClone(edition)).toEqual(edition);
    expect(JSON.parse(JSON.stringify(edition))).toEqual(edition);
  });

  test('made twice it is the same', () => {
    expect(makeEdition(input)).toEqual(makeEdition(input));
  });

  test('today is drawn in eight steps of three hours', () => {
    const edition = makeEdition({ ...input, id: 'today', period: 'today', from: NOW - DAY_MS });
    expect(edition.stories[0]?.perDay).toEqual([0, 0, 0, 0, 0, 0, 0, 1]);
  });

  test('without articles it is empty and says so', () => {
    expect(makeEdition({ ...input, stories: [] })).toMatchObject({ articleCount: 0, stories: [] });
  });
});

test.each([
  ['', ''],
  ['One sentence. Another one.', 'One sentence. Another one.'],
  ['A first. Then it is cut mid-sent…', 'A first.'],
  ['Ferry hits the dredger. Nobody was hurt.', 'Nobody was hurt.'],
  [`${'long '.repeat(40)}. Short.`, ''],
  [`Short. A ${'long '.repeat(40)}end.`, 'Short.'],
])('the deck of %j is %j', (summary, wanted) => {
  expect(deckOf('Ferry hits the dredger', summary)).toBe(wanted);
});

describe('filters', () => {
  const articles = [
    articleOf('a', 1, 'Golf: the final round'),
    articleOf('a', 1, 'A golfer retires'),
    articleOf('b', 1, 'GOLF clubs stolen'),
    articleOf('b', 1, '東京都知事選挙の結果'),
    articleOf('c', 1, 'Café opens', { summary: 'The price war goes on.' }),
  ];
  const shown = (mutedWords: string[], mutedSourceIds: string[] = []) =>
    applyFilters(articles, { mutedWords, mutedSourceIds });

  test.each([
    [['golf'], [], 2],
    [['知事'], [], 1],
    [['CAFÉ'], [], 1],
    [['price  war'], [], 1],
    [['price of war'], [], 0],
    [['', '   '], [], 0],
    [['(.*)'], [], 0],
    [[], ['a', 'c'], 3],
    [['golf'], ['a'], 3],
  ])('words %j and sources %j hide %i', (words, sources, hidden) => {
    expect(shown(words, sources).hidden).toBe(hidden);
    expect(shown(words, sources).shown).toHaveLength(articles.length - hidden);
  });

  test('each word and source has its own count', () => {
    expect(hiddenBy(articles, { mutedWords: ['golf', 'war'], mutedSourceIds: ['b'] })).toEqual(
      new Map([
        ['golf', 2],
        ['war', 1],
        ['b', 2],
      ]),
    );
  });
});
