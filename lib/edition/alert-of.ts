import type { Alert, BreakingStory } from '../model/alert';

/** The record that a breaking story was found, not seen yet; `at` is epoch ms. */
export function alertOf(
  { story, lead, reason }: BreakingStory,
  at: number,
  outcome: Alert['outcome'],
): Alert {
  return {
    storyId: story.id,
    at,
    headline: lead.title,
    articleId: lead.id,
    reason,
    articleIds: story.articles.map(({ id }) => id),
    outcome,
    seenAt: null,
    lastAt: Math.max(...story.articles.map(({ publishedAt }) => publishedAt)),
  };
}
