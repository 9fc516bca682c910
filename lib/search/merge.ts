import type { LiveSegment, Segment } from '../model/search-index';
import type { Steps } from '../model/steps';
import { BlockWriter, eachPosting, type Postings, PostingWriter, termsOfBlock } from './block';
import { sumOfLengths } from './length';
import { inParts } from './segment';

/** A segment with all its parts, and which of its articles count no more. */
export type WholeSegment = Segment & LiveSegment;

const DEAD = -1;

/** One segment of several, without their dead; the order of the articles is kept. A step is a word. */
export function* mergeSegments(id: number, segments: readonly WholeSegment[]): Steps<Segment> {
  const places = newPlaces(segments);
  const { blocks, firstTerms } = yield* mergeTerms(segments, places);
  const alive = segments.map(({ header }, index) =>
    Array.from({ length: header.count }, (_, article) => article).filter(
      (article) => places[index]?.[article] !== DEAD,
    ),
  );
  // The articles that stay, with what each segment says of them.
  const gather = <T>(read: (segment: WholeSegment, article: number) => T): T[] =>
    segments.flatMap((segment, index) =>
      (alive[index] ?? []).map((article) => read(segment, article)),
    );
  const sourceIds = gather(({ header }, article) => header.sources[header.sourceOf[article] ?? 0]);
  const sources = [...new Set(sourceIds)].filter((source) => source !== undefined);
  const placeOf = new Map(sources.map((source, place) => [source, place]));
  const lengths = Uint8Array.from(gather(({ header }, article) => header.lengths[article] ?? 0));
  const allIds = segments.map((segment) => segment.ids.flat());
  const ids = segments.flatMap((_, index) =>
    (alive[index] ?? []).map((article) => allIds[index]?.[article] ?? ''),
  );
  return {
    header: {
      id,
      count: ids.length,
      firstTerms,
      minutes: Uint32Array.from(gather(({ header }, article) => header.minutes[article] ?? 0)),
      sourceOf: Uint16Array.from(sourceIds, (source) => placeOf.get(source ?? '') ?? 0),
      sources,
      lengths,
      totalLength: sumOfLengths(lengths),
    },
    blocks,
    ids: inParts(ids),
  };
}

/** The number that each article of each segment has in the new one. */
function newPlaces(segments: readonly WholeSegment[]): Int32Array[] {
  let next = 0;
  return segments.map(({ header, dead }) => {
    const gone = new Set(dead);
    return Int32Array.from({ length: header.count }, (_, article) =>
      gone.has(article) ? DEAD : next++,
    );
  });
}

function* mergeTerms(
  segments: readonly WholeSegment[],
  places: readonly Int32Array[],
): Steps<{ blocks: Uint8Array[]; firstTerms: string[] }> {
  const heads = segments.map((segment) => {
    const terms = termsOf(segment);
    return { terms, head: terms.next().value };
  });
  const writer = new BlockWriter();
  const list = new PostingWriter();
  for (let term = leastOf(heads); term !== undefined; term = leastOf(heads)) {
    yield;
    list.clear();
    for (const [index, each] of heads.entries()) {
      if (each.head?.[0] !== term) continue;
      const place = places[index];
      eachPosting(each.head[1], (article, weight) => {
        const now = place?.[article] ?? DEAD;
        if (now !== DEAD) list.add(now, weight);
      });
      each.head = each.terms.next().value;
    }
    if (list.count > 0) writer.add(term, list);
  }
  writer.close();
  return writer;
}

type Terms = Generator<[string, Postings], undefined>;

function* termsOf(segment: Segment): Terms {
  for (const block of segment.blocks) yield* termsOfBlock(block);
}

function leastOf(heads: readonly { head: [string, Postings] | undefined }[]): string | undefined {
  let least: string | undefined;
  for (const { head } of heads) {
    if (head && (least === undefined || head[0] < least)) least = head[0];
  }
  return least;
}

/** As many segments of about one size are made one; so an article is written again a few times only. */
const FAN = 6;
const SMALLEST_TIER = 128;
/** A merge is never larger, so that it fits into the background's time and memory. */
const MAX_ARTICLES = 16_000;

/**
 * Which segments to make one now: those of one size, or one of which half is dead. Empty when there is
 * nothing to do.
 */
export function mergePlan(segments: readonly LiveSegment[]): number[] {
  const decayed = segments.find(({ header, dead }) => dead.length * 2 >= header.count);
  if (decayed) return [decayed.header.id];
  const tiers = new Map<number, LiveSegment[]>();
  for (const segment of segments) {
    const tier = tierOf(aliveIn(segment));
    tiers.set(tier, [...(tiers.get(tier) ?? []), segment]);
  }
  for (const [, tier] of [...tiers].sort(([a], [b]) => a - b)) {
    const chosen = tier.length >= FAN ? fitting(tier) : [];
    if (chosen.length >= FAN / 2) return chosen.map(({ header }) => header.id);
  }
  return [];
}

const aliveIn = ({ header, dead }: LiveSegment): number => header.count - dead.length;

const tierOf = (articles: number): number =>
  Math.max(0, Math.ceil(Math.log(articles / SMALLEST_TIER) / Math.log(FAN)));

/** The smallest ones that together are not too large, in the order they were made. */
function fitting(segments: readonly LiveSegment[]): LiveSegment[] {
  let sum = 0;
  return segments
    .toSorted((a, b) => aliveIn(a) - aliveIn(b))
    .filter((segment) => {
      sum += aliveIn(segment);
      return sum <= MAX_ARTICLES;
    })
    .sort((a, b) => a.header.id - b.header.id);
}
