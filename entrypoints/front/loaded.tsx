// What most openings do without: each is loaded when it is first shown, so that the first headline
// does not wait for it.
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ComparisonProps, FreshProps } from '../../components/article-view';
import { logFailure } from '../../lib/ext/log';
import type { LanguageSetting } from '../../lib/model/language';
import type { LoadedPanelProps } from './hands/article-panel';
import type { Front } from './use-front';

/** A component that shows nothing until `load` has brought the one that it stands for. */
function loaded<Props extends object>(
  what: string,
  load: (props: Props) => Promise<FunctionComponent<Props>>,
): FunctionComponent<Props> {
  return function Loaded(props: Props) {
    const [Part, setPart] = useState<FunctionComponent<Props> | null>(null);
    useEffect(() => {
      load(props)
        .then((part) => setPart(() => part))
        .catch((error: unknown) => logFailure(`loading ${what}`, error));
    }, []);
    return Part && <Part {...props} />;
  };
}

export const LoadedFirstRun = loaded<{ readonly view: Front }>('the first run', async () => {
  const { FirstRunPage } = await import('./FirstRunPage');
  return FirstRunPage;
});

export const LoadedPageInView = loaded<{ readonly onClose: () => void }>(
  'the page in view',
  async () => {
    const { PageInViewPanel } = await import('./PageInViewPanel');
    return PageInViewPanel;
  },
);

interface Spoken {
  readonly speaks: LanguageSetting;
}

/** A panel under an article's bar. */
export const LoadedArticlePanel = loaded<LoadedPanelProps & Spoken>(
  'a panel',
  async ({ speaks }) => {
    const { ArticlePanelHere } = await import('./hands/article-panel');
    await speakReading(speaks);
    return ArticlePanelHere;
  },
);

/** What is new of a story. */
export const LoadedFresh = loaded<FreshProps>('what is new', async () => {
  const { FreshReports } = await import('../../components/reading/FreshReports');
  return FreshReports;
});

/** The headlines of a story side by side. */
export const LoadedComparison = loaded<ComparisonProps & Spoken>(
  'the headlines',
  async ({ speaks }) => {
    const { HeadlineComparison } = await import('../../components/reading/HeadlineComparison');
    await speakReading(speaks);
    return HeadlineComparison;
  },
);

async function speakReading(speaks: LanguageSetting): Promise<void> {
  const { readingWords } = await import('./hands/words');
  await readingWords(speaks);
}
