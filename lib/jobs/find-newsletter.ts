import type { HttpPort } from '../model/http';
import type { FindNewsletterOutcome, FoundNewsletter } from '../model/subscription';
import { decodeHtml } from '../page/decode-html';
import { absoluteAddress, transportSentence } from './find-feeds';

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
  if (!address) return none('That is not a web address. Try one like example.org/newsletter.');
  const host = new URL(address).hostname;
  const page = await http({ url: address, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
  if (page.kind === 'needs-permission') return page;
  if (page.kind !== 'response') return none(transportSentence(page, address));
  if (page.status >= 400)
    return none(`${host} has no page at this address (answer ${page.status}).`);
  const html = decodeHtml(page.bytes, page.headers['content-type'] ?? null);
  const newsletter = await detect(html, page.url);
  return newsletter
    ? { kind: 'found', newsletter }
    : none(
        `We found no newsletter on this page of ${host} that we know. Try the page with its sign-up form, or sign up there.`,
      );
}

const none = (sentence: string): FindNewsletterOutcome => ({ kind: 'none', sentence });
