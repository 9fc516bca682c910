import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { alertOutcome, alertWhy } from '../../../components/options/alert-words';
import { StoryList } from '../../../components/StoryList';
import { stampWords } from '../../../components/words/dates';
import { sourceView } from '../../../entrypoints/options/source-views';
import { readBackup, writeBackup } from '../../../lib/db/backup';
import { openDatabase } from '../../../lib/db/database';
import { readSettings } from '../../../lib/db/facts';
import { dueSources } from '../../../lib/db/sources';
import { readBackupText } from '../../../lib/jobs/import-backup';
import type { Backup } from '../../../lib/model/backup';
import { newFeedState } from '../../../lib/source/source';
import { storiesBySource } from '../../../lib/source/source-facts';
import { wholeBackup } from '../../fixtures/whole-backup';

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 1);
const NOW = wholeBackup.madeAt;
const options = { seed: 5, numRuns: 1_000_000, interruptAfterTimeLimit: SECONDS * 1000 };

type Path = readonly (string | number)[];

/** The way to every value in a value. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  const keys = Array.isArray(value) ? value.keys() : Object.keys(value);
  return [path, ...[...keys].flatMap((key) => pathsIn(Reflect.get(value, key), [...path, key]))];
}

/** A copy with another value in this place, or with none. */
function changedAt(value: unknown, [key, ...rest]: Path, to: unknown): unknown {
  if (key === undefined) return to;
  const copy: object = Array.isArray(value) ? [...value] : { ...(value as object) };
  const inner = changedAt(Reflect.get(copy, key), rest, to);
  if (inner === undefined) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, inner);
  return copy;
}

const paths = pathsIn(wholeBackup).filter((path) => path.length > 0);
const odd = fc.constantFrom(
  ...[undefined, null, '', 'x', 'javascript:1', 'https://', 0, -1, 1e300, true, [], {}],
  ...[[null], ['x'], [[]], { kind: 'x' }, [{ kind: 'growing' }], '\ud800', '__proto__'],
);
const changes = fc.array(fc.tuple(fc.constantFrom(...paths), odd), { minLength: 1, maxLength: 3 });

const changedText = (made: readonly (readonly [Path, unknown])[]): string => {
  let backup: unknown = wholeBackup;
  for (const [path, to] of made) {
    // What was in that place may have gone with a change before.
    const isThere = path.slice(0, -1).reduce<unknown>((inner, key) => {
      return typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined;
    }, backup);
    if (typeof isThere === 'object' && isThere !== null) backup = changedAt(backup, path, to);
  }
  return JSON.stringify(backup) ?? '';
};

/** Puts everything in it before a reader's eyes. */
function show({ sources, editions, alerts, subscriptions }: Backup): void {
  const clock = { now: NOW, timeZone: 'UTC' };
  const stories = storiesBySource(editions, NOW);
  for (const source of sources) {
    const state = newFeedState(source.id, NOW);
    sourceView(source, state, { now: NOW, articlesThisWeek: 0, stories });
  }
  for (const edition of editions) {
    renderToString(
      <StoryList
        edition={edition}
        readIds={new Set()}
        images={true}
        isFirstFrame={false}
        openStoryId={null}
        clock={clock}
        onOpen={() => {}}
      />,
    );
  }
  for (const { reason, outcome, at } of alerts) {
    alertWhy(reason, (id) => id);
    alertOutcome(outcome);
    stampWords(at, clock);
  }
  for (const { at } of subscriptions) stampWords(at, clock);
}

test('the file that is changed here is itself taken', () => {
  expect(readBackupText(JSON.stringify(wholeBackup))).toEqual({ kind: 'ok', backup: wholeBackup });
});

test('a file with anything in any place is refused, or everything in it can be shown', () => {
  let taken = 0;
  fc.assert(
    fc.property(changes, (made) => {
      const reading = readBackupText(changedText(made));
      if (reading.kind === 'wrong') return;
      taken++;
      show(reading.backup);
    }),
    options,
  );
  expect(taken).toBeGreaterThan(10);
});

test('any text is refused in words', () => {
  const text = JSON.stringify(wholeBackup);
  const cut = fc.tuple(fc.nat(text.length), fc.nat(60), fc.string({ maxLength: 20 }));
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), cut, (other, [at, length, put]) => {
      expect(readBackupText(other).kind).toBe('wrong');
      const { kind } = readBackupText(text.slice(0, at) + put + text.slice(at + length));
      expect(['ok', 'wrong']).toContain(kind);
    }),
    options,
  );
});

test('what is taken is stored whole, goes out again, and can be asked', async () => {
  let count = 0;
  await fc.assert(
    fc.asyncProperty(changes, async (made) => {
      const reading = readBackupText(changedText(made));
      if (reading.kind === 'wrong') return;
      const db = await openDatabase(`fuzz-${count++}`);
      await writeBackup(db, reading.backup, (id) => newFeedState(id, NOW));
      const out = JSON.stringify(await readBackup(db, NOW));
      expect(readBackupText(out).kind).toBe('ok');
      await readSettings(db);
      await dueSources(db, NOW);
      db.close();
    }),
    { ...options, numRuns: 60 },
  );
});
