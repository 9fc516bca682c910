import { describe, expect, test } from 'vitest';
import { isMoving, pictureSize } from '../../../scripts/picture-size';

const bytes = (...values: number[]) => Buffer.from(values);
const text = (value: string) => Buffer.from(value, 'latin1');

const jpeg = Buffer.concat([
  bytes(0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0),
  bytes(0xff, 0xc2, 0, 17, 8, 0, 20, 0, 30, 3),
  Buffer.alloc(20),
]);
const webp = (kind: string, ...rest: number[]) =>
  Buffer.concat([text(`RIFF\0\0\0\0WEBP${kind}\0\0\0\0`), bytes(...rest), Buffer.alloc(8)]);

describe('the size of a picture', () => {
  test.each([
    ['a.svg', text('<svg viewBox="0 0 40 20">'), 40, 20],
    ['a.svg', text("<?xml?><svg width='9' viewBox = '-1,-1, 12.5 10'>"), 12.5, 10],
    ['a.svg', text('<svg width="30px" height="15">'), 30, 15],
    [
      'a.png',
      Buffer.concat([text('\x89PNG\r\n\x1a\n'), Buffer.alloc(8), bytes(0, 0, 1, 0, 0, 0, 0, 9)]),
      256,
      9,
    ],
    ['a.gif', Buffer.concat([text('GIF89a'), bytes(3, 1, 5, 0)]), 259, 5],
    ['a.jpg', jpeg, 30, 20],
    ['a.webp', webp('VP8X', 0, 0, 0, 0, 99, 0, 0, 49, 0, 0), 100, 50],
    ['a.webp', webp('VP8 ', 0, 0, 0, 0, 0, 0, 100, 0, 50, 0), 100, 50],
    ['a.webp', webp('VP8L', 0x2f, 99, 0x40, 0x0c, 0), 100, 50],
  ])('of %s is read', (name, content, width, height) => {
    expect(pictureSize(content, name)).toEqual({ width, height });
  });

  test.each([
    ['a.svg', text('<svg>')],
    ['a.svg', text('<svg width="100%" height="100%">')],
    ['a.svg', text('<svg viewBox="0 0 0 0">')],
    ['a.png', text('\x89PNG')],
    ['a.jpg', bytes(0xff, 0xd8, 0xff, 0xe0, 0xff, 0xff)],
    ['a.webp', webp('XXXX')],
    ['a.gif', Buffer.alloc(0)],
  ])('of %s is none when it does not say', (name, content) => {
    expect(pictureSize(content, name)).toBeNull();
  });
});

const png = (chunk: string) => text(`\x89PNG\r\n\x1a\n${'\0'.repeat(25)}${chunk}IDATacTL`);
const gif = (...pictures: number[]) =>
  Buffer.concat([
    text('GIF89a\x09\0\x09\0'),
    bytes(0x80, 0, 0, 0, 0, 0, 0x2c, 0x2c, 0x2c),
    bytes(0x21, 0xfe, 2, 0x2c, 0x2c, 0),
    ...pictures.map(() => bytes(0x2c, 0, 0, 0, 0, 9, 0, 9, 0, 0, 2, 1, 0x2c, 0)),
    bytes(0x3b),
  ]);

const extended = (flags: number) =>
  text(`RIFF\0\0\0\0WEBPVP8X\0\0\0\0${String.fromCharCode(flags)}`);

test.each([
  ['a PNG', png(''), false],
  ['a PNG with the sign of an animation before its picture', png('acTL'), true],
  ['a GIF of one picture, whatever its bytes are', gif(1), false],
  ['a GIF of two', gif(1, 2), true],
  ['a GIF that is cut off in the second', gif(1, 2).subarray(0, -6), true],
  ['a WebP', extended(0x10), false],
  ['a WebP with the flag', extended(0x12), true],
  ['a JPEG', jpeg, false],
  ['nothing', Buffer.alloc(0), false],
])('%s moves: %s', (_name, content, moves) => {
  expect(isMoving(content)).toBe(moves);
});
