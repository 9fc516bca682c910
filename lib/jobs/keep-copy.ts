import { hashText } from '../article/hash';
import type { StoredArticle } from '../model/article';
import type { Dismissal } from '../model/dismissal';
import type { KeptChange } from '../model/kept-change';
import type { Settings } from '../model/settings';
import type { Source } from '../model/source';
import { MINUTE_MS } from '../model/time';
import {
  clearedCopy,
  emptyCopy,
  forgetOldRemovals,
  isBlank,
  type Kept,
  mergeCopies,
  noteChanges,
  noteRemoval,
  noteTakenBack,
  type SecondCopy,
} from '../source/second-copy';
import {
  type CopyPort,
  type CopyReading,
  fingerprint,
  HEADER_KEY,
  headerIn,
  type PackedCopy,
  packCopy,
  pieceKeys,
  SYNC_LIMIT_BYTES,
  unpackCopy,
} from '../source/second-copy-pack';
import { rowsOf } from '../source/second-copy-rows';
import { changeTo, isNoChange } from './restore-copy';

/** An area of the browser's storage. */
export interface CopyAreaPort {
  /** Null when it cannot be read. */
  get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>> | null>;
  /** A sentence when it could not be written, else null. */
  set(items: Readonly<Record<string, unknown>>, stale: readonly string[]): Promise<string | null>;
}

export interface CopyStore {
  readKept(savedInCopy: readonly string[]): Promise<{
    readonly sources: readonly Source[];
    /** Over the defaults; null when none are stored. */
    readonly settings: Settings | null;
    readonly saved: readonly { readonly article: StoredArticle; readonly savedAt: number }[];
    readonly unsavedIds: readonly string[];
    readonly dismissed: readonly Dismissal[];
  }>;
  /** Makes a change, all of it or nothing. */
  writeKept(change: KeptChange): Promise<void>;
}

export interface CopyEdges {
  readonly local: CopyAreaPort;
  readonly sync: CopyAreaPort;
  readonly store: CopyStore;
  readonly port: Pick<CopyPort, 'squeeze' | 'expand'>;
  readonly now: () => number;
}

export type AreaName = 'local' | 'sync';

export type WriteOutcome =
  | { readonly kind: 'same' }
  | { readonly kind: 'written'; readonly leftOut: PackedCopy['leftOut'] }
  /** Less than a minute after the last writing; a later round does it. */
  | { readonly kind: 'later' }
  /** There is nothing of ours that would be worth overwriting what is there. */
  | { readonly kind: 'left-alone' }
  | { readonly kind: 'failed'; readonly reason: string };

export interface CopyReport {
  /** Whether the database changed: pages and editions have to be made again. */
  readonly changed: boolean;
  readonly restored: { readonly sources: number; readonly saved: number };
  readonly removed: { readonly sources: number; readonly saved: number };
  /** The database had lost records that this browser's own copy still had, or all of them. */
  readonly wasLost: boolean;
  readonly damaged: readonly { readonly area: AreaName; readonly reason: string }[];
  /** There is no good copy, only a damaged one, and the database holds no source. */
  readonly isBeyondRepair: boolean;
  readonly local: WriteOutcome;
  readonly sync: WriteOutcome;
}

const portOf = ({ port }: CopyEdges): CopyPort => ({ ...port, hash: hashText });

type AreaReading = CopyReading | { readonly kind: 'unreadable' };

interface Readings {
  readonly local: AreaReading;
  readonly sync: AreaReading;
}

async function readAreas(edges: CopyEdges): Promise<Readings> {
  const port = portOf(edges);
  const [local, sync] = await Promise.all([itemsIn(edges.local), itemsIn(edges.sync)]);
  const here = local && (await unpackCopy(local, port));
  const shared = sync && (await unpackCopy(sync, port, here ?? undefined));
  return { local: here ?? { kind: 'unreadable' }, sync: shared ?? { kind: 'unreadable' } };
}

/** The header and its pieces; null when they cannot be read. */
async function itemsIn(area: CopyAreaPort): Promise<Readonly<Record<string, unknown>> | null> {
  const first = await area.get([HEADER_KEY]);
  const header = first && headerIn(first);
  if (!header) return first;
  const pieces = await area.get(pieceKeys(0, header.count));
  return pieces && { ...first, ...pieces };
}

