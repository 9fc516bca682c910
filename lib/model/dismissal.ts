import { DAY_MS } from './time';

/** As long as what was read counts. */
export const DISMISSAL_KEPT_MS = 90 * DAY_MS;

/** A story the reader wants less like; kept for 90 days. */
export interface Dismissal {
  readonly storyId: string;
  readonly topic: string;
  /** The only source that had it; null where several did, for then it was not the source's doing. */
  readonly sourceId: string | null;
  /** Epoch ms. */
  readonly at: number;
}
