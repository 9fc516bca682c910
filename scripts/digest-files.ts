// Files that outlive a run: written whole or not at all, and by one run at a time.
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes beside the file and moves it into place, so that nobody ever reads half of it. */
export function writeWhole(path: string, content: string): void {
  const beside = besideOf(path);
  writeFileSync(beside, content);
  renameSync(beside, path);
}

/** The same, and on the disk before it returns: it is there after a power cut too. Slow on a busy disk. */
export function writeForGood(path: string, content: string): void {
  const beside = besideOf(path);
  const file = openSync(beside, 'w');
  try {
    writeSync(file, content);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(beside, path);
}

function besideOf(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  return `${path}.${process.pid}.new`;
}

/** Takes away what runs that were killed left half written. Only while the lock is held. */
export function sweepHalves(folder: string): void {
  for (const name of readdirSync(folder))
    if (/\.\d+\.new$/.test(name)) rmSync(join(folder, name), { force: true });
}

/** What a file holds, or null when there is none. */
export function readIfThere(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null;
    throw error;
  }
}

export type Lock =
  | { readonly kind: 'held'; release(): void }
  | { readonly kind: 'busy'; readonly pid: number };

/** A run that takes longer than this has hung, or its machine was switched off. */
const STALE_MS = 30 * 60_000;

/** Takes the lock file for this process. That of a process that is gone is taken over. */
export function takeLock(path: string, now: number): Lock {
  mkdirSync(dirname(path), { recursive: true });
  for (let attempt = 0; attempt < 2; attempt++) {
    try {
      // 'wx' fails when the file is there: two runs cannot both create it.
      writeFileSync(path, `${process.pid}\n`, { flag: 'wx' });
      return { kind: 'held', release: () => releaseOwn(path) };
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const pid = Number.parseInt(readIfThere(path) ?? '', 10);
    if (isRunning(pid) && now - ageOf(path, now) < STALE_MS) return { kind: 'busy', pid };
    rmSync(path, { force: true });
  }
  return { kind: 'busy', pid: Number.NaN };
}

function releaseOwn(path: string): void {
  if (readIfThere(path)?.trim() === String(process.pid)) rmSync(path, { force: true });
}

/** When the file was written, epoch ms; `now` when it has just gone. */
function ageOf(path: string, now: number): number {
  try {
    return statSync(path).mtimeMs;
  } catch {
    return now;
  }
}

function isRunning(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Somebody else's process cannot be signalled, but it runs.
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
