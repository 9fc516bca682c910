import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankInSteps, rankStories } from '../../../lib/edition/rank';
import { FRONT_PLACES } from '../../../lib/edition/reasons';
import type { RankedStory, Reason } from '../../../lib/model/edition';
import type { Story } from '../../../lib/model/story';
import { DAY_MS } from '../../../lib/model/time';
import { articleOf, NOW, sourceOf, storyOf } from './stories';

const WORDS =
  'harbour ferry council library grain rowing bridge flood orchard museum railway glacier tunnel choir beacon quarry lantern meadow'.split(
    ' ',
  );
const titleOf = (n: number) =>
  [0, 1, 2, 3].map((k) => WORDS[(n * (k + 3) + k * 5) % WORDS.length]).join(' ');

const SYLLABLES = 'ba do ki lu me na po ri su ta ve wo'.split(' ');
/** Words that no other number shares. */
const apartTitleOf = (n: number) =>
  ['n', 'd', 'k']
    .map((end) => `${SYLLABLES[n % 12]}${SYLLABLES[Math.floor(n / 12)]}${end}`)
    .join(' ');

const storiesArbitrary = fc
  .array(
    fc.array(
      fc.record({
        source: fc.integer({ min: 0, max: 6 }),
        hours: fc.integer({ min: 0, max: 200 }),
        position: fc.integer({ min: 0, max: 20 }),
        topic: fc.constantFrom('world', 'technology', 'sports', 'unheard of'),
      }),
      { minLength: 1, maxLength: 8 },
    ),
    { minLength: 1, maxLength: 25 },
  )
  .map((stories) =>
    stories.map((articles, n) =>
      storyOf(
        articles.map(({ source, hours, position, topic }) =>
          articleOf(`s${source}`, hours, titleOf(n), { position, topic }),
        ),
      ),
    ),
  );

/** Says whether a reason holds, counted again from the story. */
function holds(reason: Reason, { story, lead }: RankedStory, followed: number): boolean {
  const ids = new Set(story.articles.map(({ sourceId }) => sourceId));
  const [first] = story.articles;
  const lately = story.articles.filter(({ publishedAt: at }) => NOW - at < DAY_MS).length;
  switch (reason.kind) {
    case 'coverage':
      return ids.size === reason.sources && reason.of === followed && ids.size > 1;
    case 'front':
      return (
        new Set(story.articles.filter(({ position: p }) => p < FRONT_PLACES).map((a) => a.sourceId))
          .size === reason.sources
      );
    case 'first':
      return first?.sourceId === reason.sourceId && first.publishedAt === reason.at;
    case 'days':
      return (
        new Set(story.articles.map((a) => new Date(a.publishedAt).toISOString().slice(0, 10)))
          .size === reason.days
      );
    case 'bent':
      // No taste was given.
      return false;
    case 'growing':
      return lately * 2 > story.articles.length;
    case 'single':
      return (
        ids.size === 1 && lead.sourceId === reason.sourceId && lead.position === reason.position
      );
  }
}

