import type { ServerResponse } from 'node:http';
import { type BrandOptions, brandFor } from './brand';
import { type BreakingEvent, breakingEvents, breakingPlans } from './breaking';
import { type Desk, makeDesk } from './desk';
import { faultReply, spoilConnection, type Victim } from './faults';
import { type Ghost, openGhost } from './ghost';
import { housesFor } from './houses';
import { type Listmonk, openListmonk } from './listmonk';
import { directoryReply, newsletterReply, socialReply } from './newsletter-host';
import { openPostOffice } from './post-office';
import { feedReply, frontReply, publisherReply, textReply } from './router';
import { startServer } from './server';
import type {
  Ask,
  Fault,
  LoggedRequest,
  Mail,
  PageFault,
  Publisher,
  Reply,
  Report,
  World,
} from './types';

export interface NewsroomOptions {
  /** Equal seeds and `now` give equal text. Default 1. */
  seed?: number;
  /** Epoch ms; default the real time. */
  now?: number;
  /** Epoch ms the week ends at, no earlier than `now`; default `now`. */
  weekEndsAt?: number;
  /** Week `number`, from 0, of `count` that differ; default all events in one week. */
  part?: readonly [number: number, count: number];
  /** Default 12; any number. */
  publishers?: number;
  /** Default 40. */
  articlesPerPublisher?: number;
  /** Added before every answer, in ms. */
  latencyMs?: number;
  /** 0 takes any free port. */
  port?: number;
  host?: string;
}

export interface Newsroom {
  readonly port: number;
  readonly publishers: readonly Publisher[];
  /** Of the publishers only. */
  readonly origins: readonly string[];
  /** Epoch ms of the newsroom's own clock: `now`, and what has passed since. */
  clock(): number;
  /** A slug, or `news` or `ghost` for the newsletter servers. Null behaves again; throws on an unknown slug. */
  misbehave(slug: string, fault: Fault | null): void;
  misbehavePages(slug: string, fault: PageFault | null): void;
  /** Asked first for everything on a publisher's host; what it answers null to, the publisher answers. */
  answerWith(slug: string, answer: Answer | null): void;
  /** At least five publishers report a new event within the 20 minutes before `at` (default now). */
  breakNews(at?: number): BreakingEvent;
  /** Adds new small reports on top of a publisher's feed. */
  publish(slug: string, count?: number): void;
  /** What a publisher's feed holds, in its order, with the text as its page shows it. */
  reports(slug: string): PublishedReport[];
  readonly requests: readonly LoggedRequest[];
  resetLog(): void;
  inbox(email: string): Mail[];
  readonly listmonk: Listmonk;
  readonly ghost: Ghost;
  /** A `brand.json`; see `BrandOptions`. */
  brand(options?: BrandOptions): ReturnType<typeof brandFor>;
  /** Ends open requests, too. */
  stop(): Promise<void>;
}

export type Answer = (ask: Ask) => Reply | null;

export interface PublishedReport {
  readonly url: string;
  readonly headline: string;
  readonly deck: string;
  readonly at: number;
  /** Equal for all reports of one event; null for what only this publisher runs. */
  readonly eventId: string | null;
  readonly paragraphs: readonly string[];
}

const FEED_FAULT_HOSTS = ['news', 'ghost'];

const publishedReport = (desk: Desk, report: Report): PublishedReport => ({
  url: desk.url(report),
  headline: report.headline,
  deck: report.deck,
  at: report.at,
  eventId: report.eventId,
  paragraphs: report.blocks
    .filter(({ kind }) => kind === 'paragraph' || kind === 'update')
    .map(({ text }) => text),
});

