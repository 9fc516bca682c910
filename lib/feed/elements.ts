import { decodeEntities } from './entities';
import type { Namespaces } from './namespaces';
import { readAttributes, type TagReader } from './tags';
import { resolveUrl } from './urls';

/** The document an element is in. */
export interface SourceText {
  readonly text: string;
  readonly reader: TagReader;
  /** Address of the document. */
  readonly url: string;
  /** Names of elements that occur in the document, as in `usualName`. */
  readonly names: Set<string>;
  /** What `occurring` found. */
  readonly occurring: Map<readonly string[], readonly string[]>;
}

/** One element, as offsets into the text; its text and attributes are read when asked for. */
export interface FeedElement {
  readonly source: SourceText;
  readonly parent: FeedElement | null;
  /** As in `usualName`. */
  readonly name: string;
  /** As written. */
  readonly raw: string;
  /** What prefixes mean inside it. */
  readonly namespaces: Namespaces;
  /** Where its attributes start; equal to `start - 1` when there is none. */
  readonly attributesAt: number;
  /** Where its content starts. */
  readonly start: number;
  /** Where its content ends; -1 while it is open, and for one the document never closed. */
  end: number;
  /** It holds tags that were not read as elements: unescaped HTML or XHTML. */
  hasMarkup: boolean;
  children: FeedElement[] | null;
  /** The children by their names, once they were asked for. */
  named: Map<string, FeedElement[]> | null;
  attributes: Map<string, string> | null;
  base: string | null;
}

const none: readonly FeedElement[] = [];
const noAttributes: Map<string, string> = new Map();

/** The elements directly inside, in document order. */
export function childrenOf(element: FeedElement): readonly FeedElement[] {
  return element.children ?? none;
}

// An entry is asked for a dozen names: to walk its children for each was most of the work.
function byName(children: readonly FeedElement[]): Map<string, FeedElement[]> {
  const named = new Map<string, FeedElement[]>();
  for (const child of children) {
    const others = named.get(child.name);
    if (others === undefined) named.set(child.name, [child]);
    else others.push(child);
  }
  return named;
}

/** The elements directly inside that have this name, in document order. */
export function childrenNamed(element: FeedElement, name: string): readonly FeedElement[] {
  if (element.children === null) return none;
  element.named ??= byName(element.children);
  return element.named.get(name) ?? none;
}

/**
 * The elements directly inside that have one of the names: earlier names first, those of one name
 * in document order. `names` is one list for all elements, not one made for this question.
 */
export function childrenAmong(
  element: FeedElement,
  names: readonly string[],
): readonly FeedElement[] {
  const present = occurring(element.source, names);
  const [first] = present;
  if (first === undefined) return none;
  if (present.length === 1) return childrenNamed(element, first);
  return present.flatMap((name) => childrenNamed(element, name));
}

// A feed uses few of the many names there are for a thing: its entries are asked for no others.
function occurring(source: SourceText, names: readonly string[]): readonly string[] {
  const known = source.occurring.get(names);
  if (known !== undefined) return known;
  const found = names.filter((name) => source.names.has(name));
  source.occurring.set(names, found);
  return found;
}

/** The first child with this name; undefined when there is none. */
export function findChild(element: FeedElement, name: string): FeedElement | undefined {
  return childrenNamed(element, name)[0];
}

/** The text of the first child with this name that has any; null when all are empty. */
export function firstText(element: FeedElement, name: string): string | null {
  return textAmong(childrenNamed(element, name));
}

/** The text of the first child that has any, in the order of `childrenAmong`; null when all are empty. */
export function childText(element: FeedElement, names: readonly string[]): string | null {
  return textAmong(childrenAmong(element, names));
}

function textAmong(children: readonly FeedElement[]): string | null {
  for (const child of children) {
    const text = textOf(child).trim();
    if (text !== '') return text;
  }
  return null;
}

/** An attribute, decoded and trimmed; null when it is missing or empty. */
export function attributeOf(element: FeedElement, name: string): string | null {
  const raw = attributesOf(element).get(name);
  if (raw === undefined) return null;
  const value = decodeEntities(raw).trim();
  return value === '' ? null : value;
}

function attributesOf(element: FeedElement): Map<string, string> {
  if (element.attributesAt >= element.start - 1) return noAttributes;
  element.attributes ??= readAttributes(element.source.reader, element.attributesAt);
  return element.attributes;
}

/** What the element holds once XML is undone: for most fields text, for some HTML. */
export function textOf(element: FeedElement): string {
  const { source, start, hasMarkup } = element;
  const end = element.end < 0 ? source.text.length : element.end;
  if (start >= end) return '';
  const inner = source.text.slice(start, end);
  return undoXml(inner, hasMarkup);
}

const CDATA_START = '<![CDATA[';

// CDATA is taken as it is, comments go, the rest is decoded unless it is markup already.
function undoXml(inner: string, isMarkup: boolean): string {
  let out = '';
  let at = 0;
  for (;;) {
    const next = inner.indexOf('<!', at);
    const plain = inner.slice(at, next < 0 ? undefined : next);
    out += isMarkup ? plain : decodeEntities(plain);
    if (next < 0) return out;
    if (inner.startsWith(CDATA_START, next)) {
      const end = inner.indexOf(']]>', next);
      out += inner.slice(next + CDATA_START.length, end < 0 ? undefined : end);
      if (end < 0) return out;
      at = end + 3;
    } else if (inner.startsWith('<!--', next)) {
      const end = inner.indexOf('-->', next);
      if (end < 0) return out;
      at = end + 3;
    } else {
      out += '<!';
      at = next + 2;
    }
  }
}

/** The base address at an element: `xml:base` of it and of those around it, then the document. */
export function baseOf(element: FeedElement): string {
  if (element.base === null) {
    const outer = element.parent === null ? element.source.url : baseOf(element.parent);
    element.base = resolveUrl(attributeOf(element, 'xml:base'), outer) ?? outer;
  }
  return element.base;
}

/** `xml:lang` of the element itself; null when it has none. */
export function languageOf(element: FeedElement): string | null {
  return attributeOf(element, 'xml:lang');
}
