import { type BlockRange, IDS_PER_PART, type LiveSegment } from '../model/search-index';
import type { Database, PartKey } from './database';
import { idsOfSegments, liveSegments, partsAt, partsWithin } from './search-index';

/** The stored index as a search reads it. */
export function indexPort(db: Database) {
  return {
    segments: (): Promise<LiveSegment[]> => liveSegments(db),

    /** All ranges in one transaction; a block that is gone is left out. */
    async blocks(ranges: readonly BlockRange[]): Promise<Uint8Array[][]> {
      const parts = await partsWithin(db, ranges);
      return parts.map((range) => range.filter((part) => part instanceof Uint8Array));
    },

    ids: (segmentIds: readonly number[]): Promise<string[][]> => idsOfSegments(db, segmentIds),

    /** Empty for an article that is gone. */
    async idsOf(
      places: readonly { readonly segmentId: number; readonly article: number }[],
    ): Promise<string[]> {
      const keys = places.map(
        ({ segmentId, article }): PartKey => [segmentId, 1, Math.floor(article / IDS_PER_PART)],
      );
      const distinct = new Map(keys.map((key) => [key.join(), key]));
      const parts = await partsAt(db, [...distinct.values()]);
      const partOf = new Map([...distinct.keys()].map((key, index) => [key, parts[index]]));
      return places.map(({ article }, index) => {
        const part = partOf.get(keys[index]?.join() ?? '');
        const id = part?.[article % IDS_PER_PART];
        return typeof id === 'string' ? id : '';
      });
    },
  };
}
