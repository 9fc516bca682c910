/** A story the reader wants less like; kept for 90 days, on this machine alone. */
export interface Dismissal {
  readonly storyId: string;
  readonly topic: string;
  /** The only source that had it; null where several did, for then it was not the source's doing. */
  readonly sourceId: string | null;
  /** Epoch ms. */
  readonly at: number;
}
