import type { AccentColours } from '../brand/accent';
import type { SocialLink } from '../model/brand';
import type { DigestLanguage } from './language';

/** A mail a publisher sends: today's stories, the week's, or one that breaks. */
export type DigestKind = 'daily' | 'weekly' | 'breaking';

/** Everything a mail, a feed or a plain text shows, in words; nothing in it is markup. */
export interface Digest {
  readonly kind: DigestKind;
  /** What its own words are said in, those the renderers add too. */
  readonly language: DigestLanguage;
  /** The same for the same edition: `weekly-2026-W47`, `daily-2026-11-22`, `breaking-STORY`. */
  readonly key: string;
  /** "Best of the week", "Best of today", "Breaking news". */
  readonly title: string;
  /** The publisher; null for the edition without one. */
  readonly from: string | null;
  /** "16–22 November 2026". */
  readonly dates: string;
  /** "24 sources, 1,204 articles"; empty for breaking news. */
  readonly base: string;
  readonly subject: string;
  /** What an inbox shows beside the subject. */
  readonly preview: string;
  /** Epoch ms. */
  readonly madeAt: number;
  /** Best first; at least one. */
  readonly stories: readonly DigestStory[];
  /** The whole text of one story that the publisher may print; null when there is none. */
  readonly article: DigestArticle | null;
  readonly sponsor: { readonly call: string; readonly rest: string; readonly url: string } | null;
  readonly site: string | null;
  readonly newsletter: DigestNewsletter | null;
  /** A picture at an address, in place of the publisher's name; null when there is none. */
  readonly logo: string | null;
  readonly social: readonly SocialLink[];
  readonly privacyPolicy: string | null;
  readonly copyright: string | null;
  readonly colours: AccentColours;
}

export interface DigestStory {
  readonly id: string;
  readonly rank: number;
  readonly headline: string;
  /** Always http(s). */
  readonly url: string;
  /** May be empty. */
  readonly deck: string;
  /** Whose article the headline opens. */
  readonly publisher: string;
  /** "9 of 24 sources · five days · 6 min". */
  readonly why: string;
  /** "The Ledger, Metro Line and 3 more", the publisher among them. */
  readonly sources: string;
  /** The same without the publisher; empty when it is alone. */
  readonly others: string;
  readonly language: string | null;
  readonly firstAt: number;
  readonly lastAt: number;
  /** Sources that wrote, step by step of the time covered, oldest first; empty for breaking news. */
  readonly perStep: readonly number[];
}

export interface DigestArticle {
  readonly headline: string;
  readonly url: string;
  /** The publisher whose text it is. */
  readonly source: string;
  readonly byline: string | null;
  readonly language: string | null;
  readonly paragraphs: readonly string[];
  /** Paragraphs were left out at the end so that mail services do not cut the mail. */
  readonly shortened: boolean;
}

export interface DigestNewsletter {
  readonly title: string;
  readonly text: string;
  /** Where a reader of a forwarded mail signs up. */
  readonly url: string;
  readonly sender: string;
  /** Where the sender gets letters; null when the brand does not say. */
  readonly postalAddress: string | null;
}
