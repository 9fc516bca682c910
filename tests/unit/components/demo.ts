import type { EditionStory, Reason } from '../../../lib/model/edition';
import { DAY_MS, HOUR_MS } from '../../../lib/model/time';

/** Sunday 22 November 2026, 14:29 in UTC; the week began on Monday the 16th. */
export const MONDAY = Date.UTC(2026, 10, 16);
export const NOW = MONDAY + 6 * DAY_MS + 14 * HOUR_MS + 29 * 60_000;
export const CLOCK = { now: NOW, timeZone: 'UTC' };

export function storyWith(reasons: readonly Reason[], changes: Partial<EditionStory> = {}) {
  const story: EditionStory = {
    storyId: 'story',
    rank: 2,
    score: 1,
    headline: 'Barley fails a second summer',
    deck: '',
    leadArticleId: 'a',
    articleIds: ['a'],
    url: 'https://courier.example/a',
    language: 'en',
    topic: 'world',
    imageUrl: null,
    sources: [{ id: 'ledger', title: 'The Ledger' }],
    firstAt: MONDAY + DAY_MS + 9 * HOUR_MS,
    lastAt: NOW,
    perDay: [0, 1, 2, 0, 0, 0, 0],
    readingMinutes: 5,
    reasons,
  };
  return { ...story, ...changes };
}
