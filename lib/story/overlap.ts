import { IN_TITLE, IS_NAME, IS_PHRASE } from './traits';

const NAMED = IS_NAME | IS_PHRASE;

/** What two articles have in common, in absolute terms. */
export interface Overlap {
  /** Summed rarity of shared words, and the three rarest. */
  shared: number;
  rarest: number;
  second: number;
  third: number;
  /** Summed rarity of the words both titles hold. */
  titleRarity: number;
  /** Names of one word that both articles hold. */
  names: number;
  /** Summed rarity of the names both articles hold. */
  nameRarity: number;
  /** Summed rarity of shared words that are a name in neither. */
  plainRarity: number;
  /** Shared words, and shared runs of capitalised words. */
  words: number;
  phrases: number;
  /** All they share is one name, of one or two words. */
  oneName: boolean;
  /** Share of one's title names (by rarity) found in the other; 1 without any. */
  myNamesInTheirs: number;
  theirNamesInMine: number;
  /** Share of one's title (by rarity) found anywhere in the other, both ways. */
  mineInTheirs: number;
  theirsInMine: number;
  /** Numbers in the titles: shared, and present on both sides with none shared. */
  numbers: number;
  numbersDiffer: boolean;
}

/** Sums over the title of one side; each term is found in the other side or not. */
export interface Side {
  title: number;
  titleFound: number;
  names: number;
  namesFound: number;
  numbers: number;
  numbersFound: number;
}

export const newSide = (): Side => ({
  title: 0,
  titleFound: 0,
  names: 0,
  namesFound: 0,
  numbers: 0,
  numbersFound: 0,
});

interface SideTerm {
  readonly code: number;
  readonly isNumber: boolean;
  readonly isFound: boolean;
}

/** Adds a term of a title to its side, with whether the other side holds it. */
export function addToSide(side: Side, rarity: number, term: SideTerm): void {
  if ((term.code & IN_TITLE) === 0) return;
  const number = term.isNumber ? 1 : 0;
  side.title += rarity;
  side.numbers += number;
  if (term.code & IS_NAME) side.names += rarity;
  if (!term.isFound) return;
  side.titleFound += rarity;
  side.numbersFound += number;
  if (term.code & IS_NAME) side.namesFound += rarity;
}

export function newOverlap(): Overlap {
  return {
    shared: 0,
    rarest: 0,
    second: 0,
    third: 0,
    titleRarity: 0,
    names: 0,
    nameRarity: 0,
    plainRarity: 0,
    words: 0,
    phrases: 0,
    oneName: false,
    myNamesInTheirs: 1,
    theirNamesInMine: 1,
    mineInTheirs: 0,
    theirsInMine: 0,
    numbers: 0,
    numbersDiffer: false,
  };
}

/** Adds a term both hold, as each holds it: term number × 16 + places. */
export function addShared(overlap: Overlap, mine: number, theirs: number, rarity: number): void {
  if (mine & theirs & NAMED) overlap.nameRarity += rarity;
  if (mine & IS_PHRASE) {
    overlap.phrases++;
    return;
  }
  overlap.words++;
  if (mine & theirs & IS_NAME) overlap.names++;
  overlap.shared += rarity;
  if (!((mine | theirs) & IS_NAME)) overlap.plainRarity += rarity;
  if (mine & theirs & IN_TITLE) overlap.titleRarity += rarity;
  if (rarity > overlap.rarest) {
    overlap.third = overlap.second;
    overlap.second = overlap.rarest;
    overlap.rarest = rarity;
  } else if (rarity > overlap.second) {
    overlap.third = overlap.second;
    overlap.second = rarity;
  } else if (rarity > overlap.third) overlap.third = rarity;
}

/** Adds what the two titles have of each other. */
export function addSides(overlap: Overlap, me: Side, them: Side): void {
  const { words, phrases } = overlap;
  overlap.oneName = words < 2 || (words === 2 && phrases === 1);
  if (me.names > 0) overlap.myNamesInTheirs = me.namesFound / me.names;
  if (them.names > 0) overlap.theirNamesInMine = them.namesFound / them.names;
  if (me.title > 0) overlap.mineInTheirs = me.titleFound / me.title;
  if (them.title > 0) overlap.theirsInMine = them.titleFound / them.title;
  overlap.numbers = me.numbersFound;
  overlap.numbersDiffer =
    me.numbers > 0 && them.numbers > 0 && me.numbersFound + them.numbersFound === 0;
}
