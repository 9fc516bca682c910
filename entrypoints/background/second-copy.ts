import { hasSources, readKept, writeKept } from '../../lib/db/second-copy';
import { importedSources } from '../../lib/db/undo-import';
import { logFailure } from '../../lib/ext/log';
import type { Handlers } from '../../lib/ext/orders';
import { copyArea, forgetNotice, writeNotice } from '../../lib/ext/second-copy';
import { expand, squeeze } from '../../lib/ext/squeeze';
import {
  type CopyEdges,
  type CopyReport,
  clearLocalCopy,
  hasCopy,
  keepCopy as keepCopyJob,
  noteRemovedSources,
  noteTakenBackStories,
  shareCopyNow,
} from '../../lib/jobs/keep-copy';
import type { BeforeImport } from '../../lib/model/backup';
import { newFeedState } from '../../lib/source/source';
import { now } from './edges';
import { database, store } from './store';

const copyEdges: CopyEdges = {
  local: copyArea('local'),
  sync: copyArea('sync'),
  store: {
    readKept: async (savedInCopy) => readKept(await database(), savedInCopy),
    writeKept: async (change) =>
      writeKept(await database(), change, (id) => newFeedState(id, now())),
  },
  port: { squeeze, expand },
  now,
};

let last: Promise<unknown> = Promise.resolve();

/**
 * One after the other: a copy made while a removal is between the copy and the database would bring
 * the removed back. What is done here must not wait for a round, which waits for its turn here.
 */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work);
  last = turn.catch(() => undefined);
  return turn;
}

/**
 * Brings the database and its copies together. True when the database changed: its sources are to
 * be asked, and its editions made again. A failure is only logged: news matters more than a copy.
 */
export async function keepCopy(): Promise<boolean> {
  try {
    const report = await inTurn(() => keepCopyJob(copyEdges));
    await tell(report);
    return report.changed;
  } catch (error) {
    logFailure('second copy', error);
    return false;
  }
}

/**
 * `keepCopy` when the database has no source but there is a copy; cheap enough for every start.
 * Calls back when the database is deleted or closed under us, for instance by a clean-up.
 */
export async function restoreLost(onGone?: () => void): Promise<boolean> {
  const db = await database();
  if (onGone) {
    db.addEventListener('close', onGone);
    db.addEventListener('versionchange', ({ newVersion }) => {
      if (newVersion === null) onGone();
    });
  }
  return !(await hasSources(db)) && (await hasCopy(copyEdges)) ? keepCopy() : false;
}

async function tell(report: CopyReport): Promise<void> {
  for (const { area, reason } of report.damaged) {
    logFailure('second copy', new Error(`The copy in storage.${area} was not used: ${reason}.`));
  }
  for (const outcome of [report.local, report.sync]) {
    if (outcome.kind === 'failed') logFailure('second copy', new Error(outcome.reason));
  }
  if (report.wasLost) {
    await writeNotice({ kind: 'restored', at: now() });
  } else if (report.isBeyondRepair) {
    await writeNotice({ kind: 'copy-damaged', at: now() });
  }
}

/** The same handlers; what the reader changes goes into the copies. */
export const withCopy = (handlers: Handlers): Handlers => ({
  ...handlers,
  addSources: copied(handlers.addSources),
  changeSource: copied(handlers.changeSource),
  restoreSources: copied(handlers.restoreSources),
  save: copied(handlers.save),
  changeSettings: copied(handlers.changeSettings),
  importAll: copied(handlers.importAll),
  undoImport: copied((argument) =>
    inTurn(async () => {
      const before = JSON.parse(argument.undo) as BeforeImport;
      await noteRemovedSources(copyEdges, importedSources(before));
      await noteTakenBackStories(copyEdges, await broughtStories(before));
      const answer = await handlers.undoImport(argument);
      if (!(await hasSources(await database()))) await shareCopyNow(copyEdges);
      return answer;
    }),
  ),
  lessLike: copied((wish) =>
    inTurn(async () => {
      if (!wish.less) await noteTakenBackStories(copyEdges, [wish.storyId]);
      return handlers.lessLike(wish);
    }),
  ),
  removeSources: copied((ids) =>
    inTurn(async () => {
      await noteRemovedSources(copyEdges, ids);
      const answer = await handlers.removeSources(ids);
      if (!(await hasSources(await database()))) await shareCopyNow(copyEdges);
      return answer;
    }),
  ),
  clearAll: () =>
    inTurn(async () => {
      await clearLocalCopy(copyEdges);
      const answer = await handlers.clearAll(null);
      await shareCopyNow(copyEdges);
      await forgetNotice();
      return answer;
    }),
});

/** The stories that an import wanted less of, and nobody did before. */
async function broughtStories({ dismissals: before }: BeforeImport): Promise<string[]> {
  const known = new Set((before ?? []).map(({ storyId }) => storyId));
  return (await store.dismissals())
    .map(({ storyId }) => storyId)
    .filter((storyId) => !known.has(storyId));
}

/** Carries the order out, and copies after it was answered. */
const copied =
  <A, R>(handle: (argument: A) => Promise<R>) =>
  async (argument: A): Promise<R> => {
    const answer = await handle(argument);
    void keepCopy();
    return answer;
  };
