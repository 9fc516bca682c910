import { ENTITY_NAMES } from './entity-names';

// Some feeds write the bytes of Windows' quotes as references (&#146;); HTML reads them so too.
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

const NUMBERED = /^#(?:[xX][0-9a-fA-F]{1,8}|[0-9]{1,8});?/;
const ANY_REFERENCE =
  /&(?!amp;)(?:#(?:[xX][0-9a-fA-F]{1,8}|[0-9]{1,8});?|[A-Za-z][A-Za-z0-9]{1,30};)/g;
const MAX_NAME_CHARS = 32;
// Of one text, beside those that `swap` takes; the rest of it stays as it is. The longest honest
// articles have a few thousand.
const MAX_REFERENCES = 500_000;

// Few references occur often; to look them up is faster than to read them again.
const MAX_KNOWN = 2_000;
const known = new Map<string, string | undefined>();
let table: Map<string, string> | null = null;
let isMisread: boolean | null = null;

/** Resolves character references once, XML's and HTML's alike; unknown ones and bare `&` stay. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  // Escaped HTML is full of these, and the engine is fast at them before any code of ours is.
  const mended = swap(swap(swap(text, '&lt;', '<'), '&gt;', '>'), '&quot;', '"');
  return mended.includes('&') ? decodePieces(mended) : mended;
}

/** `text` with `to` for each `from`: faster and leaner than `replaceAll` when it is full of them. */
export function swap(text: string, from: string, to: string): string {
  return text.includes(from) ? text.split(from).join(to) : text;
}

function decodePieces(text: string): string {
  const pieces = text.split('&');
  const end = Math.min(pieces.length, MAX_REFERENCES);
  for (let i = 1; i < end; i++) pieces[i] = decodePiece(pieces[i] ?? '');
  if (end === pieces.length) return pieces.join('');
  return `${pieces.slice(0, end).join('')}&${pieces.slice(end).join('&')}`;
}

/** What follows an `&`, up to the next one. */
function decodePiece(piece: string): string {
  if (piece.startsWith('amp;')) return `&${piece.slice(4)}`;
  const length = referenceLength(piece);
  const character = length === 0 ? undefined : resolveReference(piece.slice(0, length));
  return character === undefined ? `&${piece}` : character + piece.slice(length);
}

function referenceLength(piece: string): number {
  if (piece.startsWith('#')) return NUMBERED.exec(piece)?.[0].length ?? 0;
  const end = piece.indexOf(';');
  return end > MAX_NAME_CHARS ? 0 : end + 1;
}

/** As `decodeEntities`, but `&amp;` and `&lt;` stay: the result is HTML still. */
export function decodeCharacters(html: string): string {
  return html.includes('&') ? html.replace(ANY_REFERENCE, keepSpecial) : html;
}

function keepSpecial(reference: string): string {
  const character = resolveReference(reference.slice(1)) ?? reference;
  if (character === '<') return '&lt;';
  return character === '&' ? '&amp;' : character;
}

/** The character of a reference such as `eacute;` or `#233;`; undefined when there is none. */
function resolveReference(reference: string): string | undefined {
  if (known.has(reference)) return known.get(reference);
  const body = reference.replace(/;$/, '');
  const character = body.startsWith('#') ? numberedCharacter(body.slice(1)) : namedCharacter(body);
  if (known.size < MAX_KNOWN) known.set(reference, character);
  return character;
}

function namedCharacter(name: string): string | undefined {
  table ??= readTable();
  return table.get(name);
}

function readTable(): Map<string, string> {
  const named = new Map<string, string>([
    ['amp', '&'],
    ['lt', '<'],
    ['gt', '>'],
    ['quot', '"'],
  ]);
  let code = 0;
  for (const word of ENTITY_NAMES.trim().split(/\s+/)) {
    if (/^\d/.test(word)) {
      code = Number(word);
      continue;
    }
    for (const name of word.split('|')) named.set(name, String.fromCharCode(code));
    code++;
  }
  return named;
}

function numberedCharacter(digits: string): string {
  const code = /^x/i.test(digits) ? Number.parseInt(digits.slice(1), 16) : Number(digits);
  if (code >= 0x80 && code <= 0x9f) return WINDOWS_1252.charAt(code - 0x80);
  const isCharacter = code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : '\ufffd';
}

/** Windows-1252 as browsers read it: Node 20 gives C1 control characters for 0x80 to 0x9f. */
export function decodeWindows1252(bytes: Uint8Array): string {
  const text = new TextDecoder('windows-1252').decode(bytes);
  isMisread ??= new TextDecoder('windows-1252').decode(Uint8Array.of(0x92)) !== '’';
  if (!isMisread) return text;
  return text.replace(/[\x80-\x9f]/g, (c) => WINDOWS_1252.charAt(c.charCodeAt(0) - 0x80));
}
