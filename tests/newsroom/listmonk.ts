import { escapeMarkup } from './encode';
import { type PostOffice, plainPage } from './post-office';
import { randomFor } from './random';
import type { Ask, Reply } from './types';

/*
 * Plays the public part of listmonk as its source describes it: the order of checks in
 * `processSubForm` is lists, length, e-mail, name, private list, upsert, opt-in mail. A model, not the
 * real server.
 */

export interface ListmonkList {
  readonly uuid: string;
  readonly name: string;
  readonly optin: 'single' | 'double';
  readonly type: 'public' | 'private';
}

type Status = 'unconfirmed' | 'confirmed' | 'unsubscribed';

interface Subscriber {
  readonly uuid: string;
  readonly email: string;
  readonly lists: Map<string, Status>;
}

export interface Listmonk {
  readonly endpoint: string;
  readonly lists: readonly ListmonkList[];
  /** Null when the path is not listmonk's. */
  answer(ask: Ask): Reply | null;
  /** List names and their state for an address. */
  subscriptions(email: string): Readonly<Record<string, Status>>;
  clear(): void;
}

interface Setting {
  readonly seed: number;
  readonly endpoint: string;
  readonly office: PostOffice;
  readonly sender: string;
  clock(): number;
  /** The text of a sample newsletter. */
  sample(): string;
}

function uuidFor(...parts: (string | number)[]): string {
  const random = randomFor('uuid', ...parts);
  const hex = Array.from({ length: 32 }, () => random.int(0, 15).toString(16)).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}

const json = (status: number, value: unknown): Reply => ({
  status,
  headers: { 'content-type': 'application/json; charset=UTF-8' },
  body: JSON.stringify(value),
});
const refuse = (message: string) => json(400, { message });
const html = (title: string, body: string): Reply => ({
  status: 200,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: plainPage(title, body),
});

interface Form {
  readonly email: string;
  readonly name: string;
  readonly lists: readonly string[];
}

const strings = (value: unknown): string[] =>
  Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];

function formOf(ask: Ask): Form | null {
  if (!(ask.headers['content-type'] ?? '').includes('json')) {
    const fields = new URLSearchParams(ask.body);
    return {
      email: fields.get('email') ?? '',
      name: fields.get('name') ?? '',
      lists: fields.getAll('l'),
    };
  }
  try {
    const value: unknown = JSON.parse(ask.body);
    if (typeof value !== 'object' || value === null) return null;
    const fields = new Map<string, unknown>(Object.entries(value));
    return {
      email: String(fields.get('email') ?? ''),
      name: String(fields.get('name') ?? ''),
      lists: strings(fields.get('list_uuids')),
    };
  } catch {
    return null;
  }
}

const validEmail = (email: string) =>
  email.length <= 1000 && /^[^\s@<>]+@[^\s@.<>]+(\.[^\s@.<>]+)+$/.test(email);

