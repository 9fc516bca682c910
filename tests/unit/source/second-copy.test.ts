import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hashText } from '../../../lib/article/hash';
import { expand, squeeze } from '../../../lib/ext/squeeze';
import { defaultSettings, type Settings } from '../../../lib/model/settings';
import type { Source } from '../../../lib/model/source';
import { DAY_MS } from '../../../lib/model/time';
import {
  clearedCopy,
  type Entry,
  emptyCopy,
  forgetOldRemovals,
  type Kept,
  mergeCopies,
  noteChanges,
  noteRemoval,
  type SavedArticle,
  type SecondCopy,
} from '../../../lib/source/second-copy';
import {
  bytesOf,
  type CopyItems,
  HEADER_KEY,
  packCopy,
  SYNC_LIMIT_BYTES,
  unpackCopy,
} from '../../../lib/source/second-copy-pack';
import { type SettingValue, settingsFrom } from '../../../lib/source/second-copy-settings';

const NOW = Date.UTC(2026, 10, 22, 12);
const port = { hash: hashText, squeeze, expand };
const unlimited = { now: NOW, limit: Number.POSITIVE_INFINITY };

const source = (number: number, change: Partial<Source> = {}): Source => ({
  id: hashText(`https://paper-${number}.example/feeds/front-page.xml`),
  title: `The Norwick Paper ${number}`,
  siteUrl: `https://paper-${number}.example/`,
  feedUrl: `https://paper-${number}.example/feeds/front-page.xml`,
  topic: 'world',
  language: 'en',
  weight: 1,
  trustedBreaking: false,
  paused: false,
  addedAt: NOW - number,
  ...change,
});

const saved = (number: number): SavedArticle => ({
  id: hashText(`article ${number}`),
  sourceId: source(number % 7).id,
  url: `https://paper-${number % 7}.example/2026/11/${hashText(`page ${number}`)}.html`,
  title: `Council number ${number} votes on the harbour ${hashText(`title ${number}`)}`,
  publishedAt: NOW - number * 1000,
  savedAt: NOW - number * 900,
});

const kept = (change: Partial<Kept> = {}): Kept => ({
  sources: [],
  settings: defaultSettings,
  saved: [],
  unsavedIds: [],
  dismissed: [],
  ...change,
});

const copyOf = (change: Partial<Kept>): SecondCopy => noteChanges(emptyCopy, kept(change), NOW);
const numbers = (count: number) => Array.from({ length: count }, (_, index) => index);

const text = fc.oneof(
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom('', '__proto__', '"\\\n', '\ud800'),
);
const at = fc.integer({ min: 1, max: 40 });
const anySource = fc
  .record({
    id: fc.constantFrom(...numbers(8).map((number) => `s${number}`)),
    path: fc.webPath(),
    title: text,
    siteUrl: fc.option(fc.webUrl()),
    topic: text,
    language: fc.option(fc.constantFrom('en', 'de-CH')),
    weight: fc.constantFrom(0.5, 1, 2),
    trustedBreaking: fc.boolean(),
    paused: fc.boolean(),
    addedAt: fc.nat(),
    hashed: fc.boolean(),
    folders: fc.array(text, { maxLength: 3 }),
  })
  .map(({ path, hashed, id, folders, ...rest }): Source => {
    const feedUrl = `https://a.example${path}`;
    const placed = folders.length > 0 ? { folders } : {};
    return { ...rest, ...placed, feedUrl, id: hashed ? hashText(feedUrl) : id };
  });
const anySaved = fc.record({
  id: fc.constantFrom(...numbers(8).map((number) => `a${number}`)),
  sourceId: text,
  title: text,
  url: fc.webUrl(),
  publishedAt: fc.nat(),
  savedAt: fc.nat(),
});
const anySetting = fc.tuple(
  fc.constantFrom('theme', 'textSize', 'filters.mutedWords', 'later.version'),
  fc.oneof(text, fc.nat(), fc.boolean(), fc.array(text)),
);

