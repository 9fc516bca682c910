import { readFact } from '../../lib/db/facts';
import * as index from '../../lib/db/search-index';
import { type IndexStore, indexArticles } from '../../lib/jobs/index-articles';
import { now, pause, touch } from './edges';
import { database } from './store';

/** After a round, so long at most: what is left of an old database follows in the next ones. */
const INDEX_FOR_MS = 8000;

const store: IndexStore = {
  readyIndex: async (format) => index.readyIndex(await database(), format),
  searchProgress: async () => readFact(await database(), 'search'),
  indexWork: async (count) => index.indexWork(await database(), count),
  liveSegments: async () => index.liveSegments(await database()),
  wholeSegment: async (segment) => index.wholeSegment(await database(), segment),
  idsOfSegments: async (ids) => index.idsOfSegments(await database(), ids),
  commitIndex: async (change) => index.commitIndex(await database(), change),
};

let running: Promise<void> | null = null;
let isAgain = false;

/**
 * Brings the search index up to what is stored, one call after the other, while nothing that a reader
 * waits for is being done.
 */
export async function bringIndexUp(isIdle: () => boolean): Promise<void> {
  if (running !== null) {
    isAgain = true;
    return;
  }
  do {
    isAgain = false;
    running = once(isIdle).finally(() => {
      running = null;
    });
    await running;
  } while (isAgain);
}

async function once(isIdle: () => boolean): Promise<void> {
  const until = now() + INDEX_FOR_MS;
  const mayGoOn = () => isIdle() && now() < until;
  const { indexed } = await indexArticles({ store, mayGoOn, now, pause });
  // A search in view looks again.
  if (indexed > 0) await touch();
}
