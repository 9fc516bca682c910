import type { StoredArticle } from '../model/article';
import { DAY_MS } from '../model/time';
import { createGrouper } from '../story/group';

/** How far back a story may begin that a new article still joins. */
const REACH_MS = 5 * DAY_MS;

export interface JoinStore {
  storylessArticles(): Promise<readonly StoredArticle[]>;
  articlesBetween(from: number, to: number): Promise<readonly StoredArticle[]>;
  joinStories(joined: ReadonlyMap<string, string>): Promise<void>;
}

/** Gives every new article its story. Safe to repeat after a kill. Returns how many were new. */
export async function joinNewArticles(store: JoinStore): Promise<number> {
  const fresh = (await store.storylessArticles()).toSorted(inTimeOrder);
  const [oldest] = fresh;
  const newest = fresh.at(-1);
  if (!oldest || !newest) return 0;
  const near = await store.articlesBetween(
    oldest.publishedAt - REACH_MS,
    newest.publishedAt + REACH_MS,
  );
  const grouper = createGrouper(near.filter((article) => article.storyId !== ''));
  const joined = new Map(fresh.map((article) => [article.id, grouper.add(article)]));
  await store.joinStories(joined);
  return fresh.length;
}

/** By time; what arrived together at the same time by id, so that any arrival order gives one result. */
const inTimeOrder = (a: StoredArticle, b: StoredArticle) =>
  a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : 1);
