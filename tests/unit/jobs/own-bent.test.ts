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

  const dismissed = (daysAgo: number, sourceId: string | null = null) => ({
    storyId: 'match',
    topic: 'sport',
    sourceId,
    at: NOW - daysAgo * DAY_MS,
  });
  const nothingRead = async () => [];

  it('turns from what the reader wants less like, though what they read does not count', async () => {
    const less = [dismissed(0), dismissed(1), dismissed(2)];
    const taste = await ownBent({ enabled: false, since: 0 }, nothingRead, NOW, less);
    expect(taste?.topics.get('sport')).toBeLessThan(-0.3);
    expect([...(taste?.sourceIds.keys() ?? [])]).toEqual(['']);
  });

  it('holds it against a source that had the story alone', async () => {
    const taste = await ownBent({ enabled: false, since: 0 }, nothingRead, NOW, [
      dismissed(0, 'courier'),
    ]);
    expect(taste?.sourceIds.get('courier')).toBeLessThan(0);
  });

  it('forgets that, too, when it is told to forget', async () => {
    const since = NOW - DAY_MS;
    const taste = await ownBent({ enabled: false, since }, nothingRead, NOW, [dismissed(2)]);
    expect(taste).toBeUndefined();
  });
});
