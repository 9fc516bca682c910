import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import {
  articlesBetween,
  articlesOfStory,
  commitFeed,
  countsBySource,
  joinStories,
  latestArticles,
  storeBody,
  storylessArticles,
} from '../../../lib/db/articles';
import { clearEverything, readBackup, writeBackup } from '../../../lib/db/backup';
import { type Database, openDatabase } from '../../../lib/db/database';
import { changeDismissals, dismissals } from '../../../lib/db/dismissals';
import { closedWeeks, storeEdition, unclosedWeeks } from '../../../lib/db/editions';
import { changeSettings, readSettings, writeFact } from '../../../lib/db/facts';
import { changeMarks, markRead, readAmong, readSince, savedArticles } from '../../../lib/db/marks';
import { pruneArticles, pruneUnkept } from '../../../lib/db/prune';
import {
  addSources,
  allSources,
  changeSource,
  dueSources,
  earliestDue,
  makeDue,
  makePermittedDue,
  removeSources,
} from '../../../lib/db/sources';
import { importedSources, undoImport } from '../../../lib/db/undo-import';
import { readBackupText } from '../../../lib/jobs/import-backup';
import type { Alert } from '../../../lib/model/alert';
import type { Article, Body, SafeHtml, UntrustedHtml } from '../../../lib/model/article';
import type { Edition } from '../../../lib/model/edition';
import { defaultSettings } from '../../../lib/model/settings';
import type { FeedState } from '../../../lib/model/source';
import type { Subscription } from '../../../lib/model/subscription';
import { DAY_MS } from '../../../lib/model/time';
import { newFeedState, newSource } from '../../../lib/source/source';
import { plainArticle } from '../../fixtures/article';
import { wholeBackup } from '../../fixtures/whole-backup';

const NOW = Date.UTC(2026, 10, 22, 12);

let db: Database;
let count = 0;

beforeEach(async () => {
  db = await openDatabase(`test-${count++}`);
});

afterEach(() => db.close());

const article = (id: string, change: Partial<Article> = {}): Article => ({
  ...plainArticle,
  id,
  sourceId: 's1',
  url: `https://c.example/${id}`,
  title: `Headline ${id}`,
  publishedAt: NOW,
  arrivedAt: NOW,
  ...change,
});

const withState = (id: string, change: Partial<FeedState> = {}) => ({
  source: newSource({ title: id, feedUrl: `https://${id}.example/feed` }, id, NOW),
  state: { ...newFeedState(id, NOW), ...change },
});

const body = (articleId: string): Body => ({
  articleId,
  html: '<p>Text</p>' as SafeHtml,
  text: 'Text',
  completeness: 'full',
  origin: 'page',
  byline: null,
  imageUrl: null,
  language: null,
  storedAt: NOW,
  pageFailure: null,
});

describe('sources', () => {
  test('following twice is following once', async () => {
    expect(await addSources(db, [withState('a')])).toHaveLength(1);
    expect(await addSources(db, [withState('a'), withState('b')])).toHaveLength(1);
    expect(await allSources(db)).toHaveLength(2);
  });

  test('a paused source is never due and wakes nobody', async () => {
    await addSources(db, [withState('a'), withState('b', { nextCheckAt: NOW + 500 })]);
    await changeSource(db, 'a', { paused: true });
    expect(await dueSources(db, NOW)).toEqual([]);
    expect(await earliestDue(db)).toBe(NOW + 500);
  });

  test('a server that asked for quiet is not asked on demand', async () => {
    const later = NOW + DAY_MS;
    await addSources(db, [
      withState('a', { nextCheckAt: later }),
      withState('b', { nextCheckAt: later, failure: { kind: 'rate-limited', retryAt: later } }),
      withState('c', { nextCheckAt: later, failure: { kind: 'gone' } }),
      withState('d', {
        nextCheckAt: later,
        failure: { kind: 'server-error', status: 503, retryAt: later },
      }),
    ]);
    await makeDue(db, null, NOW);
    expect((await dueSources(db, NOW)).map(({ source }) => source.id)).toEqual(['a']);
  });

  test('a permission makes due only what waited for one', async () => {
    const later = NOW + DAY_MS;
    await addSources(db, [
      withState('a', { nextCheckAt: later }),
      withState('b', {
        nextCheckAt: later,
        failure: { kind: 'needs-permission', origin: 'https://b.example' },
      }),
    ]);
    await makePermittedDue(db, NOW);
    expect((await dueSources(db, NOW)).map(({ source }) => source.id)).toEqual(['b']);
  });

  test('what was removed comes back as it was', async () => {
    await addSources(db, [withState('a', { failures: 3 })]);
    const removed = await removeSources(db, ['a', 'unknown']);
    expect(await allSources(db)).toEqual([]);
    await addSources(db, removed);
    expect((await dueSources(db, NOW))[0]?.state.failures).toBe(3);
  });
});

