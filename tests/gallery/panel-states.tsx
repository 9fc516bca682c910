import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { ArticleView, type ArticleViewProps } from '../../components/ArticleView';
import { FrontPage } from '../../components/FrontPage';
import { ReaderPage } from '../../components/ReaderPage';
import { ArticlePanel } from '../../components/reading/ArticlePanel';
import { HeadlineComparison } from '../../components/reading/HeadlineComparison';
import { KeySheet } from '../../components/reading/KeySheet';
import type { ArticleActs } from '../../components/reading/MorePanel';
import type { TextChoices } from '../../components/reading/panel';
import { Said } from '../../components/reading/Said';
import { defaultSettings } from '../../lib/model/settings';
import { front } from './demo';
import { longBody, view } from './demo-article';
import type { State } from './states';

export const acts: ArticleActs = {
  copyLink: async () => 'The link is copied.',
  share: async () => null,
  print: async () => null,
  saveEpub: async () => 'Saved as Ferry bridge shut until autumn.epub.',
  saveMarkdown: async () => 'Saved as Ferry bridge shut until autumn.md.',
  lessLike: () => {},
  showKeys: () => {},
};

/** What the panels of an article are drawn with. */
export function panelsWith(
  choices: Partial<TextChoices> = {},
  isDismissed = false,
): Pick<ArticleViewProps, 'renderPanel' | 'renderComparison'> {
  return {
    renderPanel: (panel) => (
      <ArticlePanel
        {...panel}
        choices={{ ...defaultSettings, ...choices }}
        acts={acts}
        isDismissed={isDismissed}
        onChoices={() => {}}
      />
    ),
    renderComparison: (comparison) => <HeadlineComparison {...comparison} />,
  };
}

export const panels = panelsWith();
const long = { ...view, ...panels, reading: { kind: 'body', body: longBody } } as const;

const opened = (act: string, props: Partial<ArticleViewProps> = {}): State => ({
  size: 'popup',
  press: `[data-act="${act}"]`,
  draw: () => <ArticleView {...long} {...props} />,
});

/** The page as the reader's choices dress it. */
function Dressed({
  dataset,
  children,
}: {
  dataset: Record<string, string>;
  children: ComponentChildren;
}) {
  useLayoutEffect(() => void Object.assign(document.documentElement.dataset, dataset), []);
  return <>{children}</>;
}

const marked = {
  ...front,
  readIds: new Set(['article-1', 'article-2', 'article-3', 'article-4']),
  snapshot: front.snapshot && {
    ...front.snapshot,
    breaking: [],
    freshCounts: { 'story-1': 3, 'story-2': 1 },
    dismissedIds: ['story-4'],
  },
};

export const panelStates: Record<string, State> = {
  'marks-week': { size: 'popup', draw: () => <FrontPage {...marked} images={false} /> },
  'marks-end': {
    size: 'popup',
    end: true,
    draw: () => <FrontPage {...marked} onSaveWeek={() => {}} onKeys={() => {}} />,
  },
  'sepia-week': {
    size: 'popup',
    draw: () => (
      <Dressed dataset={{ theme: 'sepia' }}>
        <FrontPage {...front} />
      </Dressed>
    ),
  },
  'sepia-article': {
    size: 'popup',
    press: '[data-act="text"]',
    draw: () => (
      <Dressed dataset={{ theme: 'sepia', face: 'sans', leading: 'loose' }}>
        <ArticleView
          {...view}
          {...panelsWith({
            theme: 'sepia',
            text: { width: 'normal', face: 'sans', lineHeight: 'loose', pace: 1 },
          })}
        />
      </Dressed>
    ),
  },
  'sepia-reader': {
    size: 'reader',
    draw: () => (
      <Dressed dataset={{ theme: 'sepia', width: 'narrow' }}>
        <ReaderPage front={{ ...front, openStoryId: 'story-1' }} article={long} />
      </Dressed>
    ),
  },
  'panel-text': opened('text'),
  'panel-find': opened('find'),
  'panel-listen': opened('listen'),
  'panel-more': opened('more'),
  'panel-more-less': opened('more', panelsWith({}, true)),
  'panel-compare': {
    size: 'popup',
    press: 'header [aria-expanded="false"]:last-child',
    draw: () => <ArticleView {...long} versions={view.versions.slice(0, 5)} />,
  },
  'panel-text-wide': {
    size: 'reader',
    press: '[data-act="text"]',
    draw: () => <ReaderPage front={{ ...front, openStoryId: 'story-1' }} article={long} />,
  },
  'panel-narrow': {
    size: 'narrow',
    press: '[data-act="listen"]',
    draw: () => <ArticleView {...long} />,
  },
  'keys-sheet': {
    size: 'popup',
    draw: () => (
      <>
        <FrontPage {...front} />
        <KeySheet isOn onClose={() => {}} />
      </>
    ),
  },
  'keys-sheet-wide': {
    size: 'reader',
    draw: () => (
      <>
        <ReaderPage front={front} article={null} />
        <KeySheet isOn onClose={() => {}} />
      </>
    ),
  },
  'keys-said': {
    size: 'popup',
    draw: () => (
      <>
        <FrontPage {...front} />
        <Said sentence="Saved." />
      </>
    ),
  },
};
