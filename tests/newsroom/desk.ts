import { carriesText, type EncodedFeed, encodeFeed, type FeedEntry } from './feeds';
import { plainBody } from './furniture';
import { labelsFor } from './labels';
import { writeNoise } from './noise';
import type { PageModel, Teaser } from './page-model';
import { hash, randomFor } from './random';
import type { House, Publisher, Report, ReportPlan, World } from './types';
import { weekOf } from './week';

/** A publisher at work: what it ran, in editors' order, and its feed. Text is written when asked for. */
export interface Desk {
  readonly house: House;
  readonly publisher: Publisher;
  plans(): readonly ReportPlan[];
  /** The report with this id, or undefined. */
  report(id: string): Report | undefined;
  /** Puts a plan on top of the feed. */
  add(plan: ReportPlan): void;
  /** Adds small reports of its own, dated `at` and the minutes before. */
  publish(count: number, at: number): void;
  url(report: Pick<Report, 'id' | 'headline'>): string;
  pictureUrl(report: Report): string;
  feed(): EncodedFeed;
  /** Changes when the feed does; known without writing the feed. */
  etag(): string;
  updatedAt(): number;
  page(report: Report): PageModel;
}

/** Documents are kept for the feeds asked for last, so that a large newsroom stays small. */
const KEPT_FEEDS = 400;

interface Kept {
  feed: EncodedFeed | null;
  readonly entries: Map<string, FeedEntry>;
}

const kept = new Map<Desk, Kept>();

function keptFor(desk: Desk): Kept {
  const known = kept.get(desk) ?? { feed: null, entries: new Map<string, FeedEntry>() };
  kept.delete(desk);
  kept.set(desk, known);
  const oldest = kept.keys().next().value;
  if (kept.size > KEPT_FEEDS && oldest !== undefined) kept.delete(oldest);
  return known;
}

const pathWords = (headline: string) =>
  headline
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 60)
    .replace(/-$/, '');

/** Every layout has its own way to name a page; all end in the report's id. */
function pathOf(house: House, { id, headline }: Pick<Report, 'id' | 'headline'>): string {
  const words = pathWords(headline);
  switch (house.layout) {
    case 'broadsheet':
      return `/news/${words}/${id}.html`;
    case 'tabloid':
      return `/${words}--${id}`;
    case 'plain':
      return `/article?id=${id}`;
    case 'magazine':
      return `/${words || 'story'}/${id}/`;
    case 'sidebar':
    case 'divs':
      return `/stories/${words || 'story'}-_${id}`;
  }
}

/** The id at the end of a page's address, or null when it is no article's. */
export function idIn(url: URL): string | null {
  const query = url.pathname === '/article' ? url.searchParams.get('id') : null;
  if (query !== null) return query;
  return /.*(?:--|-_|\/)([a-z][a-z0-9-]*\d)(?:\.html|\/)?$/.exec(url.pathname)?.[1] ?? null;
}

export function makeDesk(world: World, house: House, port: number): Desk {
  const siteUrl = `http://${house.slug}.localhost:${port}/`;
  const feedUrl = `${siteUrl.slice(0, -1)}${house.feedPath}`;
  const { slug, title, topic, language, format, encoding } = house;
  const publisher = { slug, title, siteUrl, feedUrl, topic, language, format, encoding };
  let week: readonly ReportPlan[] | null = null;
  let added: ReportPlan[] = [];
  let published = 0;
  let changedAt = 0;

  const plans = () => {
    week ??= weekOf(world, house);
    return [...added, ...week];
  };
  const report = (id: string) =>
    plans()
      .find((plan) => plan.id === id)
      ?.write();
  const url = (of: Pick<Report, 'id' | 'headline'>) => siteUrl.slice(0, -1) + pathOf(house, of);
  const pictureUrl = (of: Report) => `${siteUrl}media/${of.scene}/${of.id}-${slug}`;
  const add = (plan: ReportPlan) => {
    added = [plan, ...added];
    changedAt = Math.max(plan.at, changedAt);
    const known = kept.get(desk);
    if (known !== undefined) known.feed = null;
  };
  const publish = (count: number, at: number) => {
    for (let index = count - 1; index >= 0; index--) {
      published += 1;
      const id = `p${published}`;
      const time = at - index * 60_000;
      add({
        id,
        eventId: null,
        at: time,
        weight: 3,
        write: () => writeNoise(world, house, id, time),
      });
    }
  };
  const updatedAt = () => {
    const newest = (week ?? plans()).reduce((latest, plan) => Math.max(latest, plan.at), 0);
    return Math.max(newest, changedAt);
  };
  const etag = () => {
    const state = [
      world.seed,
      world.now,
      world.until,
      world.articlesPerPublisher,
      slug,
      added.length,
      changedAt,
    ];
    const value = `"${hash(state.join()).toString(16)}-${added.length}"`;
    return house.validators === 'weak' ? `W/${value}` : value;
  };
  const entryOf = (of: Report): FeedEntry => ({
    id: `tag:${slug}.localhost,2026:${of.id}`,
    url: url(of),
    headline: of.headline,
    deck: of.deck,
    html: carriesText(house) ? plainBody(of.blocks, language) : null,
    byline: of.byline,
    at: of.at,
    tags: of.breaking ? ['Breaking news', ...of.tags] : of.tags,
    pictureUrl: format === 'rss1' ? null : pictureUrl(of),
    comments: of.eventId === null ? null : commentsOf(of),
  });
  const feed = () => {
    const known = keptFor(desk);
    if (known.feed !== null) return known.feed;
    const entries = plans().map((plan) => {
      const entry = known.entries.get(plan.id) ?? entryOf(plan.write());
      known.entries.set(plan.id, entry);
      return entry;
    });
    known.feed = encodeFeed({
      publisher,
      tagline: house.tagline,
      updatedAt: updatedAt(),
      entries,
    });
    return known.feed;
  };
  const commentsOf = (of: Report) => randomFor(slug, of.id, 'comments').int(0, 240);
  const teaser = (plan: ReportPlan): Teaser => {
    const { id, headline } = plan.write();
    return { url: url({ id, headline }), headline };
  };
  const page = (of: Report): PageModel => {
    const others = plans().filter(({ id }) => id !== of.id);
    const related = others.filter(({ eventId }) => eventId !== null && eventId === of.eventId);
    return {
      house,
      publisher,
      report: of,
      url: url(of),
      pictureUrl: pictureUrl(of),
      related: related.slice(0, 4).map(teaser),
      mostRead: others.slice(0, 5).map(teaser),
      comments: commentsOf(of),
      labels: labelsFor(language),
    };
  };
  const desk: Desk = {
    house,
    publisher,
    plans,
    report,
    add,
    publish,
    url,
    pictureUrl,
    feed,
    etag,
    updatedAt,
    page,
  };
  return desk;
}