export function openListmonk(setting: Setting): Listmonk {
  const { seed, endpoint, office } = setting;
  const list = (name: string, type: 'public' | 'private' = 'public'): ListmonkList => ({
    uuid: uuidFor(seed, name),
    name,
    optin: 'double',
    type,
  });
  const lists = [list('Daily news'), list('Breaking news'), list('Staff', 'private')];
  const subscribers = new Map<string, Subscriber>();

  const subscriberFor = (email: string): Subscriber => {
    const key = email.trim().toLowerCase();
    const known = subscribers.get(key);
    if (known !== undefined) return known;
    const made = { uuid: uuidFor(seed, 'subscriber', key), email: key, lists: new Map() };
    subscribers.set(key, made);
    return made;
  };

  /** Adds the lists; `confirmed` stays, anything else waits for the link. Tells whether a mail is due. */
  const subscribe = (subscriber: Subscriber, chosen: readonly ListmonkList[]): boolean => {
    for (const { uuid } of chosen) {
      if (subscriber.lists.get(uuid) !== 'confirmed') subscriber.lists.set(uuid, 'unconfirmed');
    }
    return chosen.some(({ uuid }) => subscriber.lists.get(uuid) === 'unconfirmed');
  };

  const mailOptin = (subscriber: Subscriber) => {
    const open = lists.filter(({ uuid }) => subscriber.lists.get(uuid) === 'unconfirmed');
    const query = open.map(({ uuid }) => `l=${uuid}`).join('&');
    office.send({
      to: subscriber.email,
      from: setting.sender,
      subject: 'Confirm subscription',
      text: `You have been added to these lists:\n${open.map(({ name }) => `– ${name}`).join('\n')}\n\nConfirm your subscription by following the link below. If this was not you, ignore this mail and you will get no other.`,
      link: `${endpoint}/subscription/optin/${subscriber.uuid}?${query}`,
      at: setting.clock(),
    });
  };

  const submit = (ask: Ask): Reply => {
    const form = formOf(ask);
    if (form === null) return refuse('Invalid JSON.');
    if (form.lists.length === 0) return refuse('No valid lists selected to subscribe.');
    if (!validEmail(form.email)) return refuse('Invalid email.');
    if (form.email.toLowerCase().endsWith('@blocked.example')) {
      return refuse('The e-mail domain is blocklisted.');
    }
    if (form.name.length > 200) return refuse('Invalid name.');
    const chosen = lists.filter(({ uuid, type }) => type === 'public' && form.lists.includes(uuid));
    if (chosen.length < new Set(form.lists).size) return refuse('Invalid UUID(s)');
    const subscriber = subscriberFor(form.email);
    const due = subscribe(subscriber, chosen);
    if (due) mailOptin(subscriber);
    return json(200, { data: { has_optin: due } });
  };

  const confirm = (subscriber: Subscriber, chosen: readonly string[]): Reply => {
    const wasOpen = [...subscriber.lists].filter(
      ([uuid, status]) =>
        status === 'unconfirmed' && (chosen.length === 0 || chosen.includes(uuid)),
    );
    for (const [uuid] of wasOpen) subscriber.lists.set(uuid, 'confirmed');
    const daily = wasOpen.some(([uuid]) => uuid === lists[0]?.uuid);
    if (daily) {
      const text = setting.sample();
      const subject = 'Your daily news';
      office.send({
        to: subscriber.email,
        from: setting.sender,
        subject,
        text,
        link: null,
        at: setting.clock(),
      });
    }
    return html('Confirmed', '<p role="status">Your subscriptions have been confirmed.</p>');
  };

  const optin = (ask: Ask, uuid: string): Reply => {
    const subscriber = [...subscribers.values()].find((one) => one.uuid === uuid);
    if (subscriber === undefined)
      return { ...html('Not found', '<p>Unknown subscription.</p>'), status: 404 };
    const chosen = ask.url.searchParams.getAll('l');
    return confirm(subscriber, chosen);
  };

  const formPage = (): Reply => {
    const boxes = lists
      .filter(({ type }) => type === 'public')
      .map(
        ({ uuid, name }) =>
          `<p><label><input type="checkbox" name="l" value="${uuid}"> ${escapeMarkup(name)}</label></p>`,
      );
    return html(
      'Subscribe',
      `<form method="post" action="${endpoint}/subscription/form" class="listmonk-form"><input type="hidden" name="nonce"><p><label>Email <input type="email" name="email" required></label></p>${boxes.join('')}<button>Subscribe</button></form>`,
    );
  };

  return {
    endpoint,
    lists,
    answer: (ask) => {
      const { pathname } = ask.url;
      if (pathname === '/api/public/lists') {
        const open = lists.filter(({ type }) => type === 'public');
        return json(
          200,
          open.map(({ uuid, name }) => ({ uuid, name })),
        );
      }
      if (pathname === '/api/public/subscription') {
        return ask.method === 'POST' ? submit(ask) : json(405, { message: 'Method Not Allowed' });
      }
      if (pathname === '/subscription/form') {
        if (ask.method !== 'POST') return formPage();
        const reply = submit(ask);
        return reply.status === 200
          ? html('Subscribe', '<p>Check your inbox to confirm.</p>')
          : reply;
      }
      const uuid = /^\/subscription\/optin\/([0-9a-f-]{36})$/.exec(pathname)?.[1];
      return uuid === undefined ? null : optin(ask, uuid);
    },
    subscriptions: (email) => {
      const known = subscribers.get(email.trim().toLowerCase());
      const named = lists.map(({ uuid, name }) => [name, known?.lists.get(uuid)] as const);
      return Object.fromEntries(
        named.filter((pair): pair is [string, Status] => pair[1] !== undefined),
      );
    },
    clear: () => subscribers.clear(),
  };
}
