/** What is open: a story at one of its articles, an article alone, or nothing. */
export interface Route {
  readonly storyId: string | null;
  readonly articleId: string | null;
}

export const frontRoute: Route = { storyId: null, articleId: null };

/** `#story/ID`, `#story/ID/ARTICLE` or `#article/ID`; anything else is the front page. */
export function parseRoute(hash: string): Route {
  const [kind, id = '', version = ''] = hash.replace(/^#/, '').split('/').map(decodeURIComponent);
  if (kind === 'story' && id) return { storyId: id, articleId: version || null };
  if (kind === 'article' && id) return { storyId: null, articleId: id };
  return frontRoute;
}

/** The hash of a route, without `#`. */
export function formatRoute({ storyId, articleId }: Route): string {
  if (storyId) return ['story', storyId, articleId].filter(Boolean).map(encode).join('/');
  return articleId ? `article/${encode(articleId)}` : '';
}

const encode = (part: string | null) => encodeURIComponent(part ?? '');
