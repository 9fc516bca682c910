import type { ComponentChildren } from 'preact';
import { ArticleView } from '../../components/ArticleView';
import { FirstRun, type FirstRunProps } from '../../components/FirstRun';
import { FrontPage } from '../../components/FrontPage';
import { PageInView, type PageLook } from '../../components/PageInView';
import { ReaderPage } from '../../components/ReaderPage';
import { WEEK_MS } from '../../lib/model/time';
import {
  brandWithLogo,
  catalogue,
  front,
  plainBrand,
  progress,
  snapshot,
  today,
  week,
} from './demo';
import { article, body, everyBody, longBody, rtlBody, view } from './demo-article';
import { foundWith, resultRows } from './demo-search';
import { panelStates, panels } from './panel-states';

export interface State {
  readonly size: 'popup' | 'reader' | 'narrow' | 'middle';
  /** Scrolled to its end before the picture is taken. */
  readonly end?: boolean;
  /** Selectors of what is pressed, or focused when it is a field, before the picture is taken. */
  readonly press?: string;
  readonly focus?: string;
  readonly draw: () => ComponentChildren;
}

const firstRun: FirstRunProps = {
  brand: catalogue,
  sources: catalogue.sources,
  language: 'en-GB',
  step: { kind: 'choose', problem: null },
  onStart: () => {},
  onRetry: () => {},
  onChooseAgain: () => {},
  onOpenOptions: () => {},
};

const readSome = new Set(['article-1', 'article-3', 'article-4']);
const emptyWeek = { ...snapshot, breaking: [], week: { ...week, stories: [] } };
const plain = { ...front, brand: plainBrand };

const pageInView = (look: PageLook, said = '') => (
  <FrontPage
    {...plain}
    snapshot={{ ...snapshot, breaking: [] }}
    onPageInView={() => {}}
    pageInView={
      <PageInView
        look={look}
        said={said}
        onUndo={said === '' ? null : () => {}}
        onFollow={() => {}}
        onSignUp={() => {}}
        onSearchSite={() => {}}
        onClose={() => {}}
      />
    }
  />
);
const offered: PageLook = {
  kind: 'offer',
  host: 'norwick-courier.example',
  feeds: [
    { url: 'a', title: 'The Norwick Courier', followed: true },
    {
      url: 'b',
      title: 'The Norwick Courier: comments on “What the river left behind”',
      followed: false,
    },
  ],
  newsletter: 'The Courier at Seven',
};

