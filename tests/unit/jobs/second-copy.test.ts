import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { hashText } from '../../../lib/article/hash';
import { clearEverything } from '../../../lib/db/backup';
import { type Database, openDatabase } from '../../../lib/db/database';
import { changeDismissals, dismissals } from '../../../lib/db/dismissals';
import { changeSettings, readFact, readSettings } from '../../../lib/db/facts';
import { changeMarks, markOf, savedIds } from '../../../lib/db/marks';
import { readKept, writeKept } from '../../../lib/db/second-copy';
import {
  addSources,
  allSources,
  changeSource,
  dueSources,
  removeSources,
} from '../../../lib/db/sources';
import { expand, squeeze } from '../../../lib/ext/squeeze';
import {
  type CopyAreaPort,
  type CopyEdges,
  clearLocalCopy,
  hasCopy,
  keepCopy,
  noteRemovedSources,
  noteTakenBackStories,
  shareCopyNow,
} from '../../../lib/jobs/keep-copy';
import type { StoredArticle } from '../../../lib/model/article';
import { defaultSettings } from '../../../lib/model/settings';
import { DAY_MS, MINUTE_MS } from '../../../lib/model/time';
import { bytesOf, SYNC_LIMIT_BYTES } from '../../../lib/source/second-copy-pack';
import { newFeedState, newSource } from '../../../lib/source/source';
import { plainArticle } from '../../fixtures/article';

const NOW = Date.UTC(2026, 10, 22, 12);

interface FakeArea extends CopyAreaPort {
  readonly items: Map<string, unknown>;
  writes: number;
  refuses: boolean;
}

function area(): FakeArea {
  const items = new Map<string, unknown>();
  return {
    items,
    writes: 0,
    refuses: false,
    async get(keys) {
      return Object.fromEntries(
        keys.flatMap((key) => (items.has(key) ? [[key, items.get(key)]] : [])),
      );
    },
    async set(fresh, stale) {
      if (this.refuses) return 'QUOTA_BYTES quota exceeded';
      this.writes++;
      for (const [key, item] of Object.entries(fresh)) items.set(key, item);
      for (const key of stale) items.delete(key);
      return null;
    },
  };
}

/** One browser: a database, its own area, and one that it shares. */
interface FakeBrowser {
  db: Database;
  readonly local: FakeArea;
  readonly sync: FakeArea;
  readonly edges: CopyEdges;
}

let clock = NOW;
let count = 0;
let open: FakeBrowser[] = [];

async function fakeBrowser(sync: FakeArea): Promise<FakeBrowser> {
  const local = area();
  const one: FakeBrowser = {
    db: await openDatabase(`copy-${count++}`),
    local,
    sync,
    edges: {
      local,
      sync,
      store: {
        readKept: (ids) => readKept(one.db, ids),
        writeKept: (change) => writeKept(one.db, change, (id) => newFeedState(id, clock)),
      },
      port: { squeeze, expand },
      now: () => clock,
    },
  };
  open.push(one);
  return one;
}

let one: FakeBrowser;
let shared: FakeArea;

beforeEach(async () => {
  clock = NOW;
  shared = area();
  one = await fakeBrowser(shared);
});

afterEach(() => {
  for (const { db } of open) db.close();
  open = [];
});

const feed = (name: string) => `https://${name}.example/feed`;
const idOf = (name: string) => hashText(feed(name));

async function follow({ db }: FakeBrowser, ...names: string[]): Promise<void> {
  await addSources(
    db,
    names.map((name) => {
      const source = newSource({ title: `Title ${name}`, feedUrl: feed(name) }, idOf(name), clock);
      return { source, state: { ...newFeedState(source.id, clock), nextCheckAt: clock + 1e9 } };
    }),
  );
}

async function save({ db }: FakeBrowser, id: string): Promise<void> {
  await db.put('articles', article(id));
  await changeMarks(db, [id], { savedAt: clock, progress: 0.5 });
}

