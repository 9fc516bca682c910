/** An sRGB colour, each part 0 to 255. */
export interface Rgb {
  readonly r: number;
  readonly g: number;
  readonly b: number;
}

/** Lightness 0 to 1, then the two axes of OKLab: https://bottosson.github.io/posts/oklab/ */
interface Lab {
  readonly l: number;
  readonly a: number;
  readonly b: number;
}

/** WCAG contrast, 1 to 21: https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
export function contrastOf(one: Rgb, other: Rgb): number {
  const first = luminance(one);
  const second = luminance(other);
  return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
}

/** The colour with another lightness, 0 to 1: the same hue, as strong as the screen can show it. */
export function withLightness(colour: Rgb, lightness: number): Rgb {
  const { a, b } = toLab(colour);
  for (let share = 1; share > 0; share -= 0.02) {
    const parts = toLinear({ l: lightness, a: a * share, b: b * share });
    if (parts.every((part) => part >= -0.0005 && part <= 1.0005)) return fromLinear(parts);
  }
  return fromLinear(toLinear({ l: lightness, a: 0, b: 0 }));
}

export function lightnessOf(colour: Rgb): number {
  return toLab(colour).l;
}

/** Reads `#rrggbb`. */
export function parseColour(text: string): Rgb {
  const number = Number.parseInt(text.slice(1), 16);
  return { r: (number >> 16) & 255, g: (number >> 8) & 255, b: number & 255 };
}

export function formatColour({ r, g, b }: Rgb): string {
  return `#${[r, g, b].map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

function luminance(colour: Rgb): number {
  const [r, g, b] = linear(colour);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function linear({ r, g, b }: Rgb): [number, number, number] {
  const part = (value: number) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  };
  return [part(r), part(g), part(b)];
}

function toLab(colour: Rgb): Lab {
  const [r, g, b] = linear(colour);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return {
    l: 0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    a: 1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    b: 0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  };
}

function toLinear({ l, a, b }: Lab): readonly number[] {
  const long = (l + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const medium = (l - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const short = (l - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * long - 3.3077115913 * medium + 0.2309699292 * short,
    -1.2684380046 * long + 2.6097574011 * medium - 0.3413193965 * short,
    -0.0041960863 * long - 0.7034186147 * medium + 1.707614701 * short,
  ];
}

function fromLinear(parts: readonly number[]): Rgb {
  const [r = 0, g = 0, b = 0] = parts.map((part) => {
    const share = Math.min(1, Math.max(0, part));
    const value = share <= 0.0031308 ? share * 12.92 : 1.055 * share ** (1 / 2.4) - 0.055;
    return Math.round(value * 255);
  });
  return { r, g, b };
}
