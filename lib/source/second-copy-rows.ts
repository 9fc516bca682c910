import type { Dismissal } from '../model/dismissal';
import type { Source } from '../model/source';
import { type Entry, foldersIn, type SavedArticle, type SecondCopy } from './second-copy';
import type { SettingValue } from './second-copy-settings';

/** One entry as an array: its kind, its time, its key, its fields. Names of fields would be most of the text. */
export type Row = readonly [kind: RowKind, at: number, ...fields: unknown[]];

export type RowKind =
  | 'setting'
  | 'source'
  | 'saved'
  | 'less'
  | 'no-source'
  | 'not-saved'
  | 'not-less';

export type Hash = (text: string) => string;

/**
 * A copy's rows, what matters most first: settings, sources, removals, what less is wanted of, then
 * saved articles, last saved first. A copy that must be short is cut at the end.
 */
export function rowsOf(copy: SecondCopy, hash: Hash): Row[] {
  const sources = [...copy.sources].sort(byTimeUp);
  const saved = [...copy.saved].sort(byTimeDown);
  return [
    ...[...copy.settings]
      .sort(byKey)
      .map(([path, { at, value }]): Row => ['setting', at, path, value]),
    ...sources.flatMap(([, { at, value }]) => (value ? [sourceRow(at, value, hash)] : [])),
    ...sources
      .toReversed()
      .flatMap(([id, { at, value }]): Row[] => (value ? [] : [['no-source', at, id]])),
    ...saved.flatMap(([id, { at, value }]): Row[] => (value ? [] : [['not-saved', at, id]])),
    ...[...copy.dismissed].sort(byTimeDown).map(lessRow),
    ...saved.flatMap(([, { at, value }]) => (value ? [savedRow(at, value)] : [])),
  ];
}

type Keyed = readonly [string, Entry<unknown>];

const byKey = ([a]: Keyed, [b]: Keyed) => (a < b ? -1 : 1);
const byTimeUp = (a: Keyed, b: Keyed) => a[1].at - b[1].at || byKey(a, b);
const byTimeDown = (a: Keyed, b: Keyed) => b[1].at - a[1].at || byKey(a, b);

function sourceRow(at: number, source: Source, hash: Hash): Row {
  const { id, title, siteUrl, feedUrl, topic, language, weight, addedAt } = source;
  // Most ids are made from the address, and thirteen random characters do not compress.
  const key = id === hash(feedUrl) ? 0 : id;
  const flags = (source.trustedBreaking ? 1 : 0) + (source.paused ? 2 : 0);
  const row = [key, title, feedUrl, siteUrl, topic, language, weight, flags, addedAt];
  return ['source', at, ...row, ...(source.folders ? [source.folders] : [])];
}

function savedRow(at: number, article: SavedArticle): Row {
  const { id, sourceId, url, title, publishedAt, savedAt } = article;
  return ['saved', at, id, title, url, sourceId, publishedAt, savedAt];
}

function lessRow([storyId, { at, value }]: readonly [string, Entry<Dismissal>]): Row {
  return value
    ? ['less', at, storyId, value.topic, value.sourceId, value.at]
    : ['not-less', at, storyId];
}

/** The copy that these rows are; null when one of them is not a row of ours. */
export function copyFrom(
  clearedAt: number,
  rows: readonly unknown[],
  hash: Hash,
): SecondCopy | null {
  const sources = new Map<string, Entry<Source>>();
  const settings = new Map<string, Entry<SettingValue>>();
  const saved = new Map<string, Entry<SavedArticle>>();
  const dismissed = new Map<string, Entry<Dismissal>>();
  for (const row of rows) {
    if (!Array.isArray(row)) return null;
    const [kind, at, key]: unknown[] = row;
    if (!isNumber(at)) return null;
    if (kind === 'setting' && isText(key) && isSetting(row[3])) {
      settings.set(key, { at, value: row[3] });
    } else if (kind === 'no-source' && isText(key)) {
      sources.set(key, { at, value: null });
    } else if (kind === 'not-saved' && isText(key)) {
      saved.set(key, { at, value: null });
    } else if (kind === 'not-less' && isText(key)) {
      dismissed.set(key, { at, value: null });
    } else if (kind === 'source') {
      const value = sourceFrom(row, hash);
      if (!value) return null;
      sources.set(value.id, { at, value });
    } else if (kind === 'saved') {
      const value = savedFrom(row);
      if (!value) return null;
      saved.set(value.id, { at, value });
    } else if (kind === 'less') {
      const value = lessFrom(row);
      if (!value) return null;
      dismissed.set(value.storyId, { at, value });
    } else {
      return null;
    }
  }
  return { clearedAt, sources, settings, saved, dismissed };
}

function sourceFrom(row: readonly unknown[], hash: Hash): Source | null {
  const [, , key, title, feedUrl, siteUrl, topic, language, weight, flags, addedAt, folders] = row;
  const whole =
    (key === 0 || isText(key)) &&
    isText(title) &&
    isText(feedUrl) &&
    isTextOrNull(siteUrl) &&
    isText(topic) &&
    isTextOrNull(language) &&
    isNumber(weight) &&
    isNumber(flags) &&
    isNumber(addedAt);
  if (!whole || !isWebAddress(feedUrl)) return null;
  return {
    id: key === 0 ? hash(feedUrl) : key,
    title,
    siteUrl,
    feedUrl,
    topic,
    ...foldersIn(folders),
    language,
    weight,
    trustedBreaking: (flags & 1) !== 0,
    paused: (flags & 2) !== 0,
    addedAt,
  };
}

function savedFrom(row: readonly unknown[]): SavedArticle | null {
  const [, , id, title, url, sourceId, publishedAt, savedAt] = row;
  const whole =
    isText(id) &&
    isText(title) &&
    isText(url) &&
    isText(sourceId) &&
    isNumber(publishedAt) &&
    isNumber(savedAt);
  return whole && isWebAddress(url) ? { id, sourceId, url, title, publishedAt, savedAt } : null;
}

function lessFrom(row: readonly unknown[]): Dismissal | null {
  const [, , storyId, topic, sourceId, at] = row;
  const whole = isText(storyId) && isText(topic) && isTextOrNull(sourceId) && isNumber(at);
  return whole ? { storyId, topic, sourceId, at } : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';
const isTextOrNull = (value: unknown): value is string | null => value === null || isText(value);
const isNumber = (value: unknown): value is number => Number.isFinite(value);
// Its kind is checked against the default when it is applied.
const isSetting = (value: unknown): value is SettingValue => value !== null && value !== undefined;
// These addresses are asked: nothing but the web.
const isWebAddress = (address: string) => /^https?:\/\//i.test(address);
