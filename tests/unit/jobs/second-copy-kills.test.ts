import { afterEach, expect, test } from 'vitest';
import { type Database, openDatabase } from '../../../lib/db/database';
import { changeMarks, savedIds } from '../../../lib/db/marks';
import { readKept, writeKept } from '../../../lib/db/second-copy';
import { addSources, allSources, removeSources } from '../../../lib/db/sources';
import { expand, squeeze } from '../../../lib/ext/squeeze';
import {
  type CopyAreaPort,
  type CopyEdges,
  keepCopy,
  noteRemovedSources,
} from '../../../lib/jobs/keep-copy';
import type { StoredArticle } from '../../../lib/model/article';
import { MINUTE_MS } from '../../../lib/model/time';
import { newFeedState, newSource } from '../../../lib/source/source';
import { plainArticle } from '../../fixtures/article';
import { randomFor } from '../../newsroom/random';

const NOW = Date.UTC(2026, 10, 22, 12);
const NAMES = ['a', 'b', 'c', 'd', 'e', 'f'];

class Killed extends Error {}

/** The background, which dies at the step in which its fuse has burnt down. */
interface Fuse {
  left: number;
}

let clock = NOW;
const open: Database[] = [];

afterEach(() => {
  for (const db of open.splice(0)) db.close();
});

/** Dies before or after an edge is used, as a kill would. */
const fused =
  <A extends unknown[], T>(fuse: Fuse, work: (...args: A) => Promise<T>) =>
  async (...args: A): Promise<T> => {
    if (fuse.left-- === 0) throw new Killed();
    const result = await work(...args);
    if (fuse.left-- === 0) throw new Killed();
    return result;
  };

function area(items: Map<string, unknown>, fuse: Fuse): CopyAreaPort {
  return {
    get: fused(fuse, async (keys) =>
      Object.fromEntries(keys.flatMap((key) => (items.has(key) ? [[key, items.get(key)]] : []))),
    ),
    set: fused(fuse, async (fresh, stale) => {
      for (const [key, item] of Object.entries(fresh)) items.set(key, item);
      for (const key of stale) items.delete(key);
      return null;
    }),
  };
}

interface Browser {
  readonly db: Database;
  readonly edges: CopyEdges;
  readonly fuse: Fuse;
}

async function browserOn(name: string, shared: Map<string, unknown>): Promise<Browser> {
  const db = await openDatabase(name);
  open.push(db);
  const fuse = { left: -1 };
  const edges: CopyEdges = {
    local: area(new Map(), fuse),
    sync: area(shared, fuse),
    store: {
      readKept: fused(fuse, (ids) => readKept(db, ids)),
      writeKept: fused(fuse, (change) => writeKept(db, change, (id) => newFeedState(id, clock))),
    },
    port: { squeeze, expand },
    now: () => clock,
  };
  return { db, edges, fuse };
}

const article = (id: string): StoredArticle => ({
  ...plainArticle,
  id,
  sourceId: 'a',
  url: `https://a.example/${id}`,
  title: `Headline ${id}`,
  publishedAt: NOW,
  arrivedAt: NOW,
  storyId: '',
});

async function follow({ db }: Browser, id: string): Promise<void> {
  const source = newSource({ title: id, feedUrl: `https://${id}.example/feed` }, id, clock);
  await addSources(db, [{ source, state: newFeedState(id, clock) }]);
}

async function save({ db }: Browser, id: string): Promise<void> {
  await db.put('articles', article(id));
  await changeMarks(db, [id], { savedAt: clock });
}

/** Does it, and survives a kill; true when there was none. */
async function survives(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch (error) {
    if (error instanceof Killed) return false;
    throw error;
  }
}

const idsOf = async ({ db }: Browser) => (await allSources(db)).map(({ id }) => id);

test.each([1, 2, 3, 4, 5, 6])(
  'two browsers, killed at every turn, agree and lose nothing: seed %i',
  async (seed) => {
    clock = NOW;
    const random = randomFor('second copy', seed);
    const shared = new Map<string, unknown>();
    const browsers = [
      await browserOn(`kills-${seed}-one`, shared),
      await browserOn(`kills-${seed}-two`, shared),
    ];
    const saved = new Set<string>();
    // Followed by somebody and never removed since.
    const followed = new Set<string>();
    for (let step = 0; step < 50; step++) {
      const browser = random.pick(browsers);
      const name = random.pick(NAMES);
      clock += random.int(1_000, 2 * MINUTE_MS);
      browser.fuse.left = random.chance(0.6) ? random.int(0, 14) : -1;
      if (random.chance(0.25)) {
        // As the background does: the copy first, and only then the database.
        followed.delete(name);
        const isNoted = await survives(() => noteRemovedSources(browser.edges, [name]));
        if (isNoted) await removeSources(browser.db, [name]);
      } else if (!(await idsOf(browser)).includes(name)) {
        await follow(browser, name);
        followed.add(name);
      }
      if (random.chance(0.4)) {
        await save(browser, `x${step}`);
        saved.add(`x${step}`);
      }
      await survives(() => keepCopy(browser.edges));
    }
    for (let round = 0; round < 3; round++) {
      for (const browser of browsers) {
        browser.fuse.left = -1;
        clock += 2 * MINUTE_MS;
        await keepCopy(browser.edges);
      }
    }
    const [one, two] = browsers;
    if (one === undefined || two === undefined) throw new Error('There are two browsers.');
    expect(await idsOf(one)).toEqual(await idsOf(two));
    expect((await savedIds(one.db)).toSorted()).toEqual([...saved].toSorted());
    expect((await savedIds(two.db)).toSorted()).toEqual([...saved].toSorted());
    for (const name of followed) expect(await idsOf(one)).toContain(name);
  },
);
