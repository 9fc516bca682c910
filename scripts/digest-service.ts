export interface OutgoingMail {
  /** Names the mail at the service too, so that it is found again after a kill. */
  readonly key: string;
  readonly subject: string;
  readonly preview: string;
  /** The list or newsletter, as `brand.json` has it; null for the service's default. */
  readonly list: string | null;
  readonly html: string;
  readonly text: string;
  /** Without style, masthead and foot: for services with a mail of their own around it. */
  readonly body: string;
}

/** A mail service that takes one mail for a whole list. */
export interface MailService {
  readonly name: string;
  /** Puts the mail there without sending it; one that lies there already is not put twice. */
  prepare(mail: OutgoingMail): Promise<string>;
  /** Sends what was prepared; what is on its way or gone is left alone. */
  start(id: string, mail: OutgoingMail): Promise<void>;
}

/** What went wrong at the service, as a sentence of ours: its own words are never shown. */
export class SendError extends Error {
  override name = 'SendError';
}

export interface ServiceEdges {
  readonly fetch: typeof fetch;
  readonly now: () => number;
  /** The key for the service, from the environment. */
  readonly key: string | undefined;
}

const TIMEOUT_MS = 30_000;
const MAX_BYTES = 5_000_000;

/** Asks a service's API for JSON; throws a `SendError` that names the step and what may help. */
export async function askService(
  edges: ServiceEdges,
  url: string,
  step: string,
  init: RequestInit = {},
): Promise<unknown> {
  let response: Response;
  let text: string;
  try {
    response = await edges.fetch(url, {
      ...init,
      // A redirect would carry the key elsewhere, and turn a POST into a GET.
      redirect: 'manual',
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    text = await response.text();
  } catch {
    throw new SendError(`${step}: the service did not answer. The next run tries again.`);
  }
  if (response.status >= 300) throw new SendError(`${step}: ${statusWords(response.status)}`);
  if (text.length > MAX_BYTES) throw new SendError(`${step}: the answer is too long.`);
  try {
    return text === '' ? null : JSON.parse(text);
  } catch {
    throw new SendError(`${step}: the answer is not JSON. Is this the address of the service?`);
  }
}

function statusWords(status: number): string {
  if (status < 400)
    return 'the service sends on to another address. Write that address into newsletter.endpoint.';
  if (status === 401 || status === 403)
    return `the key in DIGEST_KEY is not accepted or may not do this (answer ${status}).`;
  if (status === 404) return 'there is no such thing at this address (answer 404).';
  if (status === 429) return 'the service asks for a pause (answer 429). The next run tries again.';
  return `the service refuses (answer ${status}).`;
}

/** The fields of a value that should be an object; none when it is not. */
export function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

/** The members of a value that should be a list of objects. */
export function rowsOf(value: unknown): Readonly<Record<string, unknown>>[] {
  return Array.isArray(value) ? value.map(fieldsOf) : [];
}
