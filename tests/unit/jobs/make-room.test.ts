import { describe, expect, test } from 'vitest';
import { withRoom } from '../../../lib/jobs/make-room';
import { DAY_MS } from '../../../lib/model/time';

const NOW = Date.UTC(2026, 10, 22, 12);
const full = () => new DOMException('', 'QuotaExceededError');

/** A disk with room once everything older than so many days is gone. */
function disk(roomAtDays: number, articles = 5) {
  const told: (number | null)[] = [];
  const pruned: number[] = [];
  let kept = 30;
  return {
    told,
    pruned,
    work: async () => {
      if (kept > roomAtDays) throw full();
      return 'stored';
    },
    edges: {
      now: () => NOW,
      prune: async (before: number) => {
        kept = (NOW - before) / DAY_MS;
        pruned.push(kept);
        return articles;
      },
      tell: async (keptDays: number | null) => {
        told.push(keptDays);
      },
    },
  };
}

describe('a full disk', () => {
  test.each<[string, number, number[], number]>([
    ['gives up what is older than two weeks', 14, [14], 14],
    ['gives up more while there is no room', 3, [14, 7, 3], 3],
  ])('%s, and says so', async (_, roomAt, pruned, days) => {
    const one = disk(roomAt);
    expect(await withRoom(one.work, one.edges)).toBe('stored');
    expect(one.pruned).toEqual(pruned);
    expect(one.told).toEqual([days]);
  });

  test('that stays full is told, too', async () => {
    const one = disk(0);
    await expect(withRoom(one.work, one.edges)).rejects.toThrow();
    expect(one.told).toEqual([null]);
  });

  test('that lets nothing be deleted either is told', async () => {
    const one = disk(0);
    const work = async () => {
      throw new DOMException('Connection is closing because of: NO_SPACE', 'UnknownError');
    };
    const prune = async () => {
      throw new DOMException('', 'UnknownError');
    };
    await expect(withRoom(work, { ...one.edges, prune })).rejects.toThrow('NO_SPACE');
    expect(one.told).toEqual([null]);
  });

  test('with nothing to give up is not tried again', async () => {
    let tries = 0;
    const one = disk(0, 0);
    const work = () => {
      tries++;
      return one.work();
    };
    await expect(withRoom(work, one.edges)).rejects.toThrow();
    expect(tries).toBe(1);
  });
});

test('with room nothing goes and nothing is said', async () => {
  const one = disk(30);
  expect(await withRoom(one.work, one.edges)).toBe('stored');
  expect([one.pruned, one.told]).toEqual([[], []]);
});

test('another failure is no reason to delete anything', async () => {
  const one = disk(30);
  const work = () => Promise.reject(new DOMException('', 'AbortError'));
  await expect(withRoom(work, one.edges)).rejects.toThrow();
  expect(one.pruned).toEqual([]);
});
