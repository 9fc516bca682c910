import type { HttpOutcome, HttpPort } from '../model/http';
import type { SignUpOutcome } from '../model/subscription';
import type { Reply, Step } from './step';

type Ask = Extract<Step, { kind: 'ask' }>;

/**
 * Carries out a sign-up's steps, each once: nothing is ever sent again on its own. `now` is epoch ms;
 * without it the server's own clock tells when to try again.
 */
export async function run(first: Step, http: HttpPort, now?: number): Promise<SignUpOutcome> {
  let step = first;
  while (step.kind === 'ask') step = nextStep(step, await http(step.request), now);
  return step.outcome;
}

function nextStep(step: Ask, got: HttpOutcome, now: number | undefined): Step {
  if (got.kind === 'response') return step.next(replyOf(got, now));
  return { kind: 'done', outcome: lost(step, got) };
}

/** What is known when no answer came. */
function lost(step: Ask, got: Exclude<HttpOutcome, { kind: 'response' }>): SignUpOutcome {
  switch (got.kind) {
    case 'needs-permission':
      return { kind: 'needs-permission', origin: got.origin };
    case 'offline':
      return { kind: 'unreachable', sent: 'no' };
    case 'timeout':
    case 'unreachable':
    case 'too-large':
    case 'redirected-elsewhere':
      return { kind: 'unreachable', sent: step.effect === 'signs-up' ? 'maybe' : 'no' };
  }
}

function replyOf(got: Extract<HttpOutcome, { kind: 'response' }>, now: number | undefined): Reply {
  const { status, url, redirected, headers } = got;
  const text = new TextDecoder().decode(got.bytes);
  return { status, url, redirected, headers, text, now: now ?? serverTime(headers) };
}

function serverTime(headers: Readonly<Record<string, string>>): number {
  return timeOf(headers.date ?? '') ?? 0;
}

/** Epoch ms of an HTTP date; null when it is none. */
function timeOf(text: string): number | null {
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : at;
}
