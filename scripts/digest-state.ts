import type { Alert } from '../lib/model/alert';
import { DAY_MS } from '../lib/model/time';
import { readIfThere, writeForGood } from './digest-files';

/** What became of one mail: a mail that went out never goes out again. */
export interface SentMail {
  /** The service's own id of the campaign or post; null until it is known. */
  readonly id: string | null;
  /** Epoch ms; null while it is prepared but not on its way. */
  readonly sentAt: number | null;
  /** Epoch ms of the first try. */
  readonly at: number;
}

/** The one small file that must not be lost: without it a mail could go out a second time. */
export interface DigestState {
  readonly version: 1;
  /** Epoch ms of the first run ever. */
  readonly streamSince: number;
  readonly mails: Readonly<Record<string, SentMail>>;
  /** Breaking stories that were told, so that each is told once. */
  readonly alerts: readonly Alert[];
}

const KEEP_MAILS_MS = 90 * DAY_MS;
const KEEP_ALERTS_MS = 14 * DAY_MS;

/**
 * The state, or that of a first run. Throws when the file is there and cannot be read: going on
 * without it would send twice.
 */
export function readState(path: string, now: number): DigestState {
  const text = readIfThere(path);
  if (text === null) return { version: 1, streamSince: now, mails: {}, alerts: [] };
  let state: DigestState | null = null;
  try {
    state = JSON.parse(text);
  } catch {
    // Said below.
  }
  if (state?.version !== 1 || typeof state.mails !== 'object' || !Array.isArray(state.alerts))
    throw new Error(
      `${path} is not a state of this command. Mend it or take it away; without it, mails may go out a second time.`,
    );
  return state;
}

/** Writes the state, without what nobody will ask for again. */
export function writeState(path: string, state: DigestState, now: number): void {
  const mails = Object.fromEntries(
    Object.entries(state.mails).filter(([, { at }]) => now - at < KEEP_MAILS_MS),
  );
  const alerts = state.alerts.filter(({ at }) => now - at < KEEP_ALERTS_MS);
  writeForGood(path, `${JSON.stringify({ ...state, mails, alerts }, null, 1)}\n`);
}
