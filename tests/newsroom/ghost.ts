import { type PostOffice, plainPage } from './post-office';
import { hash } from './random';
import type { Ask, Reply } from './types';

/* Plays Ghost 6's members API as it was recorded from a real server: status codes, types, limits. */

export interface Ghost {
  readonly endpoint: string;
  readonly newsletters: readonly string[];
  answer(ask: Ask): Reply;
  /** The newsletters a confirmed member gets; null when there is no such member. */
  member(email: string): readonly string[] | null;
  clear(): void;
}

interface Setting {
  readonly endpoint: string;
  readonly office: PostOffice;
  readonly sender: string;
  clock(): number;
}

interface Pending {
  readonly email: string;
  readonly newsletters: readonly string[];
}

const ADDRESSES_PER_CLIENT = 9;
const TRIES_PER_ADDRESS = 5;
const TOKEN_MS = 5 * 60_000;

const headers = (type: string) => ({ 'content-type': type, 'access-control-allow-origin': '*' });
const json = (status: number, value: unknown): Reply => ({
  status,
  headers: headers('application/json; charset=utf-8'),
  body: JSON.stringify(value),
});
const fail = (status: number, type: string, message: string) =>
  json(status, {
    errors: [
      {
        message,
        context: null,
        type,
        details: null,
        property: null,
        help: null,
        code: null,
        id: `g-${hash(message)}`,
        ghostErrorCode: null,
      },
    ],
  });
const bad = (message: string) => fail(400, 'BadRequestError', message);

function tokenAt(at: number): string {
  const hex = (part: string, length: number) =>
    Array.from({ length: length / 8 }, (_, index) =>
      hash(`${part}${index}${at}`).toString(16).padStart(8, '0'),
    ).join('');
  return `${at}:${hex('nonce', 32)}:${hex('mac', 64)}`;
}

function fieldsOf(body: string): ReadonlyMap<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null;
  } catch {
    return null;
  }
}

function namesIn(value: unknown): string[] | null {
  if (!Array.isArray(value)) return null;
  return value.map((one: unknown) =>
    typeof one === 'object' && one !== null && 'name' in one ? String(one.name) : '',
  );
}

