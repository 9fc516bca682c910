import type { ComponentChildren } from 'preact';
import { createPortal } from 'preact/compat';
import { useLayoutEffect, useState } from 'preact/hooks';
import { ArticleView, type ArticleViewProps } from '../../components/ArticleView';
import { FrontPage } from '../../components/FrontPage';
import { ReaderPage } from '../../components/ReaderPage';
import { ArticlePanel } from '../../components/reading/ArticlePanel';
import { FreshReports } from '../../components/reading/FreshReports';
import { HeadlineComparison } from '../../components/reading/HeadlineComparison';
import { KeySheet } from '../../components/reading/KeySheet';
import { LineActs } from '../../components/reading/LineActs';
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
): Pick<ArticleViewProps, 'renderPanel' | 'renderComparison' | 'renderFresh'> {
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
    renderFresh: (fresh) => <FreshReports {...fresh} />,
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

/** The page with what a line offers while it is pointed at. */
function Pointed({ at, children }: { at: string; children: ComponentChildren }) {
  const [line, setLine] = useState<Element | null>(null);
  useLayoutEffect(() => {
    setLine(document.querySelector(`[data-focus-id="${at}"]`)?.closest('li') ?? null);
  }, []);
  const acts = (
    <LineActs
      isRead={false}
      isSaved
      isLess={at.startsWith('story') ? false : null}
      onRead={() => {}}
      onSave={() => {}}
      onLess={() => {}}
    />
  );
  return (
    <>
      {children}
      {line && createPortal(acts, line)}
    </>
  );
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
  'article-fresh': {
    size: 'popup',
    draw: () => <ArticleView {...long} fresh={view.versions.slice(1, 6)} />,
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
  'week-finished': {
    size: 'popup',
    end: true,
    draw: () => (
      <>
        <FrontPage
          {...front}
          readIds={new Set(front.snapshot?.week.stories.flatMap(({ articleIds }) => articleIds))}
        />
        <Said
          sentence="You will see less like this. The story stays in the list, further back."
          onUndo={() => {}}
        />
      </>
    ),
  },
  'line-acts': {
    size: 'popup',
    draw: () => (
      <Pointed at="story-2">
        <FrontPage {...marked} images={false} />
      </Pointed>
    ),
  },
  'line-acts-wide': {
    size: 'reader',
    draw: () => (
      <Pointed at="story-3">
        <ReaderPage front={marked} article={null} />
      </Pointed>
    ),
  },
  'line-acts-latest': {
    size: 'narrow',
    draw: () => (
      <Pointed at="article-2">
        <FrontPage {...front} tab="latest" />
      </Pointed>
    ),
  },
  'keys-said': {
    size: 'popup',
    draw: () => (
      <>
        <FrontPage {...front} />
        <Said
          sentence="You will see less like this. The story stays in the list, further back."
          onUndo={() => {}}
        />
      </>
    ),
  },
};
