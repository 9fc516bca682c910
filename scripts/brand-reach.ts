// What only the web can tell of a brand: whether its addresses answer, and with what.

import { groupBy } from '../lib/article/group-by';
import type { BrandProblem } from '../lib/brand/problems';
import { discoverFeeds } from '../lib/feed/discover';
import { parseFeed } from '../lib/feed/parse';
import { FeedError } from '../lib/feed/parsed-feed';
import type { Brand, BrandSource } from '../lib/model/brand';
import type { HttpOutcome, HttpPort } from '../lib/model/http';
import { newsletterProblems } from './brand-reach-newsletter';

const AT_ONCE = 6;
const TIMEOUT_MS = 15_000;
const MAX_BYTES = 10_000_000;

export interface Reach {
  readonly problems: readonly BrandProblem[];
  readonly advice: readonly BrandProblem[];
}

/** Asks every source once, then the newsletter service, the site and the privacy policy. */
export async function reachBrand(brand: Brand, http: HttpPort): Promise<Reach> {
  // The place in the list is kept; a source whose address is wrong already is not asked.
  const sources = brand.sources
    .map((source, index) => ({ source, index }))
    .filter(({ source }) => URL.canParse(source.feed));
  // One host is asked one thing at a time, as readers' browsers do.
  const queues = [...groupBy(sources, ({ source }) => new URL(source.feed).host).values()];
  const found: { index: number; problem?: BrandProblem; advice?: BrandProblem }[] = [];
  const worker = async () => {
    for (let queue = queues.shift(); queue; queue = queues.shift())
      for (const { source, index } of queue)
        found.push({ index, ...(await reachSource(source, index, http)) });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  found.sort((a, b) => a.index - b.index);
  return {
    problems: [
      ...found.flatMap(({ problem }) => problem ?? []),
      ...(await newsletterProblems(brand, http)),
    ],
    advice: [
      ...found.flatMap(({ advice }) => advice ?? []),
      ...(await pageAdvice('url', brand.url, http)),
      ...(await pageAdvice('privacyPolicy', brand.privacyPolicy, http)),
    ],
  };
}

type Found = { problem?: BrandProblem; advice?: BrandProblem };

async function reachSource(source: BrandSource, index: number, http: HttpPort): Promise<Found> {
  const field = `sources[${index}].feed`;
  const outcome = await http({ url: source.feed, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
  const failure = failureWords(outcome, source.feed);
  if (failure !== null) return { problem: { field, sentence: failure } };
  if (outcome.kind !== 'response') return {};
  const wrong = contentWords(outcome);
  if (wrong !== null) return { problem: { field, sentence: wrong } };
  const { host } = new URL(outcome.url);
  if (host !== new URL(source.feed).host)
    return {
      problem: {
        field,
        sentence: `It sends on to ${outcome.url}, a host the package does not ask for. Write that address.`,
      },
    };
  return outcome.redirected
    ? { advice: { field, sentence: `It sends on to ${outcome.url}. Write that address.` } }
    : {};
}

/** Why an address cannot be read, with a way out; null when it can. */
export function failureWords(outcome: HttpOutcome, address: string): string | null {
  const host = URL.parse(address)?.host ?? address;
  switch (outcome.kind) {
    case 'too-large':
      return `${host} sends more than ${Math.round(outcome.limitBytes / 1e6)} MB. Choose a smaller feed.`;
    case 'timeout':
      return `${host} did not answer within ${TIMEOUT_MS / 1000} s. Check the address, or try again later.`;
    case 'response':
      if (outcome.status < 400) return null;
      if (outcome.status === 404 || outcome.status === 410)
        return `There is nothing at this address (answer ${outcome.status}). Look for the new one on the site.`;
      return `${host} refuses (answer ${outcome.status}). Check the address, or ask the publisher.`;
    case 'offline':
    case 'unreachable':
    case 'needs-permission':
    case 'redirected-elsewhere':
      return `${host} could not be reached. Check the address.`;
  }
}

const EMPTY = 'This feed is empty. Leave it out until it has articles.';

/** What is wrong with what came instead of a feed; null when it is one with entries. */
function contentWords(outcome: Extract<HttpOutcome, { kind: 'response' }>): string | null {
  try {
    const type = outcome.headers['content-type'] ?? null;
    const { entries } = parseFeed(outcome.bytes, type, outcome.url);
    return entries.length > 0 ? null : EMPTY;
  } catch (error) {
    if (!(error instanceof FeedError)) throw error;
    if (error.kind === 'empty') return EMPTY;
  }
  const [feed] = discoverFeeds(new TextDecoder().decode(outcome.bytes), outcome.url);
  return feed
    ? `This is a page, not a feed. The page names this one: ${feed.url}`
    : 'This is not a feed. Write the address of an RSS, Atom or JSON feed.';
}

async function pageAdvice(
  field: string,
  address: string | undefined,
  http: HttpPort,
): Promise<BrandProblem[]> {
  if (address === undefined || !/^https?:/.test(address)) return [];
  const outcome = await http({ url: address, timeoutMs: TIMEOUT_MS, maxBytes: MAX_BYTES });
  const sentence = failureWords(outcome, address);
  return sentence === null ? [] : [{ field, sentence }];
}
