import { IN_TITLE, IS_NAME, IS_PHRASE } from './traits';
import { PLACE_WEIGHT, type Vector } from './vector';

/** The sum of unit vectors, kept with its own length. */
interface Sum {
  readonly weights: Map<number, number>;
  square: number;
}

interface Sums {
  readonly text: Sum;
  readonly title: Sum;
  readonly name: Sum;
}

/** A story as the join score sees it. */
export interface StoryState {
  readonly id: string;
  articles: number;
  firstAt: number;
  lastAt: number;
  readonly sources: Set<string>;
  readonly first: Vector;
  /** Of a story of one article its vector says it all; most stories are, so that this saves half. */
  sums: Sums | null;
}

const emptySum = (): Sum => ({ weights: new Map(), square: 0 });

export function newStoryState(id: string, first: Vector): StoryState {
  return {
    id,
    articles: 0,
    firstAt: first.at,
    lastAt: first.at,
    sources: new Set(),
    first,
    sums: null,
  };
}

/** Length of the sum of a story's unit vectors, for the cosine with its centre. */
export function lengthOf(story: StoryState, field: keyof Sums): number {
  return Math.sqrt(story.sums?.[field].square || 1);
}

/** The terms of an article that no article of the story held before. */
export function newTerms(story: StoryState, vector: Vector): number[] {
  const terms = Array.from(vector.terms, (code) => code >> 4);
  if (story.articles === 0) return terms;
  const { sums } = story;
  if (sums) return terms.filter((t) => !sums.text.weights.has(t) && !sums.name.weights.has(t));
  const held = new Set(Array.from(story.first.terms, (code) => code >> 4));
  return terms.filter((term) => !held.has(term));
}

/** Adds an article to its story. */
export function grow(story: StoryState, vector: Vector): void {
  story.articles++;
  story.lastAt = Math.max(story.lastAt, vector.at);
  story.firstAt = Math.min(story.firstAt, vector.at);
  story.sources.add(vector.sourceId);
  if (story.articles < 2) return;
  if (!story.sums) {
    story.sums = { text: emptySum(), title: emptySum(), name: emptySum() };
    addVector(story.sums, story.first);
  }
  addVector(story.sums, vector);
}

function addVector(sums: Sums, vector: Vector): void {
  for (let i = 0; i < vector.terms.length; i++) {
    const code = vector.terms[i] ?? 0;
    const places = code & 15;
    const term = code >> 4;
    const rarity = vector.rarities[i] ?? 0;
    addTo(sums.text, term, (rarity * (PLACE_WEIGHT[places] ?? 0)) / vector.textLength);
    if (places & IN_TITLE) addTo(sums.title, term, rarity / vector.titleLength);
    if (places & (IS_NAME | IS_PHRASE)) addTo(sums.name, term, rarity / vector.nameLength);
  }
}

/** |sum + x|² = |sum|² + 2 sum·x + |x|², term by term. */
function addTo(sum: Sum, term: number, weight: number): void {
  if (weight === 0) return;
  const before = sum.weights.get(term) ?? 0;
  sum.weights.set(term, before + weight);
  sum.square += weight * (2 * before + weight);
}
