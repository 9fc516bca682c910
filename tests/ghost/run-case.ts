import type { HttpPort } from '../../lib/model/http';
import type { SignUpOutcome } from '../../lib/model/subscription';
import { MINUTE_MS } from '../../lib/model/time';
import { signUp } from '../../lib/newsletter/sign-up';
import type { GhostCase } from './cases';

/** What was asked, without the address, and what Ghost said; the token and the errors' ids are blank. */
export interface Exchange {
  readonly asked: string;
  readonly status: number;
  readonly text: string;
}

/** Stands for the real site, which has another port each time. */
export const SITE = 'http://127.0.0.1';
export const BLANK_TOKEN = `1700000000000:${'0'.repeat(32)}:${'0'.repeat(64)}`;

/** Carries out one sign-up at `now`, epoch ms; the outcome in the words of `Seen`. */
export async function signUpAs(
  { email, kinds, lists }: Pick<GhostCase, 'email' | 'kinds' | 'lists'>,
  site: string,
  http: HttpPort,
  now: number,
): Promise<string> {
  const service = { service: 'ghost', endpoint: site, lists };
  return inWords(await signUp(service, { email, kinds }, http, now), site, now);
}

function inWords(outcome: SignUpOutcome, site: string, now: number): string {
  switch (outcome.kind) {
    case 'wait':
      return `wait: ${Math.round((outcome.retryAt - now) / MINUTE_MS)} minutes`;
    case 'handoff':
      return `handoff: ${outcome.url.replace(site, '')}`;
    case 'rejected':
      return `rejected: ${outcome.field}`;
    default:
      return outcome.kind;
  }
}

/** Changes the body of what signs up, as a case says. */
export function spoiling(http: HttpPort, spoil: GhostCase['spoil']): HttpPort {
  if (!spoil) return http;
  return (request) => {
    if (request.body === undefined) return http(request);
    return http({ ...request, body: JSON.stringify({ ...JSON.parse(request.body), ...spoil }) });
  };
}

/** Notes what is asked and answered, without anything that is another in the next run. */
export function noting(http: HttpPort, site: string, exchanges: Exchange[]): HttpPort {
  return async (request) => {
    const outcome = await http(request);
    if (outcome.kind === 'response') {
      exchanges.push({
        asked: askedLine(request, site),
        status: outcome.status,
        text: blanked(new TextDecoder().decode(outcome.bytes)),
      });
    }
    return outcome;
  };
}

/** A request as one line: its method, its path, what it carries. */
export function askedLine(request: Parameters<HttpPort>[0], site: string): string {
  const { method = 'GET', url, body = '' } = request;
  return blanked(`${method} ${url.replace(site, '')} ${body}`.trim());
}

const blanked = (text: string): string =>
  text
    .replaceAll(/\d{13}:[0-9a-f]{32}:[0-9a-f]{64}/g, BLANK_TOKEN)
    .replaceAll(/"id":"[0-9a-f-]{36}"/g, '"id":"0"');
