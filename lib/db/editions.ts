import type { Alert, AlertVerdict } from '../model/alert';
import type { Edition } from '../model/edition';
import type { Database } from './database';

export const editionById = (db: Database, id: string): Promise<Edition | undefined> =>
  db.get('editions', id);

/** Stores an edition, unless one of that name is closed: a closed week stays as it was. */
export async function storeEdition(db: Database, edition: Edition): Promise<Edition> {
  const tx = db.transaction('editions', 'readwrite');
  const before = await tx.store.get(edition.id);
  if (before?.closed) return before;
  await Promise.all([tx.store.put(edition), tx.done]);
  return edition;
}

/** Weeks that ended before `now` without having been closed. */
export async function unclosedWeeks(db: Database, now: number): Promise<Edition[]> {
  const editions = await allEditions(db);
  return editions.filter(
    (edition) => edition.period === 'week' && !edition.closed && edition.to <= now,
  );
}

/** Every edition that is kept, in no order. */
export const allEditions = (db: Database): Promise<Edition[]> => db.getAll('editions');

/** The closed weeks, newest first. */
export async function closedWeeks(db: Database): Promise<Edition[]> {
  const editions = await allEditions(db);
  return editions
    .filter((edition) => edition.period === 'week' && edition.closed)
    .sort((a, b) => b.from - a.from);
}

/** Alerts, newest first. */
export async function alertsSince(db: Database, at: number): Promise<Alert[]> {
  const alerts = await db.getAllFromIndex('alerts', 'byAt', IDBKeyRange.lowerBound(at));
  return alerts.reverse();
}

export async function storeAlerts(db: Database, alerts: readonly Alert[]): Promise<void> {
  const tx = db.transaction('alerts', 'readwrite');
  await Promise.all([...alerts.map((alert) => tx.store.put(alert)), tx.done]);
}

/** Notes what the reader says of an alert; of one that is gone, nothing. */
export async function judgeAlert(
  db: Database,
  storyId: string,
  verdict: AlertVerdict | null,
): Promise<void> {
  const tx = db.transaction('alerts', 'readwrite');
  const alert = await tx.store.get(storyId);
  if (alert) await tx.store.put({ ...alert, verdict });
  await tx.done;
}
