import { likeness, type Query } from './query';
import { eachWord } from './words';

/** A stretch of text, and whether it is what was looked for. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

interface Span {
  readonly start: number;
  readonly end: number;
  /** The place of the word in the query. */
  readonly word: number;
}

/** Where a text has words of the query. */
function matchesIn(text: string, { words }: Query): Span[] {
  const spans: Span[] = [];
  // A text repeats its words, and to compare one with a query's costs more than to remember it.
  const known = new Map<string, number>();
  eachWord(text, (term, start, end) => {
    let word = known.get(term);
    if (word === undefined) {
      word = words.findIndex((each) => likeness(each, term) > 0);
      known.set(term, word);
    }
    if (word >= 0) spans.push({ start, end, word });
  });
  return spans;
}

function pieces(text: string, spans: readonly Span[], from: number, to: number): Piece[] {
  const made: Piece[] = [];
  let at = from;
  for (const { start, end } of spans) {
    if (start < from || end > to) continue;
    const begin = Math.max(at, start);
    if (begin >= end) continue;
    const before = made.at(-1);
    // Pairs of Han overlap: what touches is one match.
    if (begin === at && before?.isMatch) {
      made[made.length - 1] = { text: before.text + text.slice(begin, end), isMatch: true };
    } else {
      if (begin > at) made.push({ text: text.slice(at, begin), isMatch: false });
      made.push({ text: text.slice(begin, end), isMatch: true });
    }
    at = end;
  }
  if (at < to) made.push({ text: text.slice(at, to), isMatch: false });
  return made;
}

/** A whole text with its matches told apart. */
export const marked = (text: string, query: Query): Piece[] =>
  pieces(text, matchesIn(text, query), 0, text.length);

/** A snippet's length in characters, about two lines of a popup. */
const SNIPPET_CHARS = 170;
/** How much of it stands before the first match, so that one sees what is spoken of. */
const LEAD_CHARS = 40;

/** The part of a text that has the most words of the query; null when it has none. */
export function snippetOf(text: string, query: Query): Piece[] | null {
  const spans = matchesIn(text, query);
  const best = bestStart(spans);
  if (!best) return null;
  const from = beginOfWord(text, Math.max(0, best.start - LEAD_CHARS));
  const to = endOfWord(text, Math.min(text.length, from + SNIPPET_CHARS));
  const made = pieces(text, spans, from, to);
  if (from > 0) made.unshift({ text: '… ', isMatch: false });
  if (to < text.length) made.push({ text: ' …', isMatch: false });
  return made;
}

/** The match that begins the stretch with most different words; the first of several such. */
function bestStart(spans: readonly Span[]): Span | null {
  let best: Span | null = null;
  let most = 0;
  for (const [index, span] of spans.entries()) {
    const words = new Set<number>();
    for (let at = index; at < spans.length; at++) {
      const other = spans[at];
      if (!other || other.end > span.start + SNIPPET_CHARS - LEAD_CHARS) break;
      words.add(other.word);
    }
    if (words.size > most) {
      most = words.size;
      best = span;
    }
  }
  return best;
}

// So far a word is looked for to its end; in scripts without spaces there is none to be found.
const WORD_REACH = 20;

function beginOfWord(text: string, at: number): number {
  if (at === 0) return 0;
  const space = text.slice(at, at + WORD_REACH).search(/\s/);
  return space < 0 ? whole(text, at) : at + space + 1;
}

function endOfWord(text: string, at: number): number {
  if (at === text.length) return at;
  const space = text.lastIndexOf(' ', at);
  return space > at - WORD_REACH ? space : whole(text, at);
}

/** Never between the two halves of a character. */
function whole(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xdc00 && code < 0xe000 ? at + 1 : at;
}
