import { defaultSettings, type Settings } from '../model/settings';
import type { Database, Facts } from './database';

export async function readFact<K extends keyof Facts>(
  db: Database,
  key: K,
): Promise<Facts[K] | undefined> {
  // The store's value type is the union; the key tells which.
  return (await db.get('facts', key)) as Facts[K] | undefined;
}

export async function writeFact<K extends keyof Facts>(
  db: Database,
  key: K,
  value: Facts[K],
): Promise<void> {
  await db.put('facts', value, key);
}

/** The reader's settings over the defaults, so that a setting added later has its default. */
export async function readSettings(db: Database): Promise<Settings> {
  return mergeSettings(defaultSettings, (await readFact(db, 'settings')) ?? {});
}

/** Stores a change of some settings and returns all of them. */
export async function changeSettings(db: Database, change: Partial<Settings>): Promise<Settings> {
  const tx = db.transaction('facts', 'readwrite');
  const stored = (await tx.store.get('settings')) as Partial<Settings> | undefined;
  const settings = mergeSettings(mergeSettings(defaultSettings, stored ?? {}), change);
  await Promise.all([tx.store.put(settings, 'settings'), tx.done]);
  return settings;
}

const mergeSettings = (base: Settings, change: Partial<Settings>): Settings => ({
  ...base,
  ...change,
  alerts: { ...base.alerts, ...change.alerts },
  filters: { ...base.filters, ...change.filters },
  briefing: { ...base.briefing, ...change.briefing },
  bent: { ...base.bent, ...change.bent },
  text: { ...base.text, ...change.text },
  shortcuts: { ...base.shortcuts, ...change.shortcuts },
});
