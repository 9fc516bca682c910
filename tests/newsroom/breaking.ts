import type { Desk } from './desk';
import { spin, weekday } from './prose';
import { randomFor } from './random';
import { breakingTexts } from './texts/breaking';
import type { Block, NewsEvent, Report, World } from './types';

/** What `breakNews` did. */
export interface BreakingEvent {
  readonly headline: string;
  readonly slugs: readonly string[];
  /** Epoch ms of the first report. */
  readonly firstAt: number;
  readonly eventId: string;
}

export const breakingEvents: readonly NewsEvent[] = breakingTexts;

const MINUTE = 60_000;

function blocksOf(
  event: NewsEvent,
  desk: Desk,
  world: World,
  id: string,
  telling: number,
): Block[] {
  const [stage] = event.stages;
  if (stage === undefined) return [];
  const random = randomFor(world.seed, desk.house.slug, id);
  const slots = { day: weekday(world.now) };
  const lead = stage.leads[telling % stage.leads.length] ?? '';
  const facts = random.shuffle(stage.body).slice(0, 5);
  const texts = [lead, ...facts, random.pick(event.background)];
  return texts.map((text) => ({ kind: 'paragraph', text: spin(text, random, slots) }));
}

/** Puts the event on top of the feeds of its tellers, or of the first publishers when they are absent. */
export function breakingPlans(
  world: World,
  event: NewsEvent,
  desks: readonly Desk[],
  at: number,
  round: number,
): BreakingEvent {
  const tellings = event.stages[0]?.tellings ?? [];
  const named = desks.filter(({ house }) => tellings.some(([slug]) => slug === house.slug));
  const others = desks.filter((desk) => !named.includes(desk) && desk.house.language === 'en');
  const tellers = [...named, ...others.slice(0, Math.max(0, 5 - named.length))];
  const id = `b-${event.id}-${round}`;
  const reports = tellers.map((desk, index) => {
    const own = tellings.findIndex(([slug]) => slug === desk.house.slug);
    const telling = own >= 0 ? own : index % tellings.length;
    const [, minutes = 3, headline = '', deck = ''] = tellings[telling] ?? [];
    const report: Report = {
      id,
      slug: desk.house.slug,
      eventId: `${event.id}-${round}`,
      kind: 'own',
      at: at - minutes * MINUTE,
      section: event.section,
      headline,
      deck,
      byline: desk.house.bylines[0] ?? '',
      blocks: blocksOf(event, desk, world, id, telling),
      scene: event.scene,
      caption: event.captions[0] ?? '',
      tags: event.tags,
      breaking: index % 2 === 0,
    };
    desk.add({ id, eventId: report.eventId, at: report.at, weight: 10, write: () => report });
    return report;
  });
  const first = reports.reduce<Report | null>(
    (oldest, report) => (oldest === null || report.at < oldest.at ? report : oldest),
    null,
  );
  return {
    headline: first?.headline ?? '',
    slugs: tellers.map(({ house }) => house.slug),
    firstAt: first?.at ?? at,
    eventId: `${event.id}-${round}`,
  };
}
