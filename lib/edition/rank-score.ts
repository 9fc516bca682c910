import type { Article } from '../model/article';
import type { Story } from '../model/story';
import { DAY_MS } from '../model/time';
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

/** What one article adds to its story's importance. */
interface Report {
  /** Epoch ms. */
  readonly at: number;
  readonly isGeneral: boolean;
  readonly publisher: string;
  readonly weight: number;
}

/**
 * How important a story is by itself: how much was written on its greatest day, times how many
 * publishers wrote then, each weighed by what it writes about. By the day, since what happens is told
 * by all at once; a subject that a few follow for a week is no greater for it. Articles oldest first.
 */
export function importanceOf(story: Story, sourceWeights: ReadonlyMap<string, number>): number {
  // Most stories are one article, which needs no telling apart.
  const isAlone = story.articles.length === 1;
  const reports = story.articles.map((article): Report => {
    const topical = articleWeight(article) * (isColumn(article) ? COLUMN : 1);
    return {
      at: article.publishedAt,
      isGeneral: topical >= GENERAL,
      publisher: isAlone ? '' : publisherOf(article),
      weight: topical * (sourceWeights.get(article.sourceId) ?? 1) * frontOf(article),
    };
  });
  const widest = breadthOf(reports);
  let most = 0;
  let end = 0;
  for (let start = 0; start < reports.length; start++) {
    const before = end;
    const dayEnd = (reports[start]?.at ?? 0) + DAY_MS;
    while (end < reports.length && (reports[end]?.at ?? 0) < dayEnd) end++;
    // A day without a later article is part of the one before.
    if (end === before) continue;
    const day = reports.slice(start, end);
    const volume = volumeOf(day) ** 0.7;
    // Telling publishers apart is dear where thousands tell one story.
    if (volume * widest > most) most = Math.max(most, volume * breadthOf(day));
  }
  return most;
}

/** Of the trades' reports only the logarithm counts. */
function volumeOf(reports: readonly Report[]): number {
  let general = 0;
  let trades = 0;
  for (const { isGeneral, weight } of reports) {
    if (isGeneral) general += weight;
    else trades += weight;
  }
  return general + Math.log1p(trades);
}

/**
 * Ten reports of one source count less than two of two. Publishers of general news add up; those of
 * the trades count together hardly more than one, for one launch makes all of them write.
 */
function breadthOf(reports: readonly Report[]): number {
  const general = new Map<string, number>();
  const trades = new Map<string, number>();
  for (const { isGeneral, publisher, weight } of reports)
    raise(isGeneral ? general : trades, publisher, weight);
  for (const publisher of general.keys()) trades.delete(publisher);
  return sumOf(general) + saturated(sumOf(trades));
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
