import type { Article } from './article';

/** The articles, of one or more sources, about one event. */
export interface Story {
  readonly id: string;
  /** In time order, oldest first; at least one. */
  readonly articles: readonly Article[];
}
