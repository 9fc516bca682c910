import type { Body, FeedText, StoredArticle } from '../model/article';
import type {
  BlockRange,
  IndexChange,
  IndexedArticle,
  IndexWork,
  LiveSegment,
  SearchProgress,
  Segment,
} from '../model/search-index';
import type { Database, Facts, PartKey, QueuedArticle } from './database';

/** The keys of a segment's parts of one kind. */
const partsOf = (segmentId: number, kind: 0 | 1): IDBKeyRange =>
  IDBKeyRange.bound([segmentId, kind, 0], [segmentId, kind, Number.POSITIVE_INFINITY]);

const asProgress = (fact: Facts[keyof Facts] | undefined) => fact as SearchProgress | undefined;

/** Makes an index of another format, or one that is missing, an empty one. */
export async function readyIndex(db: Database, format: number): Promise<void> {
  const tx = db.transaction(['facts', 'searchSegments', 'searchParts', 'searchDead'], 'readwrite');
  const before = asProgress(await tx.objectStore('facts').get('search'));
  if (before?.format === format) return tx.done;
  const progress: SearchProgress = {
    format,
    filledTo: '',
    nextSegment: before?.nextSegment ?? 1,
  };
  await Promise.all([
    tx.objectStore('searchSegments').clear(),
    tx.objectStore('searchParts').clear(),
    tx.objectStore('searchDead').clear(),
    tx.objectStore('facts').put(progress, 'search'),
    tx.done,
  ]);
}

/** The next articles to index, at most `count`: first what changed, then what was there before. */
export async function indexWork(db: Database, count: number): Promise<IndexWork | null> {
  const tx = db.transaction(['facts', 'searchQueue', 'articles', 'bodies', 'feedTexts']);
  const progress = asProgress(await tx.objectStore('facts').get('search'));
  if (!progress) return null;
  const queue = tx.objectStore('searchQueue');
  const [queued, queueKeys] = await Promise.all([
    queue.getAll(null, count),
    queue.getAllKeys(null, count),
  ]);
  const left = count - queued.length;
  const older =
    progress.filledTo === null || left <= 0
      ? []
      : await tx
          .objectStore('articles')
          .getAllKeys(IDBKeyRange.lowerBound(progress.filledTo, true), left);
  const filledTo = left > older.length ? null : (older.at(-1) ?? progress.filledTo);
  // The first word on an article counts: one that went and came again may still be in the index.
  const kinds = new Map<string, QueuedArticle['kind']>();
  const known = older.map((articleId): QueuedArticle => ({ articleId, kind: 'changed' }));
  for (const { articleId, kind } of [...queued, ...known]) {
    if (!kinds.has(articleId)) kinds.set(articleId, kind);
  }
  const ids = [...kinds.keys()];
  if (ids.length === 0 && filledTo === progress.filledTo) return null;
  const stored = await Promise.all(ids.map(textReader(tx)));
  const changedIds = ids.filter((id) => kinds.get(id) === 'changed');
  const found = stored.filter((each) => each !== undefined);
  return { progress, articles: found, changedIds, queueKeys, filledTo };
}

export async function liveSegments(db: Database): Promise<LiveSegment[]> {
  const tx = db.transaction(['searchSegments', 'searchDead']);
  const [headers, keys, dead] = await Promise.all([
    tx.objectStore('searchSegments').getAll(),
    tx.objectStore('searchDead').getAllKeys(),
    tx.objectStore('searchDead').getAll(),
  ]);
  const deadOf = new Map(keys.map((key, index) => [key, dead[index]]));
  return headers.map((header) => ({ header, dead: deadOf.get(header.id) ?? new Uint32Array() }));
}

/** A segment with all its parts. */
export async function wholeSegment(db: Database, { header }: LiveSegment): Promise<Segment> {
  const tx = db.transaction('searchParts');
  const [blocks, ids] = await Promise.all([
    tx.store.getAll(partsOf(header.id, 0)),
    tx.store.getAll(partsOf(header.id, 1)),
  ]);
  return { header, blocks: blocks as Uint8Array[], ids: ids as string[][] };
}

/**
 * Writes a step, all of it or nothing: so a kill leaves neither an article out nor one in twice. False
 * when the index is another one by now; then nothing was written.
 */
