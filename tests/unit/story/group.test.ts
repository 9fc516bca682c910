import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Article, StoredArticle } from '../../../lib/model/article';
import { createGrouper, groupStories } from '../../../lib/story/group';
import { articleOf, ferryWeek } from './articles';

/** Any code units, also broken ones. */
const anyText = fc
  .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 40 })
  .map((units) => String.fromCharCode(...units));

const storyOf = (articles: readonly Article[]) =>
  new Map(groupStories(articles).flatMap((s) => s.articles.map((a) => [a.id, s.id] as const)));

const shape = (articles: readonly Article[]) =>
  groupStories(articles).map(({ id, articles: members }) => [id, members.map((a) => a.id)]);

describe('groupStories', () => {
  test('reports of one event in other words are one story, the rest are not', () => {
    const stories = groupStories(ferryWeek());
    expect(stories[0]?.articles.map((a) => a.sourceId)).toEqual([
      'courier',
      'ledger',
      'radio',
      'tidewater',
    ]);
    expect(stories).toHaveLength(4);
  });

  test('nothing gives nothing', () => {
    expect(groupStories([])).toEqual([]);
  });

  test('every article is in one story, oldest first, and the story is named after its first', () => {
    const articles = ferryWeek();
    const stories = groupStories(articles);
    expect(stories.flatMap((s) => s.articles)).toHaveLength(articles.length);
    for (const { id, articles: members } of stories) {
      expect(id).toContain(members[0]?.id ?? '?');
      const times = members.map((a) => a.publishedAt);
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    }
  });

  test('the order of arrival does not matter', () => {
    const articles = ferryWeek();
    const wanted = shape(articles);
    fc.assert(
      fc.property(fc.shuffledSubarray(articles, { minLength: articles.length }), (shuffled) => {
        expect(shape(shuffled)).toEqual(wanted);
      }),
      { seed: 47, numRuns: 30 },
    );
  });

  test('the same article twice is one article', () => {
    const articles = ferryWeek();
    expect(shape([...articles, ...articles])).toEqual(shape(articles));
  });

  test('two puzzles of two days are no story', () => {
    const articles = [1, 2, 3].map((day) =>
      articleOf(`s${day}`, 'Crossword hints and answers for Wednesday', day * 24),
    );
    expect(groupStories(articles)).toHaveLength(3);
  });

  test('one shared name does not make a story', () => {
    const stories = storyOf([
      articleOf('a', 'Apollo raises billions for new credit fund', 0),
      articleOf('b', 'Robotaxi service Apollo Go stalls in Wuhan traffic', 1),
    ]);
    expect(new Set(stories.values()).size).toBe(2);
  });

  test('a month later the same words are another story', () => {
    const [first] = ferryWeek();
    if (!first) throw new Error('no article');
    const later = { ...first, id: 'later', publishedAt: first.publishedAt + 30 * 86_400_000 };
    expect(groupStories([first, later])).toHaveLength(2);
  });

  test.each([
    ['Japanese', '北見市で震度六弱の地震 住民が避難', '北見市で地震 震度六弱 住民が一時避難'],
    ['Chinese', '南江大桥发生货船碰撞事故 交通中断', '货船碰撞南江大桥 交通中断'],
    ['Thai', 'เรือเฟอร์รีชนเรือขุดใกล้ท่าเรือนอร์วิก', 'เรือขุดชนเรือเฟอร์รีที่ท่าเรือนอร์วิก'],
    [
      'German',
      'Fähre stößt vor Nordwick mit Baggerschiff zusammen',
      'Fähre und Baggerschiff stoßen vor Nordwick zusammen',
    ],
    [
      'Arabic',
      'تصادم عبارة مع سفينة قبالة ميناء نورويك',
      'عبارة تصطدم مع سفينة قبالة ميناء نورويك',
    ],
  ])('two reports in %s join', (language, one, other) => {
    const articles = [
      articleOf('a', one, 0, { language }),
      articleOf('b', other, 0.5, { language }),
    ];
    expect(groupStories(articles)).toHaveLength(1);
  });

  test.each([
    [
      'words that look alike',
      articleOf('a', 'Restaurant transport crisis: accident in the tunnel', 0, { language: 'en' }),
      articleOf('b', 'Restaurant, transport, crise : accident dans le tunnel', 1, {
        language: 'fr',
      }),
    ],
    [
      'one name',
      articleOf('a', 'Brandel resigns as mayor of the harbour city', 0, { language: 'en-GB' }),
      articleOf('b', 'Brandel hält Rede vor dem Rathaus der Hafenstadt', 1, { language: 'de' }),
    ],
  ])('two languages with no more in common than %s stay two stories', (_name, one, other) => {
    expect(groupStories([one, other])).toHaveLength(2);
  });

  test('a region of a language is no other language', () => {
    const [one, other] = ferryWeek();
    if (!one || !other) throw new Error('no articles');
    const pair = [
      { ...one, language: 'en-GB' },
      { ...other, language: 'en_US' },
    ];
    expect(groupStories(pair)).toHaveLength(1);
  });

  test('names and numbers carry an event into another language', () => {
    const pair = [
      articleOf('a', 'Ilse Brandel wins Norwick marathon in 2:14:09 ahead of Tove Ostrow', 0, {
        language: 'en',
      }),
      articleOf('b', 'Ilse Brandel gewinnt Norwick-Marathon in 2:14:09 vor Tove Ostrow', 1, {
        language: 'de',
      }),
    ];
    expect(groupStories(pair)).toHaveLength(1);
  });

  test.each([
    ['no title', ''],
    ['marks only', '!!! ??? …'],
    ['a huge title', 'word '.repeat(20_000)],
    ['prototype words', '__proto__ constructor toString hasOwnProperty'],
    ['lone surrogates', '\ud800 \udc00 text'],
  ])('%s does no harm', (_name, title) => {
    const articles = [articleOf('a', title), articleOf('b', title, 1), ...ferryWeek()];
    expect(groupStories(articles).flatMap((s) => s.articles)).toHaveLength(articles.length);
  });

  test('any text at all is grouped, each article once', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(anyText, anyText), { maxLength: 12 }), (texts) => {
        const articles = texts.map(([title, summary], i) =>
          articleOf(`s${i % 3}`, title, i, { summary }),
        );
        expect(groupStories(articles).flatMap((s) => s.articles)).toHaveLength(articles.length);
      }),
      { seed: 47, numRuns: 60 },
    );
  });
});

describe('createGrouper', () => {
  test('an article added twice stays in its story', () => {
    const grouper = createGrouper([]);
    const [first, second] = ferryWeek();
    if (!first || !second) throw new Error('no articles');
    const id = grouper.add(first);
    expect(grouper.add(second)).toBe(id);
    expect(grouper.add(first)).toBe(id);
  });

  test('a woken worker goes on as if it had never slept, wherever it was stopped', () => {
    const articles = ferryWeek();
    const wanted = storyOf(articles);
    for (let stop = 0; stop <= articles.length; stop++) {
      const known: StoredArticle[] = articles
        .slice(0, stop)
        .map((article) => ({ ...article, storyId: wanted.get(article.id) ?? '' }));
      const grouper = createGrouper(known);
      for (const article of articles) expect(grouper.add(article)).toBe(wanted.get(article.id));
    }
  });
});
