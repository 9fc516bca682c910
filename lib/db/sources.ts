import type { FeedState, Source } from '../model/source';
import type { Database } from './database';

export interface SourceWithState {
  readonly source: Source;
  readonly state: FeedState;
}

export const allSources = (db: Database): Promise<Source[]> => db.getAll('sources');

export const allFeedStates = (db: Database): Promise<FeedState[]> => db.getAll('feedStates');

interface Planned extends SourceWithState {
  /** Epoch ms: not before its host wants to be asked again. */
  readonly dueAt: number;
}

/** Every source that is not paused with its time, earliest first. */
async function plannedSources(db: Database): Promise<Planned[]> {
  const tx = db.transaction(['feedStates', 'sources']);
  const [states, sources] = await Promise.all([
    tx.objectStore('feedStates').getAll(),
    tx.objectStore('sources').getAll(),
  ]);
  const stateOf = new Map(states.map((state) => [state.sourceId, state]));
  const pairs = sources.flatMap((source) => {
    const state = stateOf.get(source.id);
    return state ? [{ source, state }] : [];
  });
  const held = heldHosts(pairs);
  return pairs
    .filter(({ source }) => !source.paused)
    .map((pair) => ({
      ...pair,
      dueAt: Math.max(pair.state.nextCheckAt, held.get(hostOf(pair.source)) ?? 0),
    }))
    .sort((a, b) => a.dueAt - b.dueAt);
}

const hostOf = (source: Source): string => URL.parse(source.feedUrl)?.hostname ?? source.feedUrl;

/** Until when each host wants quiet: one of its feeds was told so, and all of them obey. */
function heldHosts(pairs: readonly SourceWithState[]): Map<string, number> {
  const held = new Map<string, number>();
  for (const { source, state } of pairs) {
    if (!state.hostHeldUntil) continue;
    const host = hostOf(source);
    held.set(host, Math.max(held.get(host) ?? 0, state.hostHeldUntil));
  }
  return held;
}

/** Sources to ask now, earliest due first; paused ones and those of a host that wants quiet never. */
export async function dueSources(db: Database, now: number): Promise<SourceWithState[]> {
  const planned = await plannedSources(db);
  return planned.flatMap(({ source, state, dueAt }) => (dueAt <= now ? [{ source, state }] : []));
}

/** Earliest time at which any source that is not paused is due; null when there is none. */
export async function earliestDue(db: Database): Promise<number | null> {
  return (await plannedSources(db))[0]?.dueAt ?? null;
}

/** Adds sources with their fetch state; one that is there already stays as it is. Returns the new ones. */
export async function addSources(
  db: Database,
  added: readonly SourceWithState[],
): Promise<Source[]> {
  const tx = db.transaction(['sources', 'feedStates'], 'readwrite');
  const known = await Promise.all(
    added.map(({ source }) => tx.objectStore('sources').getKey(source.id)),
  );
  const fresh = added.filter((_, index) => known[index] === undefined);
  await Promise.all([
    ...fresh.map(({ source }) => tx.objectStore('sources').put(source)),
    ...fresh.map(({ state }) => tx.objectStore('feedStates').put(state)),
    tx.done,
  ]);
  return fresh.map(({ source }) => source);
}

/** Changes a source's own fields; undefined when it is not there. */
export async function changeSource(
  db: Database,
  id: string,
  change: Partial<Omit<Source, 'id'>>,
): Promise<Source | undefined> {
  const tx = db.transaction(['sources', 'feedStates'], 'readwrite');
  const states = tx.objectStore('feedStates');
  const [source, state] = await Promise.all([tx.objectStore('sources').get(id), states.get(id)]);
  if (!source) return undefined;
  const { folders, ...rest } = source;
  // Where it was imported from it stood in folders of the topic it had.
  const keepsTopic = change.topic === undefined || change.topic === source.topic;
  const changed = { ...rest, ...(keepsTopic && folders && { folders }), ...change };
  const hasMoved = changed.feedUrl !== source.feedUrl;
  await Promise.all([
    tx.objectStore('sources').put(changed),
    ...(state && hasMoved ? [states.put(atNewAddress(state))] : []),
    tx.done,
  ]);
  return changed;
}

/** What was learnt at the old address says nothing about the new one. */
const atNewAddress = (state: FeedState): FeedState => ({
  ...state,
  validators: null,
  bodyHash: null,
  failures: 0,
  failure: null,
  failingSince: null,
  hostHeldUntil: null,
  redirect: null,
  moved: null,
});

/** Removes sources and their fetch state; what they brought stays until it is pruned. Returns them, for Undo. */
export async function removeSources(
  db: Database,
  ids: readonly string[],
): Promise<SourceWithState[]> {
  const tx = db.transaction(['sources', 'feedStates'], 'readwrite');
  const removed = await Promise.all(
    ids.map(async (id) => {
      const [source, state] = await Promise.all([
        tx.objectStore('sources').get(id),
        tx.objectStore('feedStates').get(id),
      ]);
      return source && state ? [{ source, state }] : [];
    }),
  );
  await Promise.all([
    ...ids.map((id) => tx.objectStore('sources').delete(id)),
    ...ids.map((id) => tx.objectStore('feedStates').delete(id)),
    tx.done,
  ]);
  return removed.flat();
}

/** Makes the sources due that waited for the reader's permission. */
export async function makePermittedDue(db: Database, now: number): Promise<void> {
  const tx = db.transaction('feedStates', 'readwrite');
  const states = await tx.store.getAll();
  const waiting = states.filter((state) => state.failure?.kind === 'needs-permission');
  await Promise.all([
    ...waiting.map((state) => tx.store.put({ ...state, nextCheckAt: now })),
    tx.done,
  ]);
}

/** Makes sources due now, but never one whose server asked for quiet until later, unless it is new. */
export async function makeDue(
  db: Database,
  ids: readonly string[] | null,
  now: number,
): Promise<void> {
  const tx = db.transaction('feedStates', 'readwrite');
  const states = await tx.store.getAll();
  const wanted = ids === null ? null : new Set(ids);
  const due = states.filter(
    (state) =>
      (wanted === null || wanted.has(state.sourceId)) &&
      state.nextCheckAt > now &&
      state.failure?.kind !== 'rate-limited' &&
      state.failure?.kind !== 'gone' &&
      !(state.failure?.kind === 'server-error' && state.failure.retryAt !== null),
  );
  await Promise.all([...due.map((state) => tx.store.put({ ...state, nextCheckAt: now })), tx.done]);
}
