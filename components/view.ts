import type { ComponentChildren } from 'preact';
import type { EditionStory } from '../lib/model/edition';

/** The four views of the front page. */
export const TABS = ['week', 'today', 'latest', 'saved'] as const;
export type Tab = (typeof TABS)[number];

/** Sections of the options page that a view may send the reader to. */
export type OptionsSection =
  | 'sources'
  | 'newsletter'
  | 'alerts'
  | 'reading'
  | 'filters'
  | 'data'
  | 'about';

/** An article as a list shows it. */
export interface ArticleRow {
  readonly id: string;
  readonly title: string;
  readonly sourceTitle: string;
  /** Epoch ms. */
  readonly publishedAt: number;
  readonly language: string | null;
}

/** What the reader looks for. */
export interface Search {
  readonly text: string;
  /** Draws what was found, told what opens an article; null while it is being looked for. */
  readonly results: ((onOpen: (articleId: string) => void) => ComponentChildren) | null;
}

/** A closed week that can be looked at. */
export interface WeekLink {
  /** `2026-W46`. */
  readonly id: string;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
}

/** Addresses of pages the views link to. */
export interface Links {
  /** The newsletter section of the options page. */
  readonly newsletter: string;
  readonly ranking: string;
  /** Used when the brand has no privacy policy of its own. */
  readonly privacy: string;
}

/** Where the reader was on the front page, so that Back returns there. */
export interface Place {
  readonly scrollTop: number;
  /** The story or article that was opened; it gets the focus again. */
  readonly focusId: string | null;
}

/** Whether any article of a story was read. */
export function isRead(story: EditionStory, readIds: ReadonlySet<string>): boolean {
  return story.articleIds.some((id) => readIds.has(id));
}

/** The address of a bundled picture, for a page at any depth of the extension. */
export function assetUrl(path: string): string {
  return /^([a-z][a-z0-9+.-]*:|\/)/i.test(path) ? path : `/${path}`;
}
