import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type AnnounceInput,
  type AnnounceStore,
  announceBreaking as announceInPieces,
  isQuiet,
} from '../../../lib/jobs/announce-breaking';
import type { Alert } from '../../../lib/model/alert';
import type { StoredArticle } from '../../../lib/model/article';
import { type AlertSettings, defaultSettings } from '../../../lib/model/settings';
import { DAY_MS, HOUR_MS, MINUTE_MS } from '../../../lib/model/time';
import { newSource } from '../../../lib/source/source';
import { plainArticle } from '../../fixtures/article';

const NOW = Date.UTC(2026, 10, 22, 12);
const SOURCES = Array.from({ length: 10 }, (_, index) =>
  newSource({ title: `Paper ${index}`, feedUrl: `https://p${index}.example/feed` }, `s${index}`, 0),
);
const WORDINGS = [
  'Harbour ferry halted after collision off Norwick',
  'Collision off Norwick stops the harbour ferry',
  'Norwick harbour ferry collides, service stopped',
  'Ferry and barge collide off Norwick harbour',
  'Ferry service halted after Norwick harbour collision',
  'Two hurt as harbour ferry collides off Norwick',
];

/** A clock that stands still: all in one piece. */
const STILL = { now: () => NOW, pause: async () => {} };

const announceBreaking = (store: AnnounceStore, input: AnnounceInput) =>
  announceInPieces(store, input, STILL);

const article = (index: number, storyId: string, minutesAgo: number): StoredArticle => ({
  ...plainArticle,
  id: `${storyId}-${index}`,
  sourceId: `s${index}`,
  url: `https://p${index}.example/${storyId}`,
  title: `${WORDINGS[index % WORDINGS.length]}`,
  summary: 'A harbour ferry collided with a barge off Norwick; the service is halted.',
  publishedAt: NOW - minutesAgo * MINUTE_MS,
  arrivedAt: NOW,
  storyId,
});

const burst = Array.from({ length: 6 }, (_, index) => article(index, 'ferry', 20 - 3 * index));

/** Reports by so many sources, two minutes apart, from so many hours after NOW on. */
function toldBy(count: number, storyId: string, hour: number): StoredArticle[] {
  return Array.from({ length: count }, (_, index) => ({
    ...article(index, storyId, -60 * hour - 2 * index),
    title: `${storyId} shakes ${storyId}ville, ${WORDINGS[index % 3]?.split(' ')[0]} ${index}`,
    summary: '',
  }));
}

function world(articles: readonly StoredArticle[], history: readonly Alert[] = []) {
  const alerts = [...history];
  return {
    alerts,
    allSources: async () => SOURCES,
    articlesBetween: async () => articles,
    alertsSince: async () => alerts.toReversed(),
    storeAlerts: async (fresh: readonly Alert[]) => {
      alerts.push(...fresh);
    },
    streamSince: async () => NOW - 3 * DAY_MS,
  };
}

const input = (alerts: Partial<AlertSettings> = {}): AnnounceInput => ({
  now: NOW,
  minuteOfDay: 12 * 60,
  alerts: { ...defaultSettings.alerts, ...alerts },
  filters: defaultSettings.filters,
});

const pastAlert = (id: string): Alert => ({
  storyId: id,
  at: NOW - 60 * MINUTE_MS,
  headline: id,
  articleId: id,
  reason: { kind: 'sources', sources: 4, withinMinutes: 20 },
  articleIds: [id],
  outcome: 'notified',
  seenAt: NOW,
  lastAt: NOW - 60 * MINUTE_MS,
});

