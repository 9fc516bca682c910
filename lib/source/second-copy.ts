import { DISMISSAL_KEPT_MS, type Dismissal } from '../model/dismissal';
import type { Settings } from '../model/settings';
import type { Source } from '../model/source';
import { DAY_MS } from '../model/time';
import { flatSettings, type SettingValue } from './second-copy-settings';

/** What is kept of a saved article; its text is not. */
export interface SavedArticle {
  readonly id: string;
  readonly sourceId: string;
  readonly url: string;
  readonly title: string;
  readonly publishedAt: number;
  readonly savedAt: number;
}

/** The last thing known of one record, and when; null means the reader took it away. */
export interface Entry<T> {
  readonly at: number;
  readonly value: T | null;
}

export type Entries<T> = ReadonlyMap<string, Entry<T>>;

/**
 * The second copy of what is the reader's own. Absence says nothing: only a null entry or
 * `clearedAt` takes away. So a database that lost its records gets them back, and one whose reader
 * removed them does not.
 */
export interface SecondCopy {
  /** Nothing that was last changed at this time (epoch ms) or before is in the copy. */
  readonly clearedAt: number;
  readonly sources: Entries<Source>;
  /** By path, `theme` or `alerts.dailyLimit`. One at its default that nobody changed has no entry. */
  readonly settings: Entries<SettingValue>;
  readonly saved: Entries<SavedArticle>;
  /** By story. */
  readonly dismissed: Entries<Dismissal>;
}

/** What the database holds of the same. */
export interface Kept {
  readonly sources: readonly Source[];
  /** Null when none are stored. */
  readonly settings: Settings | null;
  readonly saved: readonly SavedArticle[];
  /** Articles whose mark says that they are not saved, among those in the copy. */
  readonly unsavedIds: readonly string[];
  readonly dismissed: readonly Dismissal[];
}

/**
 * The time of what a browser without a copy holds. It gives way to all that other browsers know: a
 * brand's sources, followed at install, must not undo that the reader removed one elsewhere.
 */
const FIRST_CLAIM = 1;

/** How long a removal is remembered. A browser that was away longer brings the record back. */
export const REMEMBER_REMOVED_MS = 60 * DAY_MS;

export const emptyCopy: SecondCopy = {
  clearedAt: 0,
  sources: new Map(),
  settings: new Map(),
  saved: new Map(),
  dismissed: new Map(),
};

/** Whether the copy says nothing at all. */
export const isBlank = (copy: SecondCopy): boolean =>
  copy.clearedAt === 0 &&
  copy.sources.size === 0 &&
  copy.settings.size === 0 &&
  copy.saved.size === 0 &&
  copy.dismissed.size === 0;

/** The copy brought up to what the database holds; `before` is null when there was none. */
export function noteChanges(before: SecondCopy | null, kept: Kept, now: number): SecondCopy {
  const base = before ?? emptyCopy;
  const firstAt = before === null ? FIRST_CLAIM : now;
  const after = (entry: Entry<unknown> | undefined, at: number) =>
    Math.max(at, base.clearedAt + 1, entry ? entry.at + 1 : 0);

  const sources = new Map(base.sources);
  for (const source of kept.sources.map(plainSource)) {
    const entry = sources.get(source.id);
    if (!entry || !isSame(entry.value, source)) {
      sources.set(source.id, { at: after(entry, entry ? now : firstAt), value: source });
    }
  }

  const settings = new Map(base.settings);
  const stored = kept.settings ? flatSettings(kept.settings) : [];
  for (const [path, { value, initial }] of stored) {
    const entry = settings.get(path);
    if (!isSame(entry?.value ?? initial, value)) {
      settings.set(path, { at: after(entry, entry ? now : firstAt), value });
    }
  }

  const saved = new Map(base.saved);
  for (const article of kept.saved) {
    const entry = saved.get(article.id);
    if (!entry?.value) saved.set(article.id, { at: after(entry, article.savedAt), value: article });
  }
  for (const id of kept.unsavedIds) {
    const entry = saved.get(id);
    if (entry?.value) saved.set(id, { at: after(entry, now), value: null });
  }
  const dismissed = new Map(base.dismissed);
  for (const dismissal of kept.dismissed) {
    const entry = dismissed.get(dismissal.storyId);
    if (isSame(entry?.value, dismissal)) continue;
    dismissed.set(dismissal.storyId, { at: after(entry, dismissal.at), value: dismissal });
  }
  return { clearedAt: base.clearedAt, sources, settings, saved, dismissed };
}

/**
 * A source with its own fields and no others, each of its kind: an imported file may have brought
 * anything, and one odd record must not spoil the copy.
 */