const article = (id: string): StoredArticle => ({
  ...plainArticle,
  id,
  sourceId: idOf('a'),
  url: `https://a.example/${id}`,
  title: `Headline ${id}`,
  summary: 'More.',
  publishedAt: NOW - 1000,
  arrivedAt: NOW,
  storyId: '',
});

const names = async ({ db }: FakeBrowser) =>
  (await allSources(db)).map(({ title }) => title.slice(6)).sort();

async function remove(browser: FakeBrowser, ...gone: string[]): Promise<void> {
  await noteRemovedSources(browser.edges, gone.map(idOf));
  await removeSources(browser.db, gone.map(idOf));
}

const dismissal = (storyId: string) => ({ storyId, topic: 'sport', sourceId: null, at: clock });

const dismiss = ({ db }: FakeBrowser, storyId: string): Promise<void> =>
  changeDismissals(db, storyId, dismissal(storyId), clock);

async function takeBack(browser: FakeBrowser, storyId: string): Promise<void> {
  await noteTakenBackStories(browser.edges, [storyId]);
  await changeDismissals(browser.db, storyId, null, clock);
}

const dismissed = async ({ db }: FakeBrowser): Promise<string[]> =>
  (await dismissals(db)).map(({ storyId }) => storyId).sort();

async function later(...browsers: FakeBrowser[]) {
  clock += 2 * MINUTE_MS;
  for (const browser of browsers) await keepCopy(browser.edges);
}

describe('a database that lost its records', () => {
  beforeEach(async () => {
    await follow(one, 'a', 'b');
    await save(one, 'x');
    await changeSource(one.db, idOf('b'), { title: 'Title b', weight: 2, paused: true });
    await changeSettings(one.db, { theme: 'dark', keepDays: 90 });
    await keepCopy(one.edges);
  });

  test('has its sources, settings and saved articles again', async () => {
    const sources = await allSources(one.db);
    await clearEverything(one.db);
    const report = await keepCopy(one.edges);
    expect(report).toMatchObject({
      changed: true,
      wasLost: true,
      restored: { sources: 2, saved: 1 },
    });
    expect(await allSources(one.db)).toEqual(sources);
    expect(await readSettings(one.db)).toEqual({ ...defaultSettings, theme: 'dark', keepDays: 90 });
    expect(await savedIds(one.db)).toEqual(['x']);
    expect(await one.db.get('articles', 'x')).toMatchObject({ title: 'Headline x', storyId: '' });
    expect((await markOf(one.db, 'x')).savedAt).toBe(NOW);
  });

  test('has them asked at once, but not the paused one', async () => {
    await clearEverything(one.db);
    await keepCopy(one.edges);
    expect((await dueSources(one.db, clock)).map(({ source }) => source.id)).toEqual([idOf('a')]);
    expect(await readFact(one.db, 'unpublished')).toBe(true);
  });

  test.each<[string, (browser: FakeBrowser) => Promise<void>]>([
    ['its own copy is gone', async ({ local }) => local.items.clear()],
    ['its own copy is damaged', async ({ local }) => void local.items.set('copy-0', 'AAAA')],
    ['the shared copy is gone', async ({ sync }) => sync.items.clear()],
    ['the shared copy is damaged', async ({ sync }) => void sync.items.delete('copy-0')],
  ])('is filled as well when %s', async (_, damage) => {
    await clearEverything(one.db);
    await damage(one);
    const report = await keepCopy(one.edges);
    expect(report).toMatchObject({ wasLost: true, isBeyondRepair: false });
    expect(await names(one)).toEqual(['a', 'b']);
    expect(await savedIds(one.db)).toEqual(['x']);
    await later(one);
    await clearEverything(one.db);
    expect(await keepCopy(one.edges)).toMatchObject({ damaged: [], restored: { sources: 2 } });
  });

  test('stays empty when both copies are damaged, and that is said', async () => {
    await clearEverything(one.db);
    one.local.items.set('copy-0', 'AAAA');
    shared.items.set('copy-0', 'AAAA');
    const report = await keepCopy(one.edges);
    expect(report).toMatchObject({
      changed: false,
      isBeyondRepair: true,
      damaged: [{ area: 'local' }, { area: 'sync' }],
      sync: { kind: 'left-alone' },
    });
    expect(await names(one)).toEqual([]);
  });

  test('has only the lost ones restored, and each once', async () => {
    await one.db.delete('sources', idOf('a'));
    expect(await keepCopy(one.edges)).toMatchObject({ wasLost: true, restored: { sources: 1 } });
    expect(await names(one)).toEqual(['a', 'b']);
    expect(await keepCopy(one.edges)).toMatchObject({ changed: false, wasLost: false });
  });

  test('keeps what was added before the copy was read', async () => {
    await clearEverything(one.db);
    await follow(one, 'c');
    await keepCopy(one.edges);
    expect(await names(one)).toEqual(['a', 'b', 'c']);
  });

  test('is restored by the next call when the background was stopped after the first half', async () => {
    await clearEverything(one.db);
    one.local.refuses = true;
    shared.refuses = true;
    await keepCopy(one.edges);
    one.local.refuses = false;
    expect(await keepCopy(one.edges)).toMatchObject({ changed: false });
    expect(await names(one)).toEqual(['a', 'b']);
  });
});

