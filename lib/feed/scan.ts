import { isNameStart, isSpace, nameEnd } from './characters';
import { HOLDS_MARKUP, LEAVES } from './element-kinds';
import type { FeedElement, SourceText } from './elements';
import { Finder } from './find';
import { MAX_DEPTH, MAX_ELEMENTS, MAX_ENTRIES, MAX_PREFIXES } from './limits';
import { declareNamespaces, type Namespaces, noNamespaces, usualName } from './namespaces';
import { readAttributes, TagReader } from './tags';

export type RootKind = 'rss' | 'rdf' | 'atom';

/** A feed document as elements. */
export interface ScannedFeed {
  readonly root: FeedElement;
  /** Document order; inside the channel or beside it. */
  readonly entries: FeedElement[];
  /** Tags did not match, the document ended early, or a cap was reached. */
  readonly repaired: boolean;
}

const SLASH = 47;
const LESS = 60;
const GREATER = 62;
const BANG = 33;
const QUESTION = 63;

/** The document ends here, or nothing more is wanted of it. */
const STOP = -1;

/**
 * Reads the elements of a feed from its root tag at `rootAt` on. Nothing is refused: tags that do
 * not match are closed where their parent ends, and what is not markup is text. Linear time.
 */
export function scanFeed(
  text: string,
  rootAt: number,
  kind: RootKind,
  url: string,
): ScannedFeed | null {
  return new Scanner(text, kind, url).scan(rootAt);
}

class Scanner {
  private readonly text: string;
  private readonly reader: TagReader;
  private readonly source: SourceText;
  private readonly ownPrefix: string;
  private readonly entryName: string;
  private readonly cdataStart: Finder;
  private readonly cdataEnd: Finder;
  private readonly commentEnd: Finder;
  private readonly entryEnd: Finder;
  private readonly namespaceName: Finder;
  private readonly outside = noNamespaces();
  private readonly declared = new Map<string, { around: Namespaces; inside: Namespaces }>();
  /** The innermost open element; those around it are its parents. */
  private top: FeedElement | null = null;
  /** How many elements are open. */
  private depth = 0;
  /** Names of which no element is open, as was found since one was last opened. */
  private readonly notOpen = new Set<string>();
  private entries: FeedElement[] | null = null;
  private root: FeedElement | null = null;
  private openEntry: FeedElement | null = null;
  private elementCount = 0;
  private repaired = false;

  constructor(text: string, kind: RootKind, url: string) {
    this.text = text;
    this.reader = new TagReader(text);
    this.source = { text, reader: this.reader, url, names: new Set(), occurring: new Map() };
    this.ownPrefix = kind === 'atom' ? 'atom' : '';
    this.entryName = kind === 'atom' ? 'entry' : 'item';
    this.cdataStart = new Finder(text, '<![CDATA[');
    this.cdataEnd = new Finder(text, ']]>');
    this.commentEnd = new Finder(text, '-->');
    this.entryEnd = new Finder(text, `</${this.entryName}`);
    this.namespaceName = new Finder(text, 'xmlns');
  }

  scan(rootAt: number): ScannedFeed | null {
    let at = rootAt;
    do {
      const less = this.text.indexOf('<', at);
      at = less < 0 ? STOP : this.readToken(less);
    } while (at !== STOP && this.top !== null);
    if (this.root === null) return null;
    const repaired = this.repaired || this.top !== null;
    return { root: this.root, entries: this.wholeEntries(), repaired };
  }

  // An entry that the end of the document cuts may lack its id and come again under another one.
  private wholeEntries(): FeedElement[] {
    const entries = this.entries ?? [];
    const whole = entries.filter((entry) => entry.end >= 0);
    return whole.length > 0 ? whole : entries;
  }

  /** Reads what starts with the `<` at `less`; answers where to go on. */
  private readToken(less: number): number {
    const code = this.text.charCodeAt(less + 1);
    if (code === SLASH) return this.closeTag(less);
    if (code === BANG) return this.skipDeclaration(less);
    if (isNameStart(code)) return this.openTag(less);
    if (code === QUESTION) return this.skipPast('>', less);
    this.repaired = true;
    return less + 1;
  }

  private skipPast(needle: string, from: number): number {
    const found = this.text.indexOf(needle, from);
    return found < 0 ? STOP : found + needle.length;
  }

