import { describe, expect, test } from 'vitest';
import { inPieces } from '../../../lib/jobs/in-pieces';
import type { WholeSegment } from '../../../lib/search/merge';
import { mergeSegments } from '../../../lib/search/merge';
import { buildSegment, type SearchDocument } from '../../../lib/search/segment';
import { finished } from '../../fixtures/finished';

/** Steps of these lengths, by a clock that they turn; what lies between two pauses, in ms. */
async function pieces(stepsMs: readonly number[]): Promise<number[]> {
  let clock = 0;
  let pausedAt = 0;
  const lengths: number[] = [];
  const pause = async () => {
    lengths.push(clock - pausedAt);
    pausedAt = clock;
  };
  function* work() {
    for (const ms of stepsMs) {
      clock += ms;
      yield;
    }
    return 'done';
  }
  expect(await inPieces(work(), { now: () => clock, pause })).toBe('done');
  return [...lengths, clock - pausedAt];
}

describe('work in pieces', () => {
  test.each<[name: string, stepsMs: readonly number[], lengths: readonly number[]]>([
    ['nothing to do has no pause', [], [0]],
    ['short steps are done together', [4, 4, 4, 4, 4, 4, 4], [12, 12, 4]],
    ['after a long step there is a pause at once', [1, 40, 1], [41, 1]],
    ['a clock that is set back costs one pause more', [3, -60, 3], [-57, 3]],
  ])('%s', async (_name, stepsMs, lengths) => {
    expect(await pieces(stepsMs)).toEqual(lengths);
  });

  test('a failure in a piece is the failure of the work', async () => {
    function* work(): Generator<undefined, never> {
      yield;
      throw new Error('broken');
    }
    const edges = { now: () => 0, pause: async () => undefined };
    await expect(inPieces(work(), edges)).rejects.toThrow('broken');
  });
});

describe('the search index', () => {
  const document = (number: number): SearchDocument => ({
    id: `a${number}`,
    sourceId: `s${number % 3}`,
    publishedAt: number * 60_000,
    title: `Headline ${number}`,
    summary: 'The same words in each',
    text: `Word${number % 7} word${number % 11} `.repeat(20),
  });
  const documents = Array.from({ length: 60 }, (_, number) => document(number));
  const whole = (id: number, some: readonly SearchDocument[]): WholeSegment => ({
    ...finished(buildSegment(id, some)),
    dead: Uint32Array.of(1),
  });

  /** How many steps the work has. */
  const stepsOf = (work: Iterable<undefined>) => [...work].length;

  test('is the same, built and merged in pieces or in one go', async () => {
    let clock = 0;
    let pauses = 0;
    const edges = {
      now: () => (clock += 5),
      pause: async () => {
        pauses += 1;
      },
    };
    const segments = [whole(1, documents.slice(0, 30)), whole(2, documents.slice(30))];
    expect(await inPieces(buildSegment(9, documents), edges)).toEqual(
      finished(buildSegment(9, documents)),
    );
    expect(await inPieces(mergeSegments(9, segments), edges)).toEqual(
      finished(mergeSegments(9, segments)),
    );
    expect(pauses).toBeGreaterThan(20);
  });

  test('may be put down after every article and every word', () => {
    const words = new Set(
      documents.flatMap(({ title, text }) => `${title} ${text}`.toLowerCase().trim().split(' ')),
    );
    expect(stepsOf(buildSegment(9, documents))).toBeGreaterThan(documents.length + words.size);
    const segments = [whole(1, documents.slice(0, 30)), whole(2, documents.slice(30))];
    expect(stepsOf(mergeSegments(9, segments))).toBeGreaterThan(words.size);
  });
});
