import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { allSteps } from '../../../lib/edition/all-steps';
import { breakingInSteps, detectBreaking } from '../../../lib/edition/breaking';
import { lullOf } from '../../../lib/edition/burst';
import type { Alert, BreakingStory } from '../../../lib/model/alert';
import type { Story } from '../../../lib/model/story';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../lib/model/time';
import { articleOf, NOW, sourceOf, storyOf } from './stories';

const SINCE = NOW - 7 * DAY_MS;
const options = { streamSince: SINCE };

/** `count` sources, `gapMinutes` apart, the last of them now. */
function burst(count: number, gapMinutes: number, words = 'Ferry collision halts harbour'): Story {
  return storyOf(
    Array.from({ length: count }, (_, n) =>
      articleOf(
        `s${n}`,
        (n * gapMinutes) / 60,
        `${words} ${['says', 'hits', 'for', 'with', 'at'][n % 5]} ${n} others ${n * 7}`,
      ),
    ),
  );
}

function alertOf({ story, lead, reason }: BreakingStory, at: number): Alert {
  return {
    storyId: story.id,
    at,
    headline: lead.title,
    articleId: lead.id,
    reason,
    articleIds: story.articles.map(({ id }) => id),
    outcome: 'notified',
    seenAt: null,
    lastAt: at,
  };
}

/** A quiet week: stories of one or two sources. */
const quietWeek = Array.from({ length: 60 }, (_, n) =>
  storyOf([
    articleOf(`s${n % 9}`, 12 + n * 2, `Quiet report ${n}`),
    articleOf(`s${(n + 1) % 9}`, 11 + n * 2, `Report, quiet, ${n}`),
  ]),
);

