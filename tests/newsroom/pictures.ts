import { type Random, randomFor } from './random';
import { drawScene } from './scenes';
import type { Scene } from './types';

export interface Palette {
  readonly sky: string;
  readonly haze: string;
  readonly ground: string;
  readonly far: string;
  readonly dark: string;
  readonly light: string;
  readonly warm: string;
}

/** Muted, as if printed: day, dusk, grey, dawn. */
const palettes: readonly Palette[] = [
  {
    sky: '#9db4c0',
    haze: '#c2b59b',
    ground: '#5c6b5a',
    far: '#7f939a',
    dark: '#3c4148',
    light: '#e9e3d5',
    warm: '#b9694a',
  },
  {
    sky: '#c9a68c',
    haze: '#dcc3a0',
    ground: '#5a5a52',
    far: '#a08577',
    dark: '#38353b',
    light: '#f1e4cf',
    warm: '#a4513c',
  },
  {
    sky: '#b4bcbd',
    haze: '#cfcdc4',
    ground: '#6a7168',
    far: '#959f9f',
    dark: '#40464a',
    light: '#ecebe4',
    warm: '#a8794f',
  },
  {
    sky: '#a9bfb9',
    haze: '#e0d2b4',
    ground: '#66735a',
    far: '#8aa096',
    dark: '#364542',
    light: '#f0ead8',
    warm: '#c0825a',
  },
];

/** 1200 × 675, flat, drawn from the scene's name and a seed; the same every time. */
export function drawPicture(scene: Scene, seed: string): string {
  const random = randomFor('picture', scene, seed);
  const palette = random.pick(palettes);
  return [
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1200 675" width="1200" height="675">',
    `<rect width="1200" height="675" fill="${palette.sky}"/>`,
    sun(random, palette),
    drawScene(scene, palette, random),
    '</svg>',
  ].join('');
}

function sun(random: Random, palette: Palette): string {
  const x = random.int(160, 1040);
  return `<circle cx="${x}" cy="${random.int(90, 190)}" r="${random.int(34, 58)}" fill="${palette.light}" opacity=".55"/>`;
}