/** Starts the newsroom; it listens when the promise resolves. */
export async function startNewsroom(options: NewsroomOptions = {}): Promise<Newsroom> {
  const startedAt = Date.now();
  const seed = options.seed ?? 1;
  const now = options.now ?? startedAt;
  const clock = () => now + (Date.now() - startedAt);
  const world: World = {
    seed,
    now: options.weekEndsAt ?? now,
    until: now,
    part: options.part ?? [0, 1],
    articlesPerPublisher: options.articlesPerPublisher ?? 40,
  };
  const faults = new Map<string, Fault>();
  const pageFaults = new Map<string, PageFault>();
  const answers = new Map<string, Answer>();
  const requests: LoggedRequest[] = [];
  const office = openPostOffice();
  const desks = new Map<string, Desk>();
  let broken = 0;
  // The desks and services need the port, which is known only once the server listens.
  let handle = (_ask: Ask, _response: ServerResponse): Reply | Promise<void> =>
    textReply(503, 'Starting');

  const server = await startServer({
    host: options.host ?? '127.0.0.1',
    port: options.port ?? 0,
    latencyMs: options.latencyMs ?? 0,
    log: requests,
    handler: (ask, response) => handle(ask, response),
    clock,
  });
  const { port } = server;
  for (const house of housesFor(seed, options.publishers ?? 12)) {
    desks.set(house.slug, makeDesk(world, house, port));
  }
  const deskOf = (slug: string): Desk => {
    const desk = desks.get(slug);
    if (desk === undefined) throw new Error(`no publisher ${slug}`);
    return desk;
  };
  const sample = () =>
    [...desks.values()]
      .slice(0, 8)
      .flatMap((desk) => desk.plans().slice(0, 1))
      .map((plan) => plan.write())
      .map(({ headline, deck }) => `${headline}\n${deck}`)
      .join('\n\n');
  const sender = `Best of the week <letters@news.localhost>`;
  const listmonk = openListmonk({
    seed,
    endpoint: `http://news.localhost:${port}`,
    office,
    sender,
    clock,
    sample,
  });
  const ghost = openGhost({ endpoint: `http://ghost.localhost:${port}`, office, sender, clock });

  const victimOf = (desk: Desk): Victim => ({
    publisher: desk.publisher,
    movedUrl: `http://moved.localhost:${port}/${desk.house.slug}${desk.house.feedPath}`,
    feed: () => desk.feed(),
    frontPage: () => frontReply(desk).body as Uint8Array,
  });
  const faulty = (fault: Fault, victim: Victim, response: ServerResponse) => {
    if (fault === 'hang' || fault === 'dropped' || fault === 'huge') {
      return spoilConnection(fault, response, victim);
    }
    return faultReply(fault, victim) ?? textReply(500, 'no such fault');
  };
  const movedReply = (ask: Ask): Reply => {
    const slug = ask.url.pathname.split('/')[1] ?? '';
    const desk = desks.get(slug);
    return desk === undefined ? textReply(404, 'Not found') : feedReply(desk, ask);
  };
  const serviceReply = (name: string, ask: Ask): Reply => {
    switch (name) {
      case 'news':
        return newsletterReply(ask, listmonk, office);
      case 'ghost':
        return ghost.answer(ask);
      case 'moved':
        return movedReply(ask);
      case 'social':
        return socialReply(ask);
      default:
        return directoryReply([...desks.values()]);
    }
  };
  handle = (ask, response) => {
    const name = ask.url.hostname.replace(/\.?localhost$/, '');
    const answer = answers.get(name)?.(ask);
    if (answer) return answer;
    const fault = faults.get(name);
    const desk = desks.get(name);
    if (desk === undefined) {
      const [first] = desks.values();
      const service = ask.url.pathname === '/inbox' ? undefined : fault;
      if (service === undefined || first === undefined) return serviceReply(name, ask);
      return faulty(service, victimOf(first), response);
    }
    if (fault !== undefined && ask.url.pathname === desk.house.feedPath) {
      return faulty(fault, victimOf(desk), response);
    }
    return publisherReply(desk, ask, pageFaults.get(name) ?? null);
  };

  const publishers = [...desks.values()].map(({ publisher }) => publisher);
  const setOrDelete = <T>(map: Map<string, T>, slug: string, value: T | null) => {
    if (!FEED_FAULT_HOSTS.includes(slug)) deskOf(slug);
    if (value === null) map.delete(slug);
    else map.set(slug, value);
  };
  return {
    port,
    publishers,
    origins: publishers.map(({ siteUrl }) => siteUrl.slice(0, -1)),
    clock,
    misbehave: (slug, fault) => setOrDelete(faults, slug, fault),
    misbehavePages: (slug, fault) => setOrDelete(pageFaults, slug, fault),
    answerWith: (slug, answer) => setOrDelete(answers, slug, answer),
    breakNews: (at = clock()) => {
      const event = breakingEvents[broken % breakingEvents.length];
      broken += 1;
      if (event === undefined) throw new Error('no breaking event');
      return breakingPlans(world, event, [...desks.values()], at, broken);
    },
    publish: (slug, count = 1) => deskOf(slug).publish(count, clock()),
    reports: (slug) => {
      const desk = deskOf(slug);
      return desk.plans().map((plan) => publishedReport(desk, plan.write()));
    },
    requests,
    resetLog: () => {
      requests.length = 0;
    },
    inbox: (email) => office.inbox(email),
    listmonk,
    ghost,
    brand: (brandOptions = {}) => brandFor({ port, publishers, listmonk }, brandOptions),
    stop: () => server.stop(),
  };
}
