import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleVersion, OpenArticle, Reading } from '../../components/article-view';
import { articleById, articlesOfStory, bodyOf } from '../../lib/db/articles';
import type { Database } from '../../lib/db/database';
import { markOf } from '../../lib/db/marks';
import { logFailure } from '../../lib/ext/log';
import { ask } from '../../lib/ext/orders';
import type { Body, Mark, StoredArticle } from '../../lib/model/article';
import type { Source } from '../../lib/model/source';
import type { Opening } from './hands/opening';
import type { Route } from './route';
import { sourceTitle } from './titles';
import { useStored } from './use-stored';

interface Opened {
  readonly article: StoredArticle;
  readonly mark: Mark;
  readonly body: Body | null;
  readonly story: readonly StoredArticle[];
}

/** What the edition in view has of the route's story. */
interface Listed {
  readonly articleIds: readonly string[];
  readonly leadArticleId: string | null;
}

export const unlisted: Listed = { articleIds: [], leadArticleId: null };

async function load(db: Database, route: Route, listed: Listed): Promise<Opened | null> {
  const story = route.storyId ? await storyArticles(db, route.storyId, listed.articleIds) : [];
  const lead = story.find(({ id }) => id === listed.leadArticleId) ?? story[0];
  const wanted = route.articleId ?? lead?.id;
  const article = wanted ? await articleById(db, wanted) : undefined;
  if (!article) return null;
  const [mark, body] = await Promise.all([markOf(db, article.id), bodyOf(db, article.id)]);
  return { article, mark, body: body ?? null, story };
}

/** The story's articles, and after them those of stories that the edition shows in one place with it. */
async function storyArticles(
  db: Database,
  storyId: string,
  listedIds: readonly string[],
): Promise<StoredArticle[]> {
  const own = await articlesOfStory(db, storyId);
  const known = new Set(own.map(({ id }) => id));
  const more = listedIds.filter((id) => !known.has(id)).map((id) => articleById(db, id));
  return [...own, ...(await Promise.all(more)).filter((article) => article !== undefined)];
}

/**
 * The article that a route opens, with its text as it arrives and the other sources' versions. A story
 * without an article opens at its lead.
 */
export function useArticle(
  route: Route,
  listed: Listed,
  sources: readonly Source[],
  revision: number,
) {
  const [asked, setAsked] = useState<ReadonlySet<string>>(new Set());
  const wasShown = useRef(false);
  const opening = useRef<Promise<Opening> | null>(null);
  const loadHere = async (db: Database) => {
    const next = await load(db, route, listed);
    opening.current ??= import('./hands/opening').then(({ createOpening }) => createOpening());
    const fresh = await opening.current
      .then(({ arrive }) => arrive(db, route.storyId, next, wasShown.current))
      .catch(notArrived);
    return next && { ...next, fresh };
  };
  const opened = useStored(loadHere, null, [
    route.storyId,
    route.articleId,
    listed.articleIds.join(' '),
    revision,
    asked.size,
  ]);
  const id = opened?.article.id ?? null;
  const known = id !== null && opened?.body != null && opened.body.pageFailure === null;

  const fetchText = (articleId: string, again: boolean) =>
    ask('readArticle', { articleId, again })
      .catch((error: unknown) => logFailure('asking for a text', error))
      .then(() => setAsked((before) => new Set([...before, articleId])));

  useEffect(() => {
    if (id === null) return;
    void ask('markRead', { articleIds: [id], read: true, opened: true });
    if (!known) void fetchText(id, true);
  }, [id]);

  // From one article to the next, the one before stays until the next is there: no list between them.
  wasShown.current = opened !== null && (!isOther(opened, route, listed) || wasShown.current);
  if (!opened || !wasShown.current) return null;
  return {
    article: openArticle(opened, sources),
    reading: readingOf(opened, asked.has(opened.article.id)),
    versions: versionsOf(opened, sources),
    fresh: opened.fresh.map((article) => asVersion(article, sources)),
    fetchAgain: () => fetchText(opened.article.id, true),
  };
}

/** Whether what was loaded is still the article before. */
const isOther = ({ article }: Opened, route: Route, { articleIds }: Listed) =>
  route.articleId !== null
    ? article.id !== route.articleId
    : route.storyId !== null &&
      article.storyId !== route.storyId &&
      !articleIds.includes(article.id);

const openArticle = ({ article, mark, body }: Opened, sources: readonly Source[]): OpenArticle => ({
  id: article.id,
  url: article.url,
  title: article.title,
  sourceTitle: sourceTitle(sources, article),
  publishedAt: article.publishedAt,
  readingMinutes: article.readingMinutes ?? null,
  language: body?.language ?? article.language,
  imageUrl: body?.imageUrl ?? article.imageUrl,
  summary: article.summary,
  saved: mark.savedAt !== null,
  progress: mark.progress,
});

function readingOf({ body }: Opened, asked: boolean): Reading {
  if (body && body.html !== '') return { kind: 'body', body };
  if (!asked) return { kind: 'loading' };
  return { kind: 'none', failure: body?.pageFailure ?? null };
}

/** The text is there all the same. */
function notArrived(error: unknown): readonly StoredArticle[] {
  logFailure('opening an article', error);
  return [];
}

const asVersion = (article: StoredArticle, sources: readonly Source[]): ArticleVersion => ({
  articleId: article.id,
  sourceTitle: sourceTitle(sources, article),
  headline: article.title,
  publishedAt: article.publishedAt,
});

/** One version a source: the open one, or its newest. */
function versionsOf(
  { story, article: open }: Opened,
  sources: readonly Source[],
): ArticleVersion[] {
  const bySource = new Map(story.map((article) => [article.sourceId, article]));
  if (bySource.has(open.sourceId)) bySource.set(open.sourceId, open);
  return [...bySource.values()].map((article) => asVersion(article, sources));
}
