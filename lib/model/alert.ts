import type { Article } from './article';
import type { Story } from './story';

/** Why a story is breaking; shown in the history. */
export type BreakingReason =
  | { readonly kind: 'sources'; readonly sources: number; readonly withinMinutes: number }
  | { readonly kind: 'flagged'; readonly sourceId: string };

/** A story that meets the breaking rule now. */
export interface BreakingStory {
  readonly story: Story;
  readonly lead: Article;
  readonly reason: BreakingReason;
}

/** What the reader said of an alert; it raises the bar for a while. */
export interface AlertVerdict {
  readonly kind: 'too-many' | 'not-important';
  /** Epoch ms. */
  readonly at: number;
}

/** The record that a story was announced. */
export interface Alert {
  readonly storyId: string;
  readonly at: number;
  readonly headline: string;
  readonly articleId: string;
  readonly reason: BreakingReason;
  /** Every article of the story at that time, so that a story whose identity changed is not told twice. */
  readonly articleIds: readonly string[];
  /** Whether a notification was sent, and if not, why not. */
  readonly outcome: 'notified' | 'quiet-hours' | 'over-budget' | 'switched-off';
  /** Epoch ms at which the reader saw it; null keeps the badge up. */
  readonly seenAt: number | null;
  /** Last article of the story; the strip disappears some hours after it. */
  readonly lastAt: number;
  /** Absent while the reader said nothing. */
  readonly verdict?: AlertVerdict | null;
}
