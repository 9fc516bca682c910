import type { StoredArticle } from '../model/article';
import type { KeptChange } from '../model/kept-change';
import { defaultSettings } from '../model/settings';
import {
  isSame,
  type Kept,
  plainSource,
  type SavedArticle,
  type SecondCopy,
} from '../source/second-copy';
import { settingsFrom } from '../source/second-copy-settings';

/**
 * What has to change in the database to hold what `copy` holds. The copy must have been brought up
 * to the database before: what it does not have then, was taken away elsewhere.
 */
export function changeTo(copy: SecondCopy, kept: Kept): KeptChange {
  const before = new Map(kept.sources.map((source) => [source.id, source]));
  const there = [...copy.sources].flatMap(([id, { value }]) => {
    const known = before.get(id) ?? null;
    if (!value || (known && isSame(plainSource(known), value))) return [];
    return [{ id, before: known, after: value }];
  });
  const gone = kept.sources
    .filter(({ id }) => !copy.sources.get(id)?.value)
    .map((source) => ({ id: source.id, before: source, after: null }));

  const settings = settingsFrom(
    new Map([...copy.settings].map(([path, { value }]) => [path, value])),
  );
  const saved = new Set(kept.saved.map(({ id }) => id));
  const dismissed = new Map(kept.dismissed.map((each) => [each.storyId, each]));
  return {
    sources: [...there, ...gone],
    settings: isSame(settings, kept.settings ?? defaultSettings)
      ? null
      : { before: kept.settings, after: settings },
    saved: [...copy.saved].flatMap(([id, { value }]) =>
      value && !saved.has(id) ? [{ article: articleOf(value, copy), savedAt: value.savedAt }] : [],
    ),
    unsavedIds: [...saved].filter((id) => !copy.saved.get(id)?.value),
    dismissed: [...copy.dismissed].flatMap(([id, { value }]) =>
      value && !isSame(value, dismissed.get(id)) ? [value] : [],
    ),
    undismissedIds: [...dismissed.keys()].filter((id) => !copy.dismissed.get(id)?.value),
  };
}

export const isNoChange = (change: KeptChange): boolean =>
  change.sources.length === 0 &&
  change.settings === null &&
  change.saved.length === 0 &&
  change.unsavedIds.length === 0 &&
  change.dismissed.length === 0 &&
  change.undismissedIds.length === 0;

/** A saved article from what the copy keeps of it; its text is fetched when it is opened. */
function articleOf(saved: SavedArticle, copy: SecondCopy): StoredArticle {
  const source = copy.sources.get(saved.sourceId)?.value;
  return {
    id: saved.id,
    sourceId: saved.sourceId,
    url: saved.url,
    title: saved.title,
    summary: '',
    publishedAt: saved.publishedAt,
    arrivedAt: Math.max(saved.publishedAt, saved.savedAt),
    authors: [],
    imageUrl: null,
    categories: [],
    language: source?.language ?? null,
    topic: source?.topic ?? 'top',
    position: 0,
    flaggedBreaking: false,
    commentsCount: null,
    storyId: '',
  };
}
