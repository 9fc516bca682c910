import { MINUTE_MS } from '../model/time';
import { done, type Reply, type Step } from './step';

const MIN_WAIT_MS = 1000;
const MAX_WAIT_MS = 24 * 60 * MINUTE_MS;
const USUAL_WAIT_MS = 10 * MINUTE_MS;

/** The reply's JSON as an object's fields; null when it is not an object. */
export function jsonFields(text: string): Readonly<Record<string, unknown>> | null {
  try {
    const value: unknown = JSON.parse(text);
    return isFields(value) ? value : null;
  } catch {
    return null;
  }
}

export function isFields(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * When to try again after "too many": the Retry-After header, else the minutes in `message` (Ghost
 * sends no header), else ten minutes. Between a second and a day.
 */
export function wait(reply: Reply, message = ''): Step {
  const ms = headerWait(reply) ?? minutesIn(message) ?? USUAL_WAIT_MS;
  const limited = Math.min(MAX_WAIT_MS, Math.max(MIN_WAIT_MS, ms));
  return done({ kind: 'wait', retryAt: reply.now + limited });
}

function headerWait(reply: Reply): number | null {
  const header = reply.headers['retry-after']?.trim() ?? '';
  if (/^\d+$/.test(header)) return Number(header) * 1000;
  const at = Date.parse(header);
  return Number.isNaN(at) ? null : at - reply.now;
}

const UNITS: Readonly<Record<string, number>> = {
  second: 1000,
  minute: MINUTE_MS,
  hour: 60 * MINUTE_MS,
};

function minutesIn(message: string): number | null {
  const found = /(\d{1,5})\s*(second|minute|hour)/i.exec(message);
  const unit = UNITS[found?.[2]?.toLowerCase() ?? ''];
  return found && unit ? Number(found[1]) * unit : null;
}

/** A server error after a sign-up was sent: it may have been stored before the error. */
export const couldNotTell: Step = done({ kind: 'unreachable', sent: 'maybe' });

export const openPage = (url: string): Step => done({ kind: 'handoff', url });

export const reject = (field: 'email' | 'lists' | 'other'): Step =>
  done({ kind: 'rejected', field });
