import { IN_TITLE, IS_NAME, IS_PHRASE } from './traits';
import type { Vector } from './vector';

/** What two articles have in common, in absolute terms. */
export interface Overlap {
  /** Summed rarity of shared terms, and the rarest. */
  readonly shared: number;
  readonly rarest: number;
  /** Terms both titles hold, and their summed rarity. */
  readonly titleTerms: number;
  readonly titleRarity: number;
  /** Names both articles hold, and their summed rarity. */
  readonly names: number;
  readonly nameRarity: number;
  /** All they share is one name, of one or two words. */
  readonly oneName: boolean;
  /** Share of one's title names (by rarity) found in the other; 1 without any. */
  readonly myNamesInTheirs: number;
  readonly theirNamesInMine: number;
  /** Share of one's title (by rarity) found anywhere in the other, both ways. */
  readonly mineInTheirs: number;
  readonly theirsInMine: number;
  /** Numbers in the titles: shared, and present on both sides with none shared. */
  readonly numbers: number;
  readonly numbersDiffer: boolean;
}

/** Sums over the terms of one side; each is found in the other side or not. */
interface Side {
  title: number;
  titleFound: number;
  titleNames: number;
  titleNamesFound: number;
  numbers: number;
  numbersFound: number;
}

/** Compares two articles term by term. */
export function overlapOf(
  mine: Vector,
  theirs: Vector,
  isNumber: (id: number) => boolean,
): Overlap {
  const heldByMe = placesOf(mine);
  const heldByThem = placesOf(theirs);
  const me = sideOf(mine, heldByThem, isNumber);
  const them = sideOf(theirs, heldByMe, isNumber);
  return {
    ...sharedBy(mine, heldByThem),
    mineInTheirs: ratio(me.titleFound, me.title, 0),
    theirsInMine: ratio(them.titleFound, them.title, 0),
    myNamesInTheirs: ratio(me.titleNamesFound, me.titleNames, 1),
    theirNamesInMine: ratio(them.titleNamesFound, them.titleNames, 1),
    numbers: me.numbersFound,
    numbersDiffer:
      me.numbers > 0 && them.numbers > 0 && me.numbersFound === 0 && them.numbersFound === 0,
  };
}

function placesOf(vector: Vector): Map<number, number> {
  const places = new Map<number, number>();
  for (const code of vector.terms) places.set(code >> 4, code & 15);
  return places;
}

function ratio(part: number, whole: number, without: number): number {
  return whole > 0 ? part / whole : without;
}

function sideOf(
  vector: Vector,
  other: ReadonlyMap<number, number>,
  isNumber: (id: number) => boolean,
): Side {
  const side: Side = {
    title: 0,
    titleFound: 0,
    titleNames: 0,
    titleNamesFound: 0,
    numbers: 0,
    numbersFound: 0,
  };
  for (let i = 0; i < vector.terms.length; i++) {
    const code = vector.terms[i] ?? 0;
    if ((code & IN_TITLE) === 0) continue;
    const rarity = vector.rarities[i] ?? 0;
    const found = other.has(code >> 4);
    side.title += rarity;
    if (found) side.titleFound += rarity;
    if (code & IS_NAME) side.titleNames += rarity;
    if (code & IS_NAME && found) side.titleNamesFound += rarity;
    if (!isNumber(code >> 4)) continue;
    side.numbers++;
    if (found) side.numbersFound++;
  }
  return side;
}

function sharedBy(mine: Vector, theirs: ReadonlyMap<number, number>) {
  const sum = { shared: 0, rarest: 0, titleTerms: 0, titleRarity: 0, names: 0, nameRarity: 0 };
  let phrases = 0;
  let words = 0;
  for (let i = 0; i < mine.terms.length; i++) {
    const code = mine.terms[i] ?? 0;
    const places = theirs.get(code >> 4);
    if (places === undefined) continue;
    const rarity = mine.rarities[i] ?? 0;
    if (code & (IS_NAME | IS_PHRASE) && places & (IS_NAME | IS_PHRASE)) {
      sum.names++;
      sum.nameRarity += rarity;
    }
    if (code & IS_PHRASE) {
      phrases++;
      continue;
    }
    words++;
    if (code & places & IN_TITLE) {
      sum.titleTerms++;
      sum.titleRarity += rarity;
    }
    sum.shared += rarity;
    if (rarity > sum.rarest) sum.rarest = rarity;
  }
  return {
    ...sum,
    oneName: words < 2 || (words === 2 && phrases === 1),
  };
}
