import { readFact, readSettings, writeFact } from '../../lib/db/facts';
import { readSince } from '../../lib/db/marks';
import { pruneArticles, pruneUnkept } from '../../lib/db/prune';
import { dropDraft } from '../../lib/db/sign-up-drafts';
import { notify, showBadge } from '../../lib/ext/alerts';
import { wakeAt } from '../../lib/ext/lifecycle';
import { logFailure } from '../../lib/ext/log';
import { writeNotice } from '../../lib/ext/second-copy';
import { readShared, writeShared } from '../../lib/ext/shared-state';
import { announceBreaking } from '../../lib/jobs/announce-breaking';
import { type BriefingTimes, isBriefingDue, nextBriefingAt } from '../../lib/jobs/briefing';
import { joinNewArticles } from '../../lib/jobs/join-stories';
import { type RoomEdges, withRoom } from '../../lib/jobs/make-room';
import { ownBent } from '../../lib/jobs/own-bent';
import { publishEditions, snapshotOf } from '../../lib/jobs/publish-edition';
import { missedInQuiet, quietEndsAt } from '../../lib/jobs/quiet-summary';
import { readAhead } from '../../lib/jobs/read-ahead';
import { type RefreshReport, refresh } from '../../lib/jobs/refresh';
import { withStoryMarks } from '../../lib/jobs/story-marks';
import type { Alert } from '../../lib/model/alert';
import type { RefreshProgress, Snapshot } from '../../lib/model/snapshot';
import { DAY_MS, MINUTE_MS } from '../../lib/model/time';
import { type AskedBy, catchUpAt, mayAsk, moreUrgent, wakeTime } from '../../lib/source/wake';
import {
  connection,
  edges,
  midnight,
  minuteOfDay,
  now,
  pause,
  report,
  timeZone,
  touch,
} from './edges';
import { alertWords, briefingWords, quietWords } from './notice-words';
import { bringIndexUp } from './search-index';
import { keepCopy } from './second-copy';
import { database, store } from './store';
import { ownWords } from './words';

/** Without news the lists still move: today's window slides, and what was breaking is over. */
const RANK_AGAIN_MS = 30 * MINUTE_MS;

let running: Promise<void> | null = null;
let again: AskedBy | null = null;

/**
 * One round: ask what is due, join stories, rank, announce, read ahead, prune, set the next alarm.
 * A call during a round has another follow it. By the clock nobody is asked on a metered line.
 * Everything it knows is in the database, so a kill at any point is followed by a round that goes on
 * from there.
 */
export function runCycle(by: AskedBy = 'reader'): Promise<void> {
  if (running !== null) {
    again = moreUrgent(by, again);
    return running;
  }
  running = rounds(by).finally(() => {
    running = null;
    // The reader waits for the list, not for the index, and nor does the next round.
    inBackground('search index', () => bringIndexUp(() => running === null));
  });
  return running;
}

async function rounds(first: AskedBy): Promise<void> {
  for (let by: AskedBy | null = first; by !== null; by = again) {
    again = null;
    await round(by);
  }
}

async function round(by: AskedBy): Promise<void> {
  // Set first: if the browser stops us in the middle, this wakes us to finish.
  await wakeAt(now() + MINUTE_MS);
  await keepCopy();
  let progress: RefreshProgress | null = null;
  const show = (next: RefreshProgress) => {
    progress = next;
    report(next);
  };
  if (mayAsk(connection(), by)) {
    await markStreamStart(await withRoom(() => refresh({ ...edges, report: show }), roomEdges));
  }
  tell(progress, 'ranking');
  await joinNewArticles({ store, now, pause });
  const snapshot = await publishNews();
  tell(progress, 'reading');
  await attempt('reading ahead', () => readTexts(snapshot));
  await attempt('the briefing', () => brief(snapshot));
  await attempt('the summary after quiet hours', sumUp);
  await attempt('pruning', prune);
  await keepCopy();
  tell(progress, 'done');
  await touch();
  await (by === 'start' ? setCatchUp() : setAlarm());
}

/** Announces and ranks what is new. Without news only the times are brought up, for a while. */
async function publishNews(): Promise<Snapshot> {
  const db = await database();
  if (await readFact(db, 'unpublished')) {
    await announce();
    const snapshot = await publish();
    await writeFact(db, 'unpublished', false);
    return snapshot;
  }
  const before = await readShared('snapshot');
  const isCurrent =
    before !== null && now() - before.today.madeAt < RANK_AGAIN_MS && now() < before.week.to;
  return isCurrent ? bringUp(before) : publish();
}

async function bringUp(before: Snapshot): Promise<Snapshot> {
  const snapshot = await withStoryMarks(await snapshotOf(store, before, now()), store);
  await writeShared('snapshot', snapshot);
  return snapshot;
}

/** Shows what was read, seen or failed since; the order of the stories stays. */
export async function showMarks(): Promise<void> {
  const before = await readShared('snapshot');
  if (before) await bringUp(before);
}

function tell(progress: RefreshProgress | null, phase: RefreshProgress['phase']): void {
  if (progress) report({ ...progress, phase });
}