export function plainSource(source: Source): Source {
  const { id, title, siteUrl, feedUrl, topic, language, weight, addedAt, ...rest } = source;
  const { trustedBreaking, paused, folders, ...unknown } = rest;
  // Fails to compile when a source gets a field that the copy does not keep.
  unknown satisfies Record<string, never>;
  return {
    id,
    title: text(title) ?? feedUrl,
    siteUrl: text(siteUrl),
    feedUrl,
    topic: text(topic) ?? 'top',
    ...foldersIn(folders),
    language: text(language),
    weight: finite(weight) ?? 1,
    trustedBreaking: trustedBreaking === true,
    paused: paused === true,
    addedAt: finite(addedAt) ?? 0,
  };
}

/** Folders, where there are any and all of them are names. */
export const foldersIn = (value: unknown): Pick<Source, 'folders'> =>
  Array.isArray(value) && value.length > 0 && value.every((name) => typeof name === 'string')
    ? { folders: value }
    : {};

const text = (value: unknown): string | null => (typeof value === 'string' ? value : null);
const finite = (value: unknown): number | null =>
  typeof value === 'number' && Number.isFinite(value) ? value : null;

/** The copy after the reader removed these sources. */
export function noteRemoval(copy: SecondCopy, ids: readonly string[], now: number): SecondCopy {
  return { ...copy, sources: without(copy.sources, ids, now) };
}

/** The copy after the reader took back that they want less like these stories. */
export function noteTakenBack(copy: SecondCopy, ids: readonly string[], now: number): SecondCopy {
  return { ...copy, dismissed: without(copy.dismissed, ids, now) };
}

function without<T>(entries: Entries<T>, ids: readonly string[], now: number): Entries<T> {
  const after = new Map(entries);
  for (const id of ids) {
    after.set(id, { at: Math.max(now, (after.get(id)?.at ?? 0) + 1), value: null });
  }
  return after;
}

/** The copy after the reader cleared everything: a time, and no trace of what there was. */
export function clearedCopy(copy: SecondCopy, now: number): SecondCopy {
  let clearedAt = Math.max(now, copy.clearedAt);
  for (const entries of [copy.sources, copy.settings, copy.saved, copy.dismissed]) {
    for (const { at } of entries.values()) clearedAt = Math.max(clearedAt, at);
  }
  return { ...emptyCopy, clearedAt };
}

/** The copy without removals that are old enough to be forgotten. */
export function forgetOldRemovals(copy: SecondCopy, now: number): SecondCopy {
  const before = now - REMEMBER_REMOVED_MS;
  const fresh = <T>(entries: Entries<T>): Entries<T> =>
    new Map([...entries].filter(([, { at, value }]) => value !== null || at >= before));
  return {
    clearedAt: copy.clearedAt < before ? 0 : copy.clearedAt,
    sources: fresh(copy.sources),
    settings: copy.settings,
    saved: fresh(copy.saved),
    dismissed: fresh(
      new Map(
        [...copy.dismissed].filter(([, { value }]) => !value || now - value.at < DISMISSAL_KEPT_MS),
      ),
    ),
  };
}

/** What two copies know together: of each record, what was said last. Their order does not matter. */
export function mergeCopies(a: SecondCopy, b: SecondCopy): SecondCopy {
  const clearedAt = Math.max(a.clearedAt, b.clearedAt);
  return {
    clearedAt,
    sources: mergeEntries(a.sources, b.sources, clearedAt),
    settings: mergeEntries(a.settings, b.settings, clearedAt),
    saved: mergeEntries(a.saved, b.saved, clearedAt),
    dismissed: mergeEntries(a.dismissed, b.dismissed, clearedAt),
  };
}

function mergeEntries<T>(a: Entries<T>, b: Entries<T>, clearedAt: number): Entries<T> {
  const merged = new Map(a);
  for (const [key, entry] of b) {
    const other = merged.get(key);
    if (!other || isLater(entry, other)) merged.set(key, entry);
  }
  return new Map([...merged].filter(([, { at }]) => at > clearedAt));
}

/** At the same time, being there beats being gone, and else any rule will do that is the same everywhere. */
function isLater<T>(a: Entry<T>, b: Entry<T>): boolean {
  if (a.at !== b.at) return a.at > b.at;
  if (a.value === null || b.value === null) return a.value !== null;
  return stable(a.value) > stable(b.value);
}

/** Whether two plain values are equal; the order of an object's fields does not count. */
export const isSame = (a: unknown, b: unknown): boolean =>
  // The first is enough for nearly all, and several times faster.
  JSON.stringify(a) === JSON.stringify(b) || stable(a) === stable(b);

const stable = (value: unknown): string =>
  JSON.stringify(value, (_, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  ) ?? '';
