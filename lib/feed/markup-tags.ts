import { isLetter, nameEnd } from './characters';
import { decodeEntities } from './entities';
import { readAttributes, TagReader } from './tags';

/** One opening or closing tag of a page or a list. */
export interface MarkupTag {
  /** Lower case. */
  readonly name: string;
  readonly isClosing: boolean;
  /** It ends in `/>`. */
  readonly closesItself: boolean;
  /** An attribute, decoded and trimmed; '' when it is missing. Names in lower case. */
  attribute(name: string): string;
}

// What stands between these tags is no markup.
const RAW_TEXT = new Set(['script', 'style', 'textarea', 'title', 'template', 'noscript']);

/**
 * Visits the tags of a page or of another XML list in document order, comments, CDATA and scripts
 * left out. Tolerates everything; linear time.
 */
export function visitTags(text: string, rawText: boolean, visit: (tag: MarkupTag) => void): void {
  const reader = new TagReader(text);
  let at = text.indexOf('<');
  while (at >= 0) {
    const skipTo = pastComment(text, at);
    const isClosing = text.charAt(at + 1) === '/';
    const nameAt = isClosing ? at + 2 : at + 1;
    if (skipTo !== null || !isLetter(text.charCodeAt(nameAt))) {
      at = text.indexOf('<', skipTo ?? at + 1);
      continue;
    }
    const nameTo = nameEnd(text, nameAt);
    const end = reader.tagEnd(nameTo);
    if (end < 0) return;
    const name = text.slice(nameAt, nameTo).toLowerCase();
    const closesItself = text.charAt(end - 1) === '/';
    let attributes: Map<string, string> | null = null;
    const attribute = (key: string) => {
      attributes ??= readAttributes(reader, nameTo);
      return decodeEntities(attributes.get(key) ?? '').trim();
    };
    visit({ name, isClosing, closesItself, attribute });
    const isRaw = rawText && !isClosing && RAW_TEXT.has(name);
    at = isRaw ? endOfRaw(text, name, end) : text.indexOf('<', end + 1);
  }
}

function pastComment(text: string, at: number): number | null {
  if (text.startsWith('<!--', at)) return past(text, '-->', at + 4);
  return text.startsWith('<![CDATA[', at) ? past(text, ']]>', at) : null;
}

function past(text: string, needle: string, from: number): number {
  const found = text.indexOf(needle, from);
  return found < 0 ? text.length : found + needle.length;
}

// Where the closing tag starts; one that is missing makes the rest of the page raw text.
function endOfRaw(text: string, name: string, from: number): number {
  const closing = new RegExp(`</${name}`, 'gi');
  closing.lastIndex = from;
  return closing.exec(text)?.index ?? -1;
}