describe('rankStories', () => {
  test('every reason is true when counted again, and every story has one', () => {
    const sources = Array.from({ length: 7 }, (_, i) => sourceOf(`s${i}`));
    fc.assert(
      fc.property(storiesArbitrary, (stories) => {
        for (const ranked of rankStories(stories, NOW, { sources })) {
          expect(ranked.reasons.length).toBeGreaterThan(0);
          expect(ranked.reasons.filter((reason) => !holds(reason, ranked, 7))).toEqual([]);
        }
      }),
      { seed: 47, numRuns: 100 },
    );
  });

  test('the order of the input does not matter', () => {
    fc.assert(
      fc.property(storiesArbitrary, (stories) => {
        const list = (given: readonly Story[]) =>
          rankStories(given, NOW).map(({ story, score }) => [story.id, score]);
        expect(list(stories.toReversed())).toEqual(list(stories));
      }),
      { seed: 47, numRuns: 50 },
    );
  });

  test('ranks count from one and scores never rise', () => {
    fc.assert(
      fc.property(storiesArbitrary, (stories) => {
        const ranked = rankStories(stories, NOW);
        expect(ranked.map(({ rank }) => rank)).toEqual(ranked.map((_, i) => i + 1));
        const scores = ranked.map(({ score }) => score);
        expect(scores).toEqual(scores.toSorted((a, b) => b - a));
      }),
      { seed: 47, numRuns: 50 },
    );
  });

  describe('after the usual places', () => {
    const stages = ['stage', 'screen'].map((id) => ({ id, topic: 'entertainment' }));
    const tell = (title: string, tellers: readonly { id: string; topic: string }[]) =>
      storyOf(tellers.map(({ id, topic }) => articleOf(id, 20, title, { topic })));
    const front = (...ids: string[]) => ids.map((id) => ({ id, topic: 'world' }));
    const great = Array.from({ length: 10 }, (_, i) =>
      tell(apartTitleOf(i), front(`a${i}`, `b${i}`, `c${i}`, `d${i}`)),
    );
    const bill = tell('Parliament of Vasterland passes a grain bill', front('m', 'n'));
    const singer = tell('Singer Odile Marchetti is found safe', [...front('o'), ...stages]);

    test('what general news and two sources of culture tell goes before what news alone tells', () => {
      const order = rankStories([...great, bill, singer], NOW, { count: 12 }).map(
        ({ story }) => story.id,
      );
      expect(order.slice(10)).toEqual([singer.id, bill.id]);
      expect(rankStories([bill, singer], NOW)[0]?.story.id).toBe(bill.id);
    });

    test('the first places are those of the shorter list', () => {
      const first = (count: number) =>
        rankStories([...great, bill, singer], NOW, { count })
          .slice(0, 10)
          .map(({ story }) => story.id);
      expect(first(12)).toEqual(first(10));
    });
  });

  test.each([0, 1, 40, 400])('ranking %i stories can be put down at each of them', (count) => {
    const stories = Array.from({ length: count }, (_, i) =>
      storyOf([articleOf('a', 9, titleOf(i))]),
    );
    const steps = rankInSteps(stories, NOW);
    let taken = 0;
    while (!steps.next().done) taken++;
    expect(taken).toBeGreaterThanOrEqual(count);
  });

  test('many sources beat one that writes a lot', () => {
    const many = storyOf(['a', 'b', 'c', 'd'].map((id) => articleOf(id, 20, 'Bridge closed')));
    const one = storyOf(
      [1, 2, 3, 4, 5, 6].map((h) => articleOf('e', h, 'Museum opens its new wing')),
    );
    expect(rankStories([one, many], NOW)[0]?.story.id).toBe(many.id);
  });

  describe('by the greatest day', () => {
    const papers = ['a', 'b', 'c', 'd'];
    const told = (title: string, hours: readonly number[]) =>
      storyOf(papers.map((id, i) => articleOf(id, hours[i] ?? 0, title)));
    const order = (...stories: Story[]) => rankStories(stories, NOW).map(({ story }) => story.id);

    test('what four tell on one day goes before what four tell over four days', () => {
      const atOnce = told(apartTitleOf(1), [100, 98, 97, 95]);
      const slow = told(apartTitleOf(2), [100, 70, 40, 10]);
      expect(order(slow, atOnce)).toEqual([atOnce.id, slow.id]);
    });

    test.each([
      ['early in the week', [150, 149, 148, 147]],
      ['at midnight', [38, 37, 36, 35]],
      ['within a day less a minute', [60, 50, 40, 36 + 1 / 60]],
    ])('%s, it is the same day for everyone', (_, hours) => {
      const today = told(apartTitleOf(3), [4, 3, 2, 1]);
      const [first, second] = rankStories([today, told(apartTitleOf(4), hours)], NOW);
      expect(first?.score).toBeCloseTo(second?.score ?? 0);
    });

    test('what came before and after its greatest day changes nothing', () => {
      const title = apartTitleOf(5);
      const day = papers.map((id) => articleOf(id, 80, title));
      const scoreOf = (...more: number[]) =>
        rankStories(
          [storyOf([...day, ...more.map((hours) => articleOf('a', hours, title))])],
          NOW,
        )[0]?.score;
      expect(scoreOf(160, 120, 20, 2)).toBe(scoreOf());
    });
  });

  test('five gadget sites do not outvote three front pages', () => {
    const phone = storyOf(
      ['g1', 'g2', 'g3', 'g4', 'g5'].map((id) =>
        articleOf(id, 9, 'A folding telephone goes on sale', { topic: 'technology' }),
      ),
    );
    const flood = storyOf(
      ['a', 'b', 'c'].map((id) => articleOf(id, 9, 'Flood cuts off Eastmarch')),
    );
    expect(rankStories([phone, flood], NOW)[0]?.story.id).toBe(flood.id);
  });

  test('twelve gadget sites do not, either', () => {
    const phone = storyOf(
      Array.from({ length: 12 }, (_, n) =>
        articleOf(`g${n}`, 9, 'A folding telephone goes on sale', { topic: 'technology' }),
      ),
    );
    const flood = storyOf(['a', 'b', 'c'].map((id) => articleOf(id, 9, 'Flood cuts Eastmarch')));
    expect(rankStories([phone, flood], NOW)[0]?.story.id).toBe(flood.id);
  });

  test('for a reader of gadget sites alone, more sites still weigh more', () => {
    const told = (count: number, title: string) =>
      storyOf(
        Array.from({ length: count }, (_, n) =>
          articleOf(`g${n}`, 9, title, { topic: 'technology' }),
        ),
      );
    const stories = [
      told(2, 'Kettle speaks'),
      told(7, 'Lamp learns to fold'),
      told(4, 'Radio hums'),
    ];
    const order = rankStories(stories, NOW).map(({ story }) => story.articles.length);
    expect(order).toEqual([7, 4, 2]);
  });

  test('no source leads more than a third of the ten while others have something', () => {
    const stories = [
      ...Array.from({ length: 30 }, (_, n) =>
        storyOf([articleOf('loud', n % 9, apartTitleOf(n), { position: 0 })]),
      ),
      ...Array.from({ length: 9 }, (_, n) =>
        storyOf([articleOf(`quiet${n % 3}`, 40 + n, apartTitleOf(50 + n))]),
      ),
    ];
    const leads = rankStories(stories, NOW).map(({ lead }) => lead.sourceId);
    expect(leads).toHaveLength(10);
    for (const id of new Set(leads)) expect(leads.filter((x) => x === id).length).toBeLessThan(4);
  });

  test('with a single source the list is still full', () => {
    const stories = Array.from({ length: 12 }, (_, n) =>
      storyOf([articleOf('blog', n, titleOf(n))]),
    );
    expect(rankStories(stories, NOW)).toHaveLength(10);
  });

  test('today has five, from the last day only', () => {
    const stories = Array.from({ length: 12 }, (_, n) =>
      storyOf([articleOf(`s${n}`, n * 4, titleOf(n))]),
    );
    const today = rankStories(stories, NOW, { period: 'today' });
    expect(today).toHaveLength(5);
    for (const { story } of today) {
      expect(story.articles.every(({ publishedAt: at }) => at >= NOW - DAY_MS)).toBe(true);
    }
  });

  test('a subject told in two stories has one place at the top', () => {
    const tell = (id: string, hours: number, title: string) =>
      articleOf(id, hours, title, {
        summary: 'The Saint Brannoc ferry collided with a dredger off Norwick harbour.',
      });
    const first = storyOf(
      ['a', 'b', 'c'].map((id) => tell(id, 30, 'Norwick ferry collides with dredger')),
    );
    const second = storyOf(
      ['d', 'e', 'f'].map((id) =>
        tell(id, 20, 'Saint Brannoc ferry collision: dredger captain held in Norwick'),
      ),
    );
    const other = storyOf(['a', 'd'].map((id) => articleOf(id, 25, 'Grain harvest ends early')));
    const ids = rankStories([first, second, other], NOW).map(({ story }) => story.id);
    expect(ids[1]).toBe(other.id);
  });

  const ferry = (sourceId: string, hours: number, title: string) =>
    articleOf(sourceId, hours, title, {
      summary: 'The Saint Brannoc ferry collided with a dredger off Norwick harbour.',
    });
  const others = Array.from({ length: 12 }, (_, n) =>
    storyOf(['a', 'd'].map((id) => articleOf(id, 25, apartTitleOf(n)))),
  );

  test('what two stories tell at the same time has one place, with the articles of both', () => {
    const first = storyOf(['a', 'b', 'c'].map((id) => ferry(id, 30, 'Norwick ferry hits dredger')));
    const second = storyOf(
      ['d', 'e'].map((id) => ferry(id, 20, 'Saint Brannoc ferry collision: dredger captain held')),
    );
    const [top, ...rest] = rankStories([second, first, ...others], NOW);
    expect(top?.story).toEqual({ id: first.id, articles: [...first.articles, ...second.articles] });
    expect(top?.reasons[0]).toEqual({ kind: 'coverage', sources: 5, of: 5 });
    expect(rest.map(({ story }) => story.id)).not.toContain(second.id);
    expect(rest).toHaveLength(9);
  });

  test('a new turn of a subject, days later, has a place of its own', () => {
    const first = storyOf(
      ['a', 'b', 'c'].map((id) => ferry(id, 130, 'Norwick ferry hits dredger')),
    );
    const second = storyOf(['d', 'e'].map((id) => ferry(id, 20, 'Norwick ferry: captain held')));
    const ids = rankStories([second, first, ...others], NOW).map(({ story }) => story.id);
    expect(ids.slice(0, 2)).toEqual([first.id, second.id]);
  });

  test('what a source says in every summary does not make its stories one', () => {
    const paper = (n: number) =>
      articleOf('papers', n, apartTitleOf(n + 40).split(' ')[0] ?? '', {
        summary: 'Norwick Papers, Published Online: doi 11.2024 Saint Brannoc Press of Eastmarch.',
      });
    const papers = Array.from({ length: 20 }, (_, n) => storyOf([paper(n)]));
    for (const { story } of rankStories([...papers, ...others], NOW)) {
      expect(new Set(story.articles.map(({ title }) => title)).size).toBe(1);
    }
  });

  test('uniting never makes the list shorter than ten', () => {
    const stories = Array.from({ length: 12 }, (_, n) => storyOf([ferry(`s${n}`, n, 'Ferry hit')]));
    expect(rankStories(stories, NOW)).toHaveLength(10);
  });

  test('a story about somebody in particular goes before one in general words', () => {
    const title = [
      'Ministers weigh new rules on dairy exports',
      'Saint Brannoc pilot Ana Lind is freed',
    ];
    const [general, particular] = title.map((words) =>
      storyOf(['a', 'b'].map((id) => articleOf(id, 9, words))),
    ) as [Story, Story];
    expect(rankStories([general, particular], NOW)[0]?.story.id).toBe(particular.id);
  });

  test('nothing gives nothing', () => {
    expect(rankStories([], NOW)).toEqual([]);
  });
});