describe('articles', () => {
  test('an article seen again keeps arrival, place and story, and takes a corrected headline', async () => {
    const state = newFeedState('s1', NOW);
    expect(await commitFeed(db, state, [article('a')], [])).toBe(1);
    await joinStories(db, new Map([['a', 'story-1']]), {});
    const corrected = article('a', { title: 'Corrected', arrivedAt: NOW + 9, position: 7 });
    expect(await commitFeed(db, state, [corrected], [])).toBe(0);
    expect(await articlesOfStory(db, 'story-1')).toMatchObject([
      { title: 'Corrected', arrivedAt: NOW, position: 0 },
    ]);
  });

  test('a feed text is kept for new articles only', async () => {
    const state = newFeedState('s1', NOW);
    const text = {
      articleId: 'a',
      html: '<p>1</p>' as UntrustedHtml,
      baseUrl: 'https://c.example/',
    };
    await commitFeed(db, state, [article('a')], [text]);
    await commitFeed(db, state, [article('a')], [{ ...text, html: '<p>2</p>' as UntrustedHtml }]);
    expect((await db.get('feedTexts', 'a'))?.html).toBe('<p>1</p>');
  });

  test('new articles wait for a story, and are found by time', async () => {
    const state = newFeedState('s1', NOW);
    await commitFeed(db, state, [article('a'), article('b', { publishedAt: NOW - DAY_MS })], []);
    expect(await storylessArticles(db)).toHaveLength(2);
    await joinStories(
      db,
      new Map([
        ['a', 'x'],
        ['pruned', 'x'],
      ]),
      {},
    );
    expect((await storylessArticles(db)).map(({ id }) => id)).toEqual(['b']);
    expect((await articlesBetween(db, NOW - DAY_MS, NOW)).map(({ id }) => id)).toEqual(['b']);
    expect((await latestArticles(db, 1)).map(({ id }) => id)).toEqual(['a']);
  });

  test('old articles go with their texts, saved ones stay', async () => {
    const state = newFeedState('s1', NOW);
    const old = NOW - 40 * DAY_MS;
    await commitFeed(
      db,
      state,
      [article('old', { publishedAt: old }), article('kept', { publishedAt: old }), article('new')],
      [],
    );
    await storeBody(db, body('old'), 1);
    await storeBody(db, body('kept'), 1);
    await changeMarks(db, ['kept'], { savedAt: NOW });
    await changeMarks(db, ['old'], { readAt: old });
    expect(await pruneArticles(db, NOW - 30 * DAY_MS)).toBe(1);
    expect((await latestArticles(db, 9)).map(({ id }) => id).toSorted()).toEqual(['kept', 'new']);
    expect(await db.getAllKeys('bodies')).toEqual(['kept']);
    expect(await db.getAllKeys('marks')).toEqual(['kept']);
  });

  test('a text that is not to be kept goes a day after it was read, unless it is saved', async () => {
    const day = NOW - DAY_MS;
    const ids = ['read', 'unread', 'fresh', 'saved', 'plain'];
    for (const id of ids) await storeBody(db, { ...body(id), noArchive: id !== 'plain' }, 1);
    await changeMarks(db, ['read', 'saved', 'plain'], { readAt: day - 1 });
    await changeMarks(db, ['fresh'], { readAt: day + 1 });
    await changeMarks(db, ['saved'], { savedAt: NOW });
    await pruneUnkept(db, day);
    expect(await db.getAllKeys('bodies')).toEqual(['fresh', 'plain', 'saved', 'unread']);
  });

  test('a text that is not to be kept is not exported', async () => {
    await commitFeed(db, newFeedState('s1', NOW), [article('a'), article('b')], []);
    await storeBody(db, { ...body('a'), noArchive: true }, 1);
    await storeBody(db, body('b'), 1);
    await changeMarks(db, ['a', 'b'], { savedAt: NOW });
    const { articles, bodies } = await readBackup(db, NOW);
    expect(articles.map(({ id }) => id).toSorted()).toEqual(['a', 'b']);
    expect(bodies.map(({ articleId }) => articleId)).toEqual(['b']);
  });
});

