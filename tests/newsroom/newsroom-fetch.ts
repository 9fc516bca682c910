import { request } from 'node:http';

const MAX_REDIRECTS = 10;

interface Answer {
  readonly status: number;
  readonly headers: [string, string][];
  readonly body: Uint8Array;
}

function send(url: URL, init: RequestInit): Promise<Answer> {
  const headers = Object.fromEntries(new Headers(init.headers));
  const body = init.body === undefined || init.body === null ? undefined : String(init.body);
  const port = url.port || '80';
  const path = url.pathname + url.search;
  const options = {
    host: '127.0.0.1',
    port,
    path,
    method: init.method ?? 'GET',
    headers: { ...headers, host: url.host },
    ...(init.signal ? { signal: init.signal } : {}),
  };
  return new Promise((resolve, reject) => {
    const sent = request(options, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('error', reject);
      response.on('end', () => {
        const pairs = Object.entries(response.headers).map<[string, string]>(([name, value]) => [
          name,
          String(value),
        ]);
        resolve({ status: response.statusCode ?? 0, headers: pairs, body: Buffer.concat(chunks) });
      });
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

const empty = (status: number) => status === 204 || status === 304;

/**
 * `fetch` for Node that takes every `*.localhost` name to loopback, which Node's own does not on all
 * systems. Follows redirects unless `redirect` is `manual`; rejects as `fetch` does.
 */
export async function newsroomFetch(
  address: string | URL,
  init: RequestInit = {},
): Promise<Response> {
  let url = new URL(address);
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const { status, headers, body } = await send(url, init);
    const location = new Headers(headers).get('location');
    if (location === null || status < 300 || status > 399 || init.redirect === 'manual') {
      const bytes = new Uint8Array(body);
      const response = new Response(empty(status) ? null : bytes, { status, headers });
      Object.defineProperty(response, 'url', { value: url.href });
      Object.defineProperty(response, 'redirected', { value: hop > 0 });
      return response;
    }
    url = new URL(location, url);
  }
  throw new TypeError('fetch failed: too many redirects');
}
