// How much a report by a source of this topic says about the week. Eight gadget sites that tell the
// same launch must not outvote three front pages. Unknown topics stand between.
const WEIGHTS: Readonly<Record<string, number>> = {
  top: 1,
  general: 1,
  news: 1,
  world: 1,
  politics: 1,
  national: 1,
  local: 0.7,
  business: 0.7,
  finance: 0.7,
  economy: 0.7,
  health: 0.5,
  climate: 0.5,
  environment: 0.5,
  science: 0.4,
  technology: 0.35,
  culture: 0.3,
  entertainment: 0.25,
  sports: 0.25,
  sport: 0.25,
  lifestyle: 0.2,
};

const UNKNOWN = 0.6;

/** Weight of a source's topic, 0 to 1. */
export function topicWeight(topic: string): number {
  return WEIGHTS[topic.toLowerCase()] ?? UNKNOWN;
}

// Their reports are of every subject.
const GENERAL: ReadonlySet<string> = new Set(['top', 'general', 'news']);

/** Whether a topic is no subject: a reader's liking for it says nothing. */
export function isGeneral(topic: string): boolean {
  return GENERAL.has(topic.toLowerCase());
}
