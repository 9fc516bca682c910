import type { BrandSource } from '../model/brand';
import type { FeedState, Source, SourceDraft } from '../model/source';

/** A brand's source as a draft. */
export const draftOf = (source: BrandSource): SourceDraft => ({
  title: source.title,
  feedUrl: source.feed,
  siteUrl: source.site ?? null,
  topic: source.topic,
  language: source.language ?? null,
  trustedBreaking: source.trustedBreaking ?? false,
});

/** A source to follow. `id` comes from `hashText(feedUrl)`, so that following twice is following once. */
export const newSource = (
  draft: Pick<SourceDraft, 'title' | 'feedUrl'> & Partial<SourceDraft>,
  id: string,
  now: number,
): Source => ({
  id,
  title: draft.title.trim() || (URL.parse(draft.feedUrl)?.hostname ?? draft.feedUrl),
  siteUrl: draft.siteUrl ?? null,
  feedUrl: draft.feedUrl,
  topic: draft.topic ?? 'top',
  ...(draft.folders && draft.folders.length > 0 && { folders: draft.folders }),
  language: draft.language ?? null,
  weight: 1,
  trustedBreaking: draft.trustedBreaking ?? false,
  paused: false,
  addedAt: now,
});

/** The fetch state of a source never asked: due at once. */
export const newFeedState = (sourceId: string, now: number): FeedState => ({
  sourceId,
  validators: null,
  bodyHash: null,
  nextCheckAt: now,
  lastCheckedAt: null,
  lastSuccessAt: null,
  failures: 0,
  failure: null,
  failingSince: null,
  newestAt: null,
  repaired: false,
});
