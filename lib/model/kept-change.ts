import type { StoredArticle } from './article';
import type { Dismissal } from './dismissal';
import type { Settings } from './settings';
import type { Source } from './source';

/**
 * What another copy of the reader's list changes in the database; what changed here meanwhile stays
 * and is dealt with the next time.
 */
export interface KeptChange {
  /** `before` as it was read; null means that it was not there, or shall not be. */
  readonly sources: readonly {
    readonly id: string;
    readonly before: Source | null;
    readonly after: Source | null;
  }[];
  /** `before` is null when none were stored. */
  readonly settings: { readonly before: Settings | null; readonly after: Settings } | null;
  readonly saved: readonly { readonly article: StoredArticle; readonly savedAt: number }[];
  readonly unsavedIds: readonly string[];
  readonly dismissed: readonly Dismissal[];
  /** Stories whose dismissal was taken back elsewhere. */
  readonly undismissedIds: readonly string[];
}
