import type { HttpRequest } from '../model/http';
import type { SignUpOutcome } from '../model/subscription';

/** A server's answer as an adapter sees it. */
export interface Reply {
  readonly status: number;
  /** After redirects. */
  readonly url: string;
  readonly redirected: boolean;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
  readonly text: string;
  /** Epoch ms; the server's own clock when the caller gave none. */
  readonly now: number;
}

/**
 * What a sign-up does next. `effect` tells what became of the reader's wish when the answer is lost:
 * after `signs-up` nobody can know, after `reads` nothing was asked for yet.
 */
export type Step =
  | {
      readonly kind: 'ask';
      readonly request: HttpRequest;
      readonly effect: 'reads' | 'signs-up';
      readonly next: (reply: Reply) => Step;
    }
  | { readonly kind: 'done'; readonly outcome: SignUpOutcome };

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 64 * 1024;

export const done = (outcome: SignUpOutcome): Step => ({ kind: 'done', outcome });

/** Asks for something and changes nothing on the server. */
export function reads(url: string, next: (reply: Reply) => Step): Step {
  const request = { url, method: 'GET' as const, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES };
  return { kind: 'ask', request, effect: 'reads', next };
}

/** Sends the sign-up itself, as JSON. */
export function signsUpJson(url: string, body: unknown, next: (reply: Reply) => Step): Step {
  return signsUp({ url, type: 'application/json', body: JSON.stringify(body) }, next);
}

/** Sends the sign-up itself, as a form. */
export function signsUpForm(
  url: string,
  fields: readonly (readonly [string, string])[],
  next: (reply: Reply) => Step,
): Step {
  const body = new URLSearchParams();
  for (const [name, value] of fields) body.append(name, value);
  const type = 'application/x-www-form-urlencoded;charset=UTF-8';
  return signsUp({ url, type, body: body.toString() }, next);
}

/** Sends the sign-up itself, in the address; some services know no other way. */
export function signsUpInAddress(url: string, next: (reply: Reply) => Step): Step {
  const request = { url, once: true, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES };
  return { kind: 'ask', request, effect: 'signs-up', next };
}

function signsUp(
  form: { readonly url: string; readonly type: string; readonly body: string },
  next: (reply: Reply) => Step,
): Step {
  return {
    kind: 'ask',
    effect: 'signs-up',
    next,
    request: {
      url: form.url,
      method: 'POST',
      headers: { 'content-type': form.type, accept: 'application/json' },
      body: form.body,
      timeoutMs: TIMEOUT_MS,
      maxBytes: MAX_BYTES,
    },
  };
}
