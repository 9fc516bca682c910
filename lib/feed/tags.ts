import { isSpace } from './characters';
import { type Finder, finder } from './find';
import { MAX_ATTRIBUTES } from './limits';

const QUOTE = 34;
const APOSTROPHE = 39;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;
const SLASH = 47;

/** One attribute of a tag: offsets into the text; a value without quotes or none is legal here. */
export interface AttributeSpan {
  nameStart: number;
  nameEnd: number;
  valueStart: number;
  valueEnd: number;
}

/** Reads tags out of one text; every answer is an offset into it. */
export interface TagReader {
  readonly text: string;
  /** Index of the `>` that ends a tag whose attributes start at `from`; -1 when the text ends first. */
  tagEnd(from: number): number;
  /**
   * Calls `visit` for each attribute up to the end of the tag; answers like `tagEnd`. The span is
   * one object, changed for the next attribute.
   */
  walk(from: number, visit: ((span: AttributeSpan) => void) | null): number;
}

/** Makes a reader of tags that costs linear time in all, however many quotes stay open. */
export function tagReader(text: string): TagReader {
  const nextQuote = finder(text, '"');
  const nextApostrophe = finder(text, "'");
  const nextGreater = finder(text, '>');
  const nextLess = finder(text, '<');
  const endOfQuoted = (open: number, quote: Finder) =>
    quotedEnd(text, open, quote, nextLess, nextGreater);

  const span: AttributeSpan = { nameStart: 0, nameEnd: 0, valueStart: 0, valueEnd: 0 };
  function report(nameStart: number, end: number, valueStart: number, valueEnd: number): void {
    span.nameStart = nameStart;
    span.nameEnd = end;
    span.valueStart = valueStart;
    span.valueEnd = valueEnd;
  }

  function walk(from: number, visit: ((span: AttributeSpan) => void) | null): number {
    let at = from;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === GREATER) return at;
      if (isSpace(code) || code === SLASH || code === EQUALS) {
        at++;
        continue;
      }
      // A new tag begins: the `>` of this one was forgotten.
      if (code === LESS) return at - 1;
      const nameStart = at;
      while (at < text.length && !endsName(text.charCodeAt(at))) at++;
      const end = at;
      let equals = at;
      while (isSpace(text.charCodeAt(equals))) equals++;
      if (text.charCodeAt(equals) !== EQUALS) {
        report(nameStart, end, end, end);
        visit?.(span);
        continue;
      }
      at = equals + 1;
      while (isSpace(text.charCodeAt(at))) at++;
      const quote = text.charCodeAt(at);
      let valueStart = at;
      let valueEnd = at;
      if (quote === QUOTE || quote === APOSTROPHE) {
        valueStart = at + 1;
        valueEnd = endOfQuoted(valueStart, quote === QUOTE ? nextQuote : nextApostrophe);
        if (valueEnd < 0) return -1;
        at = text.charCodeAt(valueEnd) === GREATER ? valueEnd : valueEnd + 1;
      } else {
        while (at < text.length && !endsBareValue(text.charCodeAt(at))) at++;
        valueEnd = at;
        // `<br a=b/>` closes itself; `<a href=x/y>` keeps its slash.
        if (text.charCodeAt(at) === GREATER && text.charCodeAt(at - 1) === SLASH && at > valueStart)
          valueEnd = at - 1;
      }
      report(nameStart, end, valueStart, valueEnd);
      visit?.(span);
    }
    return -1;
  }
  return { text, walk, tagEnd: (from) => walk(from, null) };
}

// A quote that was never closed swallows the document up to the next quote. It is taken as
// forgotten when the value holds a `<` and what follows the closing quote is no end of a value.
function quotedEnd(
  text: string,
  from: number,
  quote: Finder,
  nextLess: Finder,
  nextGreater: Finder,
): number {
  const close = quote(from);
  const less = nextLess(from);
  if (less < 0 || (close >= 0 && less > close)) return close;
  if (close >= 0 && endsName(text.charCodeAt(close + 1))) return close;
  return nextGreater(from);
}

function endsName(code: number): boolean {
  return (
    isSpace(code) ||
    code === GREATER ||
    code === LESS ||
    code === EQUALS ||
    code === SLASH ||
    Number.isNaN(code)
  );
}

function endsBareValue(code: number): boolean {
  return isSpace(code) || code === GREATER;
}

/** Attributes of a tag by name in lower case, raw values; the first of a name wins. */
export function readAttributes(reader: TagReader, from: number): Map<string, string> {
  const attributes = new Map<string, string>();
  const { text } = reader;
  let count = 0;
  reader.walk(from, (span) => {
    if (++count > MAX_ATTRIBUTES) return;
    const name = text.slice(span.nameStart, span.nameEnd).toLowerCase();
    if (!attributes.has(name)) attributes.set(name, text.slice(span.valueStart, span.valueEnd));
  });
  return attributes;
}