describe('detectBreaking', () => {
  test('four sources within twenty minutes break, also on a first install', () => {
    const story = burst(4, 6);
    const [found] = detectBreaking([...quietWeek, story], [], NOW, options);
    expect(found?.story.id).toBe(story.id);
    expect(found?.reason).toEqual({ kind: 'sources', sources: 4, withinMinutes: 18 });
  });

  test.each([
    ['two sources', burst(2, 5)],
    ['four sources over two days', burst(4, 12 * 60)],
    [
      'one source six times',
      storyOf([1, 2, 3, 4, 5, 6].map((n) => articleOf('s1', n / 10, `Ferry update ${n}`))),
    ],
    [
      'one wire text at six sources',
      storyOf(
        [1, 2, 3, 4, 5, 6].map((n) =>
          articleOf(`s${n}`, n / 20, 'Ferry collision halts harbour service off Norwick'),
        ),
      ),
    ],
    [
      'three feeds of one publisher and another',
      storyOf(
        [1, 2, 3, 4].map((n) =>
          articleOf(`s${n}`, n / 20, `Ferry report ${n} tells more ${n * 3}`, {
            url: n < 4 ? `https://section${n}.courier.example/${n}` : 'https://radio.example/4',
          }),
        ),
      ),
    ],
  ])('%s are no alert', (_name, story) => {
    expect(detectBreaking([...quietWeek, story], [], NOW, options)).toEqual([]);
  });

  test('a burst of yesterday is no alert', () => {
    expect(detectBreaking([...quietWeek, burst(6, 4)], [], NOW + 20 * HOUR_MS, options)).toEqual(
      [],
    );
  });

  test('where such bursts are daily bread, four sources are not enough', () => {
    const busy = Array.from({ length: 60 }, (_, n) =>
      storyOf(
        [0, 1, 2, 3, 4].map((k) =>
          articleOf(
            `s${(n + k) % 9}`,
            10 + n * 1.3 + k / 20,
            `Busy desk ${n} tells ${k * n} of ${k}`,
          ),
        ),
      ),
    );
    expect(detectBreaking([...busy, burst(4, 25)], [], NOW, options)).toEqual([]);
    expect(detectBreaking([...busy, burst(9, 2)], [], NOW, options)).toHaveLength(1);
  });

  test('on a cold start four sources are not enough, six are', () => {
    const cold = { streamSince: NOW - HOUR_MS };
    expect(detectBreaking([burst(4, 5)], [], NOW, cold)).toEqual([]);
    expect(detectBreaking([burst(6, 4)], [], NOW, cold)).toHaveLength(1);
  });

  test('a trusted source needs no second, any other does', () => {
    const story = storyOf([
      articleOf('radio', 0.2, 'BREAKING: harbour closed', { flaggedBreaking: true }),
    ]);
    const trusted = [sourceOf('radio', { trustedBreaking: true })];
    expect(detectBreaking([story], [], NOW, { ...options, sources: trusted })[0]?.reason).toEqual({
      kind: 'flagged',
      sourceId: 'radio',
    });
    expect(detectBreaking([story], [], NOW, { ...options, sources: [sourceOf('radio')] })).toEqual(
      [],
    );
  });

  test('a story is told once, also under another id', () => {
    const story = burst(5, 4);
    const history = detectBreaking([story], [], NOW, options).map((b) => alertOf(b, NOW));
    const later = NOW + 10 * MINUTE_MS;
    expect(history).toHaveLength(1);
    expect(detectBreaking([story], history, later, options)).toEqual([]);
    expect(detectBreaking([{ ...story, id: 'story:other' }], history, later, options)).toEqual([]);
  });

  test('a subject is told once a day', () => {
    const history = detectBreaking([burst(5, 4)], [], NOW, options).map((b) => alertOf(b, NOW));
    expect(detectBreaking([burst(5, 3)], history, NOW + MINUTE_MS, options)).toEqual([]);
  });

  test('whatever comes, no story breaks twice', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            count: fc.integer({ min: 1, max: 9 }),
            gap: fc.integer({ min: 1, max: 90 }),
          }),
          { maxLength: 8 },
        ),
        (bursts) => {
          const stories = bursts.map(({ count, gap }, n) =>
            burst(count, gap, `Event ${'abcdefgh'[n]} of village ${n * 31}`),
          );
          const history: Alert[] = [];
          for (let at = NOW; at < NOW + 3 * HOUR_MS; at += 20 * MINUTE_MS) {
            for (const found of detectBreaking(stories, history, at, options))
              history.push(alertOf(found, at));
          }
          expect(new Set(history.map(({ storyId }) => storyId)).size).toBe(history.length);
        },
      ),
      { seed: 47, numRuns: 30 },
    );
  });

  test('a look may be put down after every story', () => {
    const stories = [...quietWeek, burst(5, 4)];
    const steps = breakingInSteps(stories, [], NOW, options);
    let count = 0;
    let step = steps.next();
    for (; !step.done; step = steps.next()) count++;
    expect(step.value).toEqual(detectBreaking(stories, [], NOW, options));
    expect(step.value).toHaveLength(1);
    expect(count).toBeGreaterThan(stories.length);
  });

  test('nothing gives nothing', () => {
    expect(detectBreaking([], [], NOW)).toEqual([]);
  });
});

describe('lullOf', () => {
  /** So many articles, each so many hours before now. */
  const printed = (...hours: readonly [count: number, hoursAgo: number][]) =>
    hours.map(([count, hoursAgo]) =>
      storyOf(Array.from({ length: count }, (_, n) => articleOf(`s${n}`, hoursAgo, 'Report'))),
    );
  const lull = (...hours: readonly [number, number][]) =>
    allSteps(lullOf(hours.length > 0 ? printed(...hours) : [], NOW));

  test.each<[name: string, hours: readonly [number, number][], least: number, most: number]>([
    ['nothing at all is no lull', [], 0, 0],
    [
      'as much as usual is none',
      [
        [10, 1],
        [70, 12],
      ],
      0,
      0,
    ],
    [
      'more than usual is none',
      [
        [40, 1],
        [40, 12],
      ],
      0,
      0,
    ],
    [
      'half of the usual is one',
      [
        [5, 1],
        [75, 12],
      ],
      0.6,
      0.8,
    ],
    [
      'a tenth is no more than a whole one',
      [
        [1, 1],
        [79, 12],
      ],
      1,
      1,
    ],
    [
      'what was printed days ago or is yet to come counts for nothing',
      [
        [10, 1],
        [70, 12],
        [900, 30],
        [900, -2],
      ],
      0,
      0,
    ],
  ])('%s', (_name, hours, least, most) => {
    expect(lull(...hours)).toBeGreaterThanOrEqual(least);
    expect(lull(...hours)).toBeLessThanOrEqual(most);
  });
});
