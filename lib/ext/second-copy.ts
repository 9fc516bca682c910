import browser from 'webextension-polyfill';
import type { BackgroundNotice } from '../model/notice';

/** An area of the browser's storage, for the second copy. */
export interface CopyArea {
  /** The items under these keys; null when the browser does not let us read. */
  get(keys: readonly string[]): Promise<Readonly<Record<string, unknown>> | null>;
  /** Writes and removes; a sentence when the browser refused, else null. */
  set(items: Readonly<Record<string, unknown>>, stale: readonly string[]): Promise<string | null>;
}

/** `storage.local`, which is this browser's, or `storage.sync`, which the reader's browsers share. */
export function copyArea(name: 'local' | 'sync'): CopyArea {
  return {
    async get(keys) {
      try {
        return await browser.storage[name].get([...keys]);
      } catch {
        // An administrator or a setting may have switched it off.
        return null;
      }
    },
    async set(items, stale) {
      try {
        await browser.storage[name].set({ ...items });
        if (stale.length > 0) await browser.storage[name].remove([...stale]);
        return null;
      } catch (error) {
        return String(error);
      }
    },
  };
}

/** Calls back when the shared area changed, by us or by another of the reader's browsers. */
export function onSyncChanged(callback: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'sync') callback();
  });
}

const NOTICE = 'notice';

export async function readNotice(): Promise<BackgroundNotice | null> {
  const { local, session } = browser.storage;
  const [kept, held] = await Promise.all([local.get(NOTICE), session.get(NOTICE)]);
  return ((kept[NOTICE] ?? held[NOTICE]) as BackgroundNotice | undefined) ?? null;
}

/** Kept on the disk; where that is full, in memory until the browser ends. */
export const writeNotice = (notice: BackgroundNotice): Promise<void> =>
  browser.storage.local
    .set({ [NOTICE]: notice })
    .catch(() => browser.storage.session.set({ [NOTICE]: notice }));

export async function forgetNotice(): Promise<void> {
  await browser.storage.session.remove(NOTICE);
  await browser.storage.local.remove(NOTICE);
}
