import type { Settings } from '../../lib/model/settings';
import type { OpenArticle, Reading } from '../article-view';

/** What opens under the bar of an article; one at a time. */
export type PanelName = 'text' | 'find' | 'listen' | 'more';

export type TextChoices = Pick<Settings, 'theme' | 'textSize' | 'text'>;

export interface PanelProps {
  readonly name: PanelName;
  readonly article: OpenArticle;
  readonly reading: Reading;
  /** The element with the article's text; null while there is none. */
  readonly textElement: () => Element | null;
  /** Closes the panel and returns the focus. */
  readonly onClose: () => void;
}