function entriesOf<T>(
  value: fc.Arbitrary<readonly [string, T]>,
  clearedAt: number,
  removable: boolean,
): fc.Arbitrary<ReadonlyMap<string, Entry<T>>> {
  const one = fc.tuple(value, at, removable ? fc.boolean() : fc.constant(false));
  return fc
    .array(one, { maxLength: 10 })
    .map(
      (all) =>
        new Map(
          all
            .filter(([, time]) => time > clearedAt)
            .map(([[key, inner], time, gone]) => [key, { at: time, value: gone ? null : inner }]),
        ),
    );
}

const anyLess = fc.record({
  storyId: text,
  topic: text,
  sourceId: fc.oneof(fc.constant(null), text),
  at: fc.nat(),
});

const anyCopy: fc.Arbitrary<SecondCopy> = fc
  .oneof({ arbitrary: fc.constant(0), weight: 3 }, at)
  .chain((clearedAt) =>
    fc.record({
      clearedAt: fc.constant(clearedAt),
      sources: entriesOf(
        anySource.map((one) => [one.id, one] as const),
        clearedAt,
        true,
      ),
      settings: entriesOf<SettingValue>(anySetting, clearedAt, false),
      saved: entriesOf(
        anySaved.map((one) => [one.id, one] as const),
        clearedAt,
        true,
      ),
      dismissed: entriesOf(
        anyLess.map((one) => [one.storyId, one] as const),
        clearedAt,
        true,
      ),
    }),
  );

/** A copy as a plain value, without regard to the order of its entries. */
const plain = (copy: SecondCopy) => ({
  clearedAt: copy.clearedAt,
  sources: Object.fromEntries(copy.sources),
  settings: Object.fromEntries(copy.settings),
  saved: Object.fromEntries(copy.saved),
  dismissed: Object.fromEntries(copy.dismissed),
});

