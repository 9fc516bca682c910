import { ArticlePanel } from '../../../components/reading/ArticlePanel';
import type { PanelProps, TextChoices } from '../../../components/reading/panel';
import { articleActs } from './article-acts';
import { toggleSheet } from './sheet';

export interface LoadedPanelProps extends PanelProps {
  readonly storyId: string | null;
  readonly choices: TextChoices;
  readonly isDismissed: boolean;
  readonly shortcuts: boolean;
  readonly onChoices: (change: Partial<TextChoices>) => void;
  readonly onLessLike: (less: boolean) => void;
}

/** The panel under an article's bar, with what its buttons do. */
export function ArticlePanelHere(props: LoadedPanelProps) {
  const acts = articleActs({
    article: props.article,
    storyId: props.storyId,
    onLessLike: props.onLessLike,
    onKeys: () => toggleSheet(props.shortcuts),
  });
  return <ArticlePanel {...props} acts={acts} />;
}
