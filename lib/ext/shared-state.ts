import browser, { type Storage } from 'webextension-polyfill';
import type { Handover } from '../model/page-in-view';
import type { Settings } from '../model/settings';
import type { RefreshProgress, Snapshot } from '../model/snapshot';

/** What the background shows the pages beside the database, by storage area and key. */
interface Shared {
  snapshot: Snapshot;
  /** A copy of the database's, so that the first paint has the right theme. */
  settings: Settings;
  progress: RefreshProgress;
  /** Goes up whenever the database changed in a way that lists should show. */
  revision: number;
  /** From the popup to the options page that it opens; taken out there. */
  handover: Handover;
}

// The snapshot outlives the browser; progress must not.
const areas: Record<keyof Shared, 'local' | 'session'> = {
  snapshot: 'local',
  settings: 'local',
  progress: 'session',
  revision: 'session',
  handover: 'session',
};

const area = (key: keyof Shared): Storage.StorageArea => browser.storage[areas[key]];

export async function readShared<K extends keyof Shared>(key: K): Promise<Shared[K] | null> {
  const stored = await area(key).get(key);
  return (stored[key] as Shared[K] | undefined) ?? null;
}

type Paint = Partial<Pick<Shared, 'snapshot' | 'settings'>>;

/** What the first paint needs, in one read. */
export const readPaint = (): Promise<Paint> => browser.storage.local.get(['snapshot', 'settings']);

export const writeShared = <K extends keyof Shared>(key: K, value: Shared[K]): Promise<void> =>
  area(key).set({ [key]: value });

export const forgetShared = (key: keyof Shared): Promise<void> => area(key).remove(key);

/** Calls back with each new value; returns the way to stop. */
export function onShared<K extends keyof Shared>(
  key: K,
  callback: (value: Shared[K] | null) => void,
): () => void {
  const listener = (changes: Record<string, Storage.StorageChange>) => {
    if (key in changes) callback((changes[key]?.newValue as Shared[K] | undefined) ?? null);
  };
  area(key).onChanged.addListener(listener);
  return () => area(key).onChanged.removeListener(listener);
}
