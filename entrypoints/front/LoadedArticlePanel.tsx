import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { logFailure } from '../../lib/ext/log';
import type { LanguageSetting } from '../../lib/model/language';
import type { LoadedPanelProps } from './hands/article-panel';

type Panel = FunctionComponent<LoadedPanelProps>;

/** A panel under an article's bar, loaded when the first is asked for. */
export function LoadedArticlePanel({
  language,
  ...props
}: LoadedPanelProps & { readonly language: LanguageSetting }) {
  const [Panel, setPanel] = useState<Panel | null>(null);
  useEffect(() => {
    Promise.all([import('./hands/article-panel'), import('./hands/words')])
      .then(([{ ArticlePanelHere }, { readingWords }]) =>
        readingWords(language).then(() => setPanel(() => ArticlePanelHere)),
      )
      .catch((error: unknown) => logFailure('loading a panel', error));
  }, []);
  return Panel && <Panel {...props} />;
}