  /** Past a CDATA section, a comment or another `<!…>`. */
  private skipDeclaration(less: number): number {
    if (this.text.startsWith('<![CDATA[', less)) return this.skipCdata(less);
    if (!this.text.startsWith('<!--', less)) return this.skipPast('>', less);
    const end = this.commentEnd.next(less + 4);
    if (end >= 0) return end + 3;
    this.repaired = true;
    return less + 4;
  }

  // A section without its end would reach to the end of the next one and swallow an entry's end.
  private skipCdata(less: number): number {
    const inside = less + 9;
    const end = this.cdataEnd.next(inside);
    const next = this.cdataStart.next(inside);
    if (end >= 0 && (next < 0 || next > end)) return end + 3;
    const entryEnd = this.entryEnd.next(inside);
    if (end >= 0 && (entryEnd < 0 || entryEnd > end)) return end + 3;
    if (entryEnd < 0) return STOP;
    this.repaired = true;
    return inside;
  }

  private openTag(less: number): number {
    const { text, top } = this;
    if (top !== null && LEAVES.has(top.name) && this.opensField(less)) {
      this.repaired = true;
      this.close(top, less);
      return less;
    }
    const rawEnd = nameEnd(text, less + 1);
    const plain = text.charCodeAt(rawEnd) === GREATER;
    const tagEnd = plain ? rawEnd : this.reader.tagEnd(rawEnd);
    if (tagEnd < 0) return STOP;
    const raw = text.slice(less + 1, rawEnd);
    const namespaces = this.namespacesAt(rawEnd, tagEnd);
    const name = usualName(raw, namespaces, this.ownPrefix);
    if (name === this.entryName && this.openEntry !== null) this.closeEntry(this.openEntry, less);
    if (!this.hasRoom(name)) return STOP;
    const element = this.attach({ raw, name, namespaces, attributesAt: rawEnd, start: tagEnd + 1 });
    if (!plain && text.charCodeAt(tagEnd - 1) === SLASH) {
      element.end = element.start;
      return element.start;
    }
    return this.enter(element);
  }

  private opensField(less: number): boolean {
    const name = this.text.slice(less + 1, nameEnd(this.text, less + 1)).toLowerCase();
    return LEAVES.has(name) || HOLDS_MARKUP.has(name) || name === this.entryName;
  }

  private namespacesAt(from: number, to: number): Namespaces {
    const around = this.top?.namespaces ?? this.outside;
    const declaration = this.namespaceName.next(from);
    const declares = declaration >= 0 && declaration < to;
    return declares ? this.declaredAt(from, to, around) : around;
  }

  private declaredAt(from: number, to: number, around: Namespaces): Namespaces {
    const attributes = this.text.slice(from, to);
    // Some feeds declare the same namespace again on each of a thousand elements.
    const before = this.declared.get(attributes);
    if (before !== undefined && before.around === around) return before.inside;
    const isRoot = this.depth < 2;
    const inside = declareNamespaces(around, readAttributes(this.reader, from), isRoot);
    if (this.declared.size < MAX_PREFIXES) this.declared.set(attributes, { around, inside });
    return inside;
  }

  private hasRoom(name: string): boolean {
    const isFull = name === this.entryName && (this.entries?.length ?? 0) >= MAX_ENTRIES;
    if (!isFull && this.elementCount < MAX_ELEMENTS) return true;
    this.repaired = true;
    return false;
  }

  private attach(
    tag: Pick<FeedElement, 'raw' | 'name' | 'namespaces' | 'attributesAt' | 'start'>,
  ): FeedElement {
    const parent = this.top;
    const element: FeedElement = {
      source: this.source,
      parent,
      name: tag.name,
      raw: tag.raw,
      namespaces: tag.namespaces,
      attributesAt: tag.attributesAt,
      start: tag.start,
      end: -1,
      hasMarkup: false,
      children: null,
      named: null,
      attributes: null,
      base: null,
    };
    this.elementCount++;
    this.source.names.add(tag.name);
    if (parent === null) this.root = element;
    else parent.children = append(parent.children, element);
    if (this.isEntry(element)) this.entries = append(this.entries, element);
    return element;
  }

  private isEntry(element: FeedElement): boolean {
    if (element.name !== this.entryName) return false;
    // An Atom entry inside another vocabulary's element is that vocabulary's.
    return this.ownPrefix === '' || !element.parent?.name.includes(':');
  }