describe('what the reader took away stays away', () => {
  beforeEach(async () => {
    await follow(one, 'a', 'b');
    await save(one, 'x');
    await changeSettings(one.db, { theme: 'dark' });
    await keepCopy(one.edges);
  });

  test('every source removed', async () => {
    await remove(one, 'a', 'b');
    await shareCopyNow(one.edges);
    await later(one);
    await clearEverything(one.db);
    await later(one);
    expect(await names(one)).toEqual([]);
    one.local.items.clear();
    await later(one);
    expect(await names(one)).toEqual([]);
  });

  test('everything cleared, with no trace of it in the copies', async () => {
    await clearLocalCopy(one.edges);
    await clearEverything(one.db);
    expect(await shareCopyNow(one.edges)).toMatchObject({ kind: 'written' });
    await later(one);
    expect(await names(one)).toEqual([]);
    expect(await savedIds(one.db)).toEqual([]);
    expect(await readSettings(one.db)).toEqual(defaultSettings);
    for (const { items } of [one.local, shared]) {
      const text = await expand(String(items.get('copy-0')));
      expect(text).toMatch(/^\[\d+,\[\]\]$/);
    }
  });

  test('an article that is not saved any more', async () => {
    await changeMarks(one.db, ['x'], { savedAt: null });
    await later(one);
    await clearEverything(one.db);
    expect(await keepCopy(one.edges)).toMatchObject({ restored: { sources: 2, saved: 0 } });
  });

  test('what less was wanted of, and is no longer', async () => {
    await dismiss(one, 'match');
    await dismiss(one, 'race');
    await later(one);
    await takeBack(one, 'match');
    await later(one);
    await clearEverything(one.db);
    await later(one);
    expect(await dismissed(one)).toEqual(['race']);
    clock += 91 * DAY_MS;
    await later(one);
    await clearEverything(one.db);
    await later(one);
    expect(await dismissed(one)).toEqual([]);
  });

  test('stopped after the copy and before the database, the removal did not happen', async () => {
    await noteRemovedSources(one.edges, [idOf('a')]);
    await later(one);
    expect(await names(one)).toEqual(['a', 'b']);
  });

  test('Undo brings a source back for good', async () => {
    await noteRemovedSources(one.edges, [idOf('a')]);
    const removed = await removeSources(one.db, [idOf('a')]);
    await later(one);
    await addSources(one.db, removed);
    await later(one);
    await clearEverything(one.db);
    await later(one);
    expect(await names(one)).toEqual(['a', 'b']);
  });
});

