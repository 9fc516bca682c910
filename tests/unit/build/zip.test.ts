import { crc32, inflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { readOptions } from '../../../scripts/build-options';
import { zipBytes } from '../../../scripts/build-zip';

const bytes = (text: string) => new TextEncoder().encode(text);

/** Reads an archive by its directory, as every unzipper does. */
function unzip(archive: Buffer): Map<string, string> {
  const end = archive.length - 22;
  const files = new Map<string, string>();
  let at = archive.readUInt32LE(end + 16);
  for (let left = archive.readUInt16LE(end + 10); left > 0; left -= 1) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const nameLength = archive.readUInt16LE(at + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    const local = archive.readUInt32LE(at + 42);
    const start = local + 30 + archive.readUInt16LE(local + 26);
    const content = inflateRawSync(archive.subarray(start, start + archive.readUInt32LE(at + 20)));
    expect(crc32(content)).toBe(archive.readUInt32LE(at + 16));
    expect(content.length).toBe(archive.readUInt32LE(at + 24));
    files.set(name, content.toString());
    at += 46 + nameLength;
  }
  expect(at).toBe(end);
  return files;
}

describe('a zip', () => {
  const entries = [
    { path: 'b/ü.txt', content: bytes('second '.repeat(1000)) },
    { path: 'a.txt', content: bytes('first') },
    { path: 'empty', content: new Uint8Array() },
  ];

  test('holds what went in, in order', () => {
    expect([...unzip(zipBytes(entries))]).toEqual([
      ['a.txt', 'first'],
      ['b/ü.txt', 'second '.repeat(1000)],
      ['empty', ''],
    ]);
  });

  test('is the same whatever the order and the time', () => {
    expect(zipBytes([...entries].reverse()).equals(zipBytes(entries))).toBe(true);
  });

  test('of nothing is a zip', () => {
    expect(unzip(zipBytes([])).size).toBe(0);
  });
});

describe('the command line of the build', () => {
  test('builds the default brand for every browser without a word', () => {
    expect(readOptions([])).toEqual({
      brand: 'brands/default',
      browsers: ['chrome', 'edge', 'firefox'],
      zip: false,
      out: '.output',
    });
  });

  test('takes every option, with a blank or =', () => {
    expect(readOptions(['--brand', '/b', '--browser=edge', '--zip', '--out', 'o'])).toEqual({
      brand: '/b',
      browsers: ['edge'],
      zip: true,
      out: 'o',
    });
  });

  test.each([
    [['--browser', 'opera'], /chrome, edge, firefox or all, not opera/],
    [['--brands', 'x'], /Not understood: --brands x\. Use: /],
    [['--brand'], /Not understood: --brand\. /],
    [['brands/default'], /Not understood/],
  ])('%j is answered with one line', (words, pattern) => {
    const options = readOptions(words);
    expect('wrong' in options && options.wrong).toMatch(pattern);
  });
});
