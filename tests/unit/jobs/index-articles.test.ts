import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { commitFeed, storeBody } from '../../../lib/db/articles';
import { clearEverything } from '../../../lib/db/backup';
import { type Database, openDatabase } from '../../../lib/db/database';
import { readFact } from '../../../lib/db/facts';
import { changeMarks } from '../../../lib/db/marks';
import { pruneArticles, pruneUnkept } from '../../../lib/db/prune';
import * as index from '../../../lib/db/search-index';
import { indexPort } from '../../../lib/db/search-port';
import { addSources } from '../../../lib/db/sources';
import { type IndexStore, indexArticles } from '../../../lib/jobs/index-articles';
import type { Article, Body, SafeHtml, UntrustedHtml } from '../../../lib/model/article';
import { DAY_MS } from '../../../lib/model/time';
import { parseQuery } from '../../../lib/search/query';
import { searchIndex } from '../../../lib/search/search';
import { newFeedState, newSource } from '../../../lib/source/source';
import { plainArticle } from '../../fixtures/article';

const NOW = Date.UTC(2026, 10, 22, 12);
let db: Database;
let count = 0;

beforeEach(async () => {
  db = await openDatabase(`index-${count++}`);
  const source = newSource({ title: 'Courier', feedUrl: 'https://c.example/feed' }, 's1', NOW);
  await addSources(db, [{ source, state: newFeedState('s1', NOW) }]);
});

afterEach(() => db.close());

const storeOf = (database: Database): IndexStore => ({
  readyIndex: (format) => index.readyIndex(database, format),
  searchProgress: () => readFact(database, 'search'),
  indexWork: (most) => index.indexWork(database, most),
  liveSegments: () => index.liveSegments(database),
  wholeSegment: (segment) => index.wholeSegment(database, segment),
  idsOfSegments: (ids) => index.idsOfSegments(database, ids),
  commitIndex: (change) => index.commitIndex(database, change),
});

const run = (store = storeOf(db), mayGoOn = () => true) =>
  indexArticles({ store, mayGoOn, now: () => NOW, pause: async () => undefined });

const article = (id: string, change: Partial<Article> = {}): Article => ({
  ...plainArticle,
  id,
  sourceId: 's1',
  url: `https://c.example/${id}`,
  title: `Headline ${id}`,
  summary: '',
  publishedAt: NOW,
  arrivedAt: NOW,
  ...change,
});

const bring = (articles: readonly Article[], html = '') =>
  commitFeed(
    db,
    newFeedState('s1', NOW),
    articles,
    html === ''
      ? []
      : articles.map(({ id }) => ({
          articleId: id,
          html: html as UntrustedHtml,
          baseUrl: 'https://c.example/',
        })),
  );

const body = (articleId: string, text: string, change: Partial<Body> = {}): Body => ({
  articleId,
  html: '' as SafeHtml,
  text,
  completeness: 'full',
  origin: 'page',
  byline: null,
  imageUrl: null,
  language: null,
  storedAt: NOW,
  pageFailure: null,
  ...change,
});

async function found(text: string): Promise<string[]> {
  const { hits } = await searchIndex(indexPort(db), parseQuery(text), { now: NOW, limit: 500 });
  return hits.map(({ id }) => id).sort();
}

const many = (prefix: string, length: number, change: Partial<Article> = {}) =>
  Array.from({ length }, (_, at) => article(`${prefix}${String(at).padStart(4, '0')}`, change));

describe('what is indexed', () => {
  test('a new article by its headline, its summary and what its feed sent', async () => {
    await bring([article('a', { title: 'Bridge', summary: 'Ferry' })], '<p>Har<b>bour</b></p>');
    expect(await run()).toEqual({ indexed: 1, merged: 0, isBehind: false });
    for (const word of ['bridge', 'ferry', 'harbour']) expect(await found(word)).toEqual(['a']);
  });

  test('a text that is stored later takes the place of what was there', async () => {
    await bring([article('a')], '<p>teaser</p>');
    await run();
    await storeBody(db, body('a', 'the whole story'), 1);
    await run();
    expect(await found('story')).toEqual(['a']);
    expect(await found('teaser ')).toEqual([]);
  });

  test('a corrected headline takes the place of the wrong one', async () => {
    await bring([article('a', { title: 'Brigde' })]);
    await run();
    await bring([article('a', { title: 'Bridge' })]);
    await run();
    expect(await found('brigde ')).toEqual([]);
    expect(await found('bridge ')).toEqual(['a']);
  });

  test('pruned articles are not found any more, and leave nothing behind', async () => {
    await bring(many('old', 30, { title: 'Bridge', publishedAt: NOW - 40 * DAY_MS }));
    await bring([article('new', { title: 'Bridge' })]);
    await run();
    expect(await found('bridge')).toHaveLength(31);
    await pruneArticles(db, NOW - 30 * DAY_MS);
    await run();
    expect(await found('bridge')).toEqual(['new']);
    const segments = await index.liveSegments(db);
    expect(segments.map(({ header, dead }) => [header.count, dead.length])).toEqual([[1, 0]]);
  });

  test('a text that is not to be kept leaves the index with the store', async () => {
    await bring([article('a')]);
    await storeBody(db, body('a', 'secret', { noArchive: true }), 1);
    await changeMarks(db, ['a'], { readAt: NOW - 2 * DAY_MS });
    await run();
    expect(await found('secret')).toEqual(['a']);
    await pruneUnkept(db, NOW - DAY_MS);
    await run();
    expect(await found('secret')).toEqual([]);
  });
});

