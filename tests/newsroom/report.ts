import { firstSentence, type Slots, spin, weekday } from './prose';
import { type Random, randomFor } from './random';
import type {
  Block,
  ForeignTelling,
  House,
  NewsEvent,
  Report,
  Stage,
  Telling,
  World,
} from './types';

const MINUTE = 60_000;
const WIRE_CREDIT = 'Three Rivers Wire';

interface StageTask {
  readonly world: World;
  readonly house: House;
  readonly event: NewsEvent;
  readonly stage: Stage;
  readonly stageIndex: number;
  /** Which telling's headline; -1 makes one from the event's other wordings. */
  readonly telling: number;
  readonly kind: 'own' | 'wire' | 'live';
  readonly id: string;
  readonly at: number;
}

const DAY = 86_400_000;

/** Weekdays that a stage's texts may name: `[day]` of the stage, `[day0]` of the event's first, `[next]` and `[before]`. */
function daySlots({ world, event }: StageTask, stage: Stage): Slots {
  const today = Math.floor(world.now / DAY) * DAY;
  const dayAt = (day: number) => today - (6 - day) * DAY;
  const own = dayAt(stage.day);
  return {
    day: weekday(own),
    day0: weekday(dayAt(event.stages[0]?.day ?? stage.day)),
    next: weekday(own + DAY),
    before: weekday(own - DAY),
  };
}

/** The words between the first pair of quotation marks, for a pull quote. */
function quoteIn(paragraphs: readonly string[]): string | null {
  for (const paragraph of paragraphs) {
    const quote = /“([A-Z][^”]{38,160}[.,])”/.exec(paragraph)?.[1];
    if (quote !== undefined) return quote.replace(/,$/, '.');
  }
  return null;
}

/** What earlier developments brought, newest first, each with its lead, in their own days' words. */
function recap(task: StageTask, random: Random): string[] {
  const earlier = task.event.stages.slice(0, task.stageIndex).reverse();
  return earlier.flatMap((stage) => {
    const slots = daySlots(task, stage);
    const texts = [random.pick(stage.leads), ...stage.body.slice(0, 2)];
    return texts.map((text) => spin(text, random, slots));
  });
}

/** A lead, the stage's facts with the first two kept on top, the house's own angle, then background. */
function paragraphsOf(task: StageTask, random: Random, slots: Slots): string[] {
  const { stage, event, house } = task;
  const [low, high] = house.voice.paragraphs;
  const lead = stage.leads[Math.max(0, task.telling) % stage.leads.length] ?? '';
  const facts = [...stage.body.slice(0, 2), ...random.shuffle(stage.body.slice(2))];
  const angle = event.angles?.[house.topic] ?? [];
  const background = random.shuffle(event.background);
  const chosen = [lead, ...facts.slice(0, 3), ...angle, ...facts.slice(3), ...background];
  const spun = chosen.map((paragraph) => spin(paragraph, random, slots));
  const told = recap(task, random).slice(0, 6);
  return [...spun.slice(0, -1), ...told, ...spun.slice(-1)].slice(0, random.int(low, high));
}

const subheads = ['What we know', 'How it came to this', 'What happens next', 'The longer story'];

function withFurniture(paragraphs: readonly string[], house: House, random: Random): Block[] {
  const blocks: Block[] = paragraphs.map((text) => ({ kind: 'paragraph', text }));
  const quote = house.voice.pullQuotes ? quoteIn(paragraphs) : null;
  const holder = paragraphs.findIndex(
    (text) => quote !== null && text.includes(quote.slice(0, 30)),
  );
  if (quote !== null && blocks.length > 5) {
    blocks.splice(holder > 2 ? 2 : 5, 0, { kind: 'pull', text: quote });
  }
  if (house.voice.subheads && blocks.length > 6) {
    blocks.splice(blocks.length - 3, 0, { kind: 'subhead', text: random.pick(subheads) });
  }
  return blocks;
}

function liveBlocks(paragraphs: readonly string[], at: number): Block[] {
  const [lead = '', ...updates] = paragraphs;
  const newestFirst = updates.map<Block>((text, index) => ({
    kind: 'update',
    at: at - index * 23 * MINUTE,
    text,
  }));
  return [{ kind: 'paragraph', text: lead }, ...newestFirst];
}

function blocksOf(task: StageTask, paragraphs: readonly string[], random: Random): Block[] {
  if (task.kind === 'live') return liveBlocks(paragraphs, task.at);
  const [lead = '', ...rest] = paragraphs;
  const marked = task.kind === 'wire' || task.house.voice.dateline;
  const dateline = `${task.event.place.toUpperCase()} (3RW) — `;
  const texts = marked ? [dateline + lead, ...rest] : paragraphs;
  return withFurniture(texts, task.house, random);
}

const houseHeadline = (task: StageTask, random: Random): Telling => [
  task.house.slug,
  0,
  spin(random.pick(task.event.more), random),
];

/** An event's development in one publisher's words. Wire copy has the same words everywhere. */
export function writeStage(task: StageTask): Report {
  const voice = task.kind === 'wire' ? 'wire' : task.house.slug;
  const random = randomFor(task.world.seed, voice, task.id);
  const slots = daySlots(task, task.stage);
  const writer =
    task.kind === 'wire'
      ? { ...task, house: { ...task.house, topic: 'top', voice: wireVoice } }
      : task;
  const paragraphs = paragraphsOf(writer, random, slots);
  const told = task.stage.tellings[task.telling] ?? houseHeadline(task, random);
  return {
    id: task.id,
    slug: task.house.slug,
    eventId: task.event.id,
    kind: task.kind,
    at: task.at,
    section: task.event.section,
    headline: spin(told[2], random, slots),
    deck: spin(told[3] ?? '', random, slots) || firstSentence(paragraphs[0] ?? ''),
    byline: task.kind === 'wire' ? WIRE_CREDIT : random.pick(task.house.bylines),
    blocks: blocksOf(writer, paragraphs, random),
    scene: task.event.scene,
    caption: spin(random.pick(task.event.captions), random, slots),
    tags: task.event.tags,
    breaking: false,
  };
}

const wireVoice = {
  paragraphs: [8, 10],
  dateline: true,
  subheads: false,
  pullQuotes: false,
  metadata: 'none',
} as const;

interface ForeignTask {
  readonly world: World;
  readonly house: House;
  readonly event: NewsEvent;
  readonly telling: ForeignTelling;
  readonly id: string;
  readonly at: number;
}

/** An event as a publisher in another language tells it. */
export function writeForeign(task: ForeignTask): Report {
  const { telling, house, event } = task;
  const random = randomFor(task.world.seed, house.slug, task.id);
  return {
    id: task.id,
    slug: house.slug,
    eventId: event.id,
    kind: 'own',
    at: task.at,
    section: '',
    headline: telling.headline,
    deck: telling.deck,
    byline: random.pick(house.bylines),
    blocks: telling.paragraphs.map((text) => ({ kind: 'paragraph', text })),
    scene: event.scene,
    caption: telling.headline,
    tags: [],
    breaking: false,
  };
}
