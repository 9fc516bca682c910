/** The brand of this build: checked, and its accent corrected. Made by `scripts/build-brand-plugin.ts`. */
declare module 'virtual:brand' {
  export const brand: import('../model/brand').BrandFace;
  /** Null when the brand has no accent of its own: the tokens' colours stay. */
  export const brandColours: import('./accent').AccentColours | null;
}

/** The brand's sources, apart: only a first run, the options and the background need them. */
declare module 'virtual:brand-sources' {
  export const brandSources: readonly import('../model/brand').BrandSource[];
}
