import type { PageFailure } from '../model/article';
import type { Edition } from '../model/edition';
import type { FeedState, Source } from '../model/source';
import { type ReadPageEdges, type ReadPageStore, readArticle } from './read-page';

const HOSTS_AT_ONCE = 4;
/** Other sources' versions fetched ahead for each story, beside its lead. */
const VERSIONS = 1;

export interface ReadAheadEdges extends ReadPageEdges {
  readonly store: ReadPageStore & {
    allSources(): Promise<readonly Source[]>;
    allFeedStates(): Promise<readonly FeedState[]>;
  };
}

/**
 * Fetches the texts of the stories that rank, so that they read offline; one request a host at a time.
 * A host that asks for quiet, of a feed or of a text, gets it: its other texts are left for another time.
 */
export async function readAhead(
  editions: readonly Edition[],
  edges: ReadAheadEdges,
): Promise<{ read: number; failed: number }> {
  const wanted = new Set(
    editions.flatMap((edition) =>
      edition.stories.flatMap((story) => [
        story.leadArticleId,
        ...story.articleIds.filter((id) => id !== story.leadArticleId).slice(0, VERSIONS),
      ]),
    ),
  );
  const quiet = await quietHosts(edges);
  const all = await byHost([...wanted], edges);
  const queues = [...all].flatMap(([host, queue]) => (quiet.has(host) ? [] : [queue]));
  const report = { read: 0, failed: 0 };
  const worker = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      for (const id of queue) {
        const body = await readArticle(id, edges, 'missing-only');
        if (body && body.pageFailure === null) report.read++;
        else report.failed++;
        if (asksForQuiet(body?.pageFailure ?? null)) break;
      }
    }
  };
  await Promise.all(Array.from({ length: HOSTS_AT_ONCE }, worker));
  return report;
}

const asksForQuiet = (failure: PageFailure | null): boolean =>
  failure?.kind === 'refused' && (failure.status === 429 || failure.status === 503);

// A site's feed and its pages mostly come from one server, with or without this before its name.
const hostOf = (url: string): string => (URL.parse(url)?.hostname ?? '').replace(/^www\./, '');

/** The hosts that told one of their feeds to wait, for as long as they did. */
async function quietHosts({ store, now }: ReadAheadEdges): Promise<ReadonlySet<string>> {
  const [sources, states] = await Promise.all([store.allSources(), store.allFeedStates()]);
  const held = new Set(
    states.filter((state) => (state.hostHeldUntil ?? 0) > now()).map((state) => state.sourceId),
  );
  return new Set(sources.filter(({ id }) => held.has(id)).map(({ feedUrl }) => hostOf(feedUrl)));
}

/** The articles that have no text yet, in a queue for each host. */
async function byHost(
  ids: readonly string[],
  { store }: ReadPageEdges,
): Promise<Map<string, string[]>> {
  const queues = new Map<string, string[]>();
  for (const id of ids) {
    if (await store.bodyOf(id)) continue;
    const article = await store.articleById(id);
    if (!article) continue;
    const host = hostOf(article.url);
    const queue = queues.get(host) ?? [];
    queue.push(id);
    queues.set(host, queue);
  }
  return queues;
}
