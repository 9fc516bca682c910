import { events } from './events';
import { noiseFor } from './noise';
import { randomFor } from './random';
import { regionPlans } from './region-events';
import { writeForeign, writeStage } from './report';
import type { House, NewsEvent, ReportPlan, Stage, World } from './types';

const DAY = 86_400_000;
const HOUR = 3_600_000;
const MINUTE = 60_000;

/** Epoch ms of an hour (UTC) of one of the week's seven days, 6 being the day of `now`. */
export function timeOf(world: World, day: number, hour: number): number {
  const today = Math.floor(world.now / DAY) * DAY;
  return today - (6 - day) * DAY + hour * HOUR;
}

/** The stage as the wire told it, or as its first teller did. */
const sourceTelling = (stage: Stage) =>
  Math.max(
    0,
    stage.tellings.findIndex(([slug]) => slug === 'wire'),
  );

function ownPlans(world: World, house: House, event: NewsEvent): ReportPlan[] {
  return event.stages.flatMap((stage, stageIndex) => {
    const start = timeOf(world, stage.day, stage.hour);
    const id = `${event.id}-${stageIndex + 1}`;
    const plan = (telling: number, minutes: number, kind: 'own' | 'wire' | 'live'): ReportPlan => {
      const at = start + minutes * MINUTE;
      const weight = event.weight - (event.stages.length - 1 - stageIndex) * 0.6;
      const write = () =>
        writeStage({ world, house, event, stage, stageIndex, telling, kind, id, at });
      return { id, eventId: event.id, at, weight, write };
    };
    const telling = stage.tellings.findIndex(([slug]) => slug === house.slug);
    if (telling >= 0) {
      const kind = stage.live?.includes(house.slug) === true ? 'live' : 'own';
      return [plan(telling, stage.tellings[telling]?.[1] ?? 0, kind)];
    }
    if (stage.wire?.includes(house.slug) !== true) return [];
    const source = sourceTelling(stage);
    const delay = randomFor(world.seed, house.slug, id).int(12, 55);
    return [plan(source, (stage.tellings[source]?.[1] ?? 0) + delay, 'wire')];
  });
}

/** A paper beyond the hand-made ones: now and then a big event, often as the wire sent it. */
function borrowedPlans(world: World, house: House, event: NewsEvent): ReportPlan[] {
  const random = randomFor(world.seed, house.slug, event.id);
  if (!random.chance(event.weight / 60)) return [];
  const stageIndex = random.int(0, event.stages.length - 1);
  const stage = event.stages[stageIndex];
  if (stage === undefined) return [];
  const id = `${event.id}-${stageIndex + 1}`;
  const at = timeOf(world, stage.day, stage.hour) + random.int(20, 400) * MINUTE;
  const kind = random.chance(0.5) ? 'wire' : 'own';
  const telling = kind === 'wire' ? sourceTelling(stage) : -1;
  const write = () => writeStage({ world, house, event, stage, stageIndex, telling, kind, id, at });
  return [{ id, eventId: event.id, at, weight: event.weight - 1, write }];
}

function foreignPlans(world: World, house: House, event: NewsEvent): ReportPlan[] {
  const own = (event.foreign ?? []).filter((telling) => telling.slug === house.slug);
  return own.map((telling, index) => {
    const id = `${event.id}-${index + 1}`;
    const at = timeOf(world, telling.day, telling.hour);
    const write = () => writeForeign({ world, house, event, telling, id, at });
    return { id, eventId: event.id, at, weight: event.weight, write };
  });
}

function eventPlans(world: World, house: House): ReportPlan[] {
  const [number, count] = world.part;
  const ofThisWeek = events.filter((_, index) => index % count === number);
  return ofThisWeek.flatMap((event) =>
    house.region > 0
      ? borrowedPlans(world, house, event)
      : [...ownPlans(world, house, event), ...foreignPlans(world, house, event)],
  );
}

/** How high editors put a report: weight, less what age takes away. */
function prominence(world: World, plan: ReportPlan): number {
  return plan.weight - (world.until - plan.at) / (1.6 * DAY);
}

/** Of several weeks each has its own ids, as pages have their own addresses. */
function numbered({ part: [number] }: World, plan: ReportPlan): ReportPlan {
  if (number === 0) return plan;
  const id = `w${number + 1}-${plan.id}`;
  return { ...plan, id, write: () => ({ ...plan.write(), id }) };
}

/** What a publisher ran in the week, as its editors order it: what matters on top. */
export function weekOf(world: World, house: House): readonly ReportPlan[] {
  const past = (plan: ReportPlan) => plan.at <= world.until;
  const told = [...eventPlans(world, house), ...regionPlans(world, house)]
    .filter(past)
    .sort((a, b) => b.weight - a.weight)
    .slice(0, world.articlesPerPublisher);
  const missing = world.articlesPerPublisher - told.length;
  const noise = Array.from({ length: missing }, (_, index) => noiseFor(world, house, index));
  return [...told, ...noise.filter(past)]
    .sort((a, b) => prominence(world, b) - prominence(world, a))
    .map((plan) => numbered(world, plan));
}
