import { readAtom } from './atom';
import { isNameStart, nameEnd } from './characters';
import { decodeFeed } from './decode';
import { expandDeclared } from './doctype';
import { Finder } from './find';
import { readJsonFeed } from './json-feed';
import { MAX_FEED_BYTES } from './limits';
import { FeedError, type ParsedFeed } from './parsed-feed';
import { readRss } from './rss';
import { type RootKind, scanFeed } from './scan';

// Warnings of a broken server may stand before a feed; a page of another kind has more tags.
const MAX_TAGS_BEFORE_ROOT = 100;

/**
 * Reads RSS 0.9x to 2.0, Atom 0.3 and 1.0, and JSON Feed, in any encoding; a document that is
 * broken, cut off or over a cap gives what is whole of it and says `repaired`. `url` is where the
 * document was found, for relative addresses. Throws a FeedError when there is no feed in it.
 */
export function parseFeed(bytes: Uint8Array, contentType: string | null, url: string): ParsedFeed {
  const isCut = bytes.length > MAX_FEED_BYTES;
  const text = decodeFeed(isCut ? bytes.subarray(0, MAX_FEED_BYTES) : bytes, contentType);
  const feed = readText(text, url);
  return isCut ? { ...feed, repaired: true } : feed;
}

function readText(text: string, url: string): ParsedFeed {
  const start = text.search(/\S/);
  if (start < 0) throw new FeedError('empty', 'The document is empty.');
  const first = text.charAt(start);
  if (first === '{' || first === '[') return readJsonFeed(text.slice(start), url);
  const root = findRoot(text, start);
  const scanned = scanFeed(expandDeclared(text, root.at), root.at, root.kind, url);
  if (scanned === null)
    throw new FeedError('broken-document', 'The document ends in its first tag.');
  return root.kind === 'atom' ? readAtom(scanned) : readRss(scanned);
}

const ROOTS: Record<string, RootKind> = { rss: 'rss', channel: 'rss', rdf: 'rdf', feed: 'atom' };

function findRoot(text: string, start: number): { at: number; kind: RootKind } {
  const pastDeclaration = declarationSkipper(text);
  let at = text.indexOf('<', start);
  let tags = 0;
  while (at >= 0 && tags < MAX_TAGS_BEFORE_ROOT) {
    const past = pastDeclaration(at);
    if (past === null && isNameStart(text.charCodeAt(at + 1))) {
      const name = text.slice(at + 1, nameEnd(text, at + 1)).toLowerCase();
      const local = name.slice(name.indexOf(':') + 1);
      const kind = Object.hasOwn(ROOTS, local) ? ROOTS[local] : undefined;
      if (kind !== undefined) return { at, kind };
      if (/^(?:html|head|body)$/.test(name)) throw htmlPage();
      tags++;
    }
    at = text.indexOf('<', past ?? at + 1);
  }
  if (/^<!doctype\s+html/i.test(text.slice(start, start + 100))) throw htmlPage();
  if (tags === 0 && text.startsWith('<?xml', start))
    throw new FeedError('broken-document', 'The document ends before its feed.');
  throw new FeedError('not-a-feed', 'The document holds no feed.');
}

function htmlPage(): FeedError {
  return new FeedError('html-page', 'The document is a web page.');
}

/** Answers where a comment, declaration or instruction ends; null when there is none, or no end. */
function declarationSkipper(text: string): (at: number) => number | null {
  const commentEnd = new Finder(text, '-->');
  const greater = new Finder(text, '>');
  const subsetStart = new Finder(text, '[');
  const subsetEnd = new Finder(text, ']');
  return (at) => {
    if (text.startsWith('<!--', at)) return past(commentEnd.next(at + 4), 3);
    if (text.startsWith('<?', at)) return past(greater.next(at), 1);
    if (!text.startsWith('<!', at)) return null;
    const close = greater.next(at);
    const subset = subsetStart.next(at);
    return past(subset >= 0 && subset < close ? subsetEnd.next(subset) : close, 1);
  };
}

function past(found: number, length: number): number | null {
  return found < 0 ? null : found + length;
}