describe('packing', () => {
  test('a copy that was packed and unpacked is equal', async () => {
    await fc.assert(
      fc.asyncProperty(anyCopy, async (copy) => {
        const { items, leftOut } = await packCopy(copy, port, unlimited);
        const reading = await unpackCopy(items, port);
        expect(reading.kind).toBe('good');
        expect(leftOut).toEqual({ sources: 0, removals: 0, saved: 0 });
        if (reading.kind === 'good') expect(plain(reading.copy)).toEqual(plain(copy));
      }),
      { seed: 47, numRuns: 150 },
    );
  });

  test('the order in which things were added makes no difference', async () => {
    const one = copyOf({
      sources: numbers(20).map((n) => source(n)),
      saved: numbers(9).map(saved),
    });
    const other: SecondCopy = {
      ...one,
      sources: new Map([...one.sources].reverse()),
      saved: new Map([...one.saved].reverse()),
    };
    expect((await packCopy(other, port, unlimited)).items).toEqual(
      (await packCopy(one, port, unlimited)).items,
    );
  });

  const big = copyOf({
    sources: numbers(300).map((n) => source(n)),
    saved: numbers(600).map(saved),
  });

  test('a piece that is missing, altered or swapped makes the copy damaged', async () => {
    const { items } = await packCopy(big, port, unlimited);
    const keys = Object.keys(items).filter((key) => key !== HEADER_KEY);
    expect(keys.length).toBeGreaterThan(3);
    const damage = fc.oneof(
      fc.constantFrom(...keys).map((key) => without(items, key)),
      fc
        .tuple(fc.constantFrom(...keys), fc.nat(), fc.constantFrom('A', 'b', '7', '', 'é'))
        .map(([key, place, put]) => {
          const piece = String(items[key]);
          const index = place % piece.length;
          return { ...items, [key]: piece.slice(0, index) + put + piece.slice(index + 1) };
        }),
      fc.constant({
        ...items,
        [keys[0] ?? '']: items[keys[1] ?? ''],
        [keys[1] ?? '']: items[keys[0] ?? ''],
      }),
      fc
        .tuple(fc.constantFrom('at', 'count', 'of', 'hash'), fc.oneof(fc.nat(), fc.string()))
        .map(([field, value]) => ({
          ...items,
          [HEADER_KEY]: { ...Object(items[HEADER_KEY]), [field]: value },
        })),
    );
    const whole = JSON.stringify(items);
    await fc.assert(
      fc.asyncProperty(damage, async (damaged: CopyItems) => {
        fc.pre(JSON.stringify(damaged) !== whole);
        expect((await unpackCopy(damaged, port)).kind).toBe('damaged');
      }),
      { seed: 47, numRuns: 150 },
    );
  });

  const header = { version: 1, at: 1, count: 1, of: '', hash: '' };
  test.each<[string, CopyItems, string]>([
    ['nothing', {}, 'none'],
    ['no header but pieces', { 'copy-0': 'abc' }, 'none'],
    ['null as a header', { copy: null }, 'damaged'],
    ['a text as a header', { copy: 'x' }, 'damaged'],
    ['a count beyond measure', { copy: { ...header, count: 1e9 } }, 'damaged'],
    ['a count below zero', { copy: { ...header, count: -1 } }, 'damaged'],
    ['a newer version', { copy: { ...header, version: 2 } }, 'newer'],
  ])('%s is told apart', async (_, items, kind) => {
    expect((await unpackCopy(items, port)).kind).toBe(kind);
  });

  test.each([
    ['no JSON', 'x'],
    ['no list', '{}'],
    ['no rows', '[0]'],
    ['an unknown kind', '[0,[["thing",1,"a"]]]'],
    [
      'a source without a web address',
      '[0,[["source",1,"a","T","javascript:0",null,"top",null,1,0,1]]]',
    ],
    [
      'a source without a title',
      '[0,[["source",1,"a",null,"https://a.example/",null,"top",null,1,0,1]]]',
    ],
    ['a time that is none', '[0,[["no-source","1","a"]]]'],
    ['null as a row', '[0,[null]]'],
    ['a saved article of a wrong address', '[0,[["saved",1,"a","T","data:,x","s",1,1]]]'],
  ])('%s under a good checksum is damaged all the same', async (_, content) => {
    const packed = await packCopy(
      emptyCopy,
      { ...port, squeeze: () => squeeze(content) },
      unlimited,
    );
    expect((await unpackCopy(packed.items, port)).kind).toBe('damaged');
  });

  test('what squeezes well but is no gzip, or no base64, expands to nothing', async () => {
    expect(await expand('***')).toBeNull();
    expect(await expand(btoa('hello'))).toBeNull();
    expect(await expand(await squeeze(''))).toBe('');
  });
});

describe('limits of the shared area', () => {
  const withinLimits = (items: CopyItems) => {
    expect(bytesOf(items)).toBeLessThanOrEqual(SYNC_LIMIT_BYTES);
    for (const [key, item] of Object.entries(items)) {
      expect(key.length + JSON.stringify(item).length).toBeLessThan(8000);
    }
  };
  const shared = { now: NOW, limit: SYNC_LIMIT_BYTES };

  test('1,000 sources fit whole', async () => {
    const copy = copyOf({ sources: numbers(1000).map((n) => source(n)) });
    const { items, leftOut } = await packCopy(copy, port, shared);
    withinLimits(items);
    expect(leftOut).toEqual({ sources: 0, removals: 0, saved: 0 });
  });

  test('what does not fit is left out from the oldest saved article on, and counted', async () => {
    const sources = numbers(1000).map((n) => source(n));
    const copy = copyOf({ sources, saved: numbers(4000).map(saved) });
    const { items, leftOut } = await packCopy(copy, port, shared);
    withinLimits(items);
    expect(bytesOf(items)).toBeGreaterThan(0.9 * SYNC_LIMIT_BYTES);
    expect(leftOut).toMatchObject({ sources: 0, removals: 0 });
    expect(leftOut.saved).toBeGreaterThan(0);
    const reading = await unpackCopy(items, port);
    if (reading.kind !== 'good') throw new Error(reading.kind);
    const times = [...reading.copy.saved.values()].map(({ value }) => value?.savedAt ?? 0);
    expect(times).toHaveLength(4000 - leftOut.saved);
    // The newest ones, that is.
    expect(Math.min(...times)).toBe(saved(4000 - leftOut.saved - 1).savedAt);
  });

  test('sources that do not compress are left out rather than the limit passed', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 50, max: 200 }), fc.integer(), async (length, seed) => {
        const noise = (number: number) =>
          numbers(Math.ceil(length / 12))
            .map((part) => hashText(`${seed} ${number} ${part}`))
            .join('');
        const sources = numbers(1000).map((n) =>
          source(n, { title: noise(n), feedUrl: `https://a.example/${noise(-n)}` }),
        );
        const { items, leftOut, rows } = await packCopy(copyOf({ sources }), port, shared);
        withinLimits(items);
        expect(rows.length + leftOut.sources).toBe(1000);
        expect((await unpackCopy(items, port)).kind).toBe('good');
      }),
      { seed: 47, numRuns: 2 },
    );
  }, 30_000);
});

