import type { Language } from './language';

/** What readers see of a brand; small, as every page carries it. Pictures are paths inside the extension. */
export interface BrandFace {
  readonly name: string;
  readonly tagline?: string;
  readonly url?: string;
  /** Path of the bundled logo, for example `brand/logo.svg`. */
  readonly logo?: string;
  /** `#rrggbb`. */
  readonly accent?: string;
  readonly sponsor?: {
    readonly text: string;
    readonly image?: string;
    readonly url: string;
  };
  readonly newsletter?: BrandNewsletter;
  readonly social: readonly SocialLink[];
  readonly privacyPolicy?: string;
  readonly copyright?: string;
  /**
   * `install`: the manifest asks for the brand's own hosts, and its default sources are followed at
   * once. `ask` (the default brand): nothing at install; the reader chooses and grants.
   */
  readonly access: 'install' | 'ask';
}

/** A publisher's folder, `brand.json`, once checked. */
export interface Brand extends BrandFace {
  /** What its mails speak; English without it. The extension speaks the reader's language. */
  readonly language?: Language;
  readonly sources: readonly BrandSource[];
}

export interface BrandSource {
  readonly title: string;
  readonly feed: string;
  readonly site?: string;
  readonly topic: string;
  readonly country?: string;
  readonly language?: string;
  readonly default?: boolean;
  readonly trustedBreaking?: boolean;
}

export interface BrandNewsletter {
  readonly service: string;
  readonly endpoint: string;
  readonly lists: { readonly daily?: string; readonly breaking?: string };
  /** Shown instead of "Get latest news delivered daily". */
  readonly title?: string;
  readonly text?: string;
  readonly sender?: string;
  /** Where the sender's mail is delivered; the law of some countries wants it in every mail. */
  readonly postalAddress?: string;
  /** Address of a picture that mails show in place of the brand's name. */
  readonly logo?: string;
}

export interface SocialLink {
  readonly service: string;
  readonly url: string;
}
