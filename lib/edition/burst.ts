import type { Article } from '../model/article';
import type { Steps } from '../model/steps';
import type { Story } from '../model/story';
import { DAY_MS, HOUR_MS } from '../model/time';
import { publisherOf } from './publisher';
import { articleWeight } from './section';

/** Reports within this time are one burst; those of twice the time count a little less. */
export const BURST_MS = 3 * HOUR_MS;
export const LONG_BURST_MS = 2 * BURST_MS;

/** The bar never falls below this, and never rises above the other. */
const LEAST = 4;
const MOST = 9;
/** Nor, with many general publishers, below half of them; up to this. */
const LEAST_OF_MANY = 6;
/** What so many of the general publishers tell is news, however busy the days were. */
const MOST_SHARE = 0.55;
const GENERAL = 0.7;
const STEP = 0.5;
const LOOK_BACK_MS = 4 * DAY_MS;
/** How many stories a day may have reached the bar by themselves lately. */
const TARGET = 2.5;

/** Independent reports, each weighed by its topic: eight reviews on one embargo are no breaking news. */
export function strengthOf(reports: readonly Article[]): number {
  return reports.reduce((sum, report) => sum + Math.min(1, 0.4 + articleWeight(report)), 0);
}

/** One article for each publisher, and one for all copies of a wire text. */
export function independent(articles: readonly Article[]): Article[] {
  const publishers = new Set<string>();
  const titles: ReadonlySet<string>[] = [];
  return articles.filter((article) => {
    const publisher = publisherOf(article);
    if (publishers.has(publisher)) return false;
    const words = titleWords(article.title);
    if (titles.some((title) => isCopy(title, words))) return false;
    publishers.add(publisher);
    titles.push(words);
    return true;
  });
}

function titleWords(title: string): ReadonlySet<string> {
  return new Set(title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []);
}

function isCopy(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  let shared = 0;
  for (const word of b) if (a.has(word)) shared++;
  return shared > 0 && shared / (a.size + b.size - shared) >= 0.9;
}

const peaks = new WeakMap<Story, number>();

/** The greatest strength a story ever had by itself. */
function peakOf(story: Story): number {
  let most = peaks.get(story);
  if (most !== undefined) return most;
  most = 0;
  const { articles } = story;
  let start = 0;
  for (let end = LEAST - 1; end < articles.length; end++) {
    const at = articles[end]?.publishedAt ?? 0;
    while ((articles[start]?.publishedAt ?? at) <= at - BURST_MS) start++;
    // Fewer articles than the record cannot break it.
    if (end - start + 1 > most)
      most = Math.max(most, strengthOf(independent(articles.slice(start, end + 1))));
  }
  peaks.set(story, most);
  return most;
}

/**
 * The strength from which a burst is rare on this reader's stream: what only two or three stories a
 * day reached in the last four days. `since` is the stream's beginning, epoch ms.
 */
export function* barOf(stories: readonly Story[], now: number, since: number): Steps<number> {
  const days = Math.min(LOOK_BACK_MS, Math.max(DAY_MS, now - since)) / DAY_MS;
  const reached: number[] = [];
  for (const story of stories) {
    if (story.articles.length < LEAST || !startsWithin(story.articles, now)) continue;
    reached.push(peakOf(story));
    yield;
  }
  const general = yield* generalPublishers(stories);
  // A quiet day among twelve newspapers is no reason to call four of them a crowd.
  const least = Math.max(LEAST, Math.min(LEAST_OF_MANY, general / 2));
  let bar = least;
  while (bar < MOST && reached.filter((peak) => peak >= bar).length / days > TARGET) bar += STEP;
  return Math.min(bar, Math.max(LEAST_OF_MANY, general * MOST_SHARE));
}

/**
 * How quiet the last three hours were beside the last day: 0 when as much was printed as usual or more,
 * 1 when hardly more than a third. Few then print anything, and what many of them tell is news.
 */
export function* lullOf(stories: readonly Story[], now: number): Steps<number> {
  let lately = 0;
  let lastDay = 0;
  for (const { articles } of stories) {
    for (const { publishedAt: at } of articles) {
      if (at > now || at <= now - DAY_MS) continue;
      lastDay++;
      if (at > now - BURST_MS) lately++;
    }
    yield;
  }
  const usual = (lastDay * BURST_MS) / DAY_MS;
  return Math.max(0, Math.min(1, Math.log(usual / Math.max(1, lately))));
}

function* generalPublishers(stories: readonly Story[]): Steps<number> {
  const general = new Set<string>();
  const known = new Set<string>();
  for (const { articles } of stories) {
    for (const article of articles) {
      if (known.has(article.sourceId) || articleWeight(article) < GENERAL) continue;
      known.add(article.sourceId);
      general.add(publisherOf(article));
    }
    yield;
  }
  return general.size;
}

function startsWithin(articles: readonly Article[], now: number): boolean {
  const at = articles[0]?.publishedAt ?? 0;
  return at > now - LOOK_BACK_MS && at <= now;
}
