import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from 'vitest';
import type { NewsletterService } from '../../../lib/model/subscription';
import { createHttp } from '../../../lib/net/http';
import { signUp } from '../../../lib/newsletter/sign-up';

const UUID = '5f1c2a0e-7b64-4c1d-9a83-2e6d0b9f4a11';
const request = { email: 'reader@example.org', kinds: ['daily'] as const };

let server: Server | undefined;
afterEach(async () => {
  server?.closeAllConnections();
  await new Promise((resolve) => (server ? server.close(resolve) : resolve(undefined)));
  server = undefined;
});

/** A real server on this machine that remembers what reached it. */
async function serve(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ readonly service: NewsletterService; readonly reached: string[] }> {
  const reached: string[] = [];
  server = createServer((got, response) => {
    reached.push(`${got.method} ${got.url}`);
    got.resume().on('end', () => answer(got, response));
  });
  await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const endpoint = `http://127.0.0.1:${port}`;
  return {
    service: { service: 'listmonk', endpoint, lists: { daily: UUID, breaking: null } },
    reached,
  };
}

const http = (mayReach: boolean, online = true) =>
  createHttp({ fetch, mayReach: () => Promise.resolve(mayReach), online: () => online });

const API = 'POST /api/public/subscription';
const takes = (_request: IncomingMessage, response: ServerResponse) =>
  response.end('{"data":{"has_optin":true}}');

describe('over a real line', () => {
  test('a sign-up is one request', async () => {
    const { service, reached } = await serve(takes);
    expect(await signUp(service, request, http(true))).toEqual({ kind: 'confirm' });
    expect(reached).toEqual([API]);
  });

  test('nothing leaves without permission, and that is not taken for "offline"', async () => {
    const { service, reached } = await serve(takes);
    expect(await signUp(service, request, http(false))).toEqual({
      kind: 'needs-permission',
      origin: service.endpoint,
    });
    expect(reached).toEqual([]);
  });

  test('nothing leaves while offline', async () => {
    const { service, reached } = await serve(takes);
    const outcome = await signUp(service, request, http(true, false));
    expect(outcome).toEqual({ kind: 'unreachable', sent: 'no' });
    expect(reached).toEqual([]);
  });

  test('a line that breaks after the request may have carried it, and it is not sent again', async () => {
    const { service, reached } = await serve((got) => got.socket.destroy());
    const outcome = await signUp(service, request, http(true));
    expect(outcome).toEqual({ kind: 'unreachable', sent: 'maybe' });
    expect(reached).toEqual([API]);
  });

  test('an answer without end is cut off and not believed', async () => {
    const { service, reached } = await serve((_got, response) => {
      response.end('x'.repeat(70_000));
    });
    const outcome = await signUp(service, request, http(true));
    expect(outcome).toEqual({ kind: 'unreachable', sent: 'maybe' });
    expect(reached).toEqual([API]);
  });

  test('a redirect that made a GET of it opens the form', async () => {
    const { service, reached } = await serve((got, response) => {
      if (got.method === 'POST') response.writeHead(301, { location: '/elsewhere' });
      response.end('<html>');
    });
    expect(await signUp(service, request, http(true))).toEqual({
      kind: 'handoff',
      url: `${service.endpoint}/subscription/form`,
    });
    expect(reached).toEqual([API, 'GET /elsewhere']);
  });

  test('the time to wait counts from the server’s clock', async () => {
    const { service } = await serve((_got, response) => {
      response.setHeader('date', 'Sun, 22 Nov 2026 12:00:00 GMT');
      response.writeHead(429, { 'retry-after': '60' }).end();
    });
    const retryAt = Date.UTC(2026, 10, 22, 12, 1);
    expect(await signUp(service, request, http(true))).toEqual({ kind: 'wait', retryAt });
  });
});
