import type { NewsletterService, SignUpRequest } from '../model/subscription';
import { choose } from './choice';
import { couldNotTell, isFields, jsonFields, openPage, reject, wait } from './reply';
import { done, type Reply, type Step, signsUpJson } from './step';

/**
 * listmonk's public API, by its source of version 6: one POST with the UUIDs of the lists. The form
 * on its own page has a captcha and a trap field; the API has neither, so neither is sent.
 */
export function listmonk(service: NewsletterService, request: SignUpRequest): Step {
  const choice = choose(service, request);
  if (choice.kind !== 'lists') return reject('lists');
  const body = { email: request.email, list_uuids: choice.lists };
  return signsUpJson(`${service.endpoint}/api/public/subscription`, body, (reply) =>
    answer(reply, `${service.endpoint}/subscription/form`),
  );
}

function answer(reply: Reply, formUrl: string): Step {
  const { status } = reply;
  if (status >= 200 && status < 300) return taken(reply, formUrl);
  if (status === 409) return done({ kind: 'already' });
  if (status === 429) return wait(reply);
  if (status >= 500) return couldNotTell;
  // A captcha or a log-in in front of it, or another path: the form page is what a person can use.
  if ([401, 403, 404, 405].includes(status)) return openPage(formUrl);
  return refused(reply.text);
}

function taken(reply: Reply, formUrl: string): Step {
  const data = jsonFields(reply.text)?.data;
  // A redirect turns a POST into a GET: whatever answered, nothing was signed up.
  if (data === undefined) return reply.redirected ? openPage(formUrl) : couldNotTell;
  // The documentation says `true`; the source says whether a mail was sent.
  if (!isFields(data) || typeof data.has_optin !== 'boolean') return done({ kind: 'accepted' });
  return done({ kind: data.has_optin ? 'confirm' : 'subscribed' });
}

/** By the words, which the operator's language may change: what is not understood is `other`. */
function refused(text: string): Step {
  const message = jsonFields(text)?.message;
  if (typeof message !== 'string') return reject('other');
  if (/e-?mail|domain/i.test(message)) return reject('email');
  return reject(/\blists?\b|uuid/i.test(message) ? 'lists' : 'other');
}
