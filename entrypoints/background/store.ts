import * as articles from '../../lib/db/articles';
import { type Database, keptConnection } from '../../lib/db/database';
import { dismissals } from '../../lib/db/dismissals';
import * as editions from '../../lib/db/editions';
import { readFact } from '../../lib/db/facts';
import { readGrouping } from '../../lib/db/grouping';
import * as marks from '../../lib/db/marks';
import { openSoundDatabase } from '../../lib/db/second-copy';
import * as sources from '../../lib/db/sources';

/** The one connection of this background. */
export const database = keptConnection(openSoundDatabase);

/** The database as the jobs ask for it. */
export const store = {
  dueSources: async (now: number) => sources.dueSources(await database(), now),
  allSources: async () => sources.allSources(await database()),
  allFeedStates: async () => sources.allFeedStates(await database()),
  earliestDue: async () => sources.earliestDue(await database()),
  commitFeed: async (...rest: Rest<typeof articles.commitFeed>) =>
    articles.commitFeed(await database(), ...rest),
  storylessArticles: async () => articles.storylessArticles(await database()),
  articlesBetween: async (from: number, to: number) =>
    articles.articlesBetween(await database(), from, to),
  articlesOfStory: async (storyId: string) => articles.articlesOfStory(await database(), storyId),
  grouping: async () => readGrouping(await database()),
  joinStories: async (...rest: Rest<typeof articles.joinStories>) =>
    articles.joinStories(await database(), ...rest),
  articleById: async (id: string) => articles.articleById(await database(), id),
  bodyOf: async (id: string) => articles.bodyOf(await database(), id),
  feedTextOf: async (id: string) => articles.feedTextOf(await database(), id),
  storeBody: async (...rest: Rest<typeof articles.storeBody>) =>
    articles.storeBody(await database(), ...rest),
  storeEdition: async (...rest: Rest<typeof editions.storeEdition>) =>
    editions.storeEdition(await database(), ...rest),
  unclosedWeeks: async (now: number) => editions.unclosedWeeks(await database(), now),
  alertsSince: async (at: number) => editions.alertsSince(await database(), at),
  storeAlerts: async (...rest: Rest<typeof editions.storeAlerts>) =>
    editions.storeAlerts(await database(), ...rest),
  dismissals: async () => dismissals(await database()),
  readTimes: async (ids: readonly string[]) => marks.readTimes(await database(), ids),
  arrivals: async (ids: readonly string[]) => articles.arrivals(await database(), ids),
  readAmong: async (ids: readonly string[]) => marks.readAmong(await database(), ids),
  streamSince: async () => (await readFact(await database(), 'streamSince')) ?? null,
};

/** A database function's arguments after the database itself. */
type Rest<F> = F extends (db: Database, ...rest: infer R) => unknown ? R : never;