const copyIn = (reading: AreaReading): SecondCopy | null =>
  reading.kind === 'good' ? reading.copy : null;

/**
 * Brings the database and its second copies together: what the database lost comes back, what other
 * browsers changed comes in, and what changed here goes into the copies. The database first and the
 * copy second, so that a kill in between is made up for by the next call.
 */
export async function keepCopy(edges: CopyEdges): Promise<CopyReport> {
  const { local, sync } = await readAreas(edges);
  const [here, shared] = [copyIn(local), copyIn(sync)];
  const kept = await readKept(edges, here);
  const now = edges.now();
  const mine = noteChanges(here, kept, now);
  const merged = forgetOldRemovals(shared ? mergeCopies(mine, shared) : mine, now);
  const change = changeTo(merged, kept);
  if (!isNoChange(change)) await edges.store.writeKept(change);
  const writing = { edges, copy: merged, of: fingerprint(merged, hashText), now, isUrgent: false };
  return {
    ...reportOf(change, kept, here),
    damaged: damagedAreas(local, sync),
    isBeyondRepair:
      kept.sources.length === 0 && !here && !shared && damagedAreas(local, sync).length > 0,
    local: await writeLocal(writing, local),
    sync: await writeSync(writing, sync),
  };
}

async function readKept({ store }: CopyEdges, here: SecondCopy | null): Promise<Kept> {
  const known = here ? [...here.saved].flatMap(([id, { value }]) => (value ? [id] : [])) : [];
  const { saved, ...rest } = await store.readKept(known);
  return {
    ...rest,
    saved: saved
      .filter(({ article }) => /^https?:\/\//i.test(article.url))
      .map(({ article: { id, sourceId, url, title, publishedAt }, savedAt }) => ({
        id,
        sourceId,
        url,
        title,
        publishedAt,
        savedAt,
      })),
  };
}

function reportOf(
  change: KeptChange,
  kept: Kept,
  here: SecondCopy | null,
): Pick<CopyReport, 'changed' | 'restored' | 'removed' | 'wasLost'> {
  const added = change.sources.filter(({ before, after }) => !before && after);
  const isOurs = (id: string) => Boolean(here?.sources.get(id)?.value);
  const wasSaved = (id: string) => Boolean(here?.saved.get(id)?.value);
  return {
    changed: !isNoChange(change),
    restored: { sources: added.length, saved: change.saved.length },
    removed: {
      sources: change.sources.filter(({ after }) => !after).length,
      saved: change.unsavedIds.length,
    },
    wasLost:
      (kept.sources.length === 0 && here === null && added.length > 0) ||
      added.some(({ id }) => isOurs(id)) ||
      change.saved.some(({ article }) => wasSaved(article.id)),
  };
}

const damagedAreas = (local: AreaReading, sync: AreaReading): CopyReport['damaged'] =>
  [{ area: 'local', reading: local } as const, { area: 'sync', reading: sync } as const].flatMap(
    ({ area, reading }) => (reading.kind === 'damaged' ? [{ area, reason: reading.reason }] : []),
  );

interface Writing {
  readonly edges: CopyEdges;
  readonly copy: SecondCopy;
  /** Its fingerprint. */
  readonly of: string;
  readonly now: number;
  /** Not to wait for a minute to pass. */
  readonly isUrgent: boolean;
}

const headerOf = (reading: AreaReading) => ('header' in reading ? reading.header : null);

async function writeLocal(writing: Writing, before: AreaReading): Promise<WriteOutcome> {
  const { edges, copy, of, now } = writing;
  if (before.kind === 'newer') return { kind: 'left-alone' };
  if (before.kind === 'good' && before.header.of === of) {
    return { kind: 'same' };
  }
  const packed = await packCopy(copy, portOf(edges), { now, limit: Number.POSITIVE_INFINITY });
  return put(edges.local, packed, before);
}

async function writeSync(writing: Writing, before: AreaReading): Promise<WriteOutcome> {
  const { edges, copy, of, now, isUrgent } = writing;
  if (before.kind === 'newer' || before.kind === 'unreadable') return { kind: 'left-alone' };
  // Another browser's copy may be arriving, piece by piece: do not overwrite it with next to nothing.
  const isPoor = ![...copy.sources.values()].some(({ value }) => value);
  if (before.kind === 'damaged' && isPoor && !isUrgent) return { kind: 'left-alone' };
  if (before.kind === 'none' && isBlank(copy)) return { kind: 'same' };
  const header = headerOf(before);
  if (before.kind === 'good' && header?.of === of) return { kind: 'same' };
  const isTooSoon = header !== null && Math.abs(now - header.at) < MINUTE_MS;
  if (isTooSoon && !isUrgent) return { kind: 'later' };
  const packed = await packCopy(copy, portOf(edges), { now, limit: SYNC_LIMIT_BYTES });
  if (before.kind === 'good' && holdsAll(before.copy, packed, copy.clearedAt)) {
    return { kind: 'same' };
  }
  return put(edges.sync, packed, before);
}

/**
 * Whether a copy has every row already. Two browsers whose lists do not fit leave out different
 * rows; without this they would overwrite each other for ever.
 */
function holdsAll(before: SecondCopy, packed: PackedCopy, clearedAt: number): boolean {
  const rows = new Set(rowsOf(before, hashText).map((row) => JSON.stringify(row)));
  return (
    before.clearedAt === clearedAt && packed.rows.every((row) => rows.has(JSON.stringify(row)))
  );
}

async function put(
  area: CopyAreaPort,
  packed: PackedCopy,
  before: AreaReading,
): Promise<WriteOutcome> {
  const count = headerIn(packed.items)?.count ?? 0;
  const failure = await area.set(packed.items, pieceKeys(count, headerOf(before)?.count ?? 0));
  return failure === null
    ? { kind: 'written', leftOut: packed.leftOut }
    : { kind: 'failed', reason: failure };
}

/**
 * Notes in this browser's copy that the reader removes sources. Before the database does: were the
 * background stopped in between, the sources would otherwise come back as lost ones.
 */
export function noteRemovedSources(edges: CopyEdges, ids: readonly string[]): Promise<void> {
  return rewriteLocal(edges, (copy, now) => noteRemoval(copy, ids, now));
}

/** Notes in this browser's copy that less like these stories is not wanted any more; for the same reason. */
export function noteTakenBackStories(edges: CopyEdges, ids: readonly string[]): Promise<void> {
  return rewriteLocal(edges, (copy, now) => noteTakenBack(copy, ids, now));
}

/** Empties this browser's copy, before the database is emptied, for the same reason. */
export function clearLocalCopy(edges: CopyEdges): Promise<void> {
  return rewriteLocal(edges, clearedCopy);
}

async function rewriteLocal(
  edges: CopyEdges,
  rewrite: (copy: SecondCopy, now: number) => SecondCopy,
): Promise<void> {
  const { local, known, now } = await readBoth(edges);
  await writeLocal(urgent(edges, rewrite(known, now), now), local);
}

/** Writes what this browser's copy says into the shared one at once. */
export async function shareCopyNow(edges: CopyEdges): Promise<WriteOutcome> {
  const { sync, known, now } = await readBoth(edges);
  return writeSync(urgent(edges, known, now), sync);
}

const urgent = (edges: CopyEdges, copy: SecondCopy, now: number): Writing => ({
  edges,
  copy,
  of: fingerprint(copy, hashText),
  now,
  isUrgent: true,
});

async function readBoth(edges: CopyEdges) {
  const { local, sync } = await readAreas(edges);
  const known = mergeCopies(copyIn(local) ?? emptyCopy, copyIn(sync) ?? emptyCopy);
  return { local, sync, known, now: edges.now() };
}

/** Whether there is a copy at all, good or not. */
export async function hasCopy({ local, sync }: CopyEdges): Promise<boolean> {
  const found = await Promise.all([local.get([HEADER_KEY]), sync.get([HEADER_KEY])]);
  return found.some((items) => items !== null && HEADER_KEY in items);
}
