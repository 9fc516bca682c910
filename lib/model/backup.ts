import type { Alert } from './alert';
import type { Body, Mark, StoredArticle } from './article';
import type { Dismissal } from './dismissal';
import type { Edition } from './edition';
import type { Settings } from './settings';
import type { Source } from './source';
import type { Subscription } from './subscription';

/** Everything that is the reader's own, in one file. */
export interface Backup {
  readonly kind: 'best-of-the-week';
  readonly version: 1;
  readonly madeAt: number;
  readonly sources: readonly Source[];
  readonly settings: Partial<Settings>;
  readonly marks: readonly Mark[];
  /** Saved articles, with their texts. */
  readonly articles: readonly StoredArticle[];
  readonly bodies: readonly Body[];
  /** Closed weeks. */
  readonly editions: readonly Edition[];
  readonly alerts: readonly Alert[];
  readonly subscriptions: readonly Subscription[];
  /** Stories they want less like; absent in a file of before these were kept. */
  readonly dismissals?: readonly Dismissal[];
}

/** The lists of a backup, each named as the store it goes into, and the field a record of it is found by. */
export const BACKUP_KEYS = {
  sources: 'id',
  marks: 'articleId',
  articles: 'id',
  bodies: 'articleId',
  editions: 'id',
  alerts: 'storyId',
  subscriptions: 'id',
} as const;

export type BackupList = keyof typeof BACKUP_KEYS;

export const BACKUP_LISTS = Object.keys(BACKUP_KEYS) as readonly BackupList[];

/** A record before it was written over; null when there was none. */
export interface Was {
  readonly id: string;
  readonly was: unknown;
}

/** What an import wrote over, so that it can be taken back. */
export interface BeforeImport {
  /** By the name of the store. */
  readonly records: Readonly<Record<string, readonly Was[]>>;
  /** Null when none were stored. */
  readonly settings: Partial<Settings> | null;
  readonly dismissals: readonly Dismissal[] | null;
}

/** Why a file is not taken as a backup. */
export type BackupProblem =
  | { readonly kind: 'not-json' | 'not-ours' | 'newer' }
  /** One of its lists is not what it should be; named as in the file. */
  | { readonly kind: 'damaged-list'; readonly list: string }
  /** One of its sources has no web address. */
  | { readonly kind: 'no-address' };
