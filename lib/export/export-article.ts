import type { Markup } from './markup';

/** An article as a file holds it. */
export interface ExportArticle {
  readonly title: string;
  readonly url: string;
  readonly sourceTitle: string;
  readonly byline: string | null;
  /** When it was published, in the words of the interface. */
  readonly stamp: string;
  readonly language: string | null;
  /** Empty when only the headline is known. */
  readonly content: readonly Markup[];
}

/** The words a file needs beside the articles' own, in the language of the interface. */
export interface ExportWords {
  readonly contents: string;
  readonly picture: string;
  /** Said of an article whose text is not stored. */
  readonly noText: string;
  /** Leads to the page it came from. */
  readonly original: string;
}

/** "The Norwick Courier · Ada Marsh · 20 November 2026". */
export function creditOf({ sourceTitle, byline, stamp }: ExportArticle): string {
  return [sourceTitle, byline, stamp]
    .filter((part): part is string => part !== null && part !== '')
    .map(oneLine)
    .join(' · ');
}

/** A text of a feed on one line. */
export const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
