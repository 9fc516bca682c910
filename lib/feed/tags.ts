import { isSpace, skipSpace } from './characters';
import { Finder } from './find';
import { MAX_ATTRIBUTES } from './limits';

const QUOTE = 34;
const APOSTROPHE = 39;
const SLASH = 47;
const LESS = 60;
const EQUALS = 61;
const GREATER = 62;

// What nearly all tags end with. The engine matches it long before it has compiled the reader below.
// Each character fits one place only, so it costs linear time.
const USUAL_END = /(?:[ \t\n\f\r]+[^\s/=<>"']+="[^"<]*")*[ \t\n\f\r]*\/?>/y;

/** One attribute of a tag: offsets into the text; a value without quotes or none is legal here. */
export interface AttributeSpan {
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/**
 * Reads tags out of one text: `open` one, then ask for its attributes until there are no more. It
 * is itself the attribute last read. Costs linear time in all, however many quotes stay open.
 */
export class TagReader implements AttributeSpan {
  readonly text: string;
  nameStart = 0;
  nameEnd = 0;
  valueStart = 0;
  valueEnd = 0;
  /** Index of the `>` that ends the tag; -1 when the text ends first. Set after the last attribute. */
  end = 0;
  private at = 0;
  private readonly quote: Finder;
  private readonly apostrophe: Finder;
  private readonly greater: Finder;
  private readonly less: Finder;

  constructor(text: string) {
    this.text = text;
    this.quote = new Finder(text, '"');
    this.apostrophe = new Finder(text, "'");
    this.greater = new Finder(text, '>');
    this.less = new Finder(text, '<');
  }

  /** Starts with the tag whose attributes begin at `from`. */
  open(from: number): void {
    this.at = from;
  }

  /** Reads the next attribute; false when there is none, and `end` is known. */
  nextAttribute(): boolean {
    const { text } = this;
    const start = this.skipSeparators(this.at);
    if (start >= text.length) return this.endAt(-1);
    const code = text.charCodeAt(start);
    if (code === GREATER) return this.endAt(start);
    // A new tag begins: the `>` of this one was forgotten.
    if (code === LESS) return this.endAt(start - 1);
    let end = start + 1;
    while (end < text.length && !endsName(text.charCodeAt(end))) end++;
    this.nameStart = start;
    this.nameEnd = end;
    const equals = skipSpace(text, end);
    if (text.charCodeAt(equals) === EQUALS) return this.readValue(skipSpace(text, equals + 1));
    this.valueStart = end;
    this.valueEnd = end;
    this.at = end;
    return true;
  }

  /** Index of the `>` that ends a tag whose attributes start at `from`; -1 when the text ends first. */
  tagEnd(from: number): number {
    USUAL_END.lastIndex = from;
    if (USUAL_END.test(this.text)) return USUAL_END.lastIndex - 1;
    this.open(from);
    while (this.nextAttribute());
    return this.end;
  }

  private endAt(end: number): false {
    this.end = end;
    return false;
  }

  private skipSeparators(from: number): number {
    const { text } = this;
    for (let at = from; at < text.length; at++) {
      const code = text.charCodeAt(at);
      if (!isSpace(code) && code !== SLASH && code !== EQUALS) return at;
    }
    return text.length;
  }

  private readValue(at: number): boolean {
    const { text, quote, apostrophe } = this;
    const code = text.charCodeAt(at);
    if (code !== QUOTE && code !== APOSTROPHE) return this.readBare(at);
    return this.readQuoted(at + 1, code === QUOTE ? quote : apostrophe);
  }

  // A quote that was never closed swallows the document up to the next quote. It is taken as
  // forgotten when the value holds a `<` and what follows the closing quote is no end of a value.
  private readQuoted(from: number, quote: Finder): boolean {
    const { text } = this;
    let end = quote.next(from);
    const less = this.less.next(from);
    const holdsTag = less >= 0 && (end < 0 || less < end);
    if (holdsTag && (end < 0 || !endsName(text.charCodeAt(end + 1)))) end = this.greater.next(from);
    if (end < 0) return this.endAt(-1);
    this.valueStart = from;
    this.valueEnd = end;
    this.at = text.charCodeAt(end) === GREATER ? end : end + 1;
    return true;
  }

  private readBare(from: number): boolean {
    const { text } = this;
    let at = from;
    while (at < text.length && !endsBareValue(text.charCodeAt(at))) at++;
    // `<br a=b/>` closes itself; `<a href=x/y>` keeps its slash.
    const closes =
      text.charCodeAt(at) === GREATER && text.charCodeAt(at - 1) === SLASH && at > from;
    this.valueStart = from;
    this.valueEnd = closes ? at - 1 : at;
    this.at = at;
    return true;
  }
}

function endsName(code: number): boolean {
  // Nearly all there is in names.
  if (code > GREATER) return false;
  // From `<` on, that is one of `<`, `=` and `>`.
  return code >= LESS || isSpace(code) || code === SLASH || Number.isNaN(code);
}

function endsBareValue(code: number): boolean {
  return isSpace(code) || code === GREATER;
}

/** Attributes of a tag by name in lower case, raw values; the first of a name wins. */
export function readAttributes(reader: TagReader, from: number): Map<string, string> {
  const attributes = new Map<string, string>();
  const { text } = reader;
  reader.open(from);
  for (let count = 0; count < MAX_ATTRIBUTES && reader.nextAttribute(); count++) {
    const name = text.slice(reader.nameStart, reader.nameEnd).toLowerCase();
    if (!attributes.has(name)) attributes.set(name, text.slice(reader.valueStart, reader.valueEnd));
  }
  return attributes;
}
