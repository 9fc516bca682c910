import type { Story } from '../model/story';
import { DAY_MS } from '../model/time';
import { isGeneral } from './topics';

/** Something the reader did with a story, local and never shared. */
export interface TasteSignal {
  readonly kind: 'read' | 'dismissed';
  readonly topic: string;
  readonly sourceId: string;
  /** Epoch ms. */
  readonly at: number;
}

/** What the reader leans to: -1 dismissed whenever seen, 0 nothing known, up to 1 read whenever seen. */
export interface Taste {
  readonly topics: ReadonlyMap<string, number>;
  readonly sourceIds: ReadonlyMap<string, number>;
}

/** How the bent moves a story, and by what; `because` is null when it does not. */
export interface Bent {
  /** 0.8 to 1.25: what the story's score is multiplied by. */
  readonly factor: number;
  readonly because:
    | { readonly kind: 'topic'; readonly topic: string }
    | { readonly kind: 'source'; readonly sourceId: string }
    | null;
}

/** What no taste moves. */
export const unbent: Bent = { factor: 1, because: null };

const HALF_LIFE_MS = 30 * DAY_MS;
/** As if so many signals had been neutral, so that one click is no taste. */
const DOUBT = 5;
/** It shifts the order a little; it never hides what everyone reports. */
const MOST = 1.25;
/** A leaning smaller than this moves nothing. */
export const NOTICED = 0.05;

/** The reader's taste from what was read and dismissed, older signals counting less. */
export function tasteOf(signals: readonly TasteSignal[], now: number): Taste {
  const ofSubjects = signals.filter(({ topic }) => !isGeneral(topic));
  return {
    topics: leanings(ofSubjects, now, ({ topic }) => topic),
    sourceIds: leanings(signals, now, ({ sourceId }) => sourceId),
  };
}

function leanings(
  signals: readonly TasteSignal[],
  now: number,
  keyOf: (signal: TasteSignal) => string,
): Map<string, number> {
  const sums = new Map<string, { lean: number; weight: number }>();
  for (const signal of signals) {
    const weight = 0.5 ** (Math.max(0, now - signal.at) / HALF_LIFE_MS);
    const sum = sums.get(keyOf(signal)) ?? { lean: 0, weight: 0 };
    sum.lean += signal.kind === 'read' ? weight : -weight;
    sum.weight += weight;
    sums.set(keyOf(signal), sum);
  }
  return new Map([...sums].map(([key, { lean, weight }]) => [key, lean / (weight + DOUBT)]));
}

/** How a story is moved by the reader's taste: by the strongest leaning its articles touch. */
export function bentOf(story: Story, taste: Taste): Bent {
  let lean = 0;
  let because: Bent['because'] = null;
  const consider = (found: number, reason: Bent['because']) => {
    if (Math.abs(found) <= Math.max(NOTICED, Math.abs(lean))) return;
    lean = found;
    because = reason;
  };
  const n = Math.max(1, story.articles.length);
  for (const [topic, count] of counted(story, 'topic'))
    consider(((taste.topics.get(topic) ?? 0) * count) / n, { kind: 'topic', topic });
  for (const [sourceId, count] of counted(story, 'sourceId'))
    consider(((taste.sourceIds.get(sourceId) ?? 0) * count) / n, { kind: 'source', sourceId });
  return { factor: MOST ** lean, because };
}

function counted(story: Story, key: 'topic' | 'sourceId'): [string, number][] {
  const counts = new Map<string, number>();
  for (const article of story.articles)
    counts.set(article[key], (counts.get(article[key]) ?? 0) + 1);
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}