  private enter(element: FeedElement): number {
    if (this.depth >= MAX_DEPTH) {
      this.repaired = true;
      element.end = element.start;
      return element.start;
    }
    this.top = element;
    this.depth++;
    if (this.notOpen.size > 0) this.notOpen.clear();
    if (element.name === this.entryName) this.openEntry = element;
    return HOLDS_MARKUP.has(element.name) ? this.readMarkup(element) : element.start;
  }

  /** Finds the end of an element that holds text or HTML, without reading the tags inside. */
  private readMarkup(element: FeedElement): number {
    const { text } = this;
    let at = element.start;
    let nested = 0;
    for (;;) {
      const less = text.indexOf('<', at);
      if (less < 0) return STOP;
      const code = text.charCodeAt(less + 1);
      at = less + 2;
      if (code === SLASH) {
        if (this.namesTag(element.raw, at)) {
          if (nested-- <= 0) return less;
        } else if (this.endsAround(at)) return less;
        element.hasMarkup = true;
      } else if (code === BANG) {
        at = this.skipDeclaration(less);
        if (at === STOP) return STOP;
      } else if (isNameStart(code)) {
        if (this.namesTag(this.entryName, less + 1)) return this.forgottenEnd(element, less);
        // Only XHTML nests an element in one of its own name; elsewhere the end was forgotten.
        if (element.name === 'xhtml:div' && this.namesTag(element.raw, less + 1)) nested++;
        element.hasMarkup = true;
      } else at = less + 1;
    }
  }

  private forgottenEnd(element: FeedElement, less: number): number {
    this.repaired = true;
    this.close(element, less);
    return less;
  }

  /** Whether the tag whose name starts at `from` has that name. */
  private namesTag(raw: string, from: number): boolean {
    if (!this.text.startsWith(raw, from)) return false;
    const code = this.text.charCodeAt(from + raw.length);
    return code === GREATER || code === SLASH || isSpace(code) || Number.isNaN(code);
  }

  /** Whether a closing tag's name, at `from`, closes the parent, the entry or the root. */
  private endsAround(from: number): boolean {
    const parent = this.top?.parent ?? null;
    return (
      (parent !== null && this.namesTag(parent.raw, from)) ||
      (this.openEntry !== null && this.namesTag(this.openEntry.raw, from)) ||
      (this.root !== null && this.namesTag(this.root.raw, from))
    );
  }

  private closeTag(less: number): number {
    const { text, top } = this;
    if (top !== null && this.namesTag(top.raw, less + 2)) {
      this.close(top, less);
      return this.afterTag(less + 2 + top.raw.length);
    }
    const end = nameEnd(text, less + 2);
    this.repaired = true;
    const namespaces = top?.namespaces ?? this.outside;
    const name = usualName(text.slice(less + 2, end), namespaces, this.ownPrefix);
    if (!this.notOpen.has(name)) this.closeNamed(name, less);
    return this.afterTag(end);
  }

  /** Past the closing tag whose name ends at `end`. */
  private afterTag(end: number): number {
    const code = this.text.charCodeAt(end);
    if (code === GREATER) return end + 1;
    return code === LESS ? end : this.reader.tagEnd(end) + 1 || this.text.length;
  }

  private closeEntry(entry: FeedElement, less: number): void {
    this.repaired = true;
    this.close(entry, less);
  }

  private closeNamed(name: string, less: number): void {
    let open = this.top;
    while (open !== null && open.name !== name) open = open.parent;
    if (open === null) this.notOpen.add(name);
    else this.close(open, less);
  }

  /** Closes an open element and all that is open inside it; their content ends at `less`. */
  private close(element: FeedElement, less: number): void {
    let inner: FeedElement | null = this.top;
    while (inner !== null && inner !== element.parent) {
      inner.end = less;
      if (inner === this.openEntry) this.openEntry = null;
      this.depth--;
      inner = inner.parent;
    }
    this.top = element.parent;
  }
}

// An empty array that takes its first element becomes one of another kind to the engine, which
// then throws away what it compiled, in each document anew.
function append(elements: FeedElement[] | null, element: FeedElement): FeedElement[] {
  if (elements === null) return [element];
  elements.push(element);
  return elements;
}
