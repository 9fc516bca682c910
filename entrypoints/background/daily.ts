import { readFact, readSettings, writeFact } from '../../lib/db/facts';
import { pruneArticles, pruneUnkept } from '../../lib/db/prune';
import { dropDraft } from '../../lib/db/sign-up-drafts';
import { notify } from '../../lib/ext/alerts';
import { type BriefingTimes, isBriefingDue } from '../../lib/jobs/briefing';
import { missedInQuiet } from '../../lib/jobs/quiet-summary';
import type { Snapshot } from '../../lib/model/snapshot';
import { DAY_MS } from '../../lib/model/time';
import { midnight, minuteOfDay, now } from './edges';
import { briefingWords, quietWords } from './notice-words';
import { database, store } from './store';
import { ownWords } from './words';

/** Once a day deletes what is older than the reader wants to keep. */
export async function prune(): Promise<void> {
  const db = await database();
  const last = (await readFact(db, 'prunedAt')) ?? 0;
  if (now() - last < DAY_MS) return;
  const { keepDays } = await readSettings(db);
  await pruneArticles(db, now() - keepDays * DAY_MS);
  await pruneUnkept(db, now() - DAY_MS);
  await dropDraft(db, null, now());
  await writeFact(db, 'prunedAt', now());
}

export async function briefingTimes(): Promise<BriefingTimes> {
  const briefedAt = (await readFact(await database(), 'briefedAt')) ?? 0;
  return { now: now(), midnight: midnight(), briefedAt };
}

/** Sends the daily briefing when it is time for it, once a day. */
export async function brief({ today }: Snapshot): Promise<void> {
  const db = await database();
  const { briefing } = await readSettings(db);
  if (!isBriefingDue(briefing, await briefingTimes())) return;
  await writeFact(db, 'briefedAt', now());
  const notice = briefingWords(today, await ownWords());
  if (notice) await notify(notice);
}

/** One notification for all that broke in the quiet hours, after them. */
export async function sumUp(): Promise<void> {
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
