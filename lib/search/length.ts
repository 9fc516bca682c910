const STEPS = 16;

/** The length of an article in one byte, in steps of four in a hundred. */
export const lengthByte = (length: number): number =>
  Math.min(255, Math.round(Math.log2(1 + length) * STEPS));

/** The lengths that the bytes stand for. */
export const LENGTHS: Float64Array = Float64Array.from(
  { length: 256 },
  (_, byte) => 2 ** (byte / STEPS) - 1,
);

/** What these lengths are together. */
export function sumOfLengths(lengths: Uint8Array): number {
  let sum = 0;
  for (const byte of lengths) sum += LENGTHS[byte] ?? 0;
  return sum;
}
