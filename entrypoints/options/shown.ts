import type { Handover } from '../../lib/model/page-in-view';
import type { Settings } from '../../lib/model/settings';
import type { Snapshot } from '../../lib/model/snapshot';
import type { Source } from '../../lib/model/source';
import type { Notices } from './use-notice';

/** What every section is drawn from. */
export interface Shown {
  readonly settings: Settings;
  /** Shows and stores a change, then says `done`, "Saved." unless given; with '' it says nothing. */
  readonly onSettings: (change: Partial<Settings>, done?: string) => void;
  readonly sources: readonly Source[];
  readonly snapshot: Snapshot | null;
  /** Epoch ms. */
  readonly now: number;
  readonly timeZone: string;
  /** Goes up when the database changed. */
  readonly revision: number;
  /** What the popup found and left for this page; null without any. */
  readonly handover: Handover | null;
  readonly notices: Notices;
}
