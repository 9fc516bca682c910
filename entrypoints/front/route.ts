import { TABS, type Tab } from '../../components/view';

/** What is looked at, and what is open: a story at one of its articles, an article alone, or nothing. */
export interface Route {
  readonly tab: Tab;
  /** A past week, `2026-W46`; null for this one. */
  readonly weekId: string | null;
  readonly storyId: string | null;
  readonly articleId: string | null;
}

export const frontRoute: Route = { tab: 'week', weekId: null, storyId: null, articleId: null };

/**
 * `story/ID`, `story/ID/ARTICLE` or `article/ID`, after what it is open in: `today`, `latest`, `saved`,
 * `week/2026-W46`, or nothing for this week. What cannot be read is the front page.
 */
export function parseRoute(hash: string): Route {
  const parts = hash.replace(/^#/, '').split('/').map(decoded);
  const [first = '', second = ''] = parts;
  if (first === 'week' && /^\d{4}-W\d\d$/.test(second)) {
    return { ...opened(parts.slice(2)), weekId: second };
  }
  const tab = TABS.find((each) => each === first && each !== 'week');
  return tab ? { ...opened(parts.slice(1)), tab } : opened(parts);
}

function opened([kind, id = '', version = '']: readonly string[]): Route {
  if (kind === 'story' && id) return { ...frontRoute, storyId: id, articleId: version || null };
  if (kind === 'article' && id) return { ...frontRoute, articleId: id };
  return frontRoute;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return '';
  }
}

/** The hash of a route, without `#`. */
export function formatRoute({ tab, weekId, storyId, articleId }: Route): string {
  const place = tab !== 'week' ? [tab] : weekId ? ['week', weekId] : [];
  const open = storyId ? ['story', storyId, articleId] : articleId ? ['article', articleId] : [];
  return [...place, ...open]
    .filter((part) => part !== null)
    .map(encodeURIComponent)
    .join('/');
}
