import type { Article } from '../model/article';
import type { Story } from '../model/story';
import { type Kinship, kinshipOf } from './kinship';
import { leadOf } from './lead';

export interface Scored {
  readonly story: Story;
  readonly score: number;
}

export interface Placed extends Scored {
  readonly lead: Article;
}

/** From this kinship on, stories belong to one subject. */
const KIN = 0.2;
/** From this on, one of them is enough. */
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
 * in many stories; and once one of a subject has a place, its kin lose theirs. No source leads more
 * than a third of the places as long as others have something to show. Never shorter than it could be.
 */
export function choosePlaces(scored: readonly Scored[], count: number): Placed[] {
  const kinship = kinshipOf(scored.map(({ story }) => story));
  const waiting = scored.map((one, i) => ({
    ...one,
    score: withKin(scored, i, kinship),
    lead: leadOf(one.story),
    index: i,
  }));
  const placed: Placed[] = [];
  const leads = new Map<string, number>();
  let most = Math.max(1, Math.round(count / 3));
  while (placed.length < count && waiting.length > 0) {
    waiting.sort(byScore);
    const at = waiting.findIndex(({ lead }) => (leads.get(lead.sourceId) ?? 0) < most);
    if (at < 0) {
      most++;
      continue;
    }
    const [{ index, ...next }] = waiting.splice(at, 1) as [(typeof waiting)[number]];
    placed.push(next);
    leads.set(next.lead.sourceId, (leads.get(next.lead.sourceId) ?? 0) + 1);
    for (const one of waiting) one.score *= leftBeside(kinship(index, one.index));
  }
  return placed.sort(byScore);
}

function withKin(scored: readonly Scored[], i: number, kinship: Kinship): number {
  let score = 0;
  scored.forEach((other, j) => {
    if (i === j) score += other.score;
    else score += Math.max(0, kinship(i, j) - KIN) * other.score;
  });
  return score;
}

function leftBeside(kinship: number): number {
  return kinship > NEAR ? Math.max(LEAST_LEFT, 1 - CROWDING * (kinship - NEAR)) : 1;
}
