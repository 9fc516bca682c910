import type { Story } from '../model/story';
import { publisherOf } from './publisher';
import { articleWeight, GENERAL } from './section';
import { topicWeight } from './topics';

/** Sources of culture, entertainment, sport and the like weigh at most this. */
const LEISURE = 0.3;
/** Other trades weigh less than this; what is of an unknown topic is not known to be one. */
const TRADE = 0.6;
/** One of a kind follows what it always follows; two of them show that the kind tells it. */
const SEVERAL = 2;

/** What a place after the usual ones is worth to a story that nobody but general news tells. */
const USUAL = 0.52;
/** What is left of that when several sources of one trade tell it: its launch or its deal. */
const TRADES = 0.67;

/**
 * How wide a story is told, 0 to 1: most for what both general news and several sources of leisure
 * tell. By itself it says little of importance, so that it decides nothing among the first places;
 * but after the great stories of politics and war come those that everybody talks about.
 */
export function widthOf({ articles }: Story): number {
  const general = new Set<string>();
  const leisure = new Set<string>();
  const trades = new Set<string>();
  for (const article of articles) {
    const publisher = publisherOf(article);
    const weight = topicWeight(article.topic);
    if (articleWeight(article) >= GENERAL) general.add(publisher);
    if (weight <= LEISURE) leisure.add(publisher);
    else if (weight < TRADE) trades.add(publisher);
  }
  const isEverywhere = general.size > 0 && leisure.size >= SEVERAL;
  return (isEverywhere ? 1 : USUAL) * (trades.size >= SEVERAL ? TRADES : 1);
}
