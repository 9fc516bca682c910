// A disk that can be filled: small, in memory, and mounted, which only root may.
import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onEnd } from '../../scripts/processes';

const DISK = 'size=200m';

export interface SmallDisk {
  readonly folder: string;
  /** Leaves no byte. */
  fill(): void;
  empty(): void;
}

/** Mounts one until the command ends; null where that is not allowed. */
export function smallDisk(): SmallDisk | null {
  const folder = mkdtempSync(join(tmpdir(), 'botw-disk-'));
  if (spawnSync('mount', ['-t', 'tmpfs', '-o', DISK, 'tmpfs', folder]).status !== 0) {
    rmSync(folder, { recursive: true });
    return null;
  }
  onEnd(() => {
    spawnSync('umount', ['--lazy', folder]);
    rmSync(folder, { recursive: true, force: true });
  });
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => fill(filler, folder),
    empty: () => rmSync(filler, { force: true }),
  };
}

/** In steps that halve, since the browser writes meanwhile. */
function fill(filler: string, folder: string): void {
  const file = openSync(filler, 'a');
  for (let step = 1 << 20; step >= 1; ) {
    const { bavail, bsize } = statfsSync(folder);
    try {
      if (bavail * bsize < step) step >>= 1;
      else writeSync(file, Buffer.alloc(step, 1));
    } catch {
      step >>= 1;
    }
  }
  closeSync(file);
}