/** A step without which the round is still a good one; what failed is tried again in the next. */
async function attempt(what: string, step: () => Promise<unknown>): Promise<void> {
  try {
    await step();
  } catch (error) {
    logFailure(what, error);
  }
}

/** Ranks again and shows the result; for a change of filters or sources, too. */
export async function publish(): Promise<Snapshot> {
  const settings = await readSettings(await database());
  const input = {
    now: now(),
    timeZone: timeZone(),
    filters: settings.filters,
    taste: await ownBent(
      settings.bent,
      async (at) => readSince(await database(), at),
      now(),
      await store.dismissals(),
    ),
  };
  const editions = await publishEditions(store, input, { now, pause });
  const snapshot = await withStoryMarks(editions, store);
  await writeShared('settings', settings);
  await writeShared('snapshot', snapshot);
  return snapshot;
}

async function announce(): Promise<void> {
  const settings = await readSettings(await database());
  const input = {
    now: now(),
    minuteOfDay: minuteOfDay(),
    alerts: settings.alerts,
    filters: settings.filters,
  };
  const { notify: alerts, unseen } = await announceBreaking(store, input, { now, pause });
  await showBadge(unseen);
  for (const alert of alerts) await send(alert);
}

async function send(alert: Alert): Promise<void> {
  const sources = await store.allSources();
  await notify(alertWords(alert, sources, await ownWords()));
}

async function readTexts(snapshot: Snapshot): Promise<void> {
  const { read } = await readAhead([snapshot.week, snapshot.today], edges);
  // Reading times are known now.
  if (read > 0) await publish();
}

async function markStreamStart(result: RefreshReport): Promise<void> {
  if (result.newArticles === 0) return;
  const db = await database();
  if ((await readFact(db, 'streamSince')) === undefined) await writeFact(db, 'streamSince', now());
}

/** A full disk costs old articles before it costs new ones. */
const roomEdges: RoomEdges = {
  now,
  prune: async (before) => pruneArticles(await database(), before),
  tell: (keptDays) => writeNotice({ kind: 'disk-full', keptDays, at: now() }),
};

/** Once a day deletes what is older than the reader wants to keep. */
async function prune(): Promise<void> {
  const db = await database();
  const last = (await readFact(db, 'prunedAt')) ?? 0;
  if (now() - last < DAY_MS) return;
  const { keepDays } = await readSettings(db);
  await pruneArticles(db, now() - keepDays * DAY_MS);
  await pruneUnkept(db, now() - DAY_MS);
  await dropDraft(db, null, now());
  await writeFact(db, 'prunedAt', now());
}

async function briefingTimes(): Promise<BriefingTimes> {
  const briefedAt = (await readFact(await database(), 'briefedAt')) ?? 0;
  return { now: now(), midnight: midnight(), briefedAt };
}

/** Sends the daily briefing when it is time for it, once a day. */
async function brief({ today }: Snapshot): Promise<void> {
  const db = await database();
  const { briefing } = await readSettings(db);
  if (!isBriefingDue(briefing, await briefingTimes())) return;
  await writeFact(db, 'briefedAt', now());
  const notice = briefingWords(today, await ownWords());
  if (notice) await notify(notice);
}

/** One notification for all that broke in the quiet hours, after them. */
async function sumUp(): Promise<void> {
  const db = await database();
  const { alerts } = await readSettings(db);
  const missed = missedInQuiet(await store.alertsSince(now() - DAY_MS), alerts, {
    now: now(),
    minuteOfDay: minuteOfDay(),
    summedUpAt: (await readFact(db, 'summedUpAt')) ?? 0,
  });
  if (missed.length === 0) return;
  const notice = quietWords(missed, await ownWords());
  // Recorded first: a kill in between costs the summary, not its being told twice.
  await writeFact(db, 'summedUpAt', now());
  await notify(notice);
}

/** After a start, what is due waits a little: not every install asks at the same moment. */
async function setCatchUp(): Promise<void> {
  const due = await store.earliestDue();
  if (due === null || due > now()) return setAlarm();
  await wakeAt(catchUpAt(now(), edges.random()));
}

/** Sets the one alarm to the earliest thing there is to do. */
export async function setAlarm(): Promise<void> {
  const { briefing, alerts } = await readSettings(await database());
  const due = [
    await store.earliestDue(),
    nextBriefingAt(briefing, await briefingTimes()),
    quietEndsAt(alerts, { now: now(), minuteOfDay: minuteOfDay() }),
  ];
  const earliest = Math.min(...due.filter((at) => at !== null));
  await wakeAt(wakeTime(earliest, { now: now(), connection: connection() }));
}

/** Ends a progress that a stopped background left behind. */
export async function endStaleProgress(): Promise<void> {
  const progress = await readShared('progress');
  if (progress && progress.phase !== 'done') {
    await writeShared('progress', { ...progress, phase: 'done' });
  }
}

/** Runs a piece of background work whose failure only the log can take. */
export function inBackground(where: string, work: () => Promise<unknown>): void {
  work().catch((error: unknown) => logFailure(where, error));
}