describe('marks', () => {
  test('saved articles come last saved first; reading does not unsave', async () => {
    await commitFeed(db, newFeedState('s1', NOW), [article('a'), article('b')], []);
    await changeMarks(db, ['a'], { savedAt: NOW });
    await changeMarks(db, ['b'], { savedAt: NOW + 1 });
    await changeMarks(db, ['a'], { readAt: NOW });
    expect((await savedArticles(db)).map(({ id }) => id)).toEqual(['b', 'a']);
    expect(await readAmong(db, ['a', 'b', 'c'])).toEqual(['a']);
  });
});

describe('what was read', () => {
  test('since a moment comes with its article, while that is here', async () => {
    await commitFeed(db, newFeedState('s1', NOW), [article('a'), article('b')], []);
    await changeMarks(db, ['a', 'gone'], { readAt: NOW });
    await changeMarks(db, ['b'], { readAt: NOW - DAY_MS });
    const read = await readSince(db, NOW - 1);
    expect(read.map(({ article: { id }, readAt }) => [id, readAt])).toEqual([['a', NOW]]);
  });

  test('what was marked in a list and never opened is read, and no sign of what the reader likes', async () => {
    await commitFeed(db, newFeedState('s1', NOW), [article('a'), article('b'), article('c')], []);
    await markRead(db, ['a'], NOW, true);
    await markRead(db, ['a', 'b', 'c'], NOW, false);
    await markRead(db, ['c'], NOW, true);
    expect(await readAmong(db, ['a', 'b', 'c'])).toEqual(['a', 'b', 'c']);
    const read = await readSince(db, NOW - 1);
    expect(read.map(({ article: { id } }) => id)).toEqual(['a', 'c']);
    await markRead(db, ['a', 'b'], null, false);
    expect(await readAmong(db, ['a', 'b', 'c'])).toEqual(['c']);
  });
});

describe('editions', () => {
  const edition = (change: Partial<Edition>): Edition => ({
    id: '2026-W46',
    period: 'week',
    from: NOW - 7 * DAY_MS,
    to: NOW,
    madeAt: NOW,
    sourceCount: 1,
    articleCount: 1,
    stories: [],
    closed: false,
    hidden: 0,
    ...change,
  });

  test('a closed week stays as it was', async () => {
    await storeEdition(db, edition({ closed: true, articleCount: 5 }));
    const kept = await storeEdition(db, edition({ articleCount: 9 }));
    expect(kept.articleCount).toBe(5);
    expect(await closedWeeks(db)).toHaveLength(1);
  });

  test('a week that ended without being closed is found', async () => {
    await storeEdition(db, edition({}));
    await storeEdition(db, edition({ id: '2026-W47', to: NOW + 1 }));
    expect((await unclosedWeeks(db, NOW)).map(({ id }) => id)).toEqual(['2026-W46']);
  });
});

test('articles are counted by source and time, and a source without any has none', async () => {
  await addSources(db, [withState('s1')]);
  const at = (id: string, publishedAt: number) => ({ ...article(id), publishedAt });
  await commitFeed(
    db,
    newFeedState('s1', NOW),
    [at('a', NOW - 2), at('b', NOW - 1), at('c', NOW)],
    [],
  );
  const counts = await countsBySource(db, ['s1', 's2'], NOW - 1, NOW);
  expect([...counts]).toEqual([
    ['s1', 1],
    ['s2', 0],
  ]);
});

