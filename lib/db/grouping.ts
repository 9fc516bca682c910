import type { Database } from './database';

/** Parts asked for together. All at once arrive in one long task, one by one takes twice the time. */
const AT_ONCE = 6;

/** A branch of what is kept: its leaves are numbers and arrays. */
type Branch = { [name: string]: unknown };

/** The store of the parts, in a transaction that writes. */
interface PartStore {
  clear(): Promise<void>;
  put(part: unknown, path: string): Promise<unknown>;
}

/** What `keepGrouping` was given last; nothing but `lib/story` knows what a whole one looks like. */
export async function readGrouping(db: Database): Promise<unknown> {
  const { store } = db.transaction('groupingParts');
  const paths = await store.getAllKeys();
  const root: Branch = {};
  for (let from = 0; from < paths.length; from += AT_ONCE) {
    const some = paths.slice(from, from + AT_ONCE);
    await Promise.all(some.map(async (path) => setAt(root, path, await store.get(path))));
  }
  return root;
}

function setAt(root: Branch, path: string, part: unknown): void {
  const names = path.split('/');
  const leaf = names.pop() ?? '';
  let branch = root;
  for (const name of names) {
    branch[name] ??= {};
    branch = branch[name] as Branch;
  }
  branch[leaf] = part;
}

/**
 * Keeps what the grouper knows: megabytes, almost all of them in some twenty arrays. One record would
 * be copied in one long task; so each array is a record under its path, copied once the one before is
 * written. The caller's transaction makes them one.
 */
export async function keepGrouping(store: PartStore, grouping: object): Promise<void> {
  // Paths that another version of the extension wrote.
  await store.clear();
  for (const [path, part] of partsOf(grouping)) await store.put(part, path);
}

function* partsOf(branch: object, under = ''): Generator<[path: string, part: unknown]> {
  for (const [name, value] of Object.entries(branch)) {
    if (isBranch(value)) yield* partsOf(value, `${under}${name}/`);
    else yield [under + name, value];
  }
}

const isBranch = (value: unknown): value is object =>
  typeof value === 'object' &&
  value !== null &&
  !Array.isArray(value) &&
  !ArrayBuffer.isView(value);
