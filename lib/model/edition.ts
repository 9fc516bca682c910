import type { Article } from './article';
import type { Story } from './story';

/** Why a story has its place; every number is computed, and a test recomputes it. */
export type Reason =
  /** Covered by `sources` of the reader's `of` sources. */
  | { readonly kind: 'coverage'; readonly sources: number; readonly of: number }
  /** `sources` of them had it among the first five places of their feed. */
  | { readonly kind: 'front'; readonly sources: number }
  /** It was first reported by this source, `at` epoch ms. */
  | { readonly kind: 'first'; readonly sourceId: string; readonly at: number }
  /** Reported on `days` different days. */
  | { readonly kind: 'days'; readonly days: number }
  /** Most reports came in the last 24 hours. */
  | { readonly kind: 'growing' }
  /** The reader's own bent moved it, up or down, by its topic or a source. */
  | {
      readonly kind: 'bent';
      readonly moved: 'up' | 'down';
      readonly by:
        | { readonly kind: 'topic'; readonly topic: string }
        | { readonly kind: 'source'; readonly sourceId: string };
    }
  /** Only one source has it; it is the source's own top story. */
  | { readonly kind: 'single'; readonly sourceId: string; readonly position: number };

/** A story with its place in a list. */
export interface RankedStory {
  readonly story: Story;
  /** 1 is the lead. */
  readonly rank: number;
  /** Comparable within one list only. */
  readonly score: number;
  /** The article to open first. */
  readonly lead: Article;
  /** Different sources. */
  readonly sourceCount: number;
  /** Most important first. */
  readonly reasons: readonly Reason[];
}

export type Period = 'week' | 'today';

/** A story as an edition shows it: flat, paintable without another read. */
export interface EditionStory {
  readonly storyId: string;
  readonly rank: number;
  readonly score: number;
  readonly headline: string;
  /** One or two sentences under the lead's headline; may be empty. */
  readonly deck: string;
  readonly leadArticleId: string;
  readonly articleIds: readonly string[];
  readonly url: string;
  readonly language: string | null;
  readonly topic: string;
  readonly imageUrl: string | null;
  /** The sources with it, first reporter first; titles as they were. */
  readonly sources: readonly { readonly id: string; readonly title: string }[];
  readonly firstAt: number;
  readonly lastAt: number;
  /** Distinct sources that wrote on each day of the period, oldest first: 7 for a week, 24 hours in 8 steps for today. */
  readonly perDay: readonly number[];
  /** Minutes to read the lead article; null when its text is not known yet. */
  readonly readingMinutes: number | null;
  readonly reasons: readonly Reason[];
}

/** The ranked stories of one period. */
export interface Edition {
  /** `2026-W47` for a week, `today` for the last 24 hours. */
  readonly id: string;
  readonly period: Period;
  readonly from: number;
  /** Exclusive. */
  readonly to: number;
  readonly madeAt: number;
  /** Sources the reader followed when it was made. */
  readonly sourceCount: number;
  readonly articleCount: number;
  readonly stories: readonly EditionStory[];
  /** Closed at the end of its week; never changed again. */
  readonly closed: boolean;
  /** Articles the reader's filters kept out. */
  readonly hidden: number;
}
