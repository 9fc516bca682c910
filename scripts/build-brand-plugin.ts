import type { Plugin } from 'vite';
import { accentColours } from '../lib/brand/accent';
import type { Brand } from '../lib/model/brand';

const NAME = 'virtual:brand';
const RESOLVED = `\0${NAME}`;

/** Gives the code `virtual:brand`; its types are in `lib/brand/virtual-brand.d.ts`. */
export function brandPlugin(readBrand: () => Brand): Plugin {
  return {
    name: 'brand',
    resolveId: (id) => (id === NAME ? RESOLVED : undefined),
    load: (id) => (id === RESOLVED ? brandModule(readBrand()) : undefined),
  };
}

/** The source of the module: constants, so that nothing is parsed or computed at start-up. */
export function brandModule(brand: Brand): string {
  const colours = brand.accent === undefined ? null : accentColours(brand.accent);
  return [
    `export const brand = ${JSON.stringify(brand)};`,
    `export const brandColours = ${JSON.stringify(colours)};`,
  ].join('\n');
}
