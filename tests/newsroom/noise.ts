import {
  familyNames,
  fishes,
  fruits,
  givenNames,
  streets,
  teams,
  towns,
  trades,
  vegetables,
} from './names';
import { firstSentence, type Slots, spin, weekday } from './prose';
import { type Random, randomFor } from './random';
import { foreignNoise, noiseTemplates } from './texts/noise';
import type { Block, House, NoiseTemplate, Report, ReportPlan, World } from './types';

const WEEK = 7 * 86_400_000;
const person = (random: Random) => `${random.pick(givenNames)} ${random.pick(familyNames)}`;
/** Two different values. */
function two(random: Random, values: readonly string[]): [string, string] {
  const first = random.int(0, values.length - 1);
  const second = (first + random.int(1, values.length - 1)) % values.length;
  return [values[first] ?? '', values[second] ?? ''];
}

const numbers = (random: Random, low: number, high: number) => String(random.int(low, high));

/** Names and numbers for one article's slots. */
export function noiseSlots(random: Random, at: number, language: string): Slots {
  const [home, away] = two(random, teams);
  const [town, town2] = two(random, towns);
  const goals = random.int(1, 4);
  return {
    home,
    away,
    town,
    town2,
    street: random.pick(streets),
    person: person(random),
    person2: person(random),
    family: random.pick(familyNames),
    trade: random.pick(trades),
    vegetable: random.pick(vegetables),
    fruit: random.pick(fruits),
    fish: random.pick(fishes),
    goals: String(goals),
    fewer: numbers(random, 0, goals - 1),
    n: numbers(random, 3, 19),
    m: numbers(random, 21, 96),
    k: numbers(random, 110, 940),
    minute: numbers(random, 4, 88),
    year: numbers(random, 1902, 1998),
    number: numbers(random, 1200, 9800),
    day: weekday(at, language),
  };
}

type Choice = readonly [NoiseTemplate, string];
const choices = new Map<string, readonly Choice[]>();

/** Every template of a house with each of its headlines, in the house's own order. */
function choicesFor(seed: number, house: House): readonly Choice[] {
  const key = `${seed} ${house.slug}`;
  const known = choices.get(key);
  if (known !== undefined) return known;
  const templates =
    foreignNoise[house.language] ??
    noiseTemplates.filter(({ section }) => house.sections.includes(section));
  const pairs = templates.flatMap((one) =>
    one.headlines.map((headline): Choice => [one, headline]),
  );
  const shuffled = randomFor(seed, house.slug, 'choices').shuffle(pairs);
  choices.set(key, shuffled);
  return shuffled;
}

/** The report that a template makes; `key` decides every name and number in it. */
export function writeNoise(world: World, house: House, key: string, at: number): Report {
  const random = randomFor(world.seed, house.slug, key);
  const all = choicesFor(world.seed, house);
  const [template, headline] = all[Number(/\d+$/.exec(key)?.[0] ?? 0) % all.length] ?? [];
  if (template === undefined || headline === undefined)
    throw new Error(`no noise for ${house.slug}`);
  const slots = noiseSlots(random, at, house.language);
  const texts = template.paragraphs.map((paragraph) => spin(paragraph, random, slots));
  const blocks = texts.map<Block>((text) => ({ kind: 'paragraph', text }));
  return {
    id: key,
    slug: house.slug,
    eventId: null,
    kind: 'own',
    at,
    section: template.label,
    headline: spin(headline, random, slots),
    deck: firstSentence(texts[0] ?? ''),
    byline: random.pick(house.bylines),
    blocks,
    scene: template.scene,
    caption: template.label,
    tags: [template.label],
    breaking: false,
  };
}

/** The plan of a publisher's nth own small report, somewhere in the week. */
export function noiseFor(world: World, house: House, index: number): ReportPlan {
  const id = `n${index + 1}`;
  const random = randomFor(world.seed, house.slug, id, 'time');
  const at = Math.floor(world.now - random.next() ** 1.1 * (WEEK - 3_600_000)) - 60_000;
  const weight = 0.5 + random.next() * 2.5;
  return { id, eventId: null, at, weight, write: () => writeNoise(world, house, id, at) };
}
