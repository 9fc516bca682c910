import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barShift } from '../../../lib/edition/bar-shift';
import { bentOf, type TasteSignal, tasteOf } from '../../../lib/edition/bent';
import { rankStories } from '../../../lib/edition/rank';
import type { AlertVerdict } from '../../../lib/model/alert';
import { DAY_MS } from '../../../lib/model/time';
import { articleOf, NOW, storyOf } from './stories';

const signal = (
  kind: TasteSignal['kind'],
  topic: string,
  sourceId = 'any',
  daysAgo = 0,
): TasteSignal => ({ kind, topic, sourceId, at: NOW - daysAgo * DAY_MS });
const times = <T>(n: number, of: T): T[] => Array.from({ length: n }, () => of);
const science = storyOf([articleOf('lab', 5, 'Moss grows on glass', { topic: 'science' })]);

describe('bentOf', () => {
  test('without signals nothing moves and there is no reason', () => {
    expect(bentOf(science, tasteOf([], NOW))).toEqual({ factor: 1, because: null });
  });

  test('what is read moves up and says by what', () => {
    const bent = bentOf(science, tasteOf(times(20, signal('read', 'science')), NOW));
    expect(bent.factor).toBeGreaterThan(1.1);
    expect(bent.because).toEqual({ kind: 'topic', topic: 'science' });
  });

  test('a source that is dismissed moves down', () => {
    const taste = tasteOf(times(20, signal('dismissed', 'sport', 'lab')), NOW);
    const bent = bentOf(science, taste);
    expect(bent.factor).toBeLessThan(0.9);
    expect(bent.because).toEqual({ kind: 'source', sourceId: 'lab' });
  });

  test('front pages are no subject: less of one of their stories moves no other down', () => {
    const bridge = storyOf([articleOf('lab', 5, 'Bridge closes', { topic: 'top' })]);
    const taste = tasteOf(times(20, signal('dismissed', 'top', 'radio')), NOW);
    expect(bentOf(bridge, taste)).toEqual({ factor: 1, because: null });
  });

  test('one click is no taste, and an old taste fades', () => {
    const once = bentOf(science, tasteOf([signal('read', 'science')], NOW)).factor;
    const old = tasteOf(times(20, signal('read', 'science', 'any', 300)), NOW);
    expect(once).toBeLessThan(1.05);
    expect(bentOf(science, old).factor).toBeLessThan(1.01);
  });

  test('whatever was read, the factor stays between 0.8 and 1.25', () => {
    const signals = fc.array(
      fc.record({
        kind: fc.constantFrom('read' as const, 'dismissed' as const),
        topic: fc.constantFrom('science', 'world'),
        sourceId: fc.constantFrom('lab', 'radio'),
        at: fc.integer({ min: NOW - 90 * DAY_MS, max: NOW + DAY_MS }),
      }),
      { maxLength: 200 },
    );
    fc.assert(
      fc.property(signals, (given) => {
        const { factor } = bentOf(science, tasteOf(given, NOW));
        expect(factor).toBeGreaterThanOrEqual(0.8);
        expect(factor).toBeLessThanOrEqual(1.25);
      }),
      { seed: 47, numRuns: 100 },
    );
  });

  test('it reorders neighbours, never the lead that everyone reports', () => {
    const lead = storyOf(
      Array.from({ length: 6 }, (_, n) => articleOf(`s${n}`, 5, `Harbour bridge closes ${n}`)),
    );
    const other = storyOf([articleOf('farm', 5, 'Barley prices rise', { topic: 'science' })]);
    const taste = tasteOf(times(99, signal('read', 'science', 'farm')), NOW);
    const order = (given?: typeof taste) =>
      rankStories([lead, science, other], NOW, { taste: given }).map(({ story }) => story.id);
    expect(order(taste)).toEqual([lead.id, other.id, science.id]);
  });
});

describe('barShift', () => {
  const verdict = (kind: AlertVerdict['kind'], daysAgo = 0) => ({
    kind,
    at: NOW - daysAgo * DAY_MS,
  });

  test.each([
    [[], 0],
    [[verdict('too-many')], 0.5],
    [[verdict('not-important')], 0.25],
    [[verdict('too-many', 14)], 0.25],
    [times(50, verdict('too-many')), 3],
  ])('%# verdicts raise the bar by so much', (verdicts, shift) => {
    expect(barShift(verdicts, NOW)).toBeCloseTo(shift);
  });
});

describe('a ranked story', () => {
  const taste = tasteOf(times(20, signal('read', 'science')), NOW);

  test('says that the reader’s bent moved it, and by what', () => {
    const [ranked] = rankStories([science], NOW, { taste });
    expect(ranked?.reasons).toContainEqual({
      kind: 'bent',
      moved: 'up',
      by: { kind: 'topic', topic: 'science' },
    });
  });

  test('says nothing of it where there is no taste', () => {
    const [ranked] = rankStories([science], NOW);
    expect(ranked?.reasons.map(({ kind }) => kind)).not.toContain('bent');
  });
});
