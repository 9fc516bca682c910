/** The brand of this build: checked, and its accent corrected. Made by `scripts/build-brand-plugin.ts`. */
declare module 'virtual:brand' {
  export const brand: import('../model/brand').Brand;
  /** Null when the brand has no accent of its own: the tokens' colours stay. */
  export const brandColours: import('./accent').AccentColours | null;
}
