import type { StoredArticle } from '../model/article';
import { DAY_MS } from '../model/time';
import { createGrouper, type Grouper, inTimeOrder, loadGrouper } from '../story/group';
import { inPieces, type PieceEdges } from './in-pieces';

/** How far back a story may begin that a new article still joins. */
const REACH_MS = 5 * DAY_MS;

/** Articles between two pauses: about 10 ms of work. */
const AT_ONCE = 24;

export interface JoinStore {
  storylessArticles(): Promise<readonly StoredArticle[]>;
  /** What `joinStories` was given last; anything else when there is none. */
  grouping(): Promise<unknown>;
  articlesBetween(from: number, to: number): Promise<readonly StoredArticle[]>;
  articlesOfStory(storyId: string): Promise<readonly StoredArticle[]>;
  /** Stores which stories articles are in, and what the grouper knows, both or neither. */
  joinStories(joined: ReadonlyMap<string, string>, grouping: object): Promise<void>;
}

export interface JoinEdges extends PieceEdges {
  readonly store: JoinStore;
}

/** Gives every new article its story. Safe to repeat after a kill. Returns how many were new. */
export async function joinNewArticles(edges: JoinEdges): Promise<number> {
  const { store, pause } = edges;
  const fresh = inTimeOrder(await store.storylessArticles());
  if (fresh.length === 0) return 0;
  const grouper =
    (await inPieces(loadGrouper(await store.grouping()), edges)) ??
    (await grouperFor(fresh, edges));
  const joined = new Map<string, string>();
  for (const article of fresh) {
    joined.set(article.id, grouper.add(article));
    if (joined.size % AT_ONCE === 0) await pause();
  }
  await moveUnited(grouper, joined, store);
  // To copy what is kept takes as long as a few dozen articles.
  await pause();
  await store.joinStories(joined, grouper.save());
  return fresh.length;
}

/** Two stories may turn out to be one: what was in the younger moves to the older. */
async function moveUnited(
  grouper: Grouper,
  joined: Map<string, string>,
  store: JoinStore,
): Promise<void> {
  const united = grouper.united();
  for (const [id, storyId] of joined) joined.set(id, united.get(storyId) ?? storyId);
  for (const [lost, kept] of united) {
    for (const { id } of await store.articlesOfStory(lost)) joined.set(id, kept);
  }
}

/** A grouper made anew from the stored articles around the new ones. */
async function grouperFor(
  fresh: readonly StoredArticle[],
  { store, pause }: JoinEdges,
): Promise<Grouper> {
  const grouper = createGrouper([]);
  const times = [fresh[0], fresh.at(-1)].map((article) => article?.publishedAt ?? 0);
  const [from = 0, to = 0] = times;
  const near = await store.articlesBetween(from - REACH_MS, to + REACH_MS);
  let known = 0;
  for (const article of inTimeOrder(near)) {
    if (article.storyId === '') continue;
    grouper.know(article);
    known += 1;
    if (known % AT_ONCE === 0) await pause();
  }
  return grouper;
}
