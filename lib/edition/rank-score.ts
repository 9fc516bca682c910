import type { Article } from '../model/article';
import type { Story } from '../model/story';
import { isColumn } from '../story/column';
import { publisherOf } from './publisher';
import { FRONT_PLACES } from './reasons';
import { articleWeight } from './section';

/** A regular column among the articles hardly counts. */
const COLUMN = 0.1;
/** Editors put it first. */
const FRONT = 1.3;

/**
 * How important a story is by itself: how much was written, times how many publishers wrote, each
 * weighed by what it writes about. Ten reports of one source count less than two of two.
 */
export function importanceOf(story: Story, sourceWeights: ReadonlyMap<string, number>): number {
  const publishers = new Map<string, number>();
  let volume = 0;
  for (const article of story.articles) {
    const weight = weightOf(article) * (sourceWeights.get(article.sourceId) ?? 1);
    volume += weight;
    const publisher = publisherOf(article);
    publishers.set(publisher, Math.max(publishers.get(publisher) ?? 0, weight));
  }
  let breadth = 0;
  for (const weight of publishers.values()) breadth += weight;
  return volume ** 0.7 * breadth;
}

function weightOf(article: Article): number {
  return (
    articleWeight(article) *
    (isColumn(article) ? COLUMN : 1) *
    (article.position < FRONT_PLACES ? FRONT : 1)
  );
}
