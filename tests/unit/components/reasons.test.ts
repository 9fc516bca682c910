import { describe, expect, test } from 'vitest';
import {
  breakingWords,
  peakWords,
  pictureWords,
  reasonWords,
  whyWords,
} from '../../../components/words/reasons';
import type { Alert } from '../../../lib/model/alert';
import type { EditionStory, Reason } from '../../../lib/model/edition';
import { DAY_MS, HOUR_MS } from '../../../lib/model/time';
import { CLOCK, MONDAY, NOW, storyWith } from './demo';

const titleOf = (id: string) => (id === 'ledger' ? 'The Ledger' : undefined);
const coverage = (sources: number): Reason => ({ kind: 'coverage', sources, of: 24 });

describe('a reason alone', () => {
  const cases: [Reason, string][] = [
    [coverage(9), '9 of your 24 sources'],
    [{ kind: 'coverage', sources: 1, of: 1 }, '1 source'],
    [{ kind: 'front', sources: 3 }, '3 on their front'],
    [{ kind: 'first', sourceId: 'ledger', at: NOW }, 'first at The Ledger'],
    [{ kind: 'first', sourceId: 'gone', at: NOW }, 'first at one source'],
    [{ kind: 'days', days: 1 }, 'one day'],
    [{ kind: 'days', days: 5 }, 'five days'],
    [{ kind: 'days', days: 14 }, '14 days'],
    [{ kind: 'growing' }, 'still growing'],
    [
      { kind: 'bent', moved: 'up', by: { kind: 'topic', topic: 'middle-east' } },
      'up, as you read much of Middle East',
    ],
    [{ kind: 'single', sourceId: 'ledger', position: 0 }, 'the top story of The Ledger'],
    [{ kind: 'single', sourceId: 'ledger', position: 2 }, 'number 3 at The Ledger'],
  ];
  test.each(cases)('%j', (reason, words) => {
    expect(reasonWords(reason, { ...CLOCK, titleOf })).toBe(words);
  });
});

describe('the line under a headline', () => {
  const days: Reason = { kind: 'days', days: 5 };
  const front: Reason = { kind: 'front', sources: 3 };
  const first: Reason = { kind: 'first', sourceId: 'ledger', at: NOW };
  const single: Reason = { kind: 'single', sourceId: 'ledger', position: 0 };
  const cases: [string, Reason[], Partial<EditionStory>, string][] = [
    [
      'counts days for the lead',
      [coverage(9), front, days],
      { rank: 1 },
      '9 of your 24 sources\u00a0· five days\u00a0· 5\u00a0min',
    ],
    [
      'names the day for the rest',
      [coverage(7), front, days],
      {},
      '7 sources, 3 on their front\u00a0· since Tuesday\u00a0· 5\u00a0min',
    ],
    [
      'names the first to report',
      [coverage(2), first],
      {},
      '2 sources, first at The Ledger\u00a0· 5\u00a0min',
    ],
    [
      'says that it grows',
      [coverage(6), { kind: 'growing' }, days],
      {},
      '6 sources\u00a0· still growing\u00a0· 5\u00a0min',
    ],
    [
      'says which source is alone',
      [single],
      {},
      '1 source, the top story of The Ledger\u00a0· 5\u00a0min',
    ],
    [
      'leaves out minutes that are not known',
      [coverage(3)],
      { readingMinutes: null },
      '3 sources\u00a0· on Tuesday',
    ],
    [
      'says today',
      [coverage(3)],
      { firstAt: NOW - HOUR_MS },
      '3 sources\u00a0· today\u00a0· 5\u00a0min',
    ],
    [
      'names a date a week or more ago',
      [coverage(3), days],
      { firstAt: NOW - 8 * DAY_MS },
      '3 sources\u00a0· since 14 November\u00a0· 5\u00a0min',
    ],
    [
      'counts the sources when no reason does',
      [],
      {},
      '1 source\u00a0· on Tuesday\u00a0· 5\u00a0min',
    ],
    [
      'stands without any source',
      [],
      { sources: [] },
      '1 source\u00a0· on Tuesday\u00a0· 5\u00a0min',
    ],
  ];
  test.each(cases)('%s', (_, reasons, changes, words) => {
    expect(whyWords(storyWith(reasons, changes), 'week', CLOCK)).toBe(words);
  });

  test('gives the hour in the edition of today', () => {
    expect(whyWords(storyWith([coverage(3), days]), 'today', CLOCK)).toBe(
      '3 sources\u00a0· since 09:00\u00a0· 5\u00a0min',
    );
  });

  test('follows the time zone of the reader', () => {
    const late = storyWith([coverage(3), days], { firstAt: MONDAY + 23 * HOUR_MS });
    expect(whyWords(late, 'week', { now: NOW, timeZone: 'Asia/Tokyo' })).toContain('since Tuesday');
    expect(whyWords(late, 'week', CLOCK)).toContain('since Monday');
  });
});

describe('an alert', () => {
  const alert = (reason: Alert['reason']) => ({ reason }) as Alert;
  test.each<[Alert['reason'], string]>([
    [{ kind: 'sources', sources: 4, withinMinutes: 22 }, '4 sources in 22 minutes'],
    [{ kind: 'sources', sources: 3, withinMinutes: 1 }, '3 sources in 1 minute'],
    [{ kind: 'flagged', sourceId: 'ledger' }, 'reported by The Ledger'],
    [{ kind: 'flagged', sourceId: 'gone' }, 'reported by a source you trust'],
  ])('%j', (reason, words) => {
    expect(breakingWords(alert(reason), titleOf)).toBe(words);
  });
});

describe('a sparkline', () => {
  const week = {
    from: MONDAY,
    to: MONDAY + 7 * DAY_MS,
    madeAt: MONDAY + 4 * DAY_MS,
    period: 'week' as const,
  };
  test('names the day with most sources', () => {
    expect(peakWords([0, 3, 5, 5, 1, 0, 0], week, 'UTC')).toBe('Most on Wednesday');
  });
  test('names the day before a Monday on which the week goes back to Friday', () => {
    const now = MONDAY + 7 * HOUR_MS;
    const goingBack = { ...week, from: now - 3 * DAY_MS, madeAt: now };
    expect(peakWords([0, 1, 4, 2, 0, 0, 0], goingBack, 'UTC')).toBe('Most on Sunday');
  });
  test('names the hours of today', () => {
    const span = { from: NOW - DAY_MS, to: NOW, madeAt: NOW, period: 'today' as const };
    expect(peakWords([0, 0, 0, 0, 0, 0, 0, 4], span, 'UTC')).toBe('Most between 11:29 and 14:29');
  });
  test('says how many of the sources tell the story, unless there is but one', () => {
    const sources = ['a', 'b', 'c'].map((id) => ({ id, title: id }));
    const story = { sources, perDay: [0, 3, 1, 0, 0, 0, 0] };
    const words = (sourceCount: number) => pictureWords(story, { ...week, sourceCount }, 'UTC');
    expect(words(24)).toMatch(/^3 of your 24 sources.·.Most on Tuesday$/);
    expect(words(1)).toBe('Most on Tuesday');
  });
  test.each([[[]], [[0, 0, 0]]])('says so when there is nothing: %j', (perDay) => {
    expect(peakWords(perDay, week, 'UTC')).toBe('Nothing yet');
  });
});
