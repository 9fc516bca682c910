import { groupBy } from '../article/group-by';
import type { Article, FeedText } from '../model/article';
import type { RefreshProgress } from '../model/snapshot';
import type { FeedState } from '../model/source';
import { type CheckEdges, type CheckOutcome, checkSource, type DueSource } from './check-source';

/** Hosts asked at the same time; each host is asked one thing at a time. */
const HOSTS_AT_ONCE = 16;
const LATEST_SHOWN = 8;

export interface RefreshStore {
  dueSources(now: number): Promise<readonly DueSource[]>;
  /**
   * One source's articles, state and new address in one transaction; returns how many articles were
   * new.
   */
  commitFeed(
    state: FeedState,
    articles: readonly Article[],
    texts: readonly FeedText[],
    movedTo: string | null,
  ): Promise<number>;
}

export interface RefreshEdges extends CheckEdges {
  readonly store: RefreshStore;
  /** Told after each source; must not throw. */
  readonly report: (progress: RefreshProgress) => void;
}

export interface RefreshReport {
  readonly asked: number;
  readonly newArticles: number;
  readonly unchanged: number;
  readonly failed: number;
  /** Not asked, because their host wants quiet. */
  readonly held: number;
}

/**
 * Asks every due source. A kill loses nothing: what was committed stays, what was not is still due.
 */
export async function refresh(edges: RefreshEdges): Promise<RefreshReport> {
  const due = await edges.store.dueSources(edges.now());
  const tally = new Tally(edges, due.length);
  const queues = [...groupBy(due, hostOf).values()];
  const worker = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift()) {
      await askHost(queue, edges, tally);
    }
  };
  await Promise.all(Array.from({ length: Math.min(HOSTS_AT_ONCE, queues.length) }, worker));
  return tally.result();
}

/** One source without a real address must not keep all others from being asked. */
const hostOf = ({ source }: DueSource): string =>
  URL.parse(source.feedUrl)?.hostname ?? source.feedUrl;

/** One host's sources, one after the other; once it asks for quiet the rest wait with it. */
async function askHost(
  queue: readonly DueSource[],
  edges: RefreshEdges,
  tally: Tally,
): Promise<void> {
  let quietUntil: number | null = null;
  for (const due of queue) {
    if (quietUntil !== null) {
      await edges.store.commitFeed({ ...due.state, nextCheckAt: quietUntil }, [], [], null);
      tally.held();
      continue;
    }
    const outcome = await checkSource(due, edges);
    const { state, articles, texts, movedTo } = outcome;
    const added = await edges.store.commitFeed(state, articles, texts, movedTo);
    tally.add(due, outcome, added);
    quietUntil = outcome.hostQuietUntil;
  }
}

/** Counts, and tells the progress. */
class Tally {
  private progress: RefreshProgress;
  private counts = { unchanged: 0, failed: 0, held: 0 };

  constructor(
    private readonly edges: RefreshEdges,
    total: number,
  ) {
    this.progress = {
      startedAt: edges.now(),
      total,
      done: 0,
      newArticles: 0,
      failed: 0,
      latest: [],
      phase: 'fetching',
    };
    edges.report(this.progress);
  }

  held(): void {
    this.counts.held++;
    this.tell({ done: this.progress.done + 1 });
  }

  add(due: DueSource, outcome: CheckOutcome, added: number): void {
    if (outcome.kind === 'failed') this.counts.failed++;
    else if (added === 0) this.counts.unchanged++;
    const { title } = due.source;
    const kind = outcome.kind === 'failed' ? 'failed' : added > 0 ? 'new' : 'unchanged';
    this.tell({
      done: this.progress.done + 1,
      newArticles: this.progress.newArticles + added,
      failed: this.counts.failed,
      latest: [{ title, outcome: kind, count: added }, ...this.progress.latest].slice(
        0,
        LATEST_SHOWN,
      ) as RefreshProgress['latest'],
    });
  }

  result(): RefreshReport {
    const { total, newArticles } = this.progress;
    return { asked: total - this.counts.held, newArticles, ...this.counts };
  }

  private tell(change: Partial<RefreshProgress>): void {
    this.progress = { ...this.progress, ...change };
    this.edges.report(this.progress);
  }
}
