import type { Article } from '../model/article';
import type { Steps } from '../model/steps';
import type { Story } from '../model/story';
import { HOUR_MS } from '../model/time';
import { type Kinship, kinshipInSteps, type Subject } from './kinship';

/** A story, how important it is, and what it is about. */
export interface Weighed {
  readonly story: Story;
  readonly score: number;
  readonly subject: Subject;
}

/** Stories of different events, and how near their subjects are, by their place among them. */
export interface Told {
  readonly stories: readonly Weighed[];
  readonly kinship: Kinship;
}

/** How long the reports of one event come; what is told in like words later is a new turn of it. */
export const ONE_EVENT_MS = 36 * HOUR_MS;
/** From this kinship on, two stories of that time tell the same. */
const SAME = 0.4;

/** The article in the middle of a story, epoch ms. */
export function middleOf({ articles }: Story): number {
  return articles[Math.floor(articles.length / 2)]?.publishedAt ?? 0;
}

/**
 * One place for one event: a lesser story that tells in like words, at the same time, what a greater
 * one tells becomes part of it. Around a leader, not in a chain, so that a long war stays many
 * stories. Takes the best first; never gives fewer than `atLeast`, if so many came. A story a step.
 */
export function* toldOnce(
  weighed: readonly Weighed[],
  weigh: (story: Story, subject: Subject) => Weighed,
  atLeast: number,
): Steps<Told> {
  const kinship = yield* kinshipInSteps(weighed.map(({ subject }) => subject));
  const nearness = sameTime(weighed, kinship);
  const events: Event[] = [];
  let toSpare = weighed.length - atLeast;
  for (const [index, one] of weighed.entries()) {
    const event = toSpare > 0 ? nearest(events, (at) => nearness(at, index)) : undefined;
    if (event) toSpare--;
    if (event) event.told.push(one.story);
    else events.push({ at: index, leader: one, told: [one.story] });
    yield;
  }
  const stories: Weighed[] = [];
  for (const { leader, told } of events) {
    stories.push(told.length === 1 ? leader : weigh(united(told), leader.subject));
    yield;
  }
  const at = (index: number) => events[index]?.at ?? -1;
  return { stories, kinship: (a, b) => kinship(at(a), at(b)) };
}

interface Event {
  /** The greatest of its stories; what it is about is what the event is about. */
  readonly leader: Weighed;
  /** The leader's index. */
  readonly at: number;
  readonly told: Story[];
}

/** The kinship of stories told within one event's time, 0 of others. */
function sameTime(weighed: readonly Weighed[], kinship: Kinship): Kinship {
  const middles = weighed.map(({ story }) => middleOf(story));
  const apartMs = (a: number, b: number) => Math.abs((middles[a] ?? 0) - (middles[b] ?? 0));
  return (a, b) => (apartMs(a, b) < ONE_EVENT_MS ? kinship(a, b) : 0);
}

function nearest(events: readonly Event[], nearness: (at: number) => number): Event | undefined {
  let found: Event | undefined;
  let best = SAME;
  for (const event of events) {
    const near = nearness(event.at);
    if (near < best) continue;
    best = near;
    found = event;
  }
  return found;
}

/** One story of several; it keeps the identity of the oldest, as when grouping unites. */
function united(stories: readonly Story[]): Story {
  const articles = stories.flatMap((story) => story.articles).sort(oldestFirst);
  const oldest = stories.find((story) => story.articles.some(({ id }) => id === articles[0]?.id));
  return { id: oldest?.id ?? '', articles };
}

function oldestFirst(a: Article, b: Article): number {
  return a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1);
}
