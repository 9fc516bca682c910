import { DAY_MS } from '../model/time';

export interface RoomEdges {
  readonly now: () => number;
  /** Deletes what was published before a time and is not saved; returns how many articles went. */
  readonly prune: (before: number) => Promise<number>;
  /**
   * Tells the reader, on the next page they open, that only articles of so many days were kept, or
   * with null that nothing new can be stored.
   */
  readonly tell: (keptDays: number | null) => Promise<void>;
}

/** Days that are kept while there is still no room, one step after the other. */
const STEPS_DAYS = [14, 7, 3];

/**
 * The browser's share is used up; or the disk is, and then Chromium ends the connection with an
 * UnknownError that has this in its words.
 */
const isFull = (error: unknown): boolean =>
  error instanceof Error &&
  (error.name === 'QuotaExceededError' || error.message.includes('NO_SPACE'));

/**
 * Does some work; when the disk is full, old articles go, it is done again, and the reader is told.
 * Rejects with the same error when there is no room even then, and at once for any other reason.
 */
export async function withRoom<T>(work: () => Promise<T>, edges: RoomEdges): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!isFull(error)) throw error;
    return makeRoom(work, edges, error);
  }
}

async function makeRoom<T>(work: () => Promise<T>, edges: RoomEdges, full: unknown): Promise<T> {
  for (const days of STEPS_DAYS) {
    const gone = await pruned(edges, days);
    if (gone === null) break;
    if (gone === 0) continue;
    try {
      const result = await work();
      await edges.tell(days);
      return result;
    } catch (error) {
      if (!isFull(error)) throw error;
    }
  }
  await edges.tell(null);
  throw full;
}

/** How many articles went; null where not even deleting works, as that is written down first. */
async function pruned({ prune, now }: RoomEdges, days: number): Promise<number | null> {
  try {
    return await prune(now() - days * DAY_MS);
  } catch {
    return null;
  }
}
