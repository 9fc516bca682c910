import type { Article } from '../model/article';
import type { Story } from '../model/story';
import { isColumn } from '../story/column';
import { publisherOf } from './publisher';
import { FRONT_PLACES } from './reasons';
import { articleWeight, GENERAL } from './section';

/** A regular column among the articles hardly counts. */
const COLUMN = 0.1;
/** Editors put it first. */
const FRONT = 1.3;

/** What a publisher of one trade after the first of them adds. */
const MORE_OF_TRADES = 0.25;

/**
 * How important a story is by itself: how much was written, times how many publishers wrote, each
 * weighed by what it writes about. Ten reports of one source count less than two of two. Publishers
 * of general news add up; those of the trades count together hardly more than one, for one launch
 * makes all of them write.
 */
export function importanceOf(story: Story, sourceWeights: ReadonlyMap<string, number>): number {
  const general = new Map<string, number>();
  const trades = new Map<string, number>();
  let volume = 0;
  let tradeVolume = 0;
  for (const article of story.articles) {
    const topical = articleWeight(article) * (isColumn(article) ? COLUMN : 1);
    const weight = topical * (sourceWeights.get(article.sourceId) ?? 1) * frontOf(article);
    if (topical >= GENERAL) volume += weight;
    else tradeVolume += weight;
    // Most stories are one article, which needs no telling apart.
    const publisher = story.articles.length > 1 ? publisherOf(article) : '';
    raise(topical >= GENERAL ? general : trades, publisher, weight);
  }
  for (const publisher of general.keys()) trades.delete(publisher);
  const breadth = sumOf(general) + saturated(sumOf(trades));
  return (volume + Math.log1p(tradeVolume)) ** 0.7 * breadth;
}

/** How much of a subject is names of several words, on the average story. */
const USUAL_SHARE = 0.15;
const NAMES = 1.5;

/**
 * More than 1 for a story about somebody or something in particular: much of its subject are names
 * of several words. Less than 1 for what is told in general words only. Scripts without capitals
 * have no such names; there it is 1.
 */
export function specificity({ articles }: Story, subject: ReadonlyMap<string, number>): number {
  if (!articles.some(({ title }) => /\p{Lu}/u.test(title))) return 1;
  let share = 0;
  for (const [term, weight] of subject) if (term.includes(' ')) share += weight * weight;
  return Math.exp(NAMES * (share - USUAL_SHARE));
}

const frontOf = ({ position }: Article) => (position < FRONT_PLACES ? FRONT : 1);

function raise(weights: Map<string, number>, publisher: string, weight: number): void {
  weights.set(publisher, Math.max(weights.get(publisher) ?? 0, weight));
}

function sumOf(weights: ReadonlyMap<string, number>): number {
  let sum = 0;
  for (const weight of weights.values()) sum += weight;
  return sum;
}

const saturated = (sum: number) => Math.min(1, sum) + MORE_OF_TRADES * Math.max(0, sum - 1);