test('a source keeps the folders it was imported from until its topic changes', async () => {
  const source = { ...withState('s1').source, folders: ['World', 'Europe'] };
  await addSources(db, [{ ...withState('s1'), source }]);
  const same = await changeSource(db, 's1', { title: 'New', topic: source.topic });
  expect(same).toEqual({ ...source, title: 'New' });
  expect(await changeSource(db, 's1', { topic: 'sport' })).not.toHaveProperty('folders');
});

describe('settings', () => {
  test('a setting added later has its default, a changed one is kept', async () => {
    await writeFact(db, 'settings', { theme: 'dark' });
    expect(await readSettings(db)).toEqual({ ...defaultSettings, theme: 'dark' });
    await changeSettings(db, { keepDays: 90 });
    expect(await readSettings(db)).toMatchObject({ theme: 'dark', keepDays: 90 });
  });
});

describe('backup', () => {
  test('everything goes out and comes back equal', async () => {
    await addSources(db, [withState('s1')]);
    await commitFeed(db, newFeedState('s1', NOW), [article('a'), article('b')], []);
    await storeBody(db, body('a'), 2);
    await changeMarks(db, ['a'], { savedAt: NOW, readAt: NOW });
    await changeSettings(db, { theme: 'dark' });
    for (const edition of wholeBackup.editions) await db.put('editions', edition);
    for (const alert of wholeBackup.alerts) await db.put('alerts', alert);
    for (const one of wholeBackup.subscriptions) await db.put('subscriptions', one);
    const backup = await readBackup(db, NOW);
    await clearEverything(db);
    expect(await allSources(db)).toEqual([]);
    const reading = readBackupText(JSON.stringify(backup));
    if (reading.kind === 'wrong') throw new Error(reading.why.kind);
    await writeBackup(db, reading.backup, (id) => newFeedState(id, NOW));
    expect(await readBackup(db, NOW)).toEqual(backup);
    expect(backup.articles.map(({ id }) => id)).toEqual(['a']);
    const { editions, alerts, subscriptions } = backup;
    expect({ editions, alerts, subscriptions }).toEqual({
      editions: wholeBackup.editions,
      alerts: wholeBackup.alerts,
      subscriptions: wholeBackup.subscriptions,
    });
  });

  test('what less is wanted of goes along; a file of before that takes nothing away', async () => {
    const dismissal = { storyId: 'match', topic: 'sport', sourceId: null, at: NOW };
    await changeDismissals(db, 'match', dismissal, NOW);
    const { dismissals: kept, ...old } = await readBackup(db, NOW);
    expect(kept).toEqual([dismissal]);
    await writeBackup(db, old, (id) => newFeedState(id, NOW));
    expect(await dismissals(db)).toEqual([dismissal]);
    await changeDismissals(db, 'match', null, NOW);
    await writeBackup(db, { ...old, dismissals: [dismissal] }, (id) => newFeedState(id, NOW));
    expect(await dismissals(db)).toEqual([dismissal]);
    const torn = readBackupText(JSON.stringify({ ...old, dismissals: [{ storyId: 7 }] }));
    expect(torn).toEqual({ kind: 'wrong', why: { kind: 'damaged-list', list: 'dismissals' } });
  });

  test('a source that comes back at another address is asked there from the start', async () => {
    await addSources(db, [withState('s1', { nextCheckAt: NOW + DAY_MS })]);
    const backup = await readBackup(db, NOW);
    await changeSource(db, 's1', { feedUrl: 'https://elsewhere.example/feed' });
    await writeBackup(db, backup, (id) => newFeedState(id, NOW));
    expect((await dueSources(db, NOW)).map(({ source }) => source.feedUrl)).toEqual([
      'https://s1.example/feed',
    ]);
  });

  /** All records of all stores, but for what is made anew by itself. */
  async function everything(): Promise<Record<string, unknown>> {
    const names = [...db.objectStoreNames].filter((name) => !name.startsWith('search'));
    const records = await Promise.all(names.map((name) => db.getAll(name)));
    const keys = await Promise.all(names.map((name) => db.getAllKeys(name)));
    return Object.fromEntries(names.map((name, at) => [name, [keys[at], records[at]]]));
  }

  test('an import that is taken back leaves everything as it was', async () => {
    await addSources(db, [withState('s1', { nextCheckAt: NOW + DAY_MS }), withState('s2')]);
    await commitFeed(db, newFeedState('s1', NOW + 5), [article('a'), article('b')], []);
    await storeBody(db, body('a'), 2);
    await changeMarks(db, ['a'], { savedAt: NOW });
    await changeMarks(db, ['c'], {});
    await changeSettings(db, { theme: 'dark' });
    const dismissal = { storyId: 'match', topic: 'sport', sourceId: null, at: NOW };
    await changeDismissals(db, 'match', dismissal, NOW);
    await db.put('editions', { id: '2026-W46', period: 'week', closed: true } as Edition);
    const before = await everything();
    const mine = await readBackup(db, NOW);
    const [source, saved, text] = [mine.sources[0], mine.articles[0], mine.bodies[0]];
    if (!source || !saved || !text) throw new Error('nothing to import');
    const undo = await writeBackup(
      db,
      {
        ...mine,
        settings: { theme: 'light', keepDays: 7 },
        sources: [
          { ...source, title: 'Renamed', feedUrl: 'https://moved.example/feed' },
          { ...source, id: 's9' },
        ],
        marks: [
          { articleId: 'a', readAt: NOW, savedAt: null, progress: 1 },
          { articleId: 'c', readAt: null, savedAt: NOW, progress: 0 },
        ],
        articles: [
          { ...saved, title: 'Other words' },
          { ...saved, id: 'c' },
        ],
        bodies: [
          { ...text, text: 'other' },
          { ...text, articleId: 'c' },
        ],
        editions: [
          { id: '2026-W46', period: 'day' } as unknown as Edition,
          { id: '2026-W45' } as Edition,
        ],
        alerts: [{ storyId: 'a', at: NOW, headline: 'Bridge opens' } as Alert],
        subscriptions: [{ id: 'n1', email: 'reader@c.example' } as Subscription],
        dismissals: [{ ...dismissal, storyId: 'other' }],
      },
      (id) => newFeedState(id, NOW),
    );
    expect(await everything()).not.toEqual(before);
    expect(importedSources(undo)).toEqual(['s9']);
    // It goes through a page as text.
    await undoImport(db, JSON.parse(JSON.stringify(undo)));
    expect(await everything()).toEqual(before);
  });

  test('of an import into nothing, taken back, nothing is left but that it is not saved', async () => {
    const backup = {
      ...(await readBackup(db, NOW)),
      marks: [{ articleId: 'a', readAt: null, savedAt: NOW, progress: 0 }],
      articles: [{ ...article('a'), storyId: '' }],
      sources: [withState('s1').source],
    };
    await undoImport(db, await writeBackup(db, backup, (id) => newFeedState(id, NOW)));
    expect(await allSources(db)).toEqual([]);
    expect(await db.count('feedStates')).toBe(0);
    expect(await db.count('articles')).toBe(0);
    expect(await db.getAll('marks')).toEqual([
      { articleId: 'a', readAt: null, savedAt: null, progress: 0 },
    ]);
    expect(await readSettings(db)).toEqual(defaultSettings);
  });

  test('taken in twice it is the same, and takes nothing away', async () => {
    await addSources(db, [withState('s1')]);
    const backup = await readBackup(db, NOW);
    await addSources(db, [withState('s2')]);
    for (let turn = 0; turn < 2; turn++) {
      await writeBackup(db, backup, (id) => newFeedState(id, NOW));
    }
    expect((await allSources(db)).map(({ id }) => id)).toEqual(['s1', 's2']);
    expect(await db.count('feedStates')).toBe(2);
  });
});

describe('a transaction that fails', () => {
  test('for want of room leaves what was there, and says why', async () => {
    await addSources(db, [withState('s1')]);
    await commitFeed(db, newFeedState('s1', NOW), [article('a')], []);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('', 'QuotaExceededError');
    });
    await expect(commitFeed(db, newFeedState('s1', NOW + 1), [article('b')], [])).rejects.toThrow(
      expect.objectContaining({ name: 'QuotaExceededError' }),
    );
    put.mockRestore();
    expect((await latestArticles(db, 9)).map(({ id }) => id)).toEqual(['a']);
    expect((await db.getAll('feedStates'))[0]?.nextCheckAt).toBe(NOW);
  });
});
