import { describe, expect, test } from 'vitest';
import { decodeFeed } from '../../../lib/feed/decode';

const bytes = (...parts: (string | number[])[]) =>
  Uint8Array.from(
    parts.flatMap((part) =>
      typeof part === 'string' ? [...new TextEncoder().encode(part)] : part,
    ),
  );
const utf16 = (text: string, littleEndian: boolean) => {
  const out: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const pair = [code & 255, code >> 8];
    out.push(...(littleEndian ? pair : pair.reverse()));
  }
  return out;
};
const declared = (encoding: string) => `<?xml version="1.0" encoding="${encoding}"?>`;

describe('decodeFeed', () => {
  test.each<[string, Uint8Array, string | null, string]>([
    ['UTF-8 without any claim', bytes('<a>fähre</a>'), null, '<a>fähre</a>'],
    ['a UTF-8 mark, which goes', bytes([0xef, 0xbb, 0xbf], '<a/>'), null, '<a/>'],
    [
      'a mark against a false header',
      bytes([0xef, 0xbb, 0xbf], '<a>é</a>'),
      'text/xml; charset=iso-8859-2',
      '<a>é</a>',
    ],
    ['UTF-16 LE with a mark', bytes([0xff, 0xfe], utf16('<a>ж</a>', true)), null, '<a>ж</a>'],
    ['UTF-16 BE with a mark', bytes([0xfe, 0xff], utf16('<a>ж</a>', false)), null, '<a>ж</a>'],
    ['UTF-16 LE without a mark', bytes(utf16('<?xml?><a>ж</a>', true)), null, '<?xml?><a>ж</a>'],
    ['UTF-16 BE without a mark', bytes(utf16('<?xml?><a>ж</a>', false)), null, '<?xml?><a>ж</a>'],
    [
      'a declared legacy encoding',
      bytes(declared('koi8-r'), [0xd2]),
      null,
      `${declared('koi8-r')}р`,
    ],
    [
      'a header that beats the declaration',
      bytes(declared('iso-8859-1'), [0xb3]),
      'application/rss+xml; charset="iso-8859-2"',
      `${declared('iso-8859-1')}ł`,
    ],
    [
      'a declaration after a warning of the server',
      bytes('<br />Warning\n', declared('windows-1251'), [0xe6]),
      null,
      `<br />Warning\n${declared('windows-1251')}ж`,
    ],
    [
      'ISO-8859-1 that is Windows',
      bytes(declared('iso-8859-1'), [0x92, 0x80]),
      null,
      `${declared('iso-8859-1')}’€`,
    ],
    [
      'UTF-8 that wears a Latin label',
      bytes(declared('iso-8859-1'), 'é'),
      null,
      `${declared('iso-8859-1')}é`,
    ],
    [
      'Windows-1252 that claims UTF-8',
      bytes(declared('utf-8'), [0xe9, 0x74, 0xe9]),
      null,
      `${declared('utf-8')}été`,
    ],
    [
      'Russian bytes that claim UTF-8, by the language',
      bytes('<language>ru</language>', [0xec, 0xe8, 0xf0]),
      null,
      '<language>ru</language>мир',
    ],
    ['a stray byte in UTF-8', bytes('für “uns” und ', [0x93], 'euch'), null, 'für “uns” und “euch'],
    ['a character cut off at the end', bytes('naïve “', [0xe2, 0x80]), null, 'naïve “'],
    ['an unknown label', bytes(declared('x-harbour'), 'é'), null, `${declared('x-harbour')}é`],
    [
      'a false UTF-16 label',
      bytes(declared('utf-16'), 'é'),
      'text/xml; charset=utf-16',
      `${declared('utf-16')}é`,
    ],
    ['zero bytes, which go with other controls', bytes('a\u0000b\u0008c\td\ne'), null, 'abc\td\ne'],
    ['nothing', bytes(), null, ''],
  ])('reads %s', (_, input, contentType, expected) => {
    expect(decodeFeed(input, contentType)).toBe(expected);
  });

  test('reads every byte of Windows-1252 as browsers do', () => {
    const high = Array.from({ length: 32 }, (_, i) => 0x80 + i);
    const text = decodeFeed(bytes(declared('windows-1252'), high), null);
    expect(text.slice(-32)).toBe('€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ');
  });
});
