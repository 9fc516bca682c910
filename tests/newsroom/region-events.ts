import { REGION_SIZE } from './houses';
import { noiseSlots } from './noise';
import { firstSentence, spin } from './prose';
import { randomFor } from './random';
import { regionTemplates } from './texts/region';
import type { Block, House, Report, ReportPlan, World } from './types';

const HOUR = 3_600_000;
const EVENTS_PER_REGION = 14;

/** Which papers of a region tell its nth event, and when it happened. */
function eventOf(world: World, region: number, index: number) {
  const random = randomFor(world.seed, 'region', region, index);
  const template = random.pick(regionTemplates);
  const at = world.now - random.int(2, 160) * HOUR;
  const share = random.pick([0.12, 0.2, 0.3]);
  return { random, template, at, share, slots: noiseSlots(random, at, 'en') };
}

function writeRegional(world: World, house: House, index: number, at: number): Report {
  const { template, slots } = eventOf(world, house.region, index);
  const random = randomFor(world.seed, house.slug, 'region', index);
  const facts = random.shuffle(template.paragraphs).slice(0, random.int(3, 6));
  const texts = [random.pick(template.leads), ...facts].map((text) => spin(text, random, slots));
  return {
    id: `r${index + 1}`,
    slug: house.slug,
    eventId: `region-${house.region}-${index + 1}`,
    kind: 'own',
    at,
    section: template.label,
    headline: spin(random.pick(template.headlines), random, slots),
    deck: firstSentence(texts[0] ?? ''),
    byline: random.pick(house.bylines),
    blocks: texts.map<Block>((text) => ({ kind: 'paragraph', text })),
    scene: template.scene,
    caption: `${template.label}, ${slots.town ?? ''}`,
    tags: [template.label],
    breaking: false,
  };
}

/** A generated publisher's part in its region's news; none for the hand-made ones. */
export function regionPlans(world: World, house: House): ReportPlan[] {
  if (house.region === 0) return [];
  return Array.from({ length: EVENTS_PER_REGION }, (_, index) => index).flatMap((index) => {
    const { at: happenedAt, share } = eventOf(world, house.region, index);
    const random = randomFor(world.seed, house.slug, 'teller', index);
    if (!random.chance(Math.max(share, 2 / REGION_SIZE))) return [];
    const at = happenedAt + random.int(5, 100) * 60_000;
    const write = () => writeRegional(world, house, index, at);
    return [
      {
        id: `r${index + 1}`,
        eventId: `region-${house.region}-${index + 1}`,
        at,
        weight: 3 + random.next() * 2,
        write,
      },
    ];
  });
}
