import { storedAmong } from '../../lib/db/articles';
import type { Database } from '../../lib/db/database';
import { closedWeeks, editionById } from '../../lib/db/editions';
import { readAmong } from '../../lib/db/marks';
import type { Edition, EditionStory } from '../../lib/model/edition';
import { useStored } from './use-stored';

interface PastWeek {
  readonly edition: Edition;
  /** Of its articles, those that are still stored. */
  readonly storedIds: ReadonlySet<string>;
  readonly readIds: readonly string[];
}

const none: ReadonlySet<string> = new Set();

/** The weeks that are closed, and the one of them that is looked at; null for none. */
export function useWeeks(thisWeekId: string | undefined, weekId: string | null, revision: number) {
  const weeks = useStored<readonly Edition[]>(closedWeeks, [], [thisWeekId]);
  const loaded = useStored<PastWeek | null | undefined>((db) => pastWeek(db, weekId), undefined, [
    weekId,
    revision,
  ]);
  // The week before stays until the next one is there, but never after the way back was taken.
  const past = weekId === null ? null : (loaded ?? null);
  return {
    weeks,
    past: past?.edition ?? null,
    /** A page that opens at a past week shows no other before it. */
    isPending: weekId !== null && loaded === undefined,
    readIds: past?.readIds ?? [],
    goneIds: past ? goneIn(past) : none,
    /** The article to open of a story: its lead, or one that is still stored. */
    leadOf: (story: EditionStory): string =>
      articlesOf(story).find((id) => past?.storedIds.has(id)) ?? story.leadArticleId,
  };
}

const articlesOf = (story: EditionStory): string[] => [
  ...new Set([story.leadArticleId, ...story.articleIds]),
];

/** The stories of which nothing is stored any more. */
const goneIn = ({ edition, storedIds }: PastWeek): ReadonlySet<string> =>
  new Set(
    edition.stories
      .filter((story) => !articlesOf(story).some((id) => storedIds.has(id)))
      .map((story) => story.storyId),
  );

async function pastWeek(db: Database, id: string | null): Promise<PastWeek | null> {
  const edition = id === null ? undefined : await editionById(db, id);
  if (!edition) return null;
  const ids = edition.stories.flatMap(articlesOf);
  const [stored, readIds] = await Promise.all([storedAmong(db, ids), readAmong(db, ids)]);
  return { edition, storedIds: new Set(stored), readIds };
}
