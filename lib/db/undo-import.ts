import {
  BACKUP_KEYS,
  BACKUP_LISTS,
  type Backup,
  type BackupList,
  type BeforeImport,
  type Was,
} from '../model/backup';
import type { Dismissal } from '../model/dismissal';
import type { Settings } from '../model/settings';
import type { Database } from './database';

/** The stores that an import writes records of its own into. */
const STORES = [...BACKUP_LISTS, 'feedStates'] as const;

type StoreName = (typeof STORES)[number];

interface Readable {
  objectStore(name: StoreName | 'facts'): { get(key: never): Promise<unknown> };
}

/** What an import is about to write over, read in its own transaction. */
export async function beforeImport(tx: Readable, backup: Backup): Promise<BeforeImport> {
  const read = async (name: StoreName | 'facts', key: string): Promise<unknown> =>
    (await tx.objectStore(name).get(key as never)) ?? null;
  const was = (name: StoreName, ids: readonly string[]): Promise<Was[]> =>
    Promise.all([...new Set(ids)].map(async (id) => ({ id, was: await read(name, id) })));
  const idsIn = (list: BackupList): string[] => {
    const key = BACKUP_KEYS[list];
    // The table says which field of each list is its key; all of them are text.
    const records = backup[list] as unknown as readonly Readonly<Record<string, string>>[];
    return records.flatMap((record) => record[key] ?? []);
  };
  const records = await Promise.all(
    STORES.map((name) => was(name, idsIn(name === 'feedStates' ? 'sources' : name))),
  );
  return {
    records: Object.fromEntries(STORES.map((name, index) => [name, records[index] ?? []])),
    settings: (await read('facts', 'settings')) as Partial<Settings> | null,
    dismissals: (await read('facts', 'dismissals')) as readonly Dismissal[] | null,
  };
}

/** The sources that an import brought: their removal has to be noted in the second copy first. */
export const importedSources = ({ records }: BeforeImport): string[] =>
  (records.sources ?? []).filter(({ was }) => was === null).map(({ id }) => id);

/**
 * Puts everything back that an import wrote over, and takes away what it brought, in one transaction.
 * What a feed brought meanwhile stays.
 */
export async function undoImport(db: Database, before: BeforeImport): Promise<void> {
  const tx = db.transaction(
    [...STORES, 'facts', 'searchQueue', 'groupingParts'] as const,
    'readwrite',
  );
  const writes = STORES.flatMap((name) => {
    // The records are what these stores held; which type belongs to which, the import knew.
    const store = tx.objectStore(name) as unknown as {
      put(record: unknown): Promise<unknown>;
      delete(id: string): Promise<unknown>;
    };
    return (before.records[name] ?? []).map(({ id, was }) => {
      if (was !== null) return store.put(was);
      // Of a mark that is missing the second copy would think that it was lost.
      return name === 'marks' ? store.put(unmarked(id)) : store.delete(id);
    });
  });
  const facts = tx.objectStore('facts');
  const changed = new Set([...idsOf(before, 'articles'), ...idsOf(before, 'bodies')]);
  await Promise.all([
    ...writes,
    ...[...changed].map((articleId) =>
      tx.objectStore('searchQueue').add({ articleId, kind: 'changed' }),
    ),
    facts.put(before.settings ?? {}, 'settings'),
    facts.put(before.dismissals ?? [], 'dismissals'),
    tx.objectStore('groupingParts').clear(),
    tx.done,
  ]);
}

const idsOf = ({ records }: BeforeImport, name: StoreName): string[] =>
  (records[name] ?? []).map(({ id }) => id);

const unmarked = (articleId: string) => ({ articleId, readAt: null, savedAt: null, progress: 0 });
