import { failureWords } from '../components/options/failure-words';
import { hashText } from '../lib/article/hash';
import { joinNewArticles } from '../lib/jobs/join-stories';
import { refresh } from '../lib/jobs/refresh';
import type { Brand } from '../lib/model/brand';
import type { HttpPort } from '../lib/model/http';
import type { Source } from '../lib/model/source';
import { DAY_MS } from '../lib/model/time';
import { createHttp } from '../lib/net/http';
import { draftOf, newSource } from '../lib/source/source';
import type { DigestCache } from './digest-cache';

export interface ReadEdges {
  readonly http: HttpPort;
  readonly now: () => number;
  readonly random: () => number;
}

export interface ReadReport {
  /** Sources read within the last day. */
  readonly readable: number;
  readonly newArticles: number;
  /** One sentence for each source that fails now. */
  readonly failures: readonly string[];
}

/** The sources a brand follows by itself: those marked `default`, or all where none is. */
export function sourcesOf(brand: Brand, now: number): Source[] {
  const chosen = brand.sources.filter((source) => source.default === true);
  const drafts = (chosen.length > 0 ? chosen : brand.sources).map(draftOf);
  return drafts.map((draft) => newSource(draft, hashText(draft.feedUrl), now));
}

/** An HTTP port that says who asks. */
export function namedHttp(fetchNow: typeof fetch, brand: Brand): HttpPort {
  const http = createHttp({ fetch: fetchNow, mayReach: async () => true, online: () => true });
  const agent = `BestOfTheWeek-digest${brand.url ? ` (+${brand.url})` : ''}`;
  return (request) => http({ ...request, headers: { 'user-agent': agent, ...request.headers } });
}

/** Asks every source that is due, politely, and gives what is new its stories. */
export async function readSources(cache: DigestCache, edges: ReadEdges): Promise<ReadReport> {
  const { newArticles } = await refresh({ ...edges, store: cache, report: () => {} });
  await joinNewArticles({ store: cache, now: Date.now, pause: async () => {} });
  const now = edges.now();
  const states = cache.sources.map((source) => ({ source, state: cache.stateOf(source.id) }));
  return {
    newArticles,
    readable: states.filter(({ state }) => now - (state?.lastSuccessAt ?? 0) < DAY_MS).length,
    failures: states.flatMap(({ source, state }) => {
      if (!state?.failure) return [];
      const { nextCheckAt, failingSince } = state;
      const when = { now, nextCheckAt, failingSince };
      return [`${source.title}: ${failureWords(source, state.failure, when).sentence}`];
    }),
  };
}
