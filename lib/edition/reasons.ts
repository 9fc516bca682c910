import type { Article } from '../model/article';
import type { Reason } from '../model/edition';
import type { Story } from '../model/story';
import { DAY_MS } from '../model/time';
import { dayKey } from './week';

export interface ReasonContext {
  readonly lead: Article;
  /** Sources the reader follows. */
  readonly of: number;
  readonly now: number;
  readonly timeZone: string;
}

/** Places of a feed that its editors put first. */
export const FRONT_PLACES = 5;

/** Why a story has its place, most important first; every number can be counted in the story. */
export function reasonsFor(story: Story, { lead, of, now, timeZone }: ReasonContext): Reason[] {
  const { articles } = story;
  const sources = new Set(articles.map((article) => article.sourceId));
  if (sources.size === 1) return singleReasons(articles, lead, now);
  const reasons: Reason[] = [{ kind: 'coverage', sources: sources.size, of }];
  const front = new Set(
    articles.filter(({ position }) => position < FRONT_PLACES).map(({ sourceId }) => sourceId),
  );
  if (front.size > 0) reasons.push({ kind: 'front', sources: front.size });
  const days = new Set(articles.map(({ publishedAt }) => dayKey(publishedAt, timeZone)));
  if (days.size > 1) reasons.push({ kind: 'days', days: days.size });
  const [first] = articles;
  if (first) reasons.push({ kind: 'first', sourceId: first.sourceId, at: first.publishedAt });
  if (isGrowing(articles, now)) reasons.push({ kind: 'growing' });
  return reasons;
}

function singleReasons(articles: readonly Article[], lead: Article, now: number): Reason[] {
  const reasons: Reason[] = [{ kind: 'single', sourceId: lead.sourceId, position: lead.position }];
  if (isGrowing(articles, now)) reasons.push({ kind: 'growing' });
  return reasons;
}

/** More than half of at least three reports in the last 24 hours, of a story older than that. */
function isGrowing(articles: readonly Article[], now: number): boolean {
  const [first] = articles;
  if (!first || articles.length < 3 || now - first.publishedAt < DAY_MS) return false;
  const lately = articles.filter(({ publishedAt }) => now - publishedAt < DAY_MS);
  return lately.length * 2 > articles.length;
}