/** Every state that is looked at, by name. */
export const states: Record<string, State> = {
  week: { size: 'popup', draw: () => <FrontPage {...front} /> },
  'page-offer': {
    size: 'popup',
    draw: () => pageInView(offered, 'Added. Its articles are on their way.'),
  },
  'page-offer-narrow': { size: 'narrow', draw: () => pageInView(offered) },
  'page-nothing': {
    size: 'popup',
    draw: () => pageInView({ ...offered, feeds: [], newsletter: null }),
  },
  'page-unreadable': { size: 'popup', draw: () => pageInView({ kind: 'unreadable' }) },
  'page-looking': { size: 'popup', draw: () => pageInView({ kind: 'looking' }) },
  'week-end': { size: 'popup', end: true, draw: () => <FrontPage {...front} /> },
  'week-logo': { size: 'popup', draw: () => <FrontPage {...front} brand={brandWithLogo} /> },
  'week-plain': {
    size: 'popup',
    draw: () => <FrontPage {...plain} snapshot={{ ...snapshot, breaking: [] }} />,
  },
  'week-plain-end': {
    size: 'popup',
    end: true,
    draw: () => (
      <FrontPage {...plain} snapshot={{ ...snapshot, failingCount: 2 }} readIds={readSome} />
    ),
  },
  'week-read': { size: 'popup', draw: () => <FrontPage {...plain} readIds={readSome} /> },
  'week-offline': { size: 'popup', draw: () => <FrontPage {...plain} offline images={false} /> },
  'week-empty': { size: 'popup', draw: () => <FrontPage {...plain} snapshot={emptyWeek} /> },
  'week-failed': {
    size: 'popup',
    draw: () => <FrontPage {...plain} snapshot={{ ...emptyWeek, failingCount: 24 }} />,
  },
  'week-first-refresh': {
    size: 'popup',
    draw: () => <FrontPage {...plain} snapshot={null} progress={progress} />,
  },
  'week-refreshing': { size: 'popup', draw: () => <FrontPage {...front} progress={progress} /> },
  unfetched: { size: 'popup', draw: () => <FrontPage {...plain} snapshot={null} /> },
  today: { size: 'popup', draw: () => <FrontPage {...plain} tab="today" /> },
  latest: { size: 'popup', draw: () => <FrontPage {...plain} tab="latest" readIds={readSome} /> },
  saved: { size: 'popup', draw: () => <FrontPage {...plain} tab="saved" /> },
  'saved-empty': { size: 'popup', draw: () => <FrontPage {...plain} tab="saved" saved={[]} /> },
  'week-focus': {
    size: 'popup',
    focus: '[data-focus-id="story-2"]',
    draw: () => <FrontPage {...plain} snapshot={{ ...snapshot, breaking: [] }} />,
  },
  'search-open': {
    size: 'popup',
    focus: 'input[type="search"]',
    draw: () => <FrontPage {...plain} />,
  },
  search: {
    size: 'popup',
    draw: () => <FrontPage {...plain} search={foundWith('harbour', resultRows, { count: 41 })} />,
  },
  'search-some': {
    size: 'popup',
    draw: () => (
      <FrontPage
        {...plain}
        search={foundWith(
          'harbour zeppelin',
          resultRows.slice(1),
          { has: 'some', isBehind: true },
          { sourceId: null, when: 'week', which: 'unread' },
        )}
      />
    ),
  },
  'search-wide': {
    size: 'reader',
    draw: () => (
      <ReaderPage
        front={{ ...plain, search: foundWith('harbour', resultRows, { count: 41 }) }}
        article={null}
      />
    ),
  },
  'search-narrowed': {
    size: 'popup',
    draw: () => (
      <FrontPage
        {...plain}
        search={foundWith('harbour', [], {}, { sourceId: 's2', when: 'any', which: 'saved' })}
      />
    ),
  },
  'search-none': {
    size: 'popup',
    draw: () => <FrontPage {...plain} search={foundWith('xylophone', [])} />,
  },
  'week-past': {
    size: 'popup',
    draw: () => (
      <FrontPage
        {...plain}
        snapshot={{
          ...snapshot,
          breaking: [],
          week: {
            ...week,
            id: '2026-W45',
            closed: true,
            from: week.from - 2 * WEEK_MS,
            to: week.from - WEEK_MS,
          },
        }}
        goneIds={new Set(['story-2'])}
        readIds={readSome}
        earlierWeeks={[1, 2, 3].map((back) => ({
          id: `2026-W${47 - back}`,
          from: week.from - back * WEEK_MS,
          to: week.to - back * WEEK_MS,
        }))}
        onOpenWeek={() => {}}
      />
    ),
  },
  'week-narrow': { size: 'narrow', draw: () => <FrontPage {...front} /> },
  'week-middle': { size: 'middle', draw: () => <FrontPage {...front} /> },
  ...panelStates,
  article: { size: 'popup', draw: () => <ArticleView {...view} {...panels} /> },
  'article-picture': {
    size: 'popup',
    draw: () => (
      <ArticleView {...view} article={article} reading={{ kind: 'body', body: longBody }} />
    ),
  },
  'article-end': {
    size: 'popup',
    end: true,
    draw: () => (
      <ArticleView {...view} article={article} reading={{ kind: 'body', body: longBody }} />
    ),
  },
  'article-loading': {
    size: 'popup',
    draw: () => <ArticleView {...view} reading={{ kind: 'loading' }} />,
  },
  'article-excerpt': {
    size: 'popup',
    end: true,
    draw: () => (
      <ArticleView
        {...view}
        next={null}
        reading={{
          kind: 'body',
          body: body('<p>The railway closed the Wend bridge before the first train.</p>', {
            completeness: 'excerpt',
            origin: 'feed',
            pageFailure: { kind: 'needs-permission', origin: 'https://courier.example' },
          }),
        }}
      />
    ),
  },
  'article-none': {
    size: 'popup',
    draw: () => (
      <ArticleView {...view} offline reading={{ kind: 'none', failure: { kind: 'offline' } }} />
    ),
  },
  'type-narrow': {
    size: 'narrow',
    draw: () => <ArticleView {...view} reading={{ kind: 'body', body: everyBody }} />,
  },
  'type-narrow-end': {
    size: 'narrow',
    end: true,
    draw: () => <ArticleView {...view} reading={{ kind: 'body', body: everyBody }} />,
  },
  'type-popup-end': {
    size: 'popup',
    end: true,
    draw: () => <ArticleView {...view} reading={{ kind: 'body', body: everyBody }} />,
  },
  'type-reader': {
    size: 'reader',
    draw: () => (
      <ReaderPage
        front={{ ...front, openStoryId: 'story-1' }}
        article={{ ...view, reading: { kind: 'body', body: everyBody } }}
      />
    ),
  },
  'type-reader-end': {
    size: 'reader',
    end: true,
    draw: () => (
      <ReaderPage
        front={{ ...front, openStoryId: 'story-1' }}
        article={{ ...view, reading: { kind: 'body', body: everyBody } }}
      />
    ),
  },
  'article-rtl': {
    size: 'popup',
    draw: () => (
      <ArticleView
        {...view}
        article={{
          ...article,
          imageUrl: null,
          language: 'ar',
          title: 'إغلاق جسر السكك الحديدية حتى الخريف',
          sourceTitle: 'بريد الميناء',
          saved: true,
        }}
        reading={{ kind: 'body', body: rtlBody }}
      />
    ),
  },
  'first-run': { size: 'popup', draw: () => <FirstRun {...firstRun} /> },
  'first-run-open': {
    size: 'popup',
    press: '[aria-label="Choose: World"]',
    draw: () => <FirstRun {...firstRun} />,
  },
  'first-run-end': { size: 'popup', end: true, draw: () => <FirstRun {...firstRun} /> },
  'first-run-denied': {
    size: 'popup',
    draw: () => <FirstRun {...firstRun} step={{ kind: 'choose', problem: 'denied' }} />,
  },
  'first-run-fetching': {
    size: 'popup',
    draw: () => <FirstRun {...firstRun} step={{ kind: 'fetching', progress }} />,
  },
  'first-run-waiting': {
    size: 'popup',
    draw: () => <FirstRun {...firstRun} step={{ kind: 'fetching', progress: null }} />,
  },
  'first-run-failed': {
    size: 'popup',
    draw: () => <FirstRun {...firstRun} step={{ kind: 'failed' }} />,
  },
  reader: { size: 'reader', draw: () => <ReaderPage front={front} article={null} /> },
  'reader-end': {
    size: 'reader',
    end: true,
    draw: () => <ReaderPage front={front} article={null} />,
  },
  'reader-article': {
    size: 'reader',
    draw: () => (
      <ReaderPage
        front={{ ...front, openStoryId: 'story-1' }}
        article={{ ...view, article, reading: { kind: 'body', body: longBody } }}
      />
    ),
  },
  'reader-today': {
    size: 'reader',
    draw: () => (
      <ReaderPage
        front={{ ...plain, tab: 'today', snapshot: { ...snapshot, breaking: [], today } }}
        article={null}
      />
    ),
  },
};
