import { decodeWindows1252 } from './entities';

const DECLARATION_BYTES = 4_096;
// Beyond this the stray bytes become U+FFFD; to mend each costs a call of the decoder.
const MAX_STRAY_BYTES = 10_000;

// What browsers assume by the reader's language, here by the feed's, when a document is neither
// UTF-8 nor what it says (WHATWG Encoding and HTML 13.2.3.2).
const ENCODING_OF_LANGUAGE: Record<string, string> = {
  ar: 'windows-1256',
  bg: 'windows-1251',
  cs: 'windows-1250',
  el: 'windows-1253',
  fa: 'windows-1256',
  he: 'windows-1255',
  hr: 'windows-1250',
  hu: 'windows-1250',
  ja: 'shift_jis',
  ko: 'euc-kr',
  lt: 'windows-1257',
  lv: 'windows-1257',
  pl: 'windows-1250',
  ro: 'windows-1250',
  ru: 'windows-1251',
  sk: 'windows-1250',
  sl: 'windows-1250',
  sr: 'windows-1251',
  th: 'windows-874',
  tr: 'windows-1254',
  uk: 'windows-1251',
  vi: 'windows-1258',
  zh: 'gb18030',
};

/**
 * Bytes to text: by byte order mark, HTTP header, declaration, then by the bytes themselves, since
 * many documents are not in the encoding they claim. Never fails; unreadable bytes become U+FFFD.
 */
export function decodeFeed(bytes: Uint8Array, contentType: string | null): string {
  const text = decodeBytes(bytes, contentType);
  // Others are removed where they would show; a zero byte can stand anywhere, even in a tag.
  return bytes.includes(0) ? removeControls(text) : text;
}

function decodeBytes(bytes: Uint8Array, contentType: string | null): string {
  const marked = byteOrderMark(bytes) ?? utf16WithoutMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked);
  // What is readable here is ASCII: a UTF-16 label is false, the declaration could not be read.
  const head = decodeAs(bytes.subarray(0, DECLARATION_BYTES), 'utf-8');
  const claims = [charsetOf(contentType), declaredEncoding(head)].filter((name) => name !== null);
  for (const claim of claims) {
    const text = decodeClaimed(bytes, claim);
    if (text !== null) return text;
  }
  return decodeUnclaimed(bytes, head, claims[0] ?? null);
}

/** The text in the encoding claimed; null when the bytes show that the claim is false. */
function decodeClaimed(bytes: Uint8Array, claim: string): string | null {
  if (claim === 'utf-8') return decodeStrictly(withoutCutCharacter(bytes), 'utf-8');
  const utf8 = decodeStrictly(bytes, 'utf-8');
  // Hardly a text in another encoding happens to be valid UTF-8, but many wear a wrong label.
  if (utf8 !== null && isSingleByte(claim)) return utf8;
  if (isSingleByte(claim)) return decodeAs(bytes, claim);
  return decodeStrictly(bytes, claim) ?? utf8;
}

function decodeUnclaimed(bytes: Uint8Array, head: string, claim: string | null): string {
  const utf8 = decodeStrictly(withoutCutCharacter(bytes), 'utf-8');
  if (utf8 !== null) return utf8;
  if (claim !== null && claim !== 'utf-8') return decodeAs(bytes, claim);
  const { good, bad } = countUtf8(bytes);
  if (good * 10 >= bad)
    return bad > MAX_STRAY_BYTES ? decodeAs(bytes, 'utf-8') : decodeMixed(bytes);
  const language = /<(?:dc:)?language>\s*([a-z]{2})|xml:lang=["']([a-z]{2})/i.exec(head);
  const code = (language?.[1] ?? language?.[2] ?? '').toLowerCase();
  return decodeAs(bytes, ENCODING_OF_LANGUAGE[code] ?? 'windows-1252');
}

/** Without a UTF-8 character that the end of the document cuts in two. */
function withoutCutCharacter(bytes: Uint8Array): Uint8Array {
  for (let back = 1; back <= Math.min(3, bytes.length); back++) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return bytes;
    if (byte >= 0xc0)
      return utf8Length(bytes, bytes.length - back) === 0 ? bytes.subarray(0, -back) : bytes;
  }
  return bytes;
}

/** How many bytes form UTF-8 characters beyond ASCII, and how many cannot. */
function countUtf8(bytes: Uint8Array): { good: number; bad: number } {
  let good = 0;
  let bad = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = utf8Length(bytes, at);
    if (length === 0) bad++;
    else good++;
    at += Math.max(0, length - 1);
  }
  return { good, bad };
}

/** Length of the UTF-8 character at `at`; 0 when there is none. */
function utf8Length(bytes: Uint8Array, at: number): number {
  const byte = bytes[at] ?? 0;
  const length = byte >= 0xf5 ? 0 : byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : byte >= 0xc2 ? 2 : 0;
  for (let next = 1; next < length; next++) {
    if (((bytes[at + next] ?? 0) & 0xc0) !== 0x80) return 0;
  }
  return length;
}

/** UTF-8 with stray bytes of Windows-1252, as when a page is put together from several sources. */
function decodeMixed(bytes: Uint8Array): string {
  const parts: string[] = [];
  let from = 0;
  for (let at = 0; at < bytes.length; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    const length = utf8Length(bytes, at);
    if (length > 0) {
      at += length - 1;
      continue;
    }
    parts.push(decodeAs(bytes.subarray(from, at), 'utf-8'));
    parts.push(decodeAs(bytes.subarray(at, at + 1), 'windows-1252'));
    from = at + 1;
  }
  return parts.join('') + decodeAs(bytes.subarray(from), 'utf-8');
}

function byteOrderMark(bytes: Uint8Array): string | null {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

function utf16WithoutMark(bytes: Uint8Array): string | null {
  const [a, b, c, d] = bytes;
  if (a && b === 0 && c && d === 0) return 'utf-16le';
  if (a === 0 && b && c === 0 && d) return 'utf-16be';
  return null;
}

function charsetOf(contentType: string | null): string | null {
  const label = /charset\s*=\s*["']?\s*([^\s"';,]+)/i.exec(contentType ?? '')?.[1];
  return label === undefined ? null : knownEncoding(label);
}

function declaredEncoding(head: string): string | null {
  const label = /<\?xml\s[^>]{0,200}?encoding\s*=\s*["']?\s*([^\s"'?>]+)/i.exec(head)?.[1];
  return label === undefined ? null : knownEncoding(label);
}

/** The encoding's own name; null when browsers do not know the label or it cannot be true. */
function knownEncoding(label: string): string | null {
  try {
    const name = new TextDecoder(label).encoding;
    return name.startsWith('utf-16') ? null : name;
  } catch {
    // TextDecoder tells an unknown label by throwing; there is no other way to ask.
    return null;
  }
}

function isSingleByte(encoding: string): boolean {
  return /^(?:windows|iso-8859|koi8|macintosh|x-mac|ibm)/.test(encoding);
}

function decodeAs(bytes: Uint8Array, encoding: string): string {
  if (encoding === 'windows-1252') return decodeWindows1252(bytes);
  return new TextDecoder(encoding).decode(bytes);
}

/** The text, or null when a byte is illegal in that encoding. */
function decodeStrictly(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // A strict TextDecoder tells illegal bytes by throwing.
    return null;
  }
}

/** Control characters are illegal in XML and JSON, met in real feeds, and never wanted. */
function removeControls(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for.
  return text.replace(/[\0-\x08\x0b\x0e-\x1f]+/g, '');
}
