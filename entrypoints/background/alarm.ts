import { readSettings } from '../../lib/db/facts';
import { wakeAt } from '../../lib/ext/lifecycle';
import { nextBriefingAt } from '../../lib/jobs/briefing';
import { quietEndsAt } from '../../lib/jobs/quiet-summary';
import { catchUpAt, wakeTime } from '../../lib/source/wake';
import { briefingTimes } from './daily';
import { connection, edges, minuteOfDay, now } from './edges';
import { database, store } from './store';

/** After a start, what is due waits a little: not every install asks at the same moment. */
export async function setCatchUp(): Promise<void> {
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
