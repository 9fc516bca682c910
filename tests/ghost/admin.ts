import { fieldsOf, rowsOf } from '../../scripts/digest-service';
import { waitUntil } from '../browser/drivers/wait';

/** What a publisher does in Ghost's own pages, once, and what the tests look up there. */
export interface GhostAdmin {
  /** The key of a new integration, `id:secret`. */
  newIntegration(name: string): Promise<string>;
  addNewsletter(name: string): Promise<string>;
  archiveNewsletter(id: string): Promise<void>;
  changeSettings(settings: Readonly<Record<string, unknown>>): Promise<void>;
  /** The names of a member's newsletters, sorted; null when there is no such member. */
  newslettersOf(email: string): Promise<string[] | null>;
  /** The addresses of everybody who gets a newsletter, sorted. */
  readersOf(newsletter: string): Promise<string[]>;
  /** Of every status. */
  posts(): Promise<readonly { readonly title: string; readonly status: string }[]>;
}

export const SITE_TITLE = 'The Norwick Courier';

const OWNER = {
  name: 'The owner',
  email: 'owner@norwick.test',
  password: 'four plain words of Norwick 7',
  blogTitle: SITE_TITLE,
};

/** Sets an empty Ghost up, and signs its owner in. */
export async function openAdmin(site: string): Promise<GhostAdmin> {
  const ask = askerFor(site);
  await ask('POST', '/authentication/setup/', { setup: [OWNER] });
  const cookie = await signIn(site);
  const owner = askerFor(site, cookie);
  // Ghost says that the owner is in a moment before it knows them.
  await waitUntil(
    () => owner('GET', '/users/me/').catch(() => null),
    () => 'the owner may not come in',
  );
  return {
    async newIntegration(name) {
      const path = '/integrations/?include=api_keys';
      const answer = await owner('POST', path, { integrations: [{ name }] });
      const keys = rowsOf(rowsOf(answer.integrations)[0]?.api_keys);
      return String(keys.find(({ type }) => type === 'admin')?.secret);
    },
    async addNewsletter(name) {
      const newsletter = { name, subscribe_on_signup: false };
      const answer = await owner('POST', '/newsletters/', { newsletters: [newsletter] });
      return String(rowsOf(answer.newsletters)[0]?.id);
    },
    async archiveNewsletter(id) {
      await owner('PUT', `/newsletters/${id}/`, { newsletters: [{ status: 'archived' }] });
    },
    async changeSettings(changes) {
      const settings = Object.entries(changes).map(([key, value]) => ({ key, value }));
      await owner('PUT', '/settings/', { settings });
    },
    async newslettersOf(email) {
      const filter = encodeURIComponent(`email:'${email}'`);
      const answer = await owner('GET', `/members/?filter=${filter}&include=newsletters`);
      const member = rowsOf(answer.members)[0];
      return member === undefined ? null : newsletterNames(member);
    },
    async readersOf(newsletter) {
      const answer = await owner('GET', '/members/?include=newsletters&limit=all');
      return rowsOf(answer.members)
        .filter((member) => newsletterNames(member).includes(newsletter))
        .map(({ email }) => String(email))
        .toSorted();
    },
    async posts() {
      const filter = encodeURIComponent('status:[draft,scheduled,published,sent]');
      const answer = await owner('GET', `/posts/?filter=${filter}&limit=50`);
      return rowsOf(answer.posts).map(({ title, status }) => ({
        title: String(title),
        status: String(status),
      }));
    },
  };
}

const newsletterNames = (member: Readonly<Record<string, unknown>>): string[] =>
  rowsOf(member.newsletters)
    .map(({ name }) => String(name))
    .toSorted();

type Asker = (method: string, path: string, body?: object) => Promise<Record<string, unknown>>;

function askerFor(site: string, cookie = ''): Asker {
  return async (method, path, body) => {
    const response = await fetch(`${site}/ghost/api/admin${path}`, {
      method,
      headers: { ...headersFor(site), cookie },
      ...(body && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok)
      throw new Error(`${method} ${path} gave ${response.status}: ${text.slice(0, 300)}`);
    return { ...fieldsOf(JSON.parse(text)) };
  };
}

async function signIn(site: string): Promise<string> {
  const { email: username, password } = OWNER;
  const response = await fetch(`${site}/ghost/api/admin/session/`, {
    method: 'POST',
    headers: headersFor(site),
    body: JSON.stringify({ username, password }),
  });
  const cookie = response.headers.get('set-cookie')?.split(';')[0];
  if (!response.ok || cookie === undefined)
    throw new Error(`The owner may not come in (answer ${response.status}).`);
  return cookie;
}

const headersFor = (site: string) => ({
  'content-type': 'application/json',
  'accept-version': 'v5.0',
  origin: site,
});
