import {
  contrastOf,
  formatColour,
  lightnessOf,
  parseColour,
  type Rgb,
  withLightness,
} from './colour';

/** The colours a brand sets on the page: texts and lines, and fills under white text. */
export interface ThemeColours {
  /** For text, lines and the focus ring: at least 4.5:1 against the paper and the raised paper. */
  readonly accent: string;
  /** Under white text: at least 4.5:1 with it. */
  readonly fill: string;
  /** The fill under the pointer; keeps 4.5:1 too. */
  readonly fillHover: string;
}

export interface AccentColours {
  readonly light: ThemeColours;
  readonly dark: ThemeColours;
  readonly sepia: ThemeColours;
}

// --paper and --raised of components/tokens.css; a test keeps them equal.
export const PAPER = {
  light: ['#fdfcf9', '#f4f1ea'],
  dark: ['#171614', '#201e1b'],
  sepia: ['#f5ecd9', '#ece0c7'],
} as const;
const WHITE = parseColour('#ffffff');
const CONTRAST = 4.5;
/** What an accent too dark for dark paper is lifted to: coloured text on black tires the eye sooner. */
const LIFTED = 6;
/** A fill keeps this much contrast with the paper, so that a button has an edge. */
const EDGE = 1.5;
const STEP = 0.005;

/**
 * A brand's accent, `#rrggbb`, corrected for each theme: the nearest lightness of the same hue that
 * has the contrast. An accent that has it already stays as it is.
 */
export function accentColours(accent: string): AccentColours {
  const colour = parseColour(accent);
  return {
    light: themeColours(colour, PAPER.light, -STEP),
    dark: themeColours(colour, PAPER.dark, STEP),
    sepia: themeColours(colour, PAPER.sepia, -STEP),
  };
}

/** WCAG contrast of two `#rrggbb` colours: 1 to 21. */
export function contrast(a: string, b: string): number {
  return contrastOf(parseColour(a), parseColour(b));
}

function themeColours(colour: Rgb, papers: readonly string[], step: number): ThemeColours {
  const paper = papers.map(parseColour);
  const accent = stands(colour, paper, CONTRAST)
    ? colour
    : firstThat(colour, step, (shade) => stands(shade, paper, step > 0 ? LIFTED : CONTRAST));
  const fill = fillOf(colour, paper);
  return {
    accent: formatColour(accent),
    fill: formatColour(fill),
    fillHover: formatColour(hoverOf(fill, step)),
  };
}

/** Dark enough for white text, yet to be told from the paper. */
function fillOf(colour: Rgb, paper: readonly Rgb[]): Rgb {
  const dark = firstThat(colour, -STEP, (shade) => stands(WHITE, [shade], CONTRAST));
  return firstThat(dark, STEP, (shade) => stands(shade, paper, EDGE));
}

/** Darker on light paper, lighter on dark paper, unless white text would lose its contrast. */
function hoverOf(fill: Rgb, step: number): Rgb {
  const lightness = lightnessOf(fill);
  const away = step > 0 || lightness < 0.1 ? 0.05 : -0.05;
  const shade = withLightness(fill, lightness + away);
  return stands(WHITE, [shade], CONTRAST) ? shade : withLightness(fill, lightness - 0.05);
}

function stands(colour: Rgb, grounds: readonly Rgb[], least: number): boolean {
  return grounds.every((ground) => contrastOf(colour, ground) >= least);
}

/** The colour, or the first shade that is good on the way to black (`step` below 0) or white. */
function firstThat(colour: Rgb, step: number, good: (shade: Rgb) => boolean): Rgb {
  if (good(colour)) return colour;
  const end = step < 0 ? 0 : 1;
  for (let l = lightnessOf(colour); l >= 0 && l <= 1; l += step) {
    const shade = withLightness(colour, l);
    if (good(shade)) return shade;
  }
  return withLightness(colour, end);
}
