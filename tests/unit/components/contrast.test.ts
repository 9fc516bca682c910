import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { accentColours, contrast, PAPER } from '../../../lib/brand/accent';
import { THEMES } from '../../../lib/model/settings';

const css = readFileSync(join(import.meta.dirname, '../../../components/tokens.css'), 'utf8');
const themes = THEMES.filter((theme) => theme !== 'system');
type Theme = (typeof themes)[number];

const long = (colour: string) =>
  colour.length === 4 ? `#${[...colour.slice(1)].map((digit) => digit + digit).join('')}` : colour;

/** Every colour token of a theme, `#rrggbb`. */
function coloursOf(theme: Theme): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', light = '', dark] of css.matchAll(
    /(--[\w-]+):\s*(?:light-dark\()?(#[0-9a-f]{3,6})(?:,\s*(#[0-9a-f]{3,6})\))?;/g,
  )) {
    if (!found.has(name)) found.set(name, long(theme === 'dark' ? (dark ?? light) : light));
  }
  const [, own = ''] = css.split(`[data-theme="${theme}"] {`);
  for (const [, name = '', value = ''] of (own.split('}')[0] ?? '').matchAll(
    /(--[\w-]+):\s*(#[0-9a-f]{6});/g,
  )) {
    found.set(name, value);
  }
  return found;
}

/** Words on their ground: 4.5:1, WCAG 1.4.3. */
const WORDS: readonly (readonly [string, string])[] = [
  ...['--ink', '--soft', '--quiet', '--accent', '--good', '--warn'].flatMap((word) =>
    ['--paper', '--raised'].map((ground) => [word, ground] as const),
  ),
  ['--ink', '--mark'],
  ['--on-fill', '--fill'],
  ['--on-fill', '--fill-hover'],
];

/** Edges of fields on the page: 3:1, WCAG 1.4.11. */
const EDGES = [
  ['--field', '--paper'],
  ['--accent', '--paper'],
] as const;

describe.each(themes)('in the theme %s', (theme) => {
  const colours = coloursOf(theme);
  const between = (one: string, other: string) =>
    contrast(colours.get(one) ?? '#000000', colours.get(other) ?? '#000000');

  test('every word has 4.5:1 on its ground', () => {
    const low = WORDS.map(([word, ground]) => [word, ground, between(word, ground)] as const);
    expect(low.filter(([, , ratio]) => ratio < 4.5)).toEqual([]);
  });

  test('every edge has 3:1 on the page', () => {
    const low = EDGES.map(([edge, ground]) => [edge, ground, between(edge, ground)] as const);
    expect(low.filter(([, , ratio]) => ratio < 3)).toEqual([]);
  });

  test('a brand’s accent is corrected against the papers the page has', () => {
    expect(PAPER[theme]).toEqual([colours.get('--paper'), colours.get('--raised')]);
  });

  test.each(['#ffe600', '#00aaff', '#ffffff', '#000000', '#7a1f1f', '#39ff14'])(
    'the accent %s of a brand can be read, too',
    (accent) => {
      const { accent: shown, fill, fillHover } = accentColours(accent)[theme];
      for (const paper of PAPER[theme]) expect(contrast(shown, paper)).toBeGreaterThanOrEqual(4.5);
      for (const ground of [fill, fillHover])
        expect(contrast('#ffffff', ground)).toBeGreaterThanOrEqual(4.5);
    },
  );
});
