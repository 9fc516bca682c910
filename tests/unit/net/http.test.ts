import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { HttpRequest } from '../../../lib/model/http';
import { createHttp } from '../../../lib/net/http';

let server: Server;
let base: string;
const seen: { url: string; cookie: string | undefined; referer: string | undefined }[] = [];

beforeAll(async () => {
  server = createServer((request, response) => {
    seen.push({
      url: request.url ?? '',
      cookie: request.headers.cookie,
      referer: request.headers.referer,
    });
    if (request.url === '/hang') return;
    if (request.url === '/drop') {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('part');
      setImmediate(() => response.destroy());
      return;
    }
    if (request.url === '/large') {
      response.end(Buffer.alloc(50_000, 'x'));
      return;
    }
    if (request.url === '/moved') {
      response.writeHead(301, { location: '/there' }).end();
      return;
    }
    response.writeHead(request.url === '/missing' ? 404 : 200, { ETag: '"1"' }).end('hello');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const request = (path: string): HttpRequest => ({
  url: base + path,
  timeoutMs: 20_000,
  maxBytes: 10_000,
});

const http = createHttp({ fetch, mayReach: async () => true, online: () => true });

describe('createHttp', () => {
  test('an answer comes with status, headers in lower case and bytes', async () => {
    const outcome = await http(request('/ok'));
    expect(outcome).toMatchObject({ kind: 'response', status: 200, headers: { etag: '"1"' } });
    expect(outcome.kind === 'response' && new TextDecoder().decode(outcome.bytes)).toBe('hello');
  });

  test('an error status is an answer', async () => {
    expect(await http(request('/missing'))).toMatchObject({ kind: 'response', status: 404 });
  });

  test('a redirect is followed and told', async () => {
    expect(await http(request('/moved'))).toMatchObject({ redirected: true, url: `${base}/there` });
  });

  test('a server that never answers times out', async () => {
    expect(await http({ ...request('/hang'), timeoutMs: 100 })).toEqual({ kind: 'timeout' });
  });

  test('a body over the cap is refused', async () => {
    expect(await http(request('/large'))).toEqual({ kind: 'too-large', limitBytes: 10_000 });
  });

  test('a line that drops is unreachable', async () => {
    expect(await http(request('/drop'))).toEqual({ kind: 'unreachable' });
  });

  test('without permission nothing is sent', async () => {
    seen.length = 0;
    const forbidden = createHttp({ fetch, mayReach: async () => false, online: () => true });
    expect(await forbidden(request('/ok'))).toEqual({ kind: 'needs-permission', origin: base });
    expect(seen).toEqual([]);
  });

  test('offline nothing is sent', async () => {
    seen.length = 0;
    const offline = createHttp({ fetch, mayReach: async () => true, online: () => false });
    expect(await offline(request('/ok'))).toEqual({ kind: 'offline' });
    expect(seen).toEqual([]);
  });

  test('a post that fails is never sent twice', async () => {
    seen.length = 0;
    await http({ ...request('/drop'), method: 'POST', body: 'a=1' });
    expect(seen.map(({ url }) => url)).toEqual(['/drop']);
  });
});