export function openGhost(setting: Setting): Ghost {
  const { endpoint, office } = setting;
  const newsletters = ['Daily news', 'Breaking news'];
  const members = new Map<string, readonly string[]>();
  const pending = new Map<string, Pending>();
  const tries = new Map<string, number>();

  const site = () =>
    json(200, {
      site: {
        title: 'Best of the week',
        description: 'News, daily and when it breaks',
        icon: null,
        logo: null,
        url: `${endpoint}/`,
        locale: 'en',
        version: '6.65',
        allow_external_signup: true,
        site_uuid: '5f0c9f5e-0000-4000-a000-000000000001',
      },
    });

  const tokenValid = (token: unknown) => {
    const expiry = Number(String(token).split(':')[0]);
    return expiry > setting.clock() && String(token) === tokenAt(expiry);
  };

  /** Counts a try; the sixth for one address and the tenth address are refused. */
  const overLimit = (email: string): string | null => {
    const count = (tries.get(email) ?? 0) + 1;
    if (count === 1 && tries.size >= ADDRESSES_PER_CLIENT) {
      return 'Too many different sign-in attempts, try again in 10 minutes';
    }
    if (count > TRIES_PER_ADDRESS) return 'Too many sign-in attempts try again in 10 minutes';
    tries.set(email, count);
    return null;
  };

  const mail = (email: string, chosen: readonly string[]) => {
    const isMember = members.has(email);
    const token = hash(`${email}${pending.size}${setting.clock()}`).toString(36);
    pending.set(token, { email, newsletters: isMember ? (members.get(email) ?? []) : chosen });
    office.send({
      to: email,
      from: setting.sender,
      subject: isMember
        ? 'Sign in to Best of the week'
        : 'Confirm your subscription to Best of the week',
      text: isMember
        ? 'Welcome back. Use this link to sign in securely.'
        : 'You are one tap away. Confirm your email address with this link; it is valid for 24 hours.',
      link: `${endpoint}/members/?token=${token}&action=${isMember ? 'signin' : 'subscribe'}`,
      at: setting.clock(),
    });
  };

  const sendLink = (ask: Ask): Reply => {
    const fields = fieldsOf(ask.body);
    if (fields === null) return bad('The request could not be understood.');
    const email = String(fields.get('email') ?? '')
      .trim()
      .toLowerCase();
    if (email === '') return bad('Email is required.');
    if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(email)) return bad('Email is not valid');
    if (!['subscribe', 'signup', 'signin', undefined].includes(fields.get('emailType') as string)) {
      return { status: 400, headers: headers('text/plain; charset=utf-8'), body: 'Bad Request.' };
    }
    if (!tokenValid(fields.get('integrityToken')))
      return bad('The request could not be understood.');
    if (String(fields.get('honeypot') ?? '') !== '') return json(201, {});
    const asked = namesIn(fields.get('newsletters'));
    const unknown = (asked ?? []).filter((name) => !newsletters.includes(name));
    if (unknown.length > 0)
      return bad(`Cannot subscribe to invalid newsletters ${unknown.join(', ')}`);
    const limit = overLimit(email);
    if (limit !== null) return fail(429, 'TooManyRequestsError', limit);
    mail(email, asked ?? newsletters.slice(0, 1));
    return json(201, {});
  };

  const follow = (ask: Ask): Reply => {
    const found = pending.get(ask.url.searchParams.get('token') ?? '');
    if (found !== undefined) members.set(found.email, found.newsletters);
    const action = ask.url.searchParams.get('action') ?? 'subscribe';
    const result = found === undefined ? 'success=false&errorCode=INVALID_TOKEN' : 'success=true';
    return {
      status: 302,
      headers: { location: `${endpoint}/?action=${action}&${result}` },
      body: '',
    };
  };

  const home = (ask: Ask): Reply => {
    const success = ask.url.searchParams.get('success');
    const words =
      success === 'true'
        ? 'You are subscribed.'
        : success === 'false'
          ? 'The link has expired.'
          : 'News, daily and when it breaks.';
    const page = plainPage(
      'Best of the week',
      `<p role="status">${words}</p><form data-members-form="subscribe"><input data-members-email type="email"><button>Subscribe</button></form>`,
    );
    const marked = page.replace('<title>', '<meta name="generator" content="Ghost 6.65"><title>');
    return { status: 200, headers: { 'content-type': 'text/html; charset=utf-8' }, body: marked };
  };

  const preflight: Reply = {
    status: 204,
    headers: {
      'access-control-allow-origin': '*',
      'access-control-allow-methods': 'GET,HEAD,PUT,PATCH,POST,DELETE',
      'access-control-allow-headers': 'content-type,app-pragma',
    },
    body: '',
  };

  return {
    endpoint,
    newsletters,
    answer: (ask) => {
      const path = ask.url.pathname.replace(/\/?$/, '/');
      if (ask.method === 'OPTIONS') return preflight;
      if (path === '/members/api/site/') return site();
      if (path === '/members/api/integrity-token/') {
        const body = tokenAt(setting.clock() + TOKEN_MS);
        return { status: 200, headers: headers('text/html; charset=utf-8'), body };
      }
      if (path === '/members/api/send-magic-link/' && ask.method === 'POST') return sendLink(ask);
      if (path === '/members/') return follow(ask);
      if (path === '/') return home(ask);
      return fail(404, 'NotFoundError', 'Resource not found');
    },
    member: (email) => members.get(email.trim().toLowerCase()) ?? null,
    clear: () => {
      members.clear();
      pending.clear();
      tries.clear();
    },
  };
}