describe('announceBreaking', () => {
  test('verdicts of "too many" raise the bar for a story that would have been told', async () => {
    const four = burst.slice(0, 4);
    expect((await announceBreaking(world(four), input())).notify).toHaveLength(1);
    const verdict = { kind: 'too-many', at: NOW - DAY_MS } as const;
    const judged = Array.from({ length: 6 }, (_, index) => ({
      ...pastAlert(`old-${index}`),
      at: NOW - 20 * DAY_MS,
      verdict,
    }));
    expect((await announceBreaking(world(four, judged), input())).notify).toHaveLength(0);
  });

  test('several sources within minutes are announced, once', async () => {
    const store = world(burst);
    const first = await announceBreaking(store, input());
    expect(first.notify).toMatchObject([{ storyId: 'ferry', outcome: 'notified', seenAt: null }]);
    expect(first.unseen).toBe(1);
    const second = await announceBreaking(store, input());
    expect(second.notify).toEqual([]);
    expect(second.unseen).toBe(1);
    expect(store.alerts).toHaveLength(1);
  });

  test('in pieces the same is found, with a pause after every few milliseconds', async () => {
    const quiet = Array.from({ length: 2000 }, (_, n) => ({
      ...article(n % 10, `quiet-${n >> 1}`, 700 + n * 2),
      title: `Quiet report ${n} of parish ${n >> 1}`,
    }));
    const whole = await announceBreaking(world([...quiet, ...burst]), input());
    let clock = 0;
    let pauses = 0;
    // Every step takes a millisecond by this clock.
    const edges = {
      now: () => clock++,
      pause: async () => {
        pauses++;
      },
    };
    const inPieces = await announceInPieces(world([...quiet, ...burst]), input(), edges);
    expect(inPieces).toEqual(whole);
    expect(whole.notify).toHaveLength(1);
    expect(pauses).toBeGreaterThan(100);
  });

  test('in quiet hours the badge goes up without a notification', async () => {
    const store = world(burst);
    const quietHours = { enabled: true, fromMinute: 11 * 60, toMinute: 13 * 60 };
    const { notify, unseen } = await announceBreaking(store, input({ quietHours }));
    expect({ notify, unseen }).toEqual({ notify: [], unseen: 1 });
    expect(store.alerts[0]?.outcome).toBe('quiet-hours');
  });

  test('over the day’s limit nothing is notified', async () => {
    const store = world(burst, [pastAlert('x'), pastAlert('y'), pastAlert('z')]);
    const { notify, unseen } = await announceBreaking(store, input());
    expect({ notify, unseen }).toEqual({ notify: [], unseen: 1 });
    expect(store.alerts.at(-1)?.outcome).toBe('over-budget');
  });

  test('whatever comes, a day never has more than its limit, and a story one alert', async () => {
    const events = fc.array(
      fc.record({ count: fc.integer({ min: 3, max: 10 }), hour: fc.integer({ min: 0, max: 40 }) }),
      { maxLength: 10 },
    );
    const property = fc.asyncProperty(events, async (happened) => {
      const articles = happened.flatMap(({ count, hour }, n) => toldBy(count, `event${n}`, hour));
      const store = world(articles);
      for (let at = NOW; at < NOW + 44 * HOUR_MS; at += HOUR_MS / 2) {
        const known = articles.filter(({ publishedAt }) => publishedAt <= at);
        await announceBreaking(
          { ...store, articlesBetween: async () => known },
          { ...input({ dailyLimit: 3 }), now: at },
        );
      }
      const notified = store.alerts.filter(({ outcome }) => outcome === 'notified');
      for (const { at } of notified) {
        const before = notified.filter((one) => one.at <= at && at - one.at < DAY_MS);
        expect(before.length).toBeLessThanOrEqual(3);
      }
      expect(new Set(store.alerts.map(({ storyId }) => storyId)).size).toBe(store.alerts.length);
    });
    await fc.assert(property, { seed: 11, numRuns: 12 });
  });

  test('switched off there is neither badge nor notification, and the record stays', async () => {
    const store = world(burst);
    const { notify, unseen } = await announceBreaking(store, input({ enabled: false }));
    expect({ notify, unseen }).toEqual({ notify: [], unseen: 0 });
    expect(store.alerts[0]?.outcome).toBe('switched-off');
  });

  test('what a filter hides does not break', async () => {
    const filters = { mutedWords: ['Norwick'], mutedSourceIds: [] };
    expect((await announceBreaking(world(burst), { ...input(), filters })).notify).toEqual([]);
  });

  test('articles of sources no longer followed do not break', async () => {
    const store = { ...world(burst), allSources: async () => SOURCES.slice(6) };
    expect((await announceBreaking(store, input())).notify).toEqual([]);
  });
});

describe('isQuiet', () => {
  test.each([
    ['inside', 8 * 60, 10 * 60, 9 * 60, true],
    ['at the end', 8 * 60, 10 * 60, 10 * 60, false],
    ['across midnight, late', 22 * 60, 7 * 60, 23 * 60, true],
    ['across midnight, early', 22 * 60, 7 * 60, 6 * 60, true],
    ['across midnight, at noon', 22 * 60, 7 * 60, 12 * 60, false],
    ['of no length', 7 * 60, 7 * 60, 7 * 60, false],
  ])('%s', (_, fromMinute, toMinute, minute, wanted) => {
    const quietHours = { enabled: true, fromMinute, toMinute };
    expect(isQuiet({ ...defaultSettings.alerts, quietHours }, minute)).toBe(wanted);
  });

  test('never when switched off', () => {
    expect(isQuiet(defaultSettings.alerts, 23 * 60)).toBe(false);
  });
});
