import type { NewsletterService, SignUpRequest } from '../model/subscription';
import { choose } from './choice';
import { couldNotTell, jsonFields, openPage, reject, wait } from './reply';
import { done, type Reply, type Step, signsUpInAddress } from './step';

const USUAL_WAIT = '5 minutes';

/**
 * Mailchimp's embedded form, by the address of its `action`. The lists are fields of the form, such
 * as `group[13145][64]`. The JSON answer is read as text: as a script it would be remote code.
 */
export function mailchimp(service: NewsletterService, request: SignUpRequest): Step {
  const action = new URL(service.endpoint);
  const u = action.searchParams.get('u');
  const id = action.searchParams.get('id');
  if (!u || !id || !/\/subscribe\/post(-json)?$/.test(action.pathname))
    return openPage(service.endpoint);
  const choice = choose(service, request);
  if (choice.kind === 'none') return reject('lists');
  const page = pageOf(action);
  action.pathname = action.pathname.replace(/\/post(-json)?$/, '/post-json');
  const { searchParams } = action;
  searchParams.delete('c');
  searchParams.set('EMAIL', request.email);
  for (const field of choice.kind === 'lists' ? choice.lists : [])
    searchParams.set(field, /\[(\d+)\]$/.exec(field)?.[1] ?? 'Y');
  // The trap: it must be there, and empty.
  searchParams.set(`b_${u}_${id}`, '');
  return signsUpInAddress(action.href, (reply) => answer(reply, page));
}

/** The form on Mailchimp's own host, without the address of anybody. */
function pageOf(action: URL): string {
  const page = new URL(action.href);
  page.pathname = page.pathname.replace(/\/post(-json)?$/, '');
  return page.href;
}

function answer(reply: Reply, page: string): Step {
  if (reply.status === 429) return wait(reply);
  if (reply.status >= 500) return couldNotTell;
  const fields = jsonFields(unwrapped(reply.text));
  if (fields?.result === 'success') return done({ kind: 'accepted' });
  if (fields?.result !== 'error' || typeof fields.msg !== 'string')
    return reply.status >= 400 ? openPage(page) : couldNotTell;
  return refused(reply, fields.msg, captchaPage(page, fields.params));
}

/** By the words of the message, which is HTML in the publisher's language and is never shown. */
function refused(reply: Reply, message: string, page: string): Step {
  if (/captcha/i.test(message)) return openPage(page);
  if (/too many|too often/i.test(message)) return wait(reply, `${message} ${USUAL_WAIT}`);
  if (/already subscribed/i.test(message)) return done({ kind: 'already' });
  const aboutEmail = /^0 - /.test(message) || /e-?mail|domain|fake or invalid/i.test(message);
  return reject(aboutEmail ? 'email' : 'other');
}

function captchaPage(page: string, params: unknown): string {
  if (typeof params !== 'string' || params === '') return page;
  const url = new URL(page);
  url.search = params;
  return url.href;
}

/** Takes `name({…})` off; the JSON stays. */
function unwrapped(text: string): string {
  return /^[\w$.]+\s*\(([\s\S]*)\)\s*;?\s*$/.exec(text.trim())?.[1] ?? text;
}
