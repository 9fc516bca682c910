import { hashText } from '../../lib/article/hash';
import { articleById, articlesOfStory } from '../../lib/db/articles';
import { clearEverything, writeBackup } from '../../lib/db/backup';
import { changeDismissals } from '../../lib/db/dismissals';
import { judgeAlert } from '../../lib/db/editions';
import { changeSettings } from '../../lib/db/facts';
import { changeMarks, markRead } from '../../lib/db/marks';
import { dropDraft } from '../../lib/db/sign-up-drafts';
import {
  addSources,
  changeSource,
  makeDue,
  removeSources,
  type SourceWithState,
} from '../../lib/db/sources';
import { deleteSubscription } from '../../lib/db/subscriptions';
import { undoImport } from '../../lib/db/undo-import';
import { notify, showBadge } from '../../lib/ext/alerts';
import type { Handlers } from '../../lib/ext/orders';
import { forgetShared, writeShared } from '../../lib/ext/shared-state';
import { unseenCount } from '../../lib/jobs/announce-breaking';
import { findFeeds } from '../../lib/jobs/find-feeds';
import { findNewsletter } from '../../lib/jobs/find-newsletter';
import { cleanBackup, readBackupText } from '../../lib/jobs/import-backup';
import { offerOfPage } from '../../lib/jobs/page-in-view';
import { readArticle } from '../../lib/jobs/read-page';
import type { BeforeImport } from '../../lib/model/backup';
import type { Source, SourceDraft } from '../../lib/model/source';
import { DAY_MS } from '../../lib/model/time';
import { newFeedState, newSource } from '../../lib/source/source';
import { setAlarm } from './alarm';
import { inBackground } from './attempt';
import { runCycle } from './cycle';
import { dom } from './dom';
import { edges, http, now, touch } from './edges';
import { testWords } from './notice-words';
import { publish, showMarks } from './publish';
import { noteConfirmed, noteHandoff, signUpAndKeep } from './sign-up';
import { database, store } from './store';
import { ownWords } from './words';

/** A source and its first fetch state. */
function withState(draft: SourceDraft): SourceWithState {
  const source = newSource(draft, hashText(draft.feedUrl), now());
  return { source, state: newFeedState(source.id, now()) };
}

/** Follows sources and asks them at once. */
export async function follow(drafts: readonly SourceDraft[]): Promise<Source[]> {
  const added = await addSources(await database(), drafts.map(withState));
  await touch();
  return added;
}

async function republish(): Promise<void> {
  await publish();
  await touch();
}

export const handlers: Handlers = {
  refresh: async ({ sourceIds }) => {
    await makeDue(await database(), sourceIds, now());
    await runCycle();
    return null;
  },

  addSources: async ({ sources, firstCheck }) => {
    const added = await follow(sources);
    if (firstCheck === 'now') inBackground('refresh after adding', runCycle);
    return { addedIds: added.map((source) => source.id) };
  },

  changeSource: async ({ id, change }) => {
    const db = await database();
    await changeSource(db, id, change);
    if (change.feedUrl !== undefined || change.paused === false) {
      await makeDue(db, [id], now());
      inBackground('refresh after a change', runCycle);
    }
    await republish();
    return null;
  },

  removeSources: async (ids) => {
    const removed = await removeSources(await database(), ids);
    await republish();
    return { undo: JSON.stringify(removed) };
  },

  restoreSources: async ({ undo }) => {
    await addSources(await database(), JSON.parse(undo) as SourceWithState[]);
    await republish();
    return null;
  },

  findFeeds: ({ address }) => findFeeds(address, http),

  lookAtPage: (page) => offerOfPage(page, { detect: dom.detectNewsletter }),

  readArticle: async ({ articleId, again }) => {
    await readArticle(articleId, edges, again ? 'retry-failed' : 'missing-only');
    await touch();
    return null;
  },

  markRead: async ({ articleIds, read, opened }) => {
    await markRead(await database(), articleIds, read ? now() : null, opened ?? false);
    await showMarks();
    return null;
  },

  markProgress: async ({ articleId, progress }) => {
    await changeMarks(await database(), [articleId], { progress });
    return null;
  },

  lessLike: async ({ storyId, articleId, less }) => {
    const db = await database();
    const article = less ? await articleById(db, articleId) : undefined;
    const story = less ? await articlesOfStory(db, storyId) : [];
    const isAlone = new Set(story.map(({ sourceId }) => sourceId)).size < 2;
    const dismissal = article
      ? { storyId, topic: article.topic, sourceId: isAlone ? article.sourceId : null, at: now() }
      : null;
    await changeDismissals(db, storyId, dismissal, now());
    await republish();
    return null;
  },

  save: async ({ articleId, saved }) => {
    await changeMarks(await database(), [articleId], { savedAt: saved ? now() : null });
    if (saved) {
      inBackground('text of a saved article', () => readArticle(articleId, edges, 'missing-only'));
    }
    await touch();
    return null;
  },

  seeAlerts: async ({ storyIds }) => {
    const alerts = await store.alertsSince(now() - 7 * DAY_MS);
    const seen = new Set(storyIds);
    const changed = alerts
      .filter((alert) => seen.has(alert.storyId) && alert.seenAt === null)
      .map((alert) => ({ ...alert, seenAt: now() }));
    await store.storeAlerts(changed);
    await showBadge(unseenCount(await store.alertsSince(now() - 7 * DAY_MS), now()));
    await showMarks();
    return null;
  },

  judgeAlert: async ({ storyId, verdict }) => {
    await judgeAlert(await database(), storyId, verdict && { kind: verdict, at: now() });
    await touch();
    return null;
  },

  testAlert: async () => {
    await notify(testWords(await ownWords()));
    return null;
  },

  changeSettings: async (change) => {
    const changed = await changeSettings(await database(), change);
    await writeShared('settings', changed);
    if (change.alerts?.enabled === false) await showBadge(0);
    if (change.filters || change.bent) await publish();
    if (change.briefing) await setAlarm();
    await touch();
    return changed;
  },

  findNewsletter: ({ address }) => findNewsletter(address, { http, detect: dom.detectNewsletter }),

  signUp: (order) => signUpAndKeep(order),

  noteHandoff: async (newsletter) => {
    await noteHandoff(newsletter);
    return null;
  },

  noteConfirmed: async ({ id }) => {
    await noteConfirmed(id);
    return null;
  },

  deleteDraft: async ({ id }) => {
    await dropDraft(await database(), id, now());
    await touch();
    return null;
  },

  deleteSubscription: async ({ id }) => {
    await deleteSubscription(await database(), id);
    await touch();
    return null;
  },

  importAll: async ({ text }) => {
    const reading = readBackupText(text);
    if (reading.kind === 'wrong') return reading;
    const backup = await cleanBackup(reading.backup, dom);
    const before = await writeBackup(await database(), backup, (id) => newFeedState(id, now()));
    inBackground('refresh after an import', runCycle);
    await republish();
    const { sources, articles } = backup;
    const undo = JSON.stringify(before);
    return { kind: 'imported', sources: sources.length, articles: articles.length, undo };
  },

  undoImport: async ({ undo }) => {
    await undoImport(await database(), JSON.parse(undo) as BeforeImport);
    await republish();
    return null;
  },

  clearAll: async () => {
    await clearEverything(await database());
    await showBadge(0);
    await Promise.all([
      forgetShared('snapshot'),
      forgetShared('settings'),
      forgetShared('progress'),
    ]);
    await touch();
    return null;
  },
};
