import type { Body, PageFailure } from '../lib/model/article';

/** The article that is open. */
export interface OpenArticle {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly sourceTitle: string;
  /** Epoch ms. */
  readonly publishedAt: number;
  readonly readingMinutes: number | null;
  readonly language: string | null;
  readonly imageUrl: string | null;
  /** The feed's own summary, shown while there is no better text. */
  readonly summary: string;
  readonly saved: boolean;
  /** Share of the text read before, 0 to 1. */
  readonly progress: number;
}

/** The same story as one source tells it. */
export interface ArticleVersion {
  readonly articleId: string;
  readonly sourceTitle: string;
  readonly headline: string;
  /** Epoch ms. */
  readonly publishedAt: number;
}

/** The headlines of a story, to be shown side by side. */
export interface ComparisonProps {
  readonly versions: readonly ArticleVersion[];
  readonly openId: string;
  readonly language: string | null;
  readonly now: number;
  readonly timeZone: string;
  readonly onOpen: (articleId: string) => void;
}

/** The reports of a story that came since the reader last read one of it. */
export interface FreshProps {
  /** Newest first; never none. */
  readonly fresh: readonly ArticleVersion[];
  readonly openId: string;
  readonly now: number;
  readonly timeZone: string;
  readonly onOpen: (articleId: string) => void;
}

/** What is known of the text. */
export type Reading =
  | { readonly kind: 'loading' }
  | { readonly kind: 'body'; readonly body: Body }
  | { readonly kind: 'none'; readonly failure: PageFailure | null };

/** Whether the lead picture is a part of the text already; sizes and queries differ, paths do not. */
export function holdsPicture(html: string, imageUrl: string): boolean {
  if (!URL.canParse(imageUrl)) return html.includes(imageUrl);
  const { pathname } = new URL(imageUrl);
  return pathname.length > 1 && html.includes(pathname);
}
