import type {
  IndexChange,
  IndexedArticle,
  IndexWork,
  LiveSegment,
  SearchProgress,
  Segment,
} from '../model/search-index';
import { mergePlan, mergeSegments, type WholeSegment } from '../search/merge';
import { buildSegment, INDEX_FORMAT, type SearchDocument } from '../search/segment';
import { inPieces, type PieceEdges } from './in-pieces';
import { storedText } from './stored-text';

export interface IndexStore {
  readyIndex(format: number): Promise<void>;
  searchProgress(): Promise<SearchProgress | undefined>;
  indexWork(count: number): Promise<IndexWork | null>;
  liveSegments(): Promise<LiveSegment[]>;
  wholeSegment(segment: LiveSegment): Promise<Segment>;
  idsOfSegments(segmentIds: readonly number[]): Promise<string[][]>;
  commitIndex(change: IndexChange): Promise<boolean>;
}

export interface IndexEdges extends PieceEdges {
  readonly store: IndexStore;
  /** Asked after each step; what is left is for the next call. */
  readonly mayGoOn: () => boolean;
}

export interface IndexReport {
  /** Articles that were written into the index. */
  readonly indexed: number;
  /** Segments that were made of others. */
  readonly merged: number;
  /** Whether it had to stop before everything was in it. */
  readonly isBehind: boolean;
}

/** Articles of one step: about a tenth of a second, done in pieces. */
const STEP = 200;

/**
 * Brings the search index up to what is stored, as long as it may go on. Each step is one transaction,
 * so that a kill costs one step, which the next call does again. Of two calls at once, one must wait.
 */
export async function indexArticles(edges: IndexEdges): Promise<IndexReport> {
  const { store, mayGoOn } = edges;
  await store.readyIndex(INDEX_FORMAT);
  const places = new Places(store);
  let indexed = 0;
  for (;;) {
    const work = await store.indexWork(STEP);
    if (!work) break;
    if (!(await indexStep(work, edges, places))) return { indexed, merged: 0, isBehind: true };
    indexed += work.articles.length;
    await edges.pause();
    if (!mayGoOn()) return { indexed, merged: await mergeAll(edges), isBehind: true };
  }
  return { indexed, merged: await mergeAll(edges), isBehind: false };
}

/** False when all was cleared meanwhile. */
async function indexStep(work: IndexWork, edges: IndexEdges, places: Places): Promise<boolean> {
  const { progress } = work;
  const documents = work.articles.map(documentOf);
  const dead = await places.deadWith(work.changedIds);
  const id = progress.nextSegment;
  const added = documents.length > 0 ? await inPieces(buildSegment(id, documents), edges) : null;
  const done = await edges.store.commitIndex({
    from: progress,
    to: { ...progress, filledTo: work.filledTo, nextSegment: id + 1 },
    added,
    dead,
    replaced: [],
    queueKeys: work.queueKeys,
  });
  if (added) places.add(added);
  return done;
}

function documentOf({ article, body, feedText }: IndexedArticle): SearchDocument {
  const { id, sourceId, publishedAt, title, summary } = article;
  return { id, sourceId, publishedAt, title, summary, text: storedText(body, feedText) };
}

/** Where each article is in the index; read once, and only when something has to be looked up. */
class Places {
  private readonly deadIn = new Map<number, Set<number>>();
  private readonly placeOf = new Map<string, readonly [segmentId: number, article: number]>();
  private isRead = false;

  constructor(private readonly store: IndexStore) {}

  /** The lists of the dead that change when these articles count no more where they are now. */
  async deadWith(ids: readonly string[]): Promise<Map<number, Uint32Array>> {
    if (ids.length === 0) return new Map();
    await this.read();
    const changed = new Set<number>();
    for (const id of ids) {
      const place = this.placeOf.get(id);
      if (!place) continue;
      this.deadIn.get(place[0])?.add(place[1]);
      this.placeOf.delete(id);
      changed.add(place[0]);
    }
    return new Map(
      [...changed].map((segmentId) => [
        segmentId,
        Uint32Array.from(this.deadIn.get(segmentId) ?? []).sort(),
      ]),
    );
  }

  add({ header, ids }: Segment): void {
    this.know(header.id, ids.flat(), new Set());
  }

  private async read(): Promise<void> {
    if (this.isRead) return;
    this.isRead = true;
    const segments = await this.store.liveSegments();
    const ids = await this.store.idsOfSegments(segments.map(({ header }) => header.id));
    for (const [index, { header, dead }] of segments.entries()) {
      this.know(header.id, ids[index] ?? [], new Set(dead));
    }
  }

  private know(segmentId: number, ids: readonly string[], dead: Set<number>): void {
    this.deadIn.set(segmentId, dead);
    for (const [article, id] of ids.entries()) {
      if (!dead.has(article)) this.placeOf.set(id, [segmentId, article]);
    }
  }
}

/** Merges what there is to merge; returns how often. A merge that is cut off by a kill is made anew. */
async function mergeAll(edges: IndexEdges): Promise<number> {
  const { store, pause } = edges;
  for (let merged = 0; ; merged++) {
    const [progress, segments] = [await store.searchProgress(), await store.liveSegments()];
    const plan = new Set(mergePlan(segments));
    if (!progress || plan.size === 0) return merged;
    const whole: WholeSegment[] = [];
    for (const segment of segments) {
      if (plan.has(segment.header.id)) {
        whole.push({ ...(await store.wholeSegment(segment)), dead: segment.dead });
      }
    }
    const added = await inPieces(mergeSegments(progress.nextSegment, whole), edges);
    const done = await store.commitIndex({
      from: progress,
      to: { ...progress, nextSegment: progress.nextSegment + 1 },
      added: added.header.count > 0 ? added : null,
      dead: new Map(),
      replaced: [...plan],
      queueKeys: [],
    });
    if (!done) return merged;
    await pause();
  }
}
