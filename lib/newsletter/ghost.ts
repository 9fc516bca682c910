import type { NewsletterService, SignUpRequest } from '../model/subscription';
import { choose } from './choice';
import { couldNotTell, isFields, jsonFields, openPage, reject, wait } from './reply';
import { done, type Reply, reads, type Step, signsUpJson } from './step';

const TOKEN_PATH = '/members/api/integrity-token/';
const TOKEN = /^\d+:[0-9a-f]+:[0-9a-f]+$/i;

/**
 * Ghost 5 and 6: an integrity token, then the request for a mail with a link. Newsletters go by name.
 * Ghost answers 201 to everybody: a member gets a sign-in mail instead and keeps the newsletters they
 * had, which the sentence for `confirm` has to allow for.
 */
export function ghost(service: NewsletterService, request: SignUpRequest): Step {
  const choice = choose(service, request);
  if (choice.kind === 'none') return reject('lists');
  const newsletters = choice.kind === 'lists' ? choice.lists : [];
  return reads(`${service.endpoint}${TOKEN_PATH}`, (reply) => {
    const site = siteOf(reply, service.endpoint);
    if (reply.status === 429) return wait(reply, messageOf(reply.text));
    if (reply.status >= 500) return done({ kind: 'unreachable', sent: 'no' });
    const token = reply.text.trim();
    if (reply.status === 200 && TOKEN.test(token))
      return send(site, { email: request.email, newsletters, token });
    // Before 5.8 there was no token; anything else here is not Ghost's API.
    if (reply.status === 404) return send(site, { email: request.email, newsletters, token: null });
    return openPage(signUpPage(site));
  });
}

interface Wish {
  readonly email: string;
  readonly newsletters: readonly string[];
  readonly token: string | null;
}

function send(site: string, wish: Wish): Step {
  const body = {
    email: wish.email,
    emailType: 'subscribe',
    // Ghost 6 takes an empty list at its word and subscribes to nothing.
    ...(wish.newsletters.length > 0 && { newsletters: wish.newsletters.map((name) => ({ name })) }),
    ...(wish.token !== null && { integrityToken: wish.token }),
    autoRedirect: false,
  };
  return signsUpJson(`${site}/members/api/send-magic-link/`, body, (reply) => answer(reply, site));
}

function answer(reply: Reply, site: string): Step {
  const { status } = reply;
  const message = messageOf(reply.text);
  // Ghost says 201; another 2xx is some other page, such as a hotel's log-in.
  if (status === 201) return done({ kind: 'confirm' });
  if (status === 429) return wait(reply, message);
  if (status >= 500 || (status >= 200 && status < 300)) return couldNotTell;
  if (status === 400 || status === 422) return refused(message, site);
  return openPage(signUpPage(site));
}

function refused(message: string, site: string): Step {
  if (/newsletter/i.test(message)) return reject('lists');
  if (/invite-only|paid members|self.?signup/i.test(message)) return openPage(signUpPage(site));
  return reject(/\be-?mail/i.test(message) ? 'email' : 'other');
}

/** The first error's message; empty when there is none. */
function messageOf(text: string): string {
  const errors = jsonFields(text)?.errors;
  const first: unknown = Array.isArray(errors) ? errors[0] : null;
  return isFields(first) && typeof first.message === 'string' ? first.message : '';
}

/** Where the site really is: a POST must not be redirected, it would arrive as a GET. */
function siteOf(reply: Reply, endpoint: string): string {
  const end = reply.url.indexOf(TOKEN_PATH);
  const site = end > 0 ? reply.url.slice(0, end) : endpoint;
  return endpoint.startsWith('https:') && !site.startsWith('https:') ? endpoint : site;
}

const signUpPage = (site: string): string => `${site}/#/portal/signup`;
