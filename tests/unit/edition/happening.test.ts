import { describe, expect, test } from 'vitest';
import { allSteps } from '../../../lib/edition/all-steps';
import { detectBreaking } from '../../../lib/edition/breaking';
import { isGrave } from '../../../lib/edition/event-words';
import { burstOf, type Happening, happeningsOf, hasEvidence } from '../../../lib/edition/happening';
import type { Article } from '../../../lib/model/article';
import type { Story } from '../../../lib/model/story';
import { DAY_MS } from '../../../lib/model/time';
import { articleOf, NOW, storyOf } from './stories';

const happenings = (stories: readonly Story[], now: number) => allSteps(happeningsOf(stories, now));
const isEvident = (one: Happening, bar: number, past: readonly Article[], now: number) =>
  allSteps(hasEvidence(one, bar, past, now));

const told = (sourceIds: readonly string[], hoursAgo: number, words: string): Story =>
  storyOf(
    sourceIds.map((id, n) =>
      articleOf(
        id,
        hoursAgo + n / 20,
        `${words} ${['says', 'tells', 'for'][n % 3]} ${id} ${n * 7}`,
      ),
    ),
  );
const WORDS = 'Ferry Aurelia collision halts Norwick harbour';

describe('happeningsOf', () => {
  test('two stories that tell the same in other words count together', () => {
    const one = told(['a', 'b', 'c'], 0.2, WORDS);
    const other = told(
      ['d', 'e'],
      0.3,
      'Norwick harbour: Aurelia ferry in collision, harbour halts',
    );
    const [happening] = happenings([one, other], NOW);
    expect(happening?.stories.map(({ id }) => id).sort()).toEqual([one.id, other.id].sort());
    expect(happening && burstOf(happening, NOW)).toHaveLength(5);
  });

  test('other subjects of the hour are left alone', () => {
    const one = told(['a', 'b', 'c'], 0.2, WORDS);
    const other = told(['d', 'e'], 0.3, 'Barley prices rise before harvest');
    expect(happenings([one, other], NOW).map(({ stories }) => stories.length)).toEqual([1, 1]);
  });

  test('what was told hours ago is no longer happening', () => {
    expect(happenings([told(['a', 'b', 'c'], 3, WORDS)], NOW)).toEqual([]);
  });

  test('the order of the stories does not matter', () => {
    const stories = [told(['a', 'b'], 0.2, WORDS), told(['d', 'e'], 0.3, WORDS)];
    expect(happenings(stories.toReversed(), NOW)).toEqual(happenings(stories, NOW));
  });
});

describe('hasEvidence', () => {
  test('few sources that tell it over and over are less than as many that tell it once', () => {
    const once = told(['a', 'b', 'c', 'd', 'e'], 0.7, WORDS);
    const again = told(['a', 'b', 'c', 'd', 'e', 'a', 'b', 'c', 'd', 'e'], 0.7, WORDS);
    const [first] = happenings([once], NOW);
    const [second] = happenings([again], NOW);
    const bars = [4, 4.5, 5, 5.5, 6, 6.5, 7, 7.5];
    const passed = (one: typeof first) => bars.filter((bar) => one && isEvident(one, bar, [], NOW));
    expect(passed(second).length).toBeLessThan(passed(first).length);
  });

  test('a medley of headlines is less than one told alike', () => {
    const alike = told(['a', 'b', 'c', 'd', 'e'], 0.7, WORDS);
    const medley = storyOf(
      ['Ferry halts', 'Barley rises', 'Aurelia fog', 'Mill opens', 'Norwick votes'].map(
        (title, n) => articleOf(`s${n}`, 0.7 + n / 20, title),
      ),
    );
    const [one] = happenings([alike], NOW);
    const [other] = happenings([medley], NOW);
    expect(one && isEvident(one, 5.5, [], NOW)).toBe(true);
    expect(other && isEvident(other, 5.5, [], NOW)).toBe(false);
  });

  test('what nobody wrote about before and everybody tells at once needs a little less', () => {
    const [fresh] = happenings([told(['a', 'b', 'c', 'd', 'e'], 0.7, WORDS)], NOW);
    const before = told(['f'], 50, WORDS).articles;
    const bars = Array.from({ length: 200 }, (_, n) => 4 + n / 40);
    const highest = (past: readonly Article[]) =>
      Math.max(...bars.filter((bar) => fresh && isEvident(fresh, bar, past, NOW)));
    // One that wrote of it costs three eighths of a source, and less when all came at once.
    expect(highest([]) - highest(before)).toBeGreaterThan(0.3);
    expect(highest([]) - highest(before)).toBeLessThan(0.6);
  });

  test('a subject in the news for days needs more reports than a new one', () => {
    const [fresh] = happenings([told(['a', 'b', 'c', 'd', 'e'], 0.7, WORDS)], NOW);
    const past = told(['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'], 50, WORDS).articles;
    expect(fresh && isEvident(fresh, 5, [], NOW)).toBe(true);
    expect(fresh && isEvident(fresh, 5, past, NOW)).toBe(false);
  });
});

describe('detectBreaking with several stories of one happening', () => {
  test('gives one alert with the reports of all', () => {
    const one = told(['a', 'b', 'c'], 0.2, WORDS);
    const other = told(
      ['d', 'e'],
      0.3,
      'Norwick harbour: Aurelia ferry in collision, harbour halts',
    );
    const found = detectBreaking([one, other], [], NOW, { streamSince: NOW - 7 * DAY_MS });
    expect(found.map(({ story }) => story.articles.length)).toEqual([5]);
    expect(found[0]?.reason).toMatchObject({ kind: 'sources', sources: 5 });
  });

  test('of a wide subject only the story with most reports is told, and only its sources count', () => {
    const stories = [
      told(['a', 'b', 'c', 'd', 'e'], 0.2, WORDS),
      told(['f', 'g'], 0.3, 'Norwick harbour: Aurelia ferry in collision, harbour halts'),
      told(['h', 'i'], 0.3, 'Collision halts Norwick harbour, ferry Aurelia towed'),
    ];
    const [found] = detectBreaking(stories, [], NOW, { streamSince: NOW - 7 * DAY_MS });
    expect(found?.story).toEqual(stories[0]);
    expect(found?.reason).toMatchObject({ kind: 'sources', sources: 5 });
  });

  test('the reader’s own judgement raises the bar', () => {
    const one = told(['a', 'b', 'c', 'd'], 0.2, WORDS);
    const options = { streamSince: NOW - 7 * DAY_MS };
    expect(detectBreaking([one], [], NOW, options)).toHaveLength(1);
    expect(detectBreaking([one], [], NOW, { ...options, shift: 3 })).toEqual([]);
  });
});

describe('isGrave', () => {
  test.each([
    ['Blast at Norwick mill kills three', true],
    ['Prime minister of Belmar resigns', true],
    ['Erdbeben erschüttert Belmar', true],
    ['Séisme à Belmar', true],
    ['Terremoto en Belmar', true],
    ['Ten lamps for a small desk', false],
    ['Skillful gardeners compete', false],
    ['', false],
  ])('%j', (title, grave) => {
    expect(isGrave(title)).toBe(grave);
  });
});
