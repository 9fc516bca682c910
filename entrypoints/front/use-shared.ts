import { useEffect, useState } from 'preact/hooks';
import { allSources } from '../../lib/db/sources';
import { onShared, readPaint, readShared } from '../../lib/ext/shared-state';
import { defaultSettings, type Settings } from '../../lib/model/settings';
import type { RefreshProgress, Snapshot } from '../../lib/model/snapshot';
import { afterPaint } from './after-paint';
import { type Pressed, usePressed } from './use-pressed';
import { readerDatabase } from './use-stored';

/** What a page needs for its first paint; without the database once there is an edition. */
export interface FirstPaint {
  readonly snapshot: Snapshot | null;
  readonly settings: Settings;
  /** Sources followed; asked for only while there is no edition, to tell a first run. */
  readonly followed: number | null;
}

export async function readFirstPaint(): Promise<FirstPaint> {
  const { snapshot = null, settings: stored } = await readPaint();
  const settings = withDefaults(stored);
  const followed = snapshot ? null : (await allSources(await readerDatabase())).length;
  return { snapshot, settings, followed };
}

/** The copy may be older than a setting that this version knows. */
const withDefaults = (stored: Settings | null | undefined): Settings => ({
  ...defaultSettings,
  ...stored,
});

export function useSnapshot(initial: Snapshot | null): Snapshot | null {
  const [snapshot, setSnapshot] = useState(initial);
  useEffect(() => onShared('snapshot', setSnapshot), []);
  return snapshot;
}

/** Settings as the reader sees them: what was pressed counts at once. */
export function useSettings(initial: Settings): Pressed<Settings> {
  const [stored, setStored] = useState(initial);
  useEffect(() => onShared('settings', (next) => setStored(withDefaults(next))), []);
  return usePressed(stored, setStored);
}

export function useProgress(): RefreshProgress | null {
  const [progress, setProgress] = useState<RefreshProgress | null>(null);
  useEffect(() => {
    void afterPaint.then(() => readShared('progress')).then(setProgress);
    return onShared('progress', setProgress);
  }, []);
  return progress;
}

/** Goes up whenever the background changed what lists show. */
export function useRevision(): number {
  const [revision, setRevision] = useState(0);
  useEffect(() => onShared('revision', (next) => setRevision(next ?? 0)), []);
  return revision;
}
