import type { Article } from '../model/article';
import type { Steps } from '../model/steps';
import type { Story } from '../model/story';
import type { Kinship } from './kinship';
import { leadOf } from './lead';
import { middleOf, ONE_EVENT_MS, type Told, type Weighed } from './told';
import { widthOf } from './width';

/** What it takes to be put in order. */
export type Scored = Pick<Weighed, 'story' | 'score'>;

export interface Placed extends Weighed {
  readonly lead: Article;
}

/** A story without a place; its score falls as others of its subject get theirs. */
interface Waiting extends Omit<Weighed, 'score'> {
  score: number;
  readonly index: number;
  readonly middle: number;
}

/** From this kinship on, stories belong to one subject. */
const KIN = 0.2;
/** Its kin's importance counts with diminishing returns, so that a trifle does not rise by them. */
const GAIN = 0.6;
/** From this on, one of them is enough at a time. */
const NEAR = 0.25;
/** How fast a place near a subject already shown loses its worth, and what is left at the least. */
const CROWDING = 2;
const LEAST_LEFT = 0.02;

/** Best first; equals by id, so that the order never depends on chance. */
export function byScore(a: Scored, b: Scored): number {
  return b.score - a.score || (a.story.id < b.story.id ? -1 : a.story.id > b.story.id ? 1 : 0);
}

/**
 * Fills `count` places, one after the other. A story gains by its kin, since a great subject is told
 * in many stories; and once one of a subject has a place, its kin of the same time lose theirs. No
 * source leads more than a third of the places as long as others have something to show. Never
 * shorter than it could be. After the `usual` places what is told more widely goes first. A story or
 * a place a step. (Greedy, one after the other, as in maximal marginal relevance:
 * Carbonell and Goldstein 1998; that likeness counts by time is our own.)
 */
export function* choosePlaces(
  { stories, kinship }: Told,
  count: number,
  usual: number,
): Steps<Placed[]> {
  const leadIn = leadsOnce();
  const waiting: Waiting[] = [];
  for (const [index, one] of stories.entries()) {
    const score = withKin(stories, index, kinship);
    waiting.push({ ...one, score, middle: middleOf(one.story), index });
    yield;
  }
  const placed: Placed[] = [];
  const leads = new Map<string, number>();
  let most = Math.max(1, Math.round(count / 3));
  while (placed.length < count && waiting.length > 0) {
    waiting.sort(byScore);
    const at = waiting.findIndex(({ story }) => (leads.get(leadIn(story).sourceId) ?? 0) < most);
    if (at < 0) {
      most++;
      continue;
    }
    const [{ index, middle, ...next }] = waiting.splice(at, 1) as [Waiting];
    const lead = leadIn(next.story);
    placed.push({ ...next, lead });
    leads.set(lead.sourceId, (leads.get(lead.sourceId) ?? 0) + 1);
    for (const one of waiting) {
      one.score *= leftBeside(kinship(index, one.index), one.middle - middle);
    }
    if (placed.length === usual && usual < count) {
      for (const one of waiting) one.score *= widthOf(one.story);
    }
    yield;
  }
  return placed.sort(byScore);
}

/** `leadOf`, worked out once for each story that is asked for. */
function leadsOnce(): (story: Story) => Article {
  const leads = new Map<string, Article>();
  return (story) => {
    const lead = leads.get(story.id) ?? leadOf(story);
    leads.set(story.id, lead);
    return lead;
  };
}

function withKin(scored: readonly Weighed[], i: number, kinship: Kinship): number {
  const own = scored[i]?.score ?? 0;
  let kin = 0;
  scored.forEach((other, j) => {
    if (i !== j) kin += Math.max(0, kinship(i, j) - KIN) * other.score;
  });
  return own > 0 ? own * (1 + kin / own) ** GAIN : 0;
}

/** What is left of a story's score beside a story of this kinship that far away in time. */
function leftBeside(kinship: number, apartMs: number): number {
  if (kinship <= NEAR) return 1;
  const sameTime = 1 / (1 + (apartMs / ONE_EVENT_MS) ** 2);
  return Math.max(LEAST_LEFT, 1 - CROWDING * (kinship - NEAR) * sameTime);
}
