import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hashText } from '../../../lib/article/hash';
import { expand, squeeze } from '../../../lib/ext/squeeze';
import { emptyCopy, mergeCopies, noteChanges } from '../../../lib/source/second-copy';
import { type CopyItems, packCopy, unpackCopy } from '../../../lib/source/second-copy-pack';
import { copyFrom } from '../../../lib/source/second-copy-rows';
import { settingsFrom } from '../../../lib/source/second-copy-settings';
import { wholeBackup } from '../../fixtures/whole-backup';

const SECONDS = Number(process.env.FUZZ_SECONDS ?? 1);
const options = { seed: 3, numRuns: 1_000_000, interruptAfterTimeLimit: SECONDS * 1000 };
const AT = wholeBackup.madeAt;
const port = { hash: hashText, squeeze, expand };

const many = Array.from({ length: 400 }, (_, index) => ({
  ...wholeBackup.sources[0],
  id: `paper-${index}`,
  title: hashText(`title ${index}`),
  feedUrl: `https://paper-${index}.example/${hashText(`feed ${index}`)}`,
}));
const copy = noteChanges(
  emptyCopy,
  {
    sources: many as (typeof wholeBackup.sources)[number][],
    settings: null,
    saved: [],
    unsavedIds: [],
    dismissed: [],
  },
  AT,
);
const { items } = await packCopy(copy, port, { now: AT, limit: Number.POSITIVE_INFINITY });
const keys = Object.keys(items);
const whole = JSON.stringify([...copy.sources].sort());

/** What a browser's storage could make of an item. */
const harm = fc.oneof(
  fc.constantFrom(undefined, null, '', 0, -1, 1e9, true, [], {}, 'x', { version: 1 }),
  fc.record({ cut: fc.nat(8_000), put: fc.string({ maxLength: 4 }) }),
  fc.record({ swap: fc.constantFrom(...keys) }),
  fc.record({ field: fc.constantFrom('version', 'at', 'count', 'of', 'hash'), to: fc.anything() }),
);

function harmed(before: CopyItems, key: string, how: unknown): CopyItems {
  const item = before[key];
  const after = { ...before };
  const is = (name: string) => typeof how === 'object' && how !== null && name in how;
  if (is('swap')) after[key] = before[Reflect.get(how as object, 'swap')];
  else if (is('field') && typeof item === 'object') {
    const { field, to } = how as { field: string; to: unknown };
    after[key] = { ...item, [field]: to };
  } else if (is('cut') && typeof item === 'string') {
    const { cut, put } = how as { cut: number; put: string };
    after[key] = item.slice(0, cut) + put + item.slice(cut + 1);
  } else after[key] = how;
  if (after[key] === undefined) delete after[key];
  return after;
}

test('whatever happens to the pieces of a copy, it is whole or not used', async () => {
  expect(keys.length).toBeGreaterThan(2);
  const harms = fc.array(fc.tuple(fc.constantFrom(...keys), harm), { minLength: 1, maxLength: 3 });
  await fc.assert(
    fc.asyncProperty(harms, async (done) => {
      const after = done.reduce((before, [key, how]) => harmed(before, key, how), items);
      const reading = await unpackCopy(after, port);
      if (reading.kind !== 'good') return;
      expect(JSON.stringify([...reading.copy.sources].sort())).toBe(whole);
    }),
    options,
  );
});

test('rows of anything are a copy that can be merged, or none', () => {
  const cell = fc.oneof(
    fc.constantFrom('source', 'saved', 'setting', 'less', 'no-source', 'not-saved', 'not-less'),
    fc.constantFrom('theme', 'filters', 'filters.mutedWords', 'https://a.example', null, 0, 1),
    fc.anything({ maxDepth: 1 }),
  );
  const row = fc.tuple(
    fc.constantFrom('source', 'saved', 'setting', 'less', 'no-source', 'not-saved', 'not-less'),
    fc.oneof(fc.nat(), fc.double()),
    fc.array(cell, { maxLength: 11 }),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 4 }), (rows) => {
      const made = copyFrom(
        AT,
        rows.map(([kind, at, fields]) => [kind, at, ...fields]),
        hashText,
      );
      if (made === null) return;
      mergeCopies(made, copy);
      const values = [...made.settings].map(([path, { value }]) => [path, value] as const);
      expect(typeof settingsFrom(new Map(values)).theme).toBe('string');
      for (const [, { value }] of made.sources) {
        if (value) expect(() => new URL(value.feedUrl)).not.toThrow();
      }
    }),
    options,
  );
});
