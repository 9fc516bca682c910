// Files that outlive a run: written whole or not at all.
import {
  closeSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
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
