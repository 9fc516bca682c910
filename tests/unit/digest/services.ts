import { createHmac } from 'node:crypto';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

/*
 * Plays the parts of listmonk's API and of Ghost's Admin API that a mail needs, as their
 * documentation describes them. Models, not the real servers.
 */

export interface Played {
  readonly url: string;
  /** What was asked, in order: "POST /api/campaigns". */
  readonly asked: string[];
  /**
   * Answers the next request that begins with this with the status, or never for 0; the work is done
   * for `after`.
   */
  fail(start: string, status: number, when: 'before' | 'after'): void;
  stop(): Promise<void>;
}

interface Ask {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Record<string, unknown>;
}

type Reply = readonly [status: number, value: unknown];

async function play(answer: (ask: Ask) => Reply): Promise<Played> {
  const asked: string[] = [];
  let fault: { start: string; status: number; when: 'before' | 'after' } | null = null;
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk);
    const url = new URL(request.url ?? '/', 'http://localhost');
    const text = Buffer.concat(chunks).toString();
    const method = request.method ?? 'GET';
    const line = `${method} ${url.pathname}`;
    asked.push(line);
    const ask: Ask = {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: text === '' ? {} : JSON.parse(text),
    };
    const hit = fault !== null && line.startsWith(fault.start) ? fault : null;
    if (hit) fault = null;
    const reply: Reply = hit?.when === 'before' ? [hit.status, {}] : answer(ask);
    if (hit?.status === 0) return;
    const [status, value] = hit ? [hit.status, { message: '<b>LEAKED</b>' }] : reply;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(value));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    fail: (start, status, when) => {
      fault = { start, status, when };
    },
    stop: () => new Promise((done) => server.close(() => done())),
  };
}

export interface Campaign {
  readonly id: number;
  readonly name: string;
  readonly subject: string;
  readonly lists: readonly number[];
  readonly body: string;
  readonly altbody: string;
  readonly template_id: number;
  status: string;
}

export const LISTMONK_KEY = 'editor:a1b2c3';
export const DAILY_UUID = '5f1c2a0e-7b64-4c1d-9a83-2e6d0b9f4a11';
export const BREAKING_UUID = 'c3d97b52-1e08-4f6a-8b2d-94a7e5f60c22';

export async function playListmonk(): Promise<Played & { readonly campaigns: Campaign[] }> {
  const campaigns: Campaign[] = [];
  const templates = [{ id: 1, name: 'Default campaign template', body: '' }];
  const lists = [
    { id: 3, uuid: DAILY_UUID, name: 'Daily news' },
    { id: 4, uuid: BREAKING_UUID, name: 'Breaking news' },
  ];
  const played = await play(({ method, path, headers, body }) => {
    if (headers.authorization !== `token ${LISTMONK_KEY}`) return [403, { message: 'invalid' }];
    if (path === '/api/lists') return [200, { data: { results: lists } }];
    if (path === '/api/templates' && method === 'GET') return [200, { data: templates }];
    if (path === '/api/templates') {
      if (!String(body.body).includes('{{ template "content" . }}')) return [400, {}];
      const template = { id: templates.length + 1, name: String(body.name), body: '' };
      templates.push(template);
      return [200, { data: template }];
    }
    if (path === '/api/campaigns' && method === 'GET')
      return [200, { data: { results: campaigns } }];
    if (path === '/api/campaigns') {
      if (!Array.isArray(body.lists) || body.lists.length === 0) return [400, {}];
      const campaign = { ...body, id: campaigns.length + 1, status: 'draft' } as Campaign;
      campaigns.push(campaign);
      return [200, { data: campaign }];
    }
    const id = Number(/^\/api\/campaigns\/(\d+)/.exec(path)?.[1]);
    const campaign = campaigns.find((one) => one.id === id);
    if (!campaign) return [404, {}];
    if (method === 'PUT') campaign.status = String(body.status);
    return [200, { data: campaign }];
  });
  return { ...played, campaigns };
}

export interface Post {
  readonly id: string;
  readonly title: string;
  readonly slug: string;
  readonly html: string;
  readonly email_only: boolean;
  status: string;
  updated_at: string;
  newsletter?: string;
}

const SECRET = 'aa'.repeat(32);
export const GHOST_KEY = `5f0c9f5e0000000000000001:${SECRET}`;

/** Ghost 5 and 6 check the token's mac, its key, its age and its audience. */
function tokenIsGood(header: string | undefined, now: number): boolean {
  const [head = '', claims = '', mac] = (header ?? '').replace(/^Ghost /, '').split('.');
  const expected = createHmac('sha256', Buffer.from(SECRET, 'hex')).update(`${head}.${claims}`);
  if (mac !== expected.digest('base64url')) return false;
  const read = (part: string) => JSON.parse(Buffer.from(part, 'base64url').toString());
  const { kid, alg } = read(head);
  const { aud, iat, exp } = read(claims);
  return (
    kid === GHOST_KEY.split(':')[0] &&
    alg === 'HS256' &&
    aud === '/admin/' &&
    iat * 1000 <= now &&
    exp - iat <= 300
  );
}

export async function playGhost(now: () => number): Promise<Played & { readonly posts: Post[] }> {
  const posts: Post[] = [];
  const newsletters = [
    { name: 'Old letter', slug: 'old', status: 'archived' },
    { name: 'Daily news', slug: 'daily-news', status: 'active' },
  ];
  const played = await play(({ method, path, query, headers, body }) => {
    if (!tokenIsGood(headers.authorization, now())) return [401, { errors: [{}] }];
    if (path === '/ghost/api/admin/newsletters/') return [200, { newsletters }];
    if (path === '/ghost/api/admin/posts/' && method === 'GET') {
      const filter = query.get('filter') ?? '';
      const slug = /slug:'(.*?)'/.exec(filter)?.[1];
      // As Ghost's model has it: drafts are hidden unless the filter says otherwise.
      const hidden = filter.includes('status:') ? [] : ['draft', 'sent'];
      const found = posts.filter((post) => post.slug === slug && !hidden.includes(post.status));
      return [200, { posts: found }];
    }
    const [sent] = (body.posts ?? []) as Post[];
    if (path === '/ghost/api/admin/posts/' && sent) {
      if (query.get('source') !== 'html') return [422, {}];
      const post = {
        ...sent,
        id: `id${posts.length}`,
        updated_at: `2026-11-22T00:00:0${posts.length}Z`,
      };
      posts.push(post);
      return [201, { posts: [post] }];
    }
    const post = posts.find(({ id }) => path === `/ghost/api/admin/posts/${id}/`);
    if (!post) return [404, {}];
    if (method === 'GET') return [200, { posts: [post] }];
    if (!sent) return [400, {}];
    // Ghost refuses to change what somebody else has changed since.
    if (sent.updated_at !== post.updated_at) return [409, {}];
    post.status = 'sent';
    post.newsletter = query.get('newsletter') ?? '';
    return [200, { posts: [post] }];
  });
  return { ...played, posts };
}