describe('merging', () => {
  test('it does not matter who merges with whom', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, (a, b) => {
        expect(plain(mergeCopies(a, b))).toEqual(plain(mergeCopies(b, a)));
      }),
      { seed: 47 },
    );
  });

  test('in which order', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, anyCopy, (a, b, c) => {
        expect(plain(mergeCopies(mergeCopies(a, b), c))).toEqual(
          plain(mergeCopies(a, mergeCopies(b, c))),
        );
      }),
      { seed: 47 },
    );
  });

  test('or how often', () => {
    fc.assert(
      fc.property(anyCopy, anyCopy, (a, b) => {
        const merged = mergeCopies(a, b);
        expect(plain(mergeCopies(a, a))).toEqual(plain(a));
        expect(plain(mergeCopies(merged, b))).toEqual(plain(merged));
      }),
      { seed: 47 },
    );
  });

  const [one, two] = [source(1), source(2)];
  const both = copyOf({ sources: [one, two] });

  test('what one adds and the other adds is there', () => {
    const merged = mergeCopies(copyOf({ sources: [one] }), copyOf({ sources: [two] }));
    expect([...merged.sources.keys()].sort()).toEqual([one.id, two.id].sort());
  });

  test('a removal reaches the other, and adding again later brings the source back', () => {
    const removed = noteRemoval(both, [one.id], NOW + 1);
    expect(mergeCopies(both, removed).sources.get(one.id)?.value).toBeNull();
    const again = noteChanges(removed, kept({ sources: [one, two] }), NOW + 2);
    expect(mergeCopies(removed, again).sources.get(one.id)?.value).toEqual(one);
  });

  test('a removal wins even when this clock is behind the one that added', () => {
    const removed = noteRemoval(both, [one.id], NOW - DAY_MS);
    expect(mergeCopies(both, removed).sources.get(one.id)?.value).toBeNull();
  });

  test('clearing leaves nothing but a time, and takes all that was known from the other', () => {
    const cleared = clearedCopy(both, NOW - DAY_MS);
    expect(plain(cleared)).toEqual(plain({ ...emptyCopy, clearedAt: NOW }));
    expect(plain(mergeCopies(cleared, both))).toEqual(plain(cleared));
    const after = noteChanges(cleared, kept({ sources: [one] }), NOW - DAY_MS);
    expect([...mergeCopies(after, both).sources.keys()]).toEqual([one.id]);
  });

  test('a browser that had no copy gives way to what the others know', () => {
    const removed = noteRemoval(both, [one.id], NOW);
    const fresh = noteChanges(
      null,
      kept({ sources: [{ ...two, title: 'As installed' }, one] }),
      NOW + DAY_MS,
    );
    const merged = mergeCopies(removed, fresh);
    expect(merged.sources.get(one.id)?.value).toBeNull();
    expect(merged.sources.get(two.id)?.value?.title).toBe(two.title);
  });

  test('a removal is forgotten after 60 days, and so is a clearing', () => {
    const removed = noteRemoval(both, [one.id], NOW);
    expect(forgetOldRemovals(removed, NOW + 60 * DAY_MS).sources.has(one.id)).toBe(true);
    expect(forgetOldRemovals(removed, NOW + 61 * DAY_MS).sources.has(one.id)).toBe(false);
    expect(forgetOldRemovals(removed, NOW + 61 * DAY_MS).sources.has(two.id)).toBe(true);
    expect(forgetOldRemovals(clearedCopy(both, NOW), NOW + 61 * DAY_MS).clearedAt).toBe(0);
  });
});

