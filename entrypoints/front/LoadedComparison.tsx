import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ComparisonProps } from '../../components/article-view';
import { logFailure } from '../../lib/ext/log';
import type { LanguageSetting } from '../../lib/model/language';

/** The headlines of a story side by side, loaded when they are asked for. */
export function LoadedComparison({
  speaks,
  ...props
}: ComparisonProps & { readonly speaks: LanguageSetting }) {
  const [Comparison, setComparison] = useState<FunctionComponent<ComparisonProps> | null>(null);
  useEffect(() => {
    Promise.all([import('../../components/reading/HeadlineComparison'), import('./hands/words')])
      .then(([{ HeadlineComparison }, { readingWords }]) =>
        readingWords(speaks).then(() => setComparison(() => HeadlineComparison)),
      )
      .catch((error: unknown) => logFailure('loading the headlines', error));
  }, []);
  return Comparison && <Comparison {...props} />;
}