export async function commitIndex(db: Database, change: IndexChange): Promise<boolean> {
  const tx = db.transaction(
    ['facts', 'searchSegments', 'searchParts', 'searchDead', 'searchQueue'],
    'readwrite',
    { durability: 'relaxed' },
  );
  const stored = asProgress(await tx.objectStore('facts').get('search'));
  if (!stored || !isSame(stored, change.from)) {
    await tx.done;
    return false;
  }
  const segments = tx.objectStore('searchSegments');
  const parts = tx.objectStore('searchParts');
  const dead = tx.objectStore('searchDead');
  const { added } = change;
  const id = added?.header.id ?? 0;
  await Promise.all([
    ...change.replaced.flatMap((old) => [
      segments.delete(old),
      dead.delete(old),
      parts.delete(partsOf(old, 0)),
      parts.delete(partsOf(old, 1)),
    ]),
    ...(added ? [segments.put(added.header)] : []),
    ...(added?.blocks ?? []).map((block, place) => parts.put(block, [id, 0, place])),
    ...(added?.ids ?? []).map((ids, place) => parts.put(ids, [id, 1, place])),
    ...[...change.dead].map(([segmentId, list]) => dead.put(list, segmentId)),
    ...change.queueKeys.map((key) => tx.objectStore('searchQueue').delete(key)),
    tx.objectStore('facts').put(change.to, 'search'),
    tx.done,
  ]);
  return true;
}

const isSame = (a: SearchProgress, b: SearchProgress): boolean =>
  a.format === b.format && a.filledTo === b.filledTo && a.nextSegment === b.nextSegment;

/** The ids of all articles of these segments, in the order of their numbers. */
export async function idsOfSegments(
  db: Database,
  segmentIds: readonly number[],
): Promise<string[][]> {
  const tx = db.transaction('searchParts');
  return Promise.all(
    segmentIds.map(async (id) => {
      const parts = (await tx.store.getAll(partsOf(id, 1))) as string[][];
      return parts.flat();
    }),
  );
}

/** The parts at these keys, in their order; undefined for one that is gone. */
export async function partsAt(
  db: Database,
  keys: readonly PartKey[],
): Promise<(Uint8Array | readonly string[] | undefined)[]> {
  const tx = db.transaction('searchParts');
  return Promise.all(keys.map((key) => tx.store.get(key)));
}

/** The blocks of each range, in their order. */
export async function partsWithin(
  db: Database,
  ranges: readonly BlockRange[],
): Promise<(Uint8Array | readonly string[])[][]> {
  const tx = db.transaction('searchParts');
  return Promise.all(
    ranges.map(async ({ segmentId, from, to }) =>
      from < to
        ? tx.store.getAll(IDBKeyRange.bound([segmentId, 0, from], [segmentId, 0, to - 1]))
        : [],
    ),
  );
}

// A text that was read just now waits for the next round: nobody would call that behind.
const NOT_WORTH_A_WORD = 100;

/** Whether many articles are stored that the index does not have yet. */
export async function isIndexBehind(db: Database): Promise<boolean> {
  const tx = db.transaction(['facts', 'searchQueue']);
  const progress = asProgress(await tx.objectStore('facts').get('search'));
  const queued = await tx.objectStore('searchQueue').count();
  return progress?.filledTo !== null || queued > NOT_WORTH_A_WORD;
}

/** Articles with the texts that are stored of them, in the order asked for. */
export async function articlesWithTexts(
  db: Database,
  ids: readonly string[],
): Promise<(IndexedArticle | undefined)[]> {
  const tx = db.transaction(['articles', 'bodies', 'feedTexts']);
  const read = textReader(tx);
  return Promise.all(ids.map(read));
}

interface TextStores {
  objectStore(name: 'articles'): { get(id: string): Promise<StoredArticle | undefined> };
  objectStore(name: 'bodies'): { get(id: string): Promise<Body | undefined> };
  objectStore(name: 'feedTexts'): { get(id: string): Promise<FeedText | undefined> };
}

/** Reads an article with its texts; the feed's own only where there is no other. */
function textReader(tx: TextStores): (id: string) => Promise<IndexedArticle | undefined> {
  const [articles, bodies] = [tx.objectStore('articles'), tx.objectStore('bodies')];
  const feedTexts = tx.objectStore('feedTexts');
  return async (id) => {
    const [article, body] = await Promise.all([articles.get(id), bodies.get(id)]);
    return article && { article, body, feedText: body ? undefined : await feedTexts.get(id) };
  };
}
