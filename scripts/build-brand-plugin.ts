import type { Plugin } from 'vite';
import { accentColours } from '../lib/brand/accent';
import type { Brand } from '../lib/model/brand';

/** The virtual modules by name, each made from the brand; their types are in `lib/brand/virtual-brand.d.ts`. */
const MODULES = new Map<string, (brand: Brand) => string>([
  ['virtual:brand', brandModule],
  ['virtual:brand-sources', sourcesModule],
]);

/** Gives the code `virtual:brand` and `virtual:brand-sources`. */
export function brandPlugin(readBrand: () => Brand): Plugin {
  return {
    name: 'brand',
    resolveId: (id) => (MODULES.has(id) ? `\0${id}` : undefined),
    load: (id) => MODULES.get(id.slice(1))?.(readBrand()),
  };
}

/** The source of the module: constants, so that nothing is parsed or computed at start-up. */
export function brandModule({ sources: _apart, language: _ofMails, ...face }: Brand): string {
  const colours = face.accent === undefined ? null : accentColours(face.accent);
  return [
    `export const brand = ${JSON.stringify(face)};`,
    `export const brandColours = ${JSON.stringify(colours)};`,
  ].join('\n');
}

/** The catalogue, apart from the rest: the popup's first paint has no use for its 30 kB. */
export function sourcesModule({ sources }: Brand): string {
  return `export const brandSources = ${JSON.stringify(sources)};`;
}
