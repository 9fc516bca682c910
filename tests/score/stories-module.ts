// The corpus' module interface over the product's own functions, at the product's one setting.
import { alertOf } from '../../lib/edition/alert-of';
import { detectBreaking as detect } from '../../lib/edition/breaking';
import { rankStories } from '../../lib/edition/rank';
import type { Alert } from '../../lib/model/alert';
import type { Period } from '../../lib/model/edition';
import type { Story } from '../../lib/model/story';
import { DAY_MS, MINUTE_MS } from '../../lib/model/time';
import { createGrouper, groupStories as group } from '../../lib/story/group';
import { type Recorded, toArticle } from '../../scripts/story-recorded';

export function groupStories(articles: Recorded[]): { articleIds: string[] }[] {
  return group(articles.map(toArticle)).map(idsOf);
}

export function rankWeek(articles: Recorded[], now: number): string[][] {
  return rank(articles, now, 'week', 10);
}

export function rankToday(articles: Recorded[], now: number): string[][] {
  return rank(articles, now, 'today', 5);
}

function rank(articles: Recorded[], now: number, period: Period, count: number): string[][] {
  const stories = group(articles.map(toArticle));
  const shown = rankStories(stories, now, { period, count });
  // The scorer also looks at twice as many places; those the reader sees come first, unchanged.
  const more = rankStories(stories, now, { period, count: count * 2 });
  const ids = new Set(shown.map(({ story }) => story.id));
  return [...shown, ...more.filter(({ story }) => !ids.has(story.id))].map(
    ({ story }) => idsOf(story).articleIds,
  );
}

function idsOf(story: Story): { articleIds: string[] } {
  return { articleIds: story.articles.map(({ id }) => id) };
}

/** As long as the background looks back for breaking news. */
const KEPT_MS = 5 * DAY_MS;
/** How often the background looks. */
const TICK_MS = 5 * MINUTE_MS;

export function detectBreaking(stream: Iterable<Recorded>): { articleIds: string[]; at: number }[] {
  const grouper = createGrouper([]);
  const stories = new Map<string, Story>();
  const history: Alert[] = [];
  const found: { articleIds: string[]; at: number }[] = [];
  let since: number | undefined;
  let tick = 0;
  let now = 0;
  const look = () => {
    for (const [id, story] of stories) {
      if ((story.articles.at(-1)?.publishedAt ?? 0) < now - KEPT_MS) stories.delete(id);
    }
    for (const breaking of detect([...stories.values()], history, now, { streamSince: since })) {
      const articleIds = breaking.story.articles.map(({ id }) => id);
      found.push({ articleIds, at: now });
      history.push(alertOf(breaking, now, 'notified'));
    }
  };
  for (const recorded of stream) {
    const article = toArticle(recorded);
    const next = Math.floor(article.publishedAt / TICK_MS);
    if (since !== undefined && next > tick) look();
    since ??= article.publishedAt;
    tick = next;
    now = article.publishedAt;
    const id = grouper.add(article);
    const story = stories.get(id);
    stories.set(id, { id, articles: [...(story?.articles ?? []), article] });
    for (const [lost, kept] of grouper.united()) move(stories, lost, kept);
  }
  look();
  return found;
}

/** As the background does when two stories turn out to be one. */
function move(stories: Map<string, Story>, lost: string, kept: string): void {
  const part = stories.get(lost);
  if (!part) return;
  stories.delete(lost);
  const articles = [...(stories.get(kept)?.articles ?? []), ...part.articles];
  articles.sort((a, b) => a.publishedAt - b.publishedAt);
  stories.set(kept, { id: kept, articles });
}
