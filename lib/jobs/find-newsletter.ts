import type { FindProblem } from '../model/find-outcome';
import type { HttpPort } from '../model/http';
import type { FindNewsletterOutcome, FoundNewsletter } from '../model/subscription';
import { decodeHtml } from '../page/decode-html';
import { absoluteAddress, transportProblem } from './find-feeds';

const TIMEOUT_MS = 15_000;
const MAX_BYTES = 5_000_000;

export interface FindNewsletterEdges {
  readonly http: HttpPort;
  /** The newsletter in a page's markup; the side that has a DOM. */
  readonly detect: (html: string, url: string) => Promise<FoundNewsletter | null>;
}

/** Finds the newsletter that a page offers. One request, for the page itself. */
export async function findNewsletter(
  typed: string,
  { http, detect }: FindNewsletterEdges,
): Promise<FindNewsletterOutcome> {
  const address = absoluteAddress(typed);
  if (!address) return none({ kind: 'no-address' });
  const host = new URL(address).hostname;
  const page = await http({ url: address, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
  if (page.kind === 'needs-permission') return page;
  if (page.kind !== 'response') return none(transportProblem(page, address));
  if (page.status >= 400) return none({ kind: 'refused', host, status: page.status });
  const html = decodeHtml(page.bytes, page.headers['content-type'] ?? null);
  const newsletter = await detect(html, page.url);
  return newsletter ? { kind: 'found', newsletter } : none({ kind: 'nothing-there', host });
}

const none = (why: FindProblem): FindNewsletterOutcome => ({ kind: 'none', why });
