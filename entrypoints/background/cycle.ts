import { isDiskFull } from '../../lib/db/disk';
import { readFact, writeFact } from '../../lib/db/facts';
import { pruneArticles } from '../../lib/db/prune';
import { wakeAt } from '../../lib/ext/lifecycle';
import { writeNotice } from '../../lib/ext/second-copy';
import { readShared, writeShared } from '../../lib/ext/shared-state';
import { joinNewArticles } from '../../lib/jobs/join-stories';
import { type RoomEdges, withRoom } from '../../lib/jobs/make-room';
import { readAhead } from '../../lib/jobs/read-ahead';
import { type RefreshReport, refresh } from '../../lib/jobs/refresh';
import type { RefreshProgress, Snapshot } from '../../lib/model/snapshot';
import { MINUTE_MS } from '../../lib/model/time';
import { type AskedBy, mayAsk, moreUrgent } from '../../lib/source/wake';
import { setAlarm, setCatchUp } from './alarm';
import { attempt, inBackground } from './attempt';
import { brief, prune, sumUp } from './daily';
import { connection, edges, now, pause, report, touch } from './edges';
import { publish, publishNews } from './publish';
import { bringIndexUp } from './search-index';
import { keepCopy } from './second-copy';
import { database, store } from './store';

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
    await told(round(by));
  }
}

/** On a full disk not even the database may open, which no step inside a round can tell. */
async function told(round: Promise<void>): Promise<void> {
  try {
    await round;
  } catch (error) {
    if (await isDiskFull()) await roomEdges.tell(null);
    throw error;
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

function tell(progress: RefreshProgress | null, phase: RefreshProgress['phase']): void {
  if (progress) report({ ...progress, phase });
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

/** Ends a progress that a stopped background left behind. */
export async function endStaleProgress(): Promise<void> {
  const progress = await readShared('progress');
  if (progress && progress.phase !== 'done') {
    await writeShared('progress', { ...progress, phase: 'done' });
  }
}
