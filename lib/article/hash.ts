const OFFSET_HIGH = 0xcbf29ce4;
const OFFSET_LOW = 0x84222325;

/**
 * 64-bit FNV-1a as 13 base-36 digits or fewer. For identity only: the same everywhere, never for
 * security. In two 32-bit halves, since BigInt is 40 times slower and this runs on every article.
 * http://www.isthe.com/chongo/tech/comp/fnv/
 */
function fnv1a(length: number, valueAt: (index: number) => number): string {
  let high = OFFSET_HIGH;
  let low = OFFSET_LOW;
  for (let i = 0; i < length; i++) {
    low ^= valueAt(i);
    // Times the prime 2^40 + 0x1b3, modulo 2^64.
    const carry = Math.floor(((low >>> 0) * 0x1b3) / 2 ** 32);
    high = (Math.imul(high, 0x1b3) + carry + (low << 8)) | 0;
    low = Math.imul(low, 0x1b3) | 0;
  }
  return `${(high >>> 0).toString(36)}${(low >>> 0).toString(36).padStart(7, '0')}`;
}

/** Hash of a text's UTF-16 code units. */
export const hashText = (text: string): string => fnv1a(text.length, (i) => text.charCodeAt(i));

/** Hash of bytes. */
export const hashBytes = (bytes: Uint8Array): string => fnv1a(bytes.length, (i) => bytes[i] ?? 0);
