import { describe, expect, test } from 'vitest';
import { readOptions } from '../../../scripts/build-options';
import { zipBytes } from '../../../scripts/build-zip';
import { unzip } from './unzip';

const bytes = (text: string) => new TextEncoder().encode(text);

describe('a zip', () => {
  const entries = [
    { path: 'b/ü.txt', content: bytes('second '.repeat(1000)) },
    { path: 'a.txt', content: bytes('first') },
    { path: 'empty', content: new Uint8Array() },
  ];

  test('holds what went in, in order', () => {
    const files = [...unzip(zipBytes(entries))];
    expect(files.map(([name, content]) => [name, content.toString()])).toEqual([
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
