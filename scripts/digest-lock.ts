// One run at a time in a folder, whatever becomes of the runs.
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';

export type Lock =
  | {
      readonly kind: 'held';
      /** False once another run took this one for dead: then nothing more may be sent. */
      isHeld(): boolean;
      release(): void;
    }
  | { readonly kind: 'busy'; readonly pid: number };

/** A run that takes longer than this has hung, or its machine was switched off. */
const STALE_MS = 30 * 60_000;

/**
 * Takes the lock for this process; that of a process that is gone, or too old, is taken over. The lock
 * is a folder with one file in it, named after its holder. Both ways to take it are a single rename,
 * which only one of many succeeds in: a folder with our file put where there is none or an empty one,
 * or the file of the very holder that was found stale, renamed to ours.
 */
export function takeLock(path: string, now: number): Lock {
  sweepPrepared(path);
  const own = `${process.pid}-${now}-${randomUUID()}`;
  // Twice, since the holder may let go between the two ways.
  for (let attempt = 0; attempt < 2; attempt++) {
    if (takeFree(path, own)) return held(path, own);
    const names = namesIn(path);
    const alive = names.map(readName).find(({ pid, at }) => isRunning(pid) && now - at < STALE_MS);
    if (alive) return { kind: 'busy', pid: alive.pid };
    const [stale] = names;
    if (stale !== undefined && renamed(join(path, stale), join(path, own))) return held(path, own);
  }
  return { kind: 'busy', pid: readName(namesIn(path)[0] ?? '').pid };
}

function held(path: string, own: string): Lock {
  const file = join(path, own);
  return {
    kind: 'held',
    isHeld: () => existsSync(file),
    release() {
      rmSync(file, { force: true });
      removeEmpty(path);
    },
  };
}

function takeFree(path: string, own: string): boolean {
  const prepared = `${path}.${own}`;
  mkdirSync(prepared, { recursive: true });
  writeFileSync(join(prepared, own), '');
  if (renamed(prepared, path)) return true;
  rmSync(prepared, { recursive: true, force: true });
  return false;
}

/** What runs that were killed left beside the lock before they had it. */
function sweepPrepared(path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  for (const name of readdirSync(dirname(path))) {
    const own = name.startsWith(`${basename(path)}.`) ? name.slice(basename(path).length + 1) : '';
    if (own !== '' && !isRunning(readName(own).pid))
      rmSync(join(dirname(path), name), { recursive: true, force: true });
  }
}

function namesIn(path: string): string[] {
  try {
    return readdirSync(path);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return [];
    throw error;
  }
}

/** False when it is not there any more, or the place is taken; Windows says the latter as EPERM. */
function renamed(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (error) {
    if (['ENOENT', 'ENOTEMPTY', 'EEXIST', 'EPERM'].includes(codeOf(error))) return false;
    throw error;
  }
}

function removeEmpty(path: string): void {
  try {
    rmdirSync(path);
  } catch {
    // The next run has it already.
  }
}

function readName(name: string): { pid: number; at: number } {
  const [pid, at] = name.split('-').map(Number);
  return { pid: pid ?? Number.NaN, at: at ?? Number.NaN };
}

const codeOf = (error: unknown): string => (error as NodeJS.ErrnoException).code ?? '';

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process cannot be signalled, but it runs.
    return codeOf(error) === 'EPERM';
  }
}
