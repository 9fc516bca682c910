import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accentColours, contrast, PAPER } from '../../../lib/brand/accent';

const tokens = readFileSync('components/tokens.css', 'utf8');

function token(name: string): string[] {
  return new RegExp(`--${name}: light-dark\\((#\\w+), (#\\w+)\\)`).exec(tokens)?.slice(1) ?? [];
}

describe('an accent', () => {
  test('is measured against the papers of the tokens', () => {
    expect(token('paper')).toEqual([PAPER.light[0], PAPER.dark[0]]);
    expect(token('raised')).toEqual([PAPER.light[1], PAPER.dark[1]]);
  });

  test('that has the contrast stays as it is', () => {
    expect(accentColours('#8f1d1a').light).toMatchObject({ accent: '#8f1d1a', fill: '#8f1d1a' });
    expect(accentColours('#ffe600').dark.accent).toBe('#ffe600');
  });

  test('of any colour has 4.5:1 on both papers of both themes, and so has white on its fills', () => {
    const part = fc.integer({ min: 0, max: 0xffffff });
    fc.assert(
      fc.property(part, (number) => {
        const { light, dark } = accentColours(`#${number.toString(16).padStart(6, '0')}`);
        for (const paper of PAPER.light)
          expect(contrast(light.accent, paper)).toBeGreaterThanOrEqual(4.5);
        for (const paper of PAPER.dark)
          expect(contrast(dark.accent, paper)).toBeGreaterThanOrEqual(4.5);
        for (const { fill, fillHover } of [light, dark]) {
          expect(contrast(fill, '#ffffff')).toBeGreaterThanOrEqual(4.5);
          expect(contrast(fillHover, '#ffffff')).toBeGreaterThanOrEqual(4.5);
          expect(`${fill}${fillHover}`).toMatch(/^(#[0-9a-f]{6}){2}$/);
        }
      }),
      { numRuns: 300, seed: 47 },
    );
  });

  test.each([
    ['#000000', '#ffffff', 21],
    ['#ffffff', '#ffffff', 1],
    ['#767676', '#ffffff', 4.54],
  ])('the contrast of %s and %s is %d', (a, b, ratio) => {
    expect(contrast(a, b)).toBeCloseTo(ratio, 2);
  });
});
