import type { NewsletterService, SignUpRequest } from '../model/subscription';
import { choose } from './choice';
import { couldNotTell, isFields, jsonFields, openPage, reject, wait } from './reply';
import { done, type Reply, type Step, signsUpForm } from './step';

type Field = readonly [name: string, value: string];

/** How a service's plain form is filled in and its answer read. */
interface FormPreset {
  /** Whether this is the address of such a form; otherwise the address is opened in a tab. */
  readonly accepts: (endpoint: URL) => boolean;
  /** Where to send; `list` is null when the service has only one. */
  readonly url: (endpoint: string, list: string | null) => string;
  /** Every field of one request. Traps are there and empty, as a person's browser would send them. */
  readonly fields: (wish: FormWish) => readonly Field[];
  /** Whether several lists fit into one request; otherwise each is a request of its own. */
  readonly oneRequest: boolean;
  readonly answer: (reply: Reply, endpoint: string) => Step;
}

interface FormWish {
  readonly endpoint: URL;
  readonly email: string;
  /** The lists of this request; empty for a service with defaults. */
  readonly lists: readonly string[];
}

const sameUrl = (endpoint: string): string => endpoint;

const kit: FormPreset = {
  accepts: ({ pathname }) => /\/forms\/[^/]+\/subscriptions$/.test(pathname),
  url: (endpoint, list) =>
    list === null
      ? endpoint
      : `${new URL(endpoint).origin}/forms/${encodeURIComponent(list)}/subscriptions`,
  fields: ({ email }) => [['email_address', email]],
  oneRequest: false,
  answer: (reply, endpoint) => {
    const fields = jsonFields(reply.text);
    if (fields?.status === 'success') return done({ kind: 'accepted' });
    if (fields?.status === 'quarantined') return openPage(ownUrl(fields.url, endpoint));
    return refusedField(fields, /email/i) ?? usual(reply, endpoint);
  },
};

const mailerlite: FormPreset = {
  accepts: ({ pathname }) => /\/jsonp\/.+\/subscribe$/.test(pathname),
  url: sameUrl,
  fields: ({ email, lists }) => [
    ['fields[email]', email],
    ...lists.map((list): Field => ['groups[]', list]),
    ['ml-submit', '1'],
    ['anticsrf', 'true'],
  ],
  oneRequest: true,
  answer: (reply, endpoint) => {
    const fields = jsonFields(reply.text);
    if (fields?.success === true) return done({ kind: 'accepted' });
    return refusedField(fields, /email/i) ?? usual(reply, endpoint);
  },
};

const emailoctopus: FormPreset = {
  accepts: ({ pathname }) => /\/form\/[^/]+$/.test(pathname),
  url: (endpoint, list) => (list === null ? endpoint : `${new URL(endpoint).origin}/form/${list}`),
  fields: ({ email }) => [
    ['field_0', email],
    ['hpc4b27b6e-eb38-11e9-be00-06b4694bee2a', ''],
  ],
  oneRequest: false,
  answer: (reply, endpoint) => {
    const fields = jsonFields(reply.text);
    if (fields?.success === true) return done({ kind: 'accepted' });
    return refusedField(fields, /email|field_0/i) ?? usual(reply, endpoint);
  },
};

const activecampaign: FormPreset = {
  accepts: ({ pathname }) => pathname.endsWith('/proc.php'),
  url: (endpoint) => withoutQuery(endpoint),
  fields: ({ endpoint, email, lists }) => [
    ...['u', 'f'].map((name): Field => [name, endpoint.searchParams.get(name) ?? '']),
    ['s', ''],
    ['c', '0'],
    ['m', '0'],
    ['act', 'sub'],
    ['v', '2'],
    ...(endpoint.searchParams.has('or')
      ? [['or', endpoint.searchParams.get('or') ?? ''] as const]
      : []),
    ['email', email],
    ...lists.map((list): Field => ['nlbox[]', list]),
  ],
  oneRequest: true,
  answer: (reply, endpoint) => usual(reply, endpoint),
};

const sendy: FormPreset = {
  accepts: ({ pathname }) => pathname.endsWith('/subscribe'),
  url: sameUrl,
  fields: ({ email, lists }) => [
    ['email', email],
    ...lists.map((list): Field => ['list', list]),
    ['subform', 'yes'],
    ['hp', ''],
  ],
  oneRequest: false,
  answer: (reply, endpoint) => {
    const text = reply.text.trim();
    if (/^already subscribed/i.test(text)) return done({ kind: 'already' });
    if (/^invalid email/i.test(text)) return reject('email');
    if (/^(invalid list|list does not exist)/i.test(text)) return reject('lists');
    return /^some fields are missing/i.test(text) ? reject('other') : usual(reply, endpoint);
  },
};

/** What Jetpack puts into the address it redirects to. */
const JETPACK_ANSWERS: Readonly<Record<string, Step>> = {
  success: done({ kind: 'confirm' }),
  pending: done({ kind: 'confirm' }),
  already: done({ kind: 'already' }),
  invalid_email: reject('email'),
  opted_out: reject('email'),
  many_pending_subs: reject('other'),
  error: reject('other'),
};

