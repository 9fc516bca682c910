import type { LiveSegment, Segment } from '../../../lib/model/search-index';
import { mergePlan, mergeSegments, type WholeSegment } from '../../../lib/search/merge';
import type { IndexPort } from '../../../lib/search/search';
import { buildSegment, type SearchDocument } from '../../../lib/search/segment';
import { finished } from '../../fixtures/finished';

/** An index in memory, written as the database writes one. */
export class MemoryIndex implements IndexPort {
  private whole: WholeSegment[] = [];
  private next = 1;

  /** Adds articles; what is there of them already counts no more. */
  add(documents: readonly SearchDocument[]): void {
    this.remove(documents.map(({ id }) => id));
    if (documents.length > 0) this.keep(finished(buildSegment(this.next++, documents)));
  }

  remove(ids: readonly string[]): void {
    const gone = new Set(ids);
    this.whole = this.whole.map((segment) => {
      const dead = segment.ids.flat().flatMap((id, place) => (gone.has(id) ? [place] : []));
      return { ...segment, dead: Uint32Array.from(new Set([...segment.dead, ...dead])).sort() };
    });
  }

  /** Makes one of the segments at these places. */
  merge(places: readonly number[]): void {
    const chosen = this.whole.filter((_, place) => places.includes(place));
    if (chosen.length === 0) return;
    this.whole = this.whole.filter((_, place) => !places.includes(place));
    this.keep(finished(mergeSegments(this.next++, chosen)));
  }

  /** Merges until nothing is left to merge; returns how many articles were written again. */
  settle(): number {
    let written = 0;
    for (let plan = mergePlan(this.whole); plan.length > 0; plan = mergePlan(this.whole)) {
      const places = this.whole.flatMap(({ header }, place) =>
        plan.includes(header.id) ? [place] : [],
      );
      this.merge(places);
      written += this.whole.at(-1)?.header.count ?? 0;
      this.whole = this.whole.filter(({ header }) => header.count > 0);
    }
    return written;
  }

  get all(): readonly WholeSegment[] {
    return this.whole;
  }

  segments = async (): Promise<readonly LiveSegment[]> => this.whole;

  blocks: IndexPort['blocks'] = async (ranges) =>
    ranges.map(({ segmentId, from, to }) => this.find(segmentId).blocks.slice(from, to));

  ids: IndexPort['ids'] = async (segmentIds) => segmentIds.map((id) => this.find(id).ids.flat());

  idsOf: IndexPort['idsOf'] = async (places) =>
    places.map(({ segmentId, article }) => this.find(segmentId).ids.flat()[article] ?? '');

  private find(id: number): Segment {
    const segment = this.whole.find(({ header }) => header.id === id);
    if (!segment) throw new Error(`no segment ${id}`);
    return segment;
  }

  private keep(segment: Segment): void {
    this.whole.push({ ...segment, dead: new Uint32Array() });
  }
}
