import type { Footnotes } from './footnotes';
import { type Markup, type MarkupElement, textOf, webAddress } from './markup';

export interface InlineOptions {
  readonly pictureWord: string;
  readonly notes: Footnotes;
}

/** Text in which Markdown finds no sign of its own; white space as in HTML. */
export function escapeText(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_[\]<>~|]/g, '\\$&')
    .replace(/&(?=#?\w+;)/g, '\\&');
}

/** What would make a line a heading, a list or a rule, at its start. */
export function escapeStart(line: string): string {
  return line
    .replace(/^(\s*)(#{1,6}(?=\s|$)|[+-](?=\s|$)|=+\s*$|-{2,}\s*$|>)/, '$1\\$2')
    .replace(/^(\s*\d{1,9})([.)])(?=\s|$)/, '$1\\$2');
}

/** The words of one block, without line breaks but those that are meant. */
export function inline(content: readonly Markup[], options: InlineOptions): string {
  return content
    .map((piece) => (typeof piece === 'string' ? escapeText(piece) : element(piece, options)))
    .join('')
    .replace(/ *\\\n */g, '\\\n')
    .replace(/ {2,}/g, ' ');
}

const MARKS: Readonly<Record<string, string>> = {
  b: '**',
  strong: '**',
  em: '*',
  i: '*',
  cite: '*',
  dfn: '*',
  var: '*',
  s: '~~',
  del: '~~',
};

function element(piece: MarkupElement, options: InlineOptions): string {
  const mark = MARKS[piece.name];
  if (mark) return marked(inline(piece.children, options), mark);
  switch (piece.name) {
    case 'br':
      return '\\\n';
    case 'code':
    case 'kbd':
    case 'samp':
      return codeSpan(textOf(piece.children));
    case 'a':
      return link(piece, options);
    case 'img':
      return picture(piece, options);
    case 'sub':
    case 'sup':
      return raised(piece, options);
    case 'q':
      return `“${inline(piece.children, options)}”`;
    case 'rt':
      return `(${inline(piece.children, options)})`;
    case 'rp':
    case 'wbr':
      return '';
    default:
      return inline(piece.children, options);
  }
}

/** The signs stand at the words: with a space between, Markdown would show them. */
function marked(text: string, mark: string): string {
  const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/.exec(text) ?? [];
  return words === '' ? before + after : `${before}${mark}${words}${mark}${after}`;
}

/** Code between more backticks than it holds. */
function codeSpan(text: string): string {
  const code = text.replace(/\s+/g, ' ');
  if (code.trim() === '') return code;
  const fence = '`'.repeat(longestRun(code) + 1);
  const room = code.startsWith('`') || code.endsWith('`') ? ' ' : '';
  return `${fence}${room}${code}${room}${fence}`;
}

/** The most backticks in a row. */
export const longestRun = (text: string): number =>
  Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));

function link(piece: MarkupElement, options: InlineOptions): string {
  const note = options.notes.referenceOf(piece);
  if (note !== undefined) return `[^${note}]`;
  if (options.notes.isWayBack(piece)) return '';
  const words = inline(piece.children, options);
  const address = webAddress(piece.attributes.href);
  if (address === null || words.trim() === '') return words;
  // A link in a link is none: a picture that leads somewhere keeps its words.
  const inner = words.replace(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll('\\\n', ' ');
  return `[${inner.trim()}](${asTarget(address)})`;
}

/** An address in which no bracket ends the link. */
export const asTarget = (address: string): string =>
  address.replaceAll('(', '%28').replaceAll(')', '%29').replaceAll('\\', '%5C');

function picture({ attributes }: MarkupElement, { pictureWord }: InlineOptions): string {
  const address = webAddress(attributes.src);
  if (address === null) return '';
  const alt = attributes.alt?.trim() ?? '';
  const words = escapeText(alt === '' ? pictureWord : `${pictureWord}: ${alt}`);
  return `[${words}](${asTarget(address)})`;
}

function raised(piece: MarkupElement, options: InlineOptions): string {
  const words = inline(piece.children, options);
  if (words.trim() === '' || /^\[\^\d+\]$/.test(words.trim())) return words;
  return `<${piece.name}>${words}</${piece.name}>`;
}