const jetpack: FormPreset = {
  accepts: ({ searchParams }) => /^\d+$/.test(searchParams.get('blog_id') ?? ''),
  url: (endpoint) => withoutParameter(endpoint, 'blog_id'),
  fields: ({ endpoint, email }) => [
    ['email', email],
    ['action', 'subscribe'],
    ['blog_id', endpoint.searchParams.get('blog_id') ?? ''],
    ['source', withoutParameter(endpoint.href, 'blog_id')],
    ['sub-type', 'widget'],
    ['redirect_fragment', 'subscribe-blog'],
    ['jetpack_subscriptions_widget', '1'],
  ],
  oneRequest: true,
  answer: (reply, endpoint) => {
    const told = URL.parse(reply.url)?.searchParams.get('subscribe') ?? '';
    const known = Object.hasOwn(JETPACK_ANSWERS, told) ? JETPACK_ANSWERS[told] : undefined;
    // The page without the answer: a cache or another plugin took the form.
    return known ?? usual(reply, endpoint);
  },
};

const phplist: FormPreset = {
  accepts: ({ searchParams }) => /^a?subscribe$/.test(searchParams.get('p') ?? ''),
  url: sameUrl,
  fields: ({ email, lists }) => [
    ['email', email],
    ...lists.map((list): Field => [`list[${list}]`, 'signup']),
    ['htmlemail', '1'],
    ['VerificationCodeX', ''],
    ['subscribe', '1'],
  ],
  oneRequest: true,
  // It says 500 and FAIL for any problem, so this is an answer and not a breakdown.
  answer: (reply, endpoint) =>
    reply.text.trim() === 'FAIL' ? reject('other') : usual(reply, endpoint),
};

/**
 * Keila shows one page for everything: 200 is its thanks, 400 the form again. Its captcha is on unless
 * the publisher switched it off, and then the form's own page is the way.
 */
const keila: FormPreset = {
  accepts: ({ pathname }) => /\/forms\/[^/]+$/.test(pathname),
  url: (endpoint, list) =>
    list === null ? endpoint : endpoint.replace(/[^/]+$/, encodeURIComponent(list)),
  fields: ({ email }) => [
    ['contact[email]', email],
    ['h[url]', ''],
  ],
  oneRequest: false,
  answer: (reply, endpoint) =>
    reply.status === 400 ? openPage(endpoint) : usual(reply, endpoint, endpoint),
};

const PRESETS: ReadonlyMap<string, FormPreset> = new Map([
  ['kit', kit],
  ['mailerlite', mailerlite],
  ['emailoctopus', emailoctopus],
  ['activecampaign', activecampaign],
  ['sendy', sendy],
  ['jetpack', jetpack],
  ['phplist', phplist],
  ['keila', keila],
]);

/** Signs up through a service's plain form; null when the service has none we may use. */
export function form(service: NewsletterService, request: SignUpRequest): Step | null {
  const preset = PRESETS.get(service.service);
  if (!preset?.accepts(new URL(service.endpoint))) return null;
  const choice = choose(service, request);
  if (choice.kind === 'none') return reject('lists');
  const lists = choice.kind === 'lists' ? choice.lists : [];
  const rounds = preset.oneRequest || lists.length < 2 ? [lists] : lists.map((list) => [list]);
  return ask(preset, { endpoint: service.endpoint, email: request.email }, rounds);
}

/** One request after the other; the first that is not taken ends it, for the reader must know. */
function ask(
  preset: FormPreset,
  wish: { readonly endpoint: string; readonly email: string },
  rounds: readonly (readonly string[])[],
): Step {
  const [lists = [], ...rest] = rounds;
  const fields = preset.fields({ endpoint: new URL(wish.endpoint), email: wish.email, lists });
  return signsUpForm(preset.url(wish.endpoint, lists[0] ?? null), fields, (reply) => {
    const step = preset.answer(reply, wish.endpoint);
    return rest.length > 0 && isTaken(step) ? ask(preset, wish, rest) : step;
  });
}

function isTaken(step: Step): boolean {
  return (
    step.kind === 'done' &&
    ['accepted', 'already', 'confirm', 'subscribed'].includes(step.outcome.kind)
  );
}

/** An answer that the service's own words did not explain: never more than "accepted". */
function usual(reply: Reply, endpoint: string, page = pageOf(endpoint)): Step {
  const { status } = reply;
  if (status === 429) return wait(reply);
  if (status >= 500) return couldNotTell;
  if (/captcha/i.test(reply.text)) return openPage(page);
  if (status >= 200 && status < 400) return done({ kind: 'accepted' });
  return [401, 403, 404, 405].includes(status) ? openPage(page) : reject('other');
}

function refusedField(
  fields: Readonly<Record<string, unknown>> | null,
  email: RegExp,
): Step | null {
  const errors = fields?.errors ?? fields?.error;
  if (errors === undefined) return null;
  return reject(
    email.test(JSON.stringify(isFields(errors) ? errors : [errors])) ? 'email' : 'other',
  );
}

/** A page that a server names, only if it is its own and encrypted; otherwise the form's host. */
function ownUrl(value: unknown, endpoint: string): string {
  const home = new URL(endpoint);
  const url = typeof value === 'string' ? URL.parse(value, endpoint) : null;
  return url?.protocol === home.protocol && url.host === home.host ? url.href : pageOf(endpoint);
}

/** The host a form belongs to: most forms' own addresses show nothing to a visitor. */
const pageOf = (endpoint: string): string => `${new URL(endpoint).origin}/`;

function withoutQuery(address: string): string {
  const url = new URL(address);
  url.search = '';
  return url.href;
}

function withoutParameter(address: string, name: string): string {
  const url = new URL(address);
  url.searchParams.delete(name);
  return url.href;
}