describe('writing', () => {
  test('nothing is written when nothing changed', async () => {
    await follow(one, 'a');
    await keepCopy(one.edges);
    await later(one, one);
    expect([one.local.writes, shared.writes]).toEqual([1, 1]);
  });

  test('the shared area is written at most once a minute, the own one at once', async () => {
    await follow(one, 'a');
    await keepCopy(one.edges);
    clock += 1000;
    await follow(one, 'b');
    expect((await keepCopy(one.edges)).sync).toEqual({ kind: 'later' });
    expect([one.local.writes, shared.writes]).toEqual([2, 1]);
    clock += MINUTE_MS;
    expect((await keepCopy(one.edges)).sync.kind).toBe('written');
    expect([one.local.writes, shared.writes]).toEqual([2, 2]);
  });

  test('a new browser with nothing in it leaves the shared area alone', async () => {
    expect(await hasCopy(one.edges)).toBe(false);
    await keepCopy(one.edges);
    expect([one.local.writes, shared.writes]).toEqual([1, 0]);
  });

  test('a refusal is told, and made up for', async () => {
    shared.refuses = true;
    await follow(one, 'a');
    expect((await keepCopy(one.edges)).sync).toEqual({
      kind: 'failed',
      reason: 'QUOTA_BYTES quota exceeded',
    });
    shared.refuses = false;
    expect((await keepCopy(one.edges)).sync.kind).toBe('written');
  });

  test('a copy of a newer version is left as it is', async () => {
    const newer = { version: 9 };
    shared.items.set('copy', newer);
    await follow(one, 'a');
    expect((await keepCopy(one.edges)).sync).toEqual({ kind: 'left-alone' });
    expect(shared.items.get('copy')).toBe(newer);
  });

  test('no piece of a longer copy stays behind', async () => {
    await Promise.all(Array.from({ length: 900 }, (_, n) => save(one, hashText(`${n}`))));
    await keepCopy(one.edges);
    const before = shared.items.size;
    await changeMarks(one.db, await savedIds(one.db), { savedAt: null });
    await later(one);
    clock += 61 * 24 * 60 * MINUTE_MS;
    await follow(one, 'a');
    await later(one);
    expect(shared.items.size).toBeLessThan(before);
    expect(shared.items.size).toBe(2);
  });

  test('a browser without the shared area keeps its own copy', async () => {
    const edges = { ...one.edges, sync: { ...shared, get: async () => null } };
    await follow(one, 'a');
    expect((await keepCopy(edges)).sync).toEqual({ kind: 'left-alone' });
    await clearEverything(one.db);
    expect((await keepCopy(edges)).restored.sources).toBe(1);
  });
});

