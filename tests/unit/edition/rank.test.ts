import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rankStories } from '../../../lib/edition/rank';
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

  test('many sources beat one that writes a lot', () => {
    const many = storyOf(['a', 'b', 'c', 'd'].map((id) => articleOf(id, 20, 'Bridge closed')));
    const one = storyOf(
      [1, 2, 3, 4, 5, 6].map((h) => articleOf('e', h, 'Museum opens its new wing')),
    );
    expect(rankStories([one, many], NOW)[0]?.story.id).toBe(many.id);
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
        storyOf([articleOf('loud', n % 9, titleOf(n), { position: 0 })]),
      ),
      ...Array.from({ length: 9 }, (_, n) =>
        storyOf([articleOf(`quiet${n % 3}`, 40 + n, titleOf(50 + n))]),
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

  test('nothing gives nothing', () => {
    expect(rankStories([], NOW)).toEqual([]);
  });
});
