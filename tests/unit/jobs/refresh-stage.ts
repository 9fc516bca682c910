import { commitFeed } from '../../../lib/db/articles';
import { type Database, openDatabase } from '../../../lib/db/database';
import { addSources, allFeedStates, allSources, dueSources } from '../../../lib/db/sources';
import { type RefreshEdges, refresh } from '../../../lib/jobs/refresh';
import type { HttpOutcome, HttpRequest } from '../../../lib/model/http';
import type { FeedState, Source } from '../../../lib/model/source';
import { newFeedState, newSource } from '../../../lib/source/source';

/** 22 November 2026, 12:00 UTC, a Sunday. */
export const NOW = Date.UTC(2026, 10, 22, 12);

export type Answer = (request: HttpRequest) => HttpOutcome | Promise<HttpOutcome>;

/** A database, a clock and a web, for one test. */
export interface RefreshStage {
  readonly db: Database;
  readonly requests: HttpRequest[];
  /** Follows these feeds; a source's id is its address. */
  follow(...feedUrls: string[]): Promise<void>;
  /** Asks what is due at a time, with the web answering so. */
  ask(answer: Answer, now?: number): ReturnType<typeof refresh>;
  source(id: string): Promise<Source>;
  state(id: string): Promise<FeedState>;
}

let count = 0;

export async function refreshStage(): Promise<RefreshStage> {
  const db = await openDatabase(`refresh-stage-${count++}`);
  const requests: HttpRequest[] = [];
  const edges = (answer: Answer, now: number): RefreshEdges => ({
    http: async (request) => {
      requests.push(request);
      return answer(request);
    },
    now: () => now,
    random: () => 0,
    store: {
      dueSources: (at) => dueSources(db, at),
      commitFeed: (...rest) => commitFeed(db, ...rest),
    },
    report: () => undefined,
  });
  return {
    db,
    requests,
    async follow(...feedUrls) {
      const added = feedUrls.map((feedUrl) => ({
        source: newSource({ title: 'Courier', feedUrl }, feedUrl, NOW),
        state: newFeedState(feedUrl, NOW),
      }));
      await addSources(db, added);
    },
    ask: (answer, now = NOW) => refresh(edges(answer, now)),
    source: async (id) => found((await allSources(db)).find((source) => source.id === id)),
    state: async (id) => found((await allFeedStates(db)).find(({ sourceId }) => sourceId === id)),
  };
}

function found<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is no such source.');
  return value;
}

/** A feed with an entry for each title, and what else its channel holds. */
export const feedOf = (titles: readonly string[], channel = ''): string =>
  `<?xml version="1.0"?><rss version="2.0"><channel><title>Courier</title>${channel}${titles
    .map((title) => `<item><title>${title}</title><link>https://c.example/${title}</link></item>`)
    .join('')}</channel></rss>`;

/** Answers every request so; `url` is where a redirect led. */
export const respond =
  (
    body: string,
    status = 200,
    headers: Readonly<Record<string, string>> = {},
    url?: string,
  ): Answer =>
  (request) => ({
    kind: 'response',
    status,
    url: url ?? request.url,
    redirected: url !== undefined,
    headers: { 'content-type': 'application/rss+xml', ...headers },
    bytes: new TextEncoder().encode(body),
  });
