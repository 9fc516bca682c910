import { say } from '../../../components/words/reading-say';
import { markOf } from '../../../lib/db/marks';
import { ask } from '../../../lib/ext/orders';
import type { EditionStory } from '../../../lib/model/edition';
import { readerDatabase } from '../use-stored';
import type { Done } from './said';

/** What a line stands for: an article, or a story. */
export interface Line {
  /** Of the story, or of the article that is in none. */
  readonly id: string;
  readonly story: EditionStory | undefined;
}

/** Saves what was not saved, and lets go what was. */
export async function changeSaved(articleId: string): Promise<Done> {
  const { savedAt } = await markOf(await readerDatabase(), articleId);
  const saved = savedAt === null;
  await ask('save', { articleId, saved });
  return {
    sentence: saved ? say('said.saved') : say('said.unsaved'),
    undo: () => ask('save', { articleId, saved: !saved }),
  };
}

/** A story is read when any of its articles is, so it becomes unread with all of them. */
export async function changeRead({ id, story }: Line): Promise<Done> {
  const db = await readerDatabase();
  const ids = story?.articleIds ?? [id];
  const marks = await Promise.all(ids.map((articleId) => markOf(db, articleId)));
  const were = marks.filter(({ readAt }) => readAt !== null).map(({ articleId }) => articleId);
  const read = were.length === 0;
  const changed = read ? [story?.leadArticleId ?? id] : were;
  await ask('markRead', { articleIds: changed, read });
  return {
    sentence: read ? say('said.read') : say('said.unread'),
    undo: () => ask('markRead', { articleIds: changed, read: !read }),
  };
}

/** Asks for less like a story, or takes that back. */
export async function changeLess(storyId: string, articleId: string, less: boolean): Promise<Done> {
  await ask('lessLike', { storyId, articleId, less });
  return {
    sentence: less ? say('more.lessDone') : say('said.undone'),
    undo: () => ask('lessLike', { storyId, articleId, less: !less }),
  };
}