describe('noting changes', () => {
  const [one, two] = [source(1), source(2)];

  test('a database without records says nothing about the copy', () => {
    const copy = copyOf({ sources: [one, two], saved: [saved(1)] });
    expect(plain(noteChanges(copy, kept(), NOW + 5))).toEqual(plain(copy));
  });

  test('only what changed gets a new time', () => {
    const copy = copyOf({ sources: [one, two] });
    const after = noteChanges(copy, kept({ sources: [one, { ...two, paused: true }] }), NOW + 5);
    expect(after.sources.get(one.id)?.at).toBe(NOW);
    expect(after.sources.get(two.id)).toEqual({ at: NOW + 5, value: { ...two, paused: true } });
  });

  test('an article whose mark says so is not saved any more', () => {
    const copy = copyOf({ saved: [saved(1), saved(2)] });
    const after = noteChanges(copy, kept({ unsavedIds: [saved(1).id] }), NOW + 5);
    expect(after.saved.get(saved(1).id)).toEqual({ at: NOW + 5, value: null });
    expect(after.saved.get(saved(2).id)?.value).toEqual(saved(2));
  });

  test('a default that nobody changed does not overrule the other browser', () => {
    const settings: Settings = { ...defaultSettings, theme: 'dark' };
    const changed = copyOf({ settings });
    expect([...changed.settings.keys()]).toEqual(['theme']);
    const other = noteChanges(emptyCopy, kept(), NOW + 5);
    expect(settingsOf(mergeCopies(other, changed))).toEqual(settings);
  });

  test('two browsers change different settings of one group, and both changes stay', () => {
    const { filters } = defaultSettings;
    const words = copyOf({
      settings: { ...defaultSettings, filters: { ...filters, mutedWords: ['golf'] } },
    });
    const ids = copyOf({
      settings: { ...defaultSettings, filters: { ...filters, mutedSourceIds: ['s'] } },
    });
    expect(settingsOf(mergeCopies(words, ids)).filters).toEqual({
      mutedWords: ['golf'],
      mutedSourceIds: ['s'],
    });
  });

  test('a setting goes back to its default as a change like any other', () => {
    const dark = copyOf({ settings: { ...defaultSettings, theme: 'dark' } });
    const back = noteChanges(dark, kept(), NOW + 5);
    expect(settingsOf(mergeCopies(dark, back))).toEqual(defaultSettings);
  });

  test('a setting of the wrong kind, or of a later version, is passed over', () => {
    const values = new Map<string, unknown>([
      ['theme', 5],
      ['textSize', Number.NaN],
      ['filters.mutedWords', [1]],
      ['alerts.quietHours', { enabled: true }],
      ['__proto__.x', true],
      ['later.version', true],
    ]);
    expect(settingsFrom(values)).toEqual(defaultSettings);
  });

  test('a source with odd fields, as an edited file may bring, does not spoil the copy', async () => {
    const odd = { ...one, title: 5, weight: null, extra: true } as unknown as Source;
    const { items } = await packCopy(copyOf({ sources: [odd, two] }), port, unlimited);
    const reading = await unpackCopy(items, port);
    if (reading.kind !== 'good') throw new Error(reading.kind);
    expect(reading.copy.sources.get(one.id)?.value).toEqual({ ...one, title: one.feedUrl });
  });
});

const settingsOf = (copy: SecondCopy): Settings =>
  settingsFrom(new Map([...copy.settings].map(([path, { value }]) => [path, value])));

const without = (items: CopyItems, key: string): CopyItems =>
  Object.fromEntries(Object.entries(items).filter(([other]) => other !== key));
