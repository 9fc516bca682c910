import type { Article } from '../../../lib/model/article';
import type { Source } from '../../../lib/model/source';
import type { Story } from '../../../lib/model/story';
import { HOUR_MS } from '../../../lib/model/time';
import { plainArticle } from '../../fixtures/article';

export const NOW = Date.UTC(2026, 10, 22, 12);

let made = 0;

/** An article of an invented source, `hoursAgo` before NOW. */
export function articleOf(
  sourceId: string,
  hoursAgo: number,
  title: string,
  more: Partial<Article> = {},
): Article {
  made++;
  const at = NOW - hoursAgo * HOUR_MS;
  return {
    ...plainArticle,
    id: `${sourceId}-${made}`,
    sourceId,
    url: `https://${sourceId}.example/${made}`,
    title,
    publishedAt: at,
    arrivedAt: at,
    topic: 'world',
    position: 99,
    ...more,
  };
}

export function storyOf(articles: readonly Article[]): Story {
  const sorted = [...articles].sort((a, b) => a.publishedAt - b.publishedAt);
  return { id: `story:${sorted[0]?.id}`, articles: sorted };
}

export function sourceOf(id: string, more: Partial<Source> = {}): Source {
  return {
    id,
    title: `The ${id}`,
    siteUrl: `https://${id}.example/`,
    feedUrl: `https://${id}.example/feed`,
    topic: 'world',
    language: 'en',
    weight: 1,
    trustedBreaking: false,
    paused: false,
    addedAt: 0,
    ...more,
  };
}