test('on a disk that has no room for the queue, old articles still go, and the index with them', async () => {
  await bring(many('old', 3, { publishedAt: NOW - 40 * DAY_MS }));
  await bring([article('new', { title: 'Bridge' })]);
  await run();
  const add = vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementation(() => {
    throw new DOMException('', 'QuotaExceededError');
  });
  expect(await pruneArticles(db, NOW - 30 * DAY_MS)).toBe(3);
  add.mockRestore();
  expect(await readFact(db, 'search')).toBeUndefined();
  await run();
  expect(await found('headline')).toEqual([]);
  expect(await found('bridge')).toEqual(['new']);
});

describe('an index that is missing or of another format', () => {
  test('is made of all that is stored', async () => {
    await bring(many('a', 450));
    await run();
    await db.put('facts', { format: 0, filledTo: null, nextSegment: 9 }, 'search');
    const { indexed } = await run();
    expect(indexed).toBe(450);
    expect(await found('headline')).toHaveLength(450);
    expect((await readFact(db, 'search'))?.nextSegment).toBeGreaterThan(9);
  });

  test('is filled a little at a time', async () => {
    await bring(many('a', 450));
    const first = await run(storeOf(db), () => false);
    expect(first).toMatchObject({ indexed: 200, isBehind: true });
    expect(await index.isIndexBehind(db)).toBe(true);
    while ((await run(storeOf(db), () => false)).isBehind);
    expect(await found('headline')).toHaveLength(450);
    expect(await index.isIndexBehind(db)).toBe(false);
  });
});

describe('a kill', () => {
  class Killed extends Error {}

  /** The same store, that dies at its nth call. */
  function mortal(calls: number): IndexStore {
    let left = calls;
    const living = storeOf(db);
    const die =
      <A extends unknown[], R>(call: (...rest: A) => Promise<R>) =>
      async (...rest: A): Promise<R> => {
        if (left-- === 0) throw new Killed();
        return call(...rest);
      };
    return {
      readyIndex: die(living.readyIndex),
      searchProgress: die(living.searchProgress),
      indexWork: die(living.indexWork),
      liveSegments: die(living.liveSegments),
      wholeSegment: die(living.wholeSegment),
      idsOfSegments: die(living.idsOfSegments),
      commitIndex: die(living.commitIndex),
    };
  }

  test('at any call loses no article and has none twice', async () => {
    for (let round = 0; round < 7; round++) {
      await bring(many(`r${round}-`, 8, { title: 'Bridge' }));
      for (let calls = 0; calls < 8; calls++) {
        const killed = await run(mortal(calls)).then(
          () => false,
          (error: unknown) => error instanceof Killed,
        );
        if (!killed) break;
      }
    }
    await run();
    const ids = await found('bridge');
    expect(ids).toHaveLength(56);
    const segments = await index.liveSegments(db);
    const alive = segments.reduce((sum, { header, dead }) => sum + header.count - dead.length, 0);
    expect(alive).toBe(56);
    expect(await db.count('searchQueue')).toBe(0);
  });

  test('of nothing: what is cleared while it is being indexed does not come back', async () => {
    await bring(many('a', 10));
    const living = storeOf(db);
    const cleared: IndexStore = {
      ...living,
      commitIndex: async (change) => {
        await clearEverything(db);
        return living.commitIndex(change);
      },
    };
    await run(cleared);
    for (const store of ['searchSegments', 'searchParts', 'searchDead', 'searchQueue'] as const) {
      expect(await db.count(store)).toBe(0);
    }
  });
});
