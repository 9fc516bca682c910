import { groupBy } from '../article/group-by';
import { allSteps } from '../edition/all-steps';
import { applyFilters } from '../edition/filters';
import type { StoredArticle } from '../model/article';
import type { Filters } from '../model/settings';
import type { Steps } from '../model/steps';
import type { Story } from '../model/story';

/** Articles filtered in one step: some milliseconds with a dozen muted words. */
const AT_ONCE = 100;

/** What the reader wants to see of some articles, and how many others there are. */
export interface Shown {
  readonly stories: Story[];
  readonly hidden: number;
}

/** The stories of some articles without those the reader mutes; some articles or a story a step. */
export function* shownStories(articles: readonly StoredArticle[], filters: Filters): Steps<Shown> {
  const shown: StoredArticle[] = [];
  for (let from = 0; from < articles.length; from += AT_ONCE) {
    const some = applyFilters(articles.slice(from, from + AT_ONCE), filters);
    shown.push(...(some.shown as StoredArticle[]));
    yield;
  }
  return { stories: yield* storiesInSteps(shown), hidden: articles.length - shown.length };
}

/** Articles gathered by the story they joined, oldest first. */
export const storiesOf = (articles: readonly StoredArticle[]): Story[] =>
  allSteps(storiesInSteps(articles));

function* storiesInSteps(articles: readonly StoredArticle[]): Steps<Story[]> {
  const byStory = groupBy(articles, (article) => article.storyId);
  yield;
  const stories: Story[] = [];
  for (const [id, members] of byStory) {
    stories.push({ id, articles: members.sort((a, b) => a.publishedAt - b.publishedAt) });
    yield;
  }
  return stories;
}
