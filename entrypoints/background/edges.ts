import { logFailure } from '../../lib/ext/log';
import { mayReach } from '../../lib/ext/permissions';
import { writeShared } from '../../lib/ext/shared-state';
import type { RefreshProgress } from '../../lib/model/snapshot';
import { connectionOf } from '../../lib/net/connection';
import { createHttp } from '../../lib/net/http';
import { dom } from './dom';
import { store } from './store';

export const now = (): number => Date.now();

export const timeZone = (): string => Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Minutes after local midnight. */
export function minuteOfDay(): number {
  const date = new Date();
  return date.getHours() * 60 + date.getMinutes();
}

/** Today's local midnight, epoch ms. */
export const midnight = (): number => new Date().setHours(0, 0, 0, 0);

/** Lets what waits run first. */
export const pause = (): Promise<void> => new Promise((done) => setTimeout(done));

/** The line at this moment. */
export const connection = () => connectionOf(navigator);

export const http = createHttp({
  fetch: (...rest) => fetch(...rest),
  mayReach,
  online: () => navigator.onLine,
});

export const edges = { http, dom, store, now, random: Math.random };

// Pages need not see every source go by: at most one write in this many ms, and the last one always.
const REPORT_EVERY_MS = 120;
let reportedAt = 0;
let lastReport: ReturnType<typeof setTimeout> | undefined;

/** Shows a refresh's progress to the pages. */
export function report(progress: RefreshProgress): void {
  clearTimeout(lastReport);
  const isPhaseEnd = progress.done === progress.total || progress.phase !== 'fetching';
  const wait = isPhaseEnd ? 0 : Math.max(0, reportedAt + REPORT_EVERY_MS - now());
  if (wait > 0) {
    lastReport = setTimeout(write, wait, progress);
    return;
  }
  write(progress);
}

function write(progress: RefreshProgress): void {
  reportedAt = now();
  writeShared('progress', progress).catch((error: unknown) => logFailure('progress', error));
}

/** Tells the pages that lists changed. */
export const touch = (): Promise<void> => writeShared('revision', now());
