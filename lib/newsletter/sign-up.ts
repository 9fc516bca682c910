import type { HttpPort } from '../model/http';
import type { NewsletterService, SignUpOutcome, SignUpRequest } from '../model/subscription';
import { checkEmail } from './email';
import { form } from './forms';
import { ghost } from './ghost';
import { listmonk } from './listmonk';
import { mailchimp } from './mailchimp';
import { run } from './run';
import { done, type Step } from './step';

/** Null for a service that only signs up on its own page. */
type Adapter = (service: NewsletterService, request: SignUpRequest) => Step | null;

const ADAPTERS: ReadonlyMap<string, Adapter> = new Map([
  ['ghost', ghost],
  ['listmonk', listmonk],
  ['mailchimp', mailchimp],
]);

/**
 * Signs up, sending each request once. A service that only signs up on its own page gives `handoff`.
 * `now`, epoch ms, counts for `wait`; without it the server's clock does. Never throws.
 */
export async function signUp(
  service: NewsletterService,
  request: SignUpRequest,
  http: HttpPort,
  now?: number,
): Promise<SignUpOutcome> {
  return run(firstStep(service, request), http, now);
}

/** The first step of a sign-up; pure. */
function firstStep(service: NewsletterService, request: SignUpRequest): Step {
  const email = request.email.trim();
  if (checkEmail(email) !== null) return done({ kind: 'rejected', field: 'email' });
  if (request.kinds.length === 0) return done({ kind: 'rejected', field: 'lists' });
  const address = URL.parse(service.endpoint.trim());
  if (address === null || !/^https?:$/.test(address.protocol))
    return done({ kind: 'rejected', field: 'other' });
  const handoff = done({ kind: 'handoff', url: address.href });
  if (!isPrivate(address)) return handoff;
  const endpoint = service.endpoint.trim().replace(/#.*$/, '').replace(/\/+$/, '');
  const adapter = ADAPTERS.get(service.service) ?? form;
  return adapter({ ...service, endpoint }, { ...request, email }) ?? handoff;
}

/** Whether the form can be sent from here; if not, the service only signs up on its own page. */
export function signsUpHere(service: NewsletterService): boolean {
  const step = firstStep(service, { email: 'reader@example.org', kinds: ['daily'] });
  return !(step.kind === 'done' && step.outcome.kind === 'handoff');
}

/** Whether an address may be sent there: encrypted, or to this machine, as tests do. */
function isPrivate(address: URL): boolean {
  if (address.protocol === 'https:') return true;
  return /^(localhost|127\.\d+\.\d+\.\d+|\[::1\]|.+\.localhost)$/.test(address.hostname);
}
