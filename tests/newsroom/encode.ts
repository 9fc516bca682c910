import type { Encoding } from './types';

const tables = new Map<string, Map<string, number>>();

/** 0x80 to 0x9f of windows-1252, where Node 20's decoder wrongly reads Latin-1; ? is unassigned. */
const windows1252High = '€?‚ƒ„…†‡ˆ‰Š‹Œ?Ž??‘’“”•–—˜™š›œ?žŸ';

function tableOf(encoding: Encoding): Map<string, number> {
  const known = tables.get(encoding);
  if (known !== undefined) return known;
  const decoder = new TextDecoder(encoding);
  const table = new Map<string, number>();
  for (let byte = 0x80; byte < 256; byte++) table.set(decoder.decode(Uint8Array.of(byte)), byte);
  if (encoding === 'windows-1252') {
    for (const [index, char] of [...windows1252High].entries()) table.set(char, 0x80 + index);
  }
  tables.set(encoding, table);
  return table;
}

function encodeSingleByte(markup: string, encoding: Encoding): Uint8Array {
  const table = tableOf(encoding);
  const oneByte = markup.replace(/\P{ASCII}/gu, (char) => {
    const byte = table.get(char);
    return byte === undefined ? `&#${char.codePointAt(0)};` : String.fromCharCode(byte);
  });
  return new Uint8Array(Buffer.from(oneByte, 'latin1'));
}

function encodeUtf16(text: string): Uint8Array {
  const bytes = Buffer.from(`\ufeff${text}`, 'utf16le');
  return new Uint8Array(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The bytes of a piece of HTML or XML. What the encoding lacks becomes a numeric reference. */
export function encodeMarkup(markup: string, encoding: Encoding): Uint8Array {
  if (encoding === 'utf-8') return new TextEncoder().encode(markup);
  if (encoding === 'utf-16le') return encodeUtf16(markup);
  return encodeSingleByte(markup, encoding);
}

/** The name a document declares for its encoding. */
export function charsetName(encoding: Encoding): string {
  return encoding === 'utf-16le' ? 'utf-16' : encoding;
}

/** Text made safe between tags and in double-quoted attributes. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** JSON that survives any encoding and may stand inside a script element. */
export function asciiJson(value: unknown): string {
  const unicode = (char: string) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`;
  return JSON.stringify(value).replace(/[<\u0080-\uffff]/g, unicode);
}
