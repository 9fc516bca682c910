// @vitest-environment node
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { takeLock } from '../../../scripts/digest-lock';

const NOW = Date.UTC(2026, 10, 22, 14, 7);
const NOBODY = 999_999_999;
const MINUTE_MS = 60_000;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const path = () => join(folder, 'lock');

function leftBehind(place: string, pid: number, at: number): void {
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, `${pid}-${at}-left`), '');
}

describe('the lock of a digest', () => {
  test('is taken by one at a time, and free when it was let go', () => {
    const first = takeLock(path(), NOW);
    expect(first.kind).toBe('held');
    expect(takeLock(path(), NOW)).toEqual({ kind: 'busy', pid: process.pid });
    if (first.kind === 'held') first.release();
    expect(readdirSync(folder)).toEqual([]);
    expect(takeLock(path(), NOW).kind).toBe('held');
  });

  test.each([
    ['of a process that is gone', NOBODY, NOW, 'held'],
    ['of a process that runs', process.pid, NOW - 29 * MINUTE_MS, 'busy'],
    ['that is too old', process.pid, NOW - 31 * MINUTE_MS, 'held'],
    ['that names nobody', Number.NaN, Number.NaN, 'held'],
  ])('%s is %s', (_name, pid, at, kind) => {
    leftBehind(path(), pid, at);
    expect(takeLock(path(), NOW).kind).toBe(kind);
    expect(readdirSync(path())).toHaveLength(1);
  });

  test('that was emptied by a run cut off while it let go is free', () => {
    mkdirSync(path());
    expect(takeLock(path(), NOW).kind).toBe('held');
  });

  test('knows when another run took it over, and leaves that one its lock', () => {
    const slept = takeLock(path(), NOW);
    const other = takeLock(path(), NOW + 31 * MINUTE_MS);
    if (slept.kind !== 'held' || other.kind !== 'held') throw new Error('not taken over');
    expect([slept.isHeld(), other.isHeld()]).toEqual([false, true]);
    slept.release();
    expect(other.isHeld()).toBe(true);
  });

  test('leaves nothing beside it, even of runs that were killed before they had it', () => {
    leftBehind(join(folder, `lock.${NOBODY}-${NOW}-x`), NOBODY, NOW);
    takeLock(path(), NOW);
    takeLock(path(), NOW);
    expect(readdirSync(folder)).toEqual(['lock']);
  });
});

const RACERS = 6;
const ROUNDS = 20;
/** Until all of them have seen it. */
const AHEAD_MS = 25;

/** Each round is begun once every racer is through the one before. */
async function race(children: readonly ChildProcess[], prepare: (place: string) => void) {
  const until = async (count: number, place: string, pattern: RegExp) => {
    while (readdirSync(place).filter((name) => pattern.test(name)).length < count) {
      if (children.some(({ exitCode }) => exitCode !== null && exitCode !== 0))
        throw new Error('A racer fell over.');
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
  };
  await until(RACERS, folder, /^ready-/);
  const held: number[] = [];
  for (let round = 0; round < ROUNDS; round++) {
    const place = join(folder, String(round));
    mkdirSync(place);
    prepare(join(place, 'lock'));
    writeFileSync(join(place, 'going'), String(Date.now() + AHEAD_MS));
    renameSync(join(place, 'going'), join(place, 'go'));
    await until(RACERS, place, /^(held|busy)-/);
    held.push(readdirSync(place).filter((name) => name.startsWith('held-')).length);
  }
  return held;
}

test.each([
  ['a stale lock', (place: string) => leftBehind(place, NOBODY, NOW)],
  ['no lock', () => {}],
])(
  `${RACERS} processes that find %s in the same instant: one has it`,
  async (_name, prepare) => {
    const script = join(import.meta.dirname, 'lock-racer.ts');
    const children = Array.from({ length: RACERS }, () =>
      spawn(process.execPath, ['--import', 'tsx', script, folder, String(ROUNDS)], {
        stdio: 'inherit',
      }),
    );
    try {
      expect(await race(children, prepare)).toEqual(Array.from({ length: ROUNDS }, () => 1));
    } finally {
      for (const child of children) child.kill('SIGKILL');
    }
  },
  120_000,
);
