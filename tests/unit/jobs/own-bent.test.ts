import { describe, expect, it } from 'vitest';
import { ownBent } from '../../../lib/jobs/own-bent';
import type { Article } from '../../../lib/model/article';
import { DAY_MS } from '../../../lib/model/time';

const NOW = Date.UTC(2026, 10, 20);
const read = (topic: string, daysAgo: number) => ({
  article: { topic, sourceId: 'courier' } as Article,
  readAt: NOW - daysAgo * DAY_MS,
});

describe('the reader’s own bent', () => {
  it('is nothing, and reads nothing, while it is off', async () => {
    const taste = await ownBent(
      { enabled: false, since: 0 },
      () => Promise.reject(new Error('What was read was asked for.')),
      NOW,
    );
    expect(taste).toBeUndefined();
  });

  it('comes from what was read', async () => {
    const articles = Array.from({ length: 10 }, () => read('science', 1));
    const taste = await ownBent({ enabled: true, since: 0 }, async () => articles, NOW);
    expect(taste?.topics.get('science')).toBeGreaterThan(0.5);
    expect(taste?.sourceIds.get('courier')).toBeGreaterThan(0.5);
  });

  it.each([
    ['three months', 0, NOW - 90 * DAY_MS],
    ['the last time it was forgotten', NOW - DAY_MS, NOW - DAY_MS],
  ])('looks back no further than %s', async (_what, since, expected) => {
    const asked: number[] = [];
    const readSince = async (at: number) => {
      asked.push(at);
      return [];
    };
    await ownBent({ enabled: true, since }, readSince, NOW);
    expect(asked).toEqual([expected]);
  });
});
