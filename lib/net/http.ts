import type { HttpOutcome, HttpPort, HttpRequest } from '../model/http';

export interface HttpEdges {
  readonly fetch: typeof fetch;
  /** Whether the browser lets us read this address; asked before anything is sent. */
  readonly mayReach: (url: string) => Promise<boolean>;
  readonly online: () => boolean;
}

/** An HTTP port over the browser's fetch: no cookies, no referrer, a time-out and a size cap. */
export function createHttp(edges: HttpEdges): HttpPort {
  return async (request) => {
    const address = URL.parse(request.url);
    // What is no address on the web can be neither allowed nor reached.
    if (!address?.protocol.startsWith('http')) return { kind: 'unreachable' };
    if (!(await edges.mayReach(request.url))) {
      return { kind: 'needs-permission', origin: address.origin };
    }
    if (!edges.online()) return { kind: 'offline' };
    const signal = AbortSignal.timeout(request.timeoutMs);
    try {
      return await send(edges.fetch, request, signal);
    } catch {
      if (signal.aborted) return { kind: 'timeout' };
      // A sign-up may have arrived before the line went: "offline" would say that nothing was sent.
      if (request.once || (request.method ?? 'GET') !== 'GET') return { kind: 'unreachable' };
      return edges.online() ? whyItFailed(edges.fetch, request) : { kind: 'offline' };
    }
  };
}

const init = (request: HttpRequest, signal: AbortSignal): RequestInit => ({
  method: request.method ?? 'GET',
  headers: { ...request.headers },
  body: request.body,
  signal,
  credentials: 'omit',
  referrerPolicy: 'no-referrer',
  // Validators are ours; the browser's own cache would hide a 304 from us.
  cache: 'no-store',
});

async function send(
  fetchNow: typeof fetch,
  request: HttpRequest,
  signal: AbortSignal,
): Promise<HttpOutcome> {
  const response = await fetchNow(request.url, init(request, signal));
  const bytes = await readUpTo(response, request.maxBytes);
  if (bytes === null) return { kind: 'too-large', limitBytes: request.maxBytes };
  return {
    kind: 'response',
    status: response.status,
    url: response.url || request.url,
    redirected: response.redirected,
    headers: Object.fromEntries(response.headers),
    bytes,
  };
}

/** The body, or null as soon as it proves larger than `maxBytes`. */
async function readUpTo(response: Response, maxBytes: number): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (!reader) return new Uint8Array();
  const parts: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    length += value.byteLength;
    if (length > maxBytes) {
      await reader.cancel();
      return null;
    }
    parts.push(value);
  }
  const [only] = parts;
  if (only && parts.length === 1) return only;
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/**
 * A redirect to a host without permission fails like a dead line. Asking again without following
 * tells the two apart. Never for a sign-up: nothing is sent twice.
 */
async function whyItFailed(fetchNow: typeof fetch, request: HttpRequest): Promise<HttpOutcome> {
  const signal = AbortSignal.timeout(request.timeoutMs);
  try {
    const probe = await fetchNow(request.url, { ...init(request, signal), redirect: 'manual' });
    await probe.body?.cancel();
    return { kind: probe.type === 'opaqueredirect' ? 'redirected-elsewhere' : 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}
