import type { Database } from '../../../lib/db/database';
import { readTimes } from '../../../lib/db/marks';
import type { StoredArticle } from '../../../lib/model/article';
import { turnToArticle } from './turn';

/** An article that was read from the database, with its whole story. */
interface Arrived {
  readonly article: StoredArticle;
  readonly story: readonly StoredArticle[];
}

export interface Opening {
  /**
   * Called before what was loaded is shown, null for the list: turns the page where an article takes the
   * list's place, and gives what came of the story since the reader last read of it, newest first.
   */
  arrive(
    db: Database,
    storyId: string | null,
    next: Arrived | null,
    isArticleShown: boolean,
  ): Promise<readonly StoredArticle[]>;
}

/** What goes with the opening and closing of articles on one page. */
export function createOpening(): Opening {
  let isFirst = true;
  /** When the reader had last read of a story, before they opened it now, epoch ms; 0 for never. */
  let read: { readonly storyId: string | null; readonly at: number } = { storyId: null, at: 0 };

  return {
    async arrive(db, storyId, next, isArticleShown) {
      // Asked once a story: opening it marks it as read.
      if (read.storyId !== storyId) read = { storyId, at: await lastRead(db, next?.story ?? []) };
      // What the address opened is there without a motion.
      if (next && !isFirst && !isArticleShown) await turnToArticle(storyId ?? next.article.id);
      isFirst = false;
      return read.at === 0 ? [] : since(next?.story ?? [], read.at);
    },
  };
}

async function lastRead(db: Database, story: readonly StoredArticle[]): Promise<number> {
  const ids = story.map(({ id }) => id);
  return Math.max(0, ...(await readTimes(db, ids)).values());
}

const since = (story: readonly StoredArticle[], at: number): readonly StoredArticle[] =>
  story.filter(({ arrivedAt }) => arrivedAt > at).sort((a, b) => b.publishedAt - a.publishedAt);
