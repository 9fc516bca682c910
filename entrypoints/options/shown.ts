import type { Settings } from '../../lib/model/settings';
import type { Snapshot } from '../../lib/model/snapshot';
import type { Source } from '../../lib/model/source';
import type { Notices } from './use-notice';

/** What every section is drawn from. */
export interface Shown {
  readonly settings: Settings;
  readonly sources: readonly Source[];
  readonly snapshot: Snapshot | null;
  /** Epoch ms. */
  readonly now: number;
  readonly timeZone: string;
  /** Goes up when the database changed. */
  readonly revision: number;
  readonly notices: Notices;
}
