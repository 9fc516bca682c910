import type { FeedState, Source } from '../model/source';

/** What is known of a source before it is followed. */
export interface SourceDraft {
  readonly title: string;
  readonly feedUrl: string;
  readonly siteUrl?: string | null;
  readonly topic?: string;
  readonly language?: string | null;
  readonly trustedBreaking?: boolean;
}

/** A source to follow. `id` comes from `hashText(feedUrl)`, so that following twice is following once. */
export const newSource = (draft: SourceDraft, id: string, now: number): Source => ({
  id,
  title: draft.title.trim() || (URL.parse(draft.feedUrl)?.hostname ?? draft.feedUrl),
  siteUrl: draft.siteUrl ?? null,
  feedUrl: draft.feedUrl,
  topic: draft.topic ?? 'top',
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
