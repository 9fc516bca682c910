import { accentColours, contrast, PAPER } from '../lib/brand/accent';
import { formatColour, lightnessOf, parseColour, withLightness } from '../lib/brand/colour';
import { escapeMarkup } from '../lib/digest/markup';

const SERIF = "Georgia, 'Noto Serif', 'DejaVu Serif', serif";

/** The nearest shade of a colour that is seen on light and on dark paper alike. */
export function shadeForBoth(accent: string): string {
  const colour = parseColour(accent);
  const shades = Array.from({ length: 81 }, (_, step) =>
    formatColour(withLightness(colour, 0.2 + step * 0.0075)),
  );
  const least = (shade: string) =>
    Math.min(contrast(shade, PAPER.light[0]), contrast(shade, PAPER.dark[0]));
  const start = lightnessOf(colour);
  const good = shades.filter((shade) => least(shade) >= 3.5);
  const distance = (shade: string) => Math.abs(lightnessOf(parseColour(shade)) - start);
  const [nearest] = (good.length > 0 ? good : shades).sort((a, b) => distance(a) - distance(b));
  return nearest ?? accent;
}

/** The name in capitals, in a colour that both papers show: to begin with. */
export function logoSvg(name: string, accent: string): string {
  const words = name.toUpperCase();
  // Capitals of a bold serif are about 0.74 em wide; `textLength` makes the rest fit.
  const width = Math.max(20, Math.round([...words].length * 14.8));
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} 24" width="${width}" height="24" role="img" aria-label="${escapeMarkup(name)}">
  <text x="0" y="19" textLength="${width}" lengthAdjust="spacingAndGlyphs" font-family="${SERIF}" font-size="20" font-weight="bold" fill="${shadeForBoth(accent)}">${escapeMarkup(words)}</text>
</svg>
`;
}

/** A square with the initial, white on the brand's colour. */
export function iconSvg(name: string, accent: string): string {
  const bare = name.replace(/^(the|der|die|das|le|la|les|el|il)\s+/i, '');
  const letter = escapeMarkup([...bare][0]?.toUpperCase() ?? '');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128" width="128" height="128">
  <rect width="128" height="128" rx="13" fill="${accentColours(accent).light.fill}"/>
  <text x="64" y="96" text-anchor="middle" font-family="${SERIF}" font-size="92" font-weight="bold" fill="#ffffff">${letter}</text>
</svg>
`;
}
