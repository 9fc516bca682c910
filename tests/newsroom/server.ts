import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Ask, LoggedRequest, Reply } from './types';

const BODY_LIMIT = 1_000_000;

/** Answers one request: with a reply, or by taking the response over. */
export type Handler = (ask: Ask, response: ServerResponse) => Reply | Promise<void>;

export interface RunningServer {
  readonly port: number;
  stop(): Promise<void>;
}

interface Setting {
  readonly host: string;
  readonly port: number;
  readonly latencyMs: number;
  readonly log: LoggedRequest[];
  readonly handler: Handler;
  clock(): number;
}

function headersOf(request: IncomingMessage): Record<string, string> {
  const pairs = Object.entries(request.headers);
  return Object.fromEntries(pairs.map(([name, value]) => [name, String(value)]));
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size <= BODY_LIMIT) chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
}

function send(response: ServerResponse, reply: Reply, method: string): void {
  const body = typeof reply.body === 'string' ? Buffer.from(reply.body) : reply.body;
  const bare = reply.status === 304 || reply.status === 204;
  const length = bare ? {} : { 'content-length': String(body.length) };
  response.writeHead(reply.status, { ...reply.headers, ...length });
  response.end(bare || method === 'HEAD' ? undefined : body);
}

async function serve(request: IncomingMessage, response: ServerResponse, setting: Setting) {
  const headers = headersOf(request);
  const host = headers.host ?? 'localhost';
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', `http://${host}`);
  const entry: LoggedRequest = {
    url: url.href,
    host,
    method,
    status: 0,
    at: setting.clock(),
    headers,
  };
  setting.log.push(entry);
  response.once('finish', () => {
    entry.status = response.statusCode;
  });
  const body = await bodyOf(request);
  if (setting.latencyMs > 0) await new Promise((resolve) => setTimeout(resolve, setting.latencyMs));
  if (response.destroyed) return;
  const outcome = setting.handler({ method, host, url, headers, body }, response);
  if (outcome instanceof Promise) await outcome;
  else send(response, outcome, method);
}

/** Listens; a failure inside a handler answers 500 with its message, so that a test shows it. */
export async function startServer(setting: Setting): Promise<RunningServer> {
  const server: Server = createServer((request, response) => {
    serve(request, response, setting).catch((error: unknown) => {
      if (response.headersSent || response.destroyed) response.destroy();
      else {
        const reason = error instanceof Error ? (error.stack ?? error.message) : String(error);
        send(
          response,
          { status: 500, headers: { 'content-type': 'text/plain' }, body: reason },
          'GET',
        );
      }
    });
  });
  server.keepAliveTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(setting.port, setting.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    port,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
