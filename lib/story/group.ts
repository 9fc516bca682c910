import type { Article, StoredArticle } from '../model/article';
import type { Story } from '../model/story';
import { isColumn } from './column';
import { createStoryIndex } from './story-index';

/** Joins articles to stories, one at a time, in time order. */
export interface Grouper {
  /** The id of the story the article joined or began; an article added twice gives the same id. */
  add(article: Article): string;
}

/** The stories of these articles, in the order of their first article; each article is in one. */
export function groupStories(articles: readonly Article[]): Story[] {
  const grouper = createGrouper([]);
  const stories = new Map<string, Article[]>();
  const seen = new Set<string>();
  for (const article of inTimeOrder(articles)) {
    if (seen.has(article.id)) continue;
    seen.add(article.id);
    const id = grouper.add(article);
    const story = stories.get(id);
    if (story) story.push(article);
    else stories.set(id, [article]);
  }
  return [...stories].map(([id, members]) => ({ id, articles: members }));
}

/**
 * A grouper that goes on where the last one stopped. `known` are the articles of the last days with
 * the story each one joined; they are not judged again.
 */
export function createGrouper(known: readonly StoredArticle[]): Grouper {
  const index = createStoryIndex();
  const storyIds = new Map<string, string>();
  const keep = (article: Article, storyId: string): string => {
    storyIds.set(article.id, storyId);
    return storyId;
  };
  for (const article of inTimeOrder(known)) {
    const storyId = article.storyId || storyIdOf(article);
    if (storyIds.has(article.id)) continue;
    keep(article, storyId);
    if (!isColumn(article)) index.insert(index.vector(article), storyId);
  }
  return {
    add(article) {
      const before = storyIds.get(article.id);
      if (before !== undefined) return before;
      if (isColumn(article)) return keep(article, storyIdOf(article));
      const vector = index.vector(article);
      const storyId = index.find(vector) ?? storyIdOf(article);
      index.insert(vector, storyId);
      return keep(article, storyId);
    },
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
