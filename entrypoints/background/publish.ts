import { readFact, readSettings, writeFact } from '../../lib/db/facts';
import { readSince } from '../../lib/db/marks';
import { notify, showBadge } from '../../lib/ext/alerts';
import { readShared, writeShared } from '../../lib/ext/shared-state';
import { announceBreaking } from '../../lib/jobs/announce-breaking';
import { ownBent } from '../../lib/jobs/own-bent';
import { publishEditions, snapshotOf } from '../../lib/jobs/publish-edition';
import { withStoryMarks } from '../../lib/jobs/story-marks';
import type { Alert } from '../../lib/model/alert';
import type { Snapshot } from '../../lib/model/snapshot';
import { MINUTE_MS } from '../../lib/model/time';
import { minuteOfDay, now, pause, timeZone } from './edges';
import { alertWords } from './notice-words';
import { database, store } from './store';
import { ownWords } from './words';

/** Without news the lists still move: today's window slides, and what was breaking is over. */
const RANK_AGAIN_MS = 30 * MINUTE_MS;

/** Announces and ranks what is new. Without news only the times are brought up, for a while. */
export async function publishNews(): Promise<Snapshot> {
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