describe('two browsers of one person', () => {
  let two: FakeBrowser;

  beforeEach(async () => {
    two = await fakeBrowser(shared);
    await later(one, two);
  });

  test('what is added, removed and saved on either is so on both', async () => {
    await follow(one, 'a', 'b');
    await later(one);
    await follow(two, 'c');
    await later(two, one);
    expect(await names(one)).toEqual(['a', 'b', 'c']);
    expect(await names(two)).toEqual(['a', 'b', 'c']);
    await remove(two, 'a');
    await save(one, 'x');
    await later(two, one);
    await later(one, two);
    for (const browser of [one, two]) {
      expect(await names(browser)).toEqual(['b', 'c']);
      expect(await savedIds(browser.db)).toEqual(['x']);
    }
    await changeMarks(two.db, ['x'], { savedAt: null });
    await later(two, one);
    expect(await savedIds(one.db)).toEqual([]);
  });

  test('what less is wanted of on one is known to the other, and what was taken back', async () => {
    await dismiss(one, 'match');
    await dismiss(two, 'race');
    await later(one);
    await later(two, one);
    expect(await dismissed(one)).toEqual(['match', 'race']);
    expect(await dismissed(two)).toEqual(['match', 'race']);
    await takeBack(two, 'match');
    await later(two, one);
    expect(await dismissed(one)).toEqual(['race']);
    expect(await dismissed(two)).toEqual(['race']);
    await dismiss(one, 'match');
    await later(one, two);
    expect(await dismissed(two)).toEqual(['match', 'race']);
  });

  test('the last change of a setting wins, and of a source', async () => {
    await follow(one, 'a');
    await later(one, two);
    await changeSettings(one.db, { theme: 'dark', textSize: 120 });
    await changeSource(one.db, idOf('a'), { title: 'Title first' });
    await later(one);
    await changeSettings(two.db, { theme: 'light' });
    await changeSource(two.db, idOf('a'), { title: 'Title second' });
    await later(two, one, two);
    for (const { db } of [one, two]) {
      expect(await readSettings(db)).toMatchObject({ theme: 'light', textSize: 120 });
      expect((await allSources(db))[0]?.title).toBe('Title second');
    }
  });

  test('a source whose feed moved is asked at its new address', async () => {
    await follow(one, 'a');
    await later(one, two);
    await two.db.put('feedStates', { ...newFeedState(idOf('a'), clock + 1e9), bodyHash: 'old' });
    await changeSource(one.db, idOf('a'), { feedUrl: 'https://new.example/feed' });
    await later(one, two);
    const [due] = await dueSources(two.db, clock);
    expect(due?.source.feedUrl).toBe('https://new.example/feed');
    expect(due?.state.bodyHash).toBeNull();
  });

  test('clearing one clears the other, and it stays clear', async () => {
    await follow(one, 'a');
    await changeSettings(one.db, { theme: 'dark' });
    await later(one, two);
    await clearLocalCopy(two.edges);
    await clearEverything(two.db);
    await shareCopyNow(two.edges);
    await later(one, two, one);
    for (const browser of [one, two]) {
      expect(await names(browser)).toEqual([]);
      expect(await readSettings(browser.db)).toEqual(defaultSettings);
    }
  });

  test('once they agree they are silent', async () => {
    await follow(one, 'a');
    await follow(two, 'b');
    await changeSettings(two.db, { images: false });
    await later(one, two);
    await later(two, one);
    const { writes } = shared;
    await later(one, two);
    await later(two, one);
    expect(shared.writes).toBe(writes);
  });

  test('with more than fits they are silent too, and neither loses an article', async () => {
    for (const [browser, name] of [
      [one, 'one'],
      [two, 'two'],
    ] as const) {
      const tx = browser.db.transaction(['articles', 'marks'], 'readwrite');
      for (let n = 0; n < 400; n++) {
        const id = hashText(`${name} ${n}`);
        // Long, and nothing in it repeats.
        const title = Array.from({ length: 30 }, (_, part) => hashText(`${id} ${part}`)).join(' ');
        void tx.objectStore('articles').put({ ...article(id), title });
        const mark = { articleId: id, readAt: null, savedAt: NOW - n, progress: 0 };
        void tx.objectStore('marks').put(mark);
      }
      await tx.done;
    }
    await later(one, two);
    await later(one, two);
    await later(one, two);
    const { writes } = shared;
    await later(one, two);
    expect(shared.writes).toBe(writes);
    expect(bytesOf(Object.fromEntries(shared.items))).toBeLessThanOrEqual(SYNC_LIMIT_BYTES);
    for (const { db } of [one, two]) {
      expect((await savedIds(db)).length).toBeGreaterThan(400);
    }
  });

  test('any sequence of changes on both ends with the same lists', async () => {
    const letters = ['a', 'b', 'c', 'd', 'e'];
    let seed = 7;
    const next = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2 ** 31;
      return (seed >> 8) % below;
    };
    for (let step = 0; step < 60; step++) {
      const browser = next(2) === 0 ? one : two;
      const name = letters[next(letters.length)] ?? 'a';
      clock += next(40_000);
      if (next(3) === 0) await remove(browser, name);
      else await follow(browser, name);
      if (next(2) === 0) await keepCopy(browser.edges);
    }
    await later(one, two);
    await later(one, two);
    expect(await names(one)).toEqual(await names(two));
  });
});
