import type { PageFailure, SafeHtml } from '../model/article';
import type { HttpOutcome, HttpPort } from '../model/http';
import { decodeHtml } from '../page/decode-html';
import { asksNotToKeep } from '../page/robots';

const TIMEOUT_MS = 20_000;
/** For an article's pages together. */
const MAX_BYTES = 5_000_000;
const MAX_PAGES = 10;

/** What the side that has a DOM makes of a page. */
export interface PageReading {
  readonly html: SafeHtml;
  readonly text: string;
  readonly byline: string | null;
  readonly imageUrl: string | null;
  readonly language: string | null;
  readonly completeness: 'full' | 'excerpt';
  /** The next page of the same article. */
  readonly next?: string | null;
  /** Other addresses of the same article. */
  readonly others?: readonly string[];
  /** The page asks that no copy of it be kept. */
  readonly noArchive?: boolean;
}

export type PageOutcome =
  | { readonly kind: 'read'; readonly reading: PageReading }
  | { readonly kind: 'failed'; readonly failure: PageFailure };

/** The side that has a DOM, as far as pages go. */
export interface PageDom {
  /** `gone` for a page that says it is not there, null for one without text. */
  readPage(html: string, url: string): Promise<PageReading | 'gone' | null>;
}

export interface FetchPageEdges {
  readonly http: HttpPort;
  readonly dom: PageDom;
}

interface Fetched {
  readonly outcome: PageOutcome;
  readonly bytes: number;
}

/**
 * Reads an article's page and what belongs to it: its further pages, and where it shows only an
 * opening its other addresses, followed only when they hold more. One request after the other.
 */
export async function fetchPage(url: string, edges: FetchPageEdges): Promise<PageOutcome> {
  const first = await fetchOne(url, MAX_BYTES, edges);
  const { outcome } = first;
  if (outcome.kind === 'failed') return outcome;
  const whole = await joinPages(outcome.reading, first.bytes, edges);
  const fuller = whole.completeness === 'excerpt' ? await readElsewhere(whole, edges) : null;
  return { kind: 'read', reading: fuller ?? whole };
}

async function joinPages(
  first: PageReading,
  spent: number,
  edges: FetchPageEdges,
): Promise<PageReading> {
  const pages = [first];
  const seen = new Set<string>();
  let bytes = spent;
  let next = first.next ?? null;
  while (next !== null && pages.length < MAX_PAGES && !seen.has(next)) {
    seen.add(next);
    const { outcome, bytes: more } = await fetchOne(next, MAX_BYTES - bytes, edges);
    bytes += more;
    if (outcome.kind === 'failed') break;
    // Some sites answer any page number with the first page.
    const isRepeated = pages.some((page) => isRepeat(page, outcome.reading));
    if (!isRepeated) pages.push(outcome.reading);
    next = isRepeated ? null : (outcome.reading.next ?? null);
  }
  return pages.length === 1 && next === null ? first : join(pages, next === null);
}

const START = 300;
const isRepeat = (page: PageReading, other: PageReading) =>
  page.text.slice(0, START) === other.text.slice(0, START);

// The joined text is whole when its last page was reached and none of its pages is a teaser. A page
// cut off at its number may look like a stub: only what is said of the last one counts.
function join(pages: readonly PageReading[], endReached: boolean): PageReading {
  const [first] = pages as [PageReading];
  const last = pages.at(-1) ?? first;
  return {
    ...first,
    html: pages.map((page) => page.html).join('\n') as SafeHtml,
    text: pages.map((page) => page.text).join('\n'),
    completeness: endReached ? last.completeness : 'excerpt',
    noArchive: pages.some((page) => page.noArchive === true),
    next: null,
  };
}

async function readElsewhere(
  known: PageReading,
  edges: FetchPageEdges,
): Promise<PageReading | null> {
  for (const address of known.others ?? []) {
    const { outcome } = await fetchOne(address, MAX_BYTES, edges);
    if (outcome.kind === 'failed') continue;
    const { reading } = outcome;
    if (reading.text.length <= 1.2 * known.text.length) continue;
    return { ...reading, noArchive: reading.noArchive === true || known.noArchive === true };
  }
  return null;
}

async function fetchOne(url: string, maxBytes: number, edges: FetchPageEdges): Promise<Fetched> {
  const failed = (failure: PageFailure): Fetched => ({
    outcome: { kind: 'failed', failure },
    bytes: 0,
  });
  if (maxBytes <= 0) return failed({ kind: 'too-large', limitBytes: MAX_BYTES });
  const answer = await edges.http({
    url,
    headers: { accept: 'text/html, application/xhtml+xml;q=0.9, */*;q=0.1' },
    timeoutMs: TIMEOUT_MS,
    maxBytes,
  });
  const failure = failureOf(answer, url);
  if (failure) return failed(failure);
  if (answer.kind !== 'response') return failed({ kind: 'unreachable' });
  const html = decodeHtml(answer.bytes, answer.headers['content-type'] ?? null);
  const reading = await edges.dom.readPage(html, answer.url);
  if (reading === 'gone') return failed(GONE);
  if (reading === null) return failed({ kind: 'no-text' });
  const noArchive = reading.noArchive === true || asksNotToKeep(answer.headers['x-robots-tag']);
  return {
    outcome: { kind: 'read', reading: { ...reading, noArchive } },
    bytes: answer.bytes.length,
  };
}

/** What servers send that answer "not found" as if it were an article. */
const GONE: PageFailure = { kind: 'refused', status: 404 };

function failureOf(answer: HttpOutcome, asked: string): PageFailure | null {
  switch (answer.kind) {
    case 'redirected-elsewhere':
      return { kind: 'unreachable' };
    case 'offline':
    case 'unreachable':
    case 'timeout':
    case 'needs-permission':
    case 'too-large':
      return answer;
    case 'response': {
      if (answer.status >= 400) return { kind: 'refused', status: answer.status };
      const [type = ''] = (answer.headers['content-type'] ?? 'text/html').split(';');
      if (!/html|xml/i.test(type)) return { kind: 'not-a-page', type: type.trim() };
      return leadsToFront(asked, answer.url) ? GONE : null;
    }
  }
}

// A site without the article any more often sends its readers to its front page instead.
function leadsToFront(asked: string, answered: string): boolean {
  const path = (address: string) => new URL(address).pathname.replace(/index\.\w{3,5}$/, '');
  const isFront = (address: string) => /^\/(?:[a-z]{2}(?:-[a-z]{2})?\/?)?$/i.test(path(address));
  // "/?p=12" is an article of its own.
  return isFront(answered) && !isFront(asked) && new URL(answered).search === '';
}
