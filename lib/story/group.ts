import type { Article, StoredArticle } from '../model/article';
import type { Steps } from '../model/steps';
import type { Story } from '../model/story';
import { isColumn } from './column';
import { readState, type SavedGrouping, writeState } from './saved-grouping';
import { createStoryIndex, type StoryIndex } from './story-index';

/** Joins articles to stories, one at a time, in time order. */
export interface Grouper {
  /** The id of the story the article joined or began; an article added twice gives the same id. */
  add(article: Article): string;
  /** Takes an article into the story it is stored with, without judging it again. */
  know(article: StoredArticle): void;
  /**
   * Stories that turned out to be part of an older one since the grouper was made: the id given up,
   * and the id its articles have now. Stored articles of the one must be moved to the other.
   */
  united(): ReadonlyMap<string, string>;
  /** All it knows, as a plain value the database can hold. */
  save(): SavedGrouping;
}

/** The stories of these articles, in the order of their first article; each article is in one. */
export function groupStories(articles: readonly Article[]): Story[] {
  const grouper = createGrouper([]);
  const ids = new Map<Article, string>();
  const seen = new Set<string>();
  for (const article of inTimeOrder(articles)) {
    if (seen.has(article.id)) continue;
    seen.add(article.id);
    ids.set(article, grouper.add(article));
  }
  const united = grouper.united();
  const stories = new Map<string, Article[]>();
  for (const [article, given] of ids) {
    const id = united.get(given) ?? given;
    const story = stories.get(id);
    if (story) story.push(article);
    else stories.set(id, [article]);
  }
  return [...stories].map(([id, members]) => ({ id, articles: members }));
}

/**
 * A grouper that knows the articles of the last days with the story each one joined. Slow for many;
 * `loadGrouper` goes on from a saved state.
 */
export function createGrouper(known: readonly StoredArticle[]): Grouper {
  const grouper = grouperOver(createStoryIndex(), []);
  for (const article of inTimeOrder(known)) grouper.know(article);
  return grouper;
}

/**
 * A grouper that goes on exactly where the saved one stopped; undefined when what was saved is
 * missing, broken, of another version of this code, or mostly too old to matter. It takes the saved
 * value over: give it a copy, as the database does. A step is a few milliseconds at 20,000 articles.
 */
export function* loadGrouper(saved: unknown): Steps<Grouper | undefined> {
  const state = yield* readState(saved);
  if (!state) return undefined;
  yield;
  const index = createStoryIndex(undefined, state.index);
  yield;
  return grouperOver(index, state.articleIds);
}

function grouperOver(index: StoryIndex, articleIds: readonly string[]): Grouper {
  /** By article number; of those before the first, columns and the very old, nothing is known. */
  const ids = [...articleIds];
  const numbers = new Map(ids.map((id, number) => [id, number]));
  const united = new Map<string, string>();

  function insert(article: Article, vector: ReturnType<StoryIndex['vector']>, storyId: string) {
    const number = index.insert(vector, storyId);
    ids[number] = article.id;
    numbers.set(article.id, number);
  }

  const storyIdNow = (storyId: string) => united.get(storyId) ?? storyId;

  /** Unites the stories one article tells of, where they are alike; gives the best one's id. */
  function unite([best, ...others]: readonly string[]): string | undefined {
    let storyId = best;
    for (const other of others) {
      const pair = storyId && index.unite(storyId, other);
      if (!pair) continue;
      for (const [lost, kept] of united) if (kept === pair.lost) united.set(lost, pair.kept);
      united.set(pair.lost, pair.kept);
      storyId = pair.kept;
    }
    return storyId;
  }

  return {
    add(article) {
      const before = numbers.get(article.id);
      if (before !== undefined) return storyIdNow(index.storyId(before));
      if (isColumn(article)) return storyIdOf(article);
      const vector = index.vector(article);
      const storyId = unite(index.find(vector)) ?? storyIdOf(article);
      insert(article, vector, storyId);
      return storyId;
    },
    know(article) {
      if (numbers.has(article.id) || isColumn(article)) return;
      insert(article, index.vector(article), article.storyId || storyIdOf(article));
    },
    united: () => united,
    save: () => writeState({ index: index.save(), articleIds: [...ids] }),
  };
}

function storyIdOf(first: Article): string {
  return `story:${first.id}`;
}

/** Oldest first; articles of one moment by id, so that the order of arrival does not matter. */
export function inTimeOrder<A extends Article>(articles: readonly A[]): A[] {
  return [...articles].sort(
    (a, b) => a.publishedAt - b.publishedAt || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0),
  );
}
