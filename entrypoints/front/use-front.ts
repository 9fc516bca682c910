import { brand } from 'virtual:brand';
import { h } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ArticleViewProps } from '../../components/ArticleView';
import type { ComparisonProps, FreshProps } from '../../components/article-view';
import type { FrontPageProps } from '../../components/FrontPage';
import type { PanelProps } from '../../components/reading/panel';
import type { Links, OptionsSection, Place } from '../../components/view';
import { say } from '../../components/words/front-say';
import { noticeWords } from '../../components/words/notice';
import { allSources } from '../../lib/db/sources';
import { logFailure } from '../../lib/ext/log';
import { ask, type OrderName, type Orders } from '../../lib/ext/orders';
import { openPage, pageUrl } from '../../lib/ext/pages';
import { requestSites } from '../../lib/ext/permissions';
import { forgetNotice, readNotice } from '../../lib/ext/second-copy';
import type { LanguageSetting } from '../../lib/model/language';
import type { Settings } from '../../lib/model/settings';
import type { Snapshot } from '../../lib/model/snapshot';
import type { Source } from '../../lib/model/source';
import { MINUTE_MS } from '../../lib/model/time';
import { sanitizerConfig } from '../../lib/page/allow-list';
import { afterPaint } from './after-paint';
import { applyAppearance } from './appearance';
import { LoadedArticlePanel, LoadedComparison, LoadedFresh } from './loaded';
import { formatRoute } from './route';
import { unlisted, useArticle } from './use-article';
import { timeZone, useNow, useOffline } from './use-environment';
import { markAllRead, saveWeek, showKeys, tellFailed, tellHidden, useHands } from './use-hands';
import { useLists } from './use-lists';
import { useRoute } from './use-route';
import { useSearch } from './use-search';
import { type FirstPaint, useProgress, useRevision, useSettings, useSnapshot } from './use-shared';
import { useStored } from './use-stored';
import { useWeeks } from './use-weeks';

/** A breaking story this long in view counts as seen, though not opened. */
const SEEN_AFTER_MS = 4000;

/** A list this young is not asked for again when it is opened. */
const FRESH_MS = 15 * MINUTE_MS;

const noSources: readonly Source[] = [];

const links: Links = {
  newsletter: pageUrl('options', 'newsletter'),
  ranking: pageUrl('options', 'ranking'),
  privacy: pageUrl('options', 'about'),
};

/** Gives an order that nobody pressed for; what goes wrong is logged there and here. */
function order<K extends OrderName>(name: K, argument: Orders[K]['argument']): void {
  ask(name, argument).catch((error: unknown) => logFailure(`order ${name}`, error));
}

/** Gives an order that the reader pressed for; where it fails that is said, and the answer is null. */
function pressed<K extends OrderName>(
  name: K,
  argument: Orders[K]['argument'],
  language: LanguageSetting,
): Promise<Orders[K]['answer'] | null> {
  return ask(name, argument).catch((error: unknown) => {
    tellFailed(`order ${name}`, error, language);
    return null;
  });
}

export interface Front {
  readonly front: FrontPageProps;
  readonly article:
    | (Omit<ArticleViewProps, 'headingLevel'> & {
        /** The story before the open one in the list; null for the first. */
        readonly previous: { readonly storyId: string } | null;
      })
    | null;
  /** Whether the reader follows anything; null while that is not known yet. */
  readonly followed: number | null;
}

// A scroll is told once it rests.
const PROGRESS_RESTS_MS = 400;

function useProgressTeller(): (articleId: string, share: number) => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  return (articleId, progress) => {
    clearTimeout(timer.current);
    timer.current = setTimeout(
      () => order('markProgress', { articleId, progress }),
      PROGRESS_RESTS_MS,
    );
  };
}

/** Everything the popup and the reader page show, and what their buttons do. */
export function useFront(first: FirstPaint): Front {
  const now = useNow();
  const offline = useOffline();
  const snapshot = useSnapshot(first.snapshot);
  const { shown: settings, press } = useSettings(first.settings);
  const give = <K extends OrderName>(name: K, argument: Orders[K]['argument']) =>
    pressed(name, argument, settings.language);
  const onSettings = (change: Partial<Settings>) => press(change, give('changeSettings', change));
  const progress = useProgress();
  const revision = useRevision();
  const [route, go] = useRoute();
  const { tab } = route;
  const place = useRef<Place | undefined>(undefined);
  const tellProgress = useProgressTeller();
  const notice = useNoticeOnce();

  const stored = useStored<readonly Source[] | null>(allSources, null, [revision]);
  const sources = stored ?? noSources;
  const weeks = useWeeks(snapshot?.week.id, route.weekId, revision);
  const lists = useLists(tab, sources, revision);
  const { search, onSearch } = useSearch({
    sources,
    revision,
    now,
    weekFrom: snapshot?.week.from ?? now,
    openArticleId: route.articleId,
  });

  useEffect(() => applyAppearance(settings), [settings.theme, settings.textSize, settings.text]);
  useReloadOn(settings.language);
  useSeenAlerts(snapshot, route.storyId);
  useEffect(() => askWhatIsDue(first.snapshot), []);

  const shown = snapshot && weeks.past ? { ...snapshot, week: weeks.past } : snapshot;
  const stories = shown ? (tab === 'today' ? shown.today : shown.week).stories : [];
  const listed = [...stories, ...(shown?.week.stories ?? []), ...(shown?.today.stories ?? [])];
  const inList = listed.find((one) => one.storyId === route.storyId);
  const opened = useArticle(route, inList ?? unlisted, sources, revision);

  function openStory(storyId: string) {
    const story = listed.find((one) => one.storyId === storyId);
    go({ ...route, storyId, articleId: story ? weeks.leadOf(story) : null });
  }

  const front: FrontPageProps = {
    brand,
    now,
    timeZone,
    tab,
    snapshot: shown,
    latest: lists.latest,
    saved: lists.saved,
    search,
    readIds: new Set([...(snapshot?.readIds ?? []), ...lists.readIds, ...weeks.readIds]),
    progress,
    offline,
    notice,
    images: settings.images,
    sponsorHidden: settings.sponsorHidden,
    links,
    titleOf: (id) => sources.find((source) => source.id === id)?.title,
    earlierWeeks: weeks.weeks,
    goneIds: weeks.goneIds,
    openStoryId: route.storyId,
    openArticleId: route.articleId,
    place: place.current,
    isWeekPending: weeks.isPending,
    isListPending: lists.isListPending,
    // The tab is this week's: pressed, it leads back from a past one.
    onTab: (next) => go({ ...route, tab: next, weekId: null }),
    onOpenStory: openStory,
    onOpenArticle: (articleId) => go({ ...route, storyId: null, articleId }),
    onOpenBreaking: ({ storyId, articleId }) => go({ ...route, storyId, articleId }),
    onRefresh: () => void give('refresh', { sourceIds: null }),
    onSearch,
    onHideSponsor: () => {
      onSettings({ sponsorHidden: true });
      tellHidden(settings.language, () => ask('changeSettings', { sponsorHidden: false }));
    },
    onOpenOptions: (section?: OptionsSection) => void openPage('options', section),
    onOpenReader: () => void openPage('reader', formatRoute(route)),
    onOpenWeek: (weekId) => go({ ...route, tab: 'week', weekId }),
    onMarkRead: (articleIds) => markAllRead(articleIds, settings.language),
    onSaveWeek: (edition, format) => saveWeek(edition, format, settings.language),
    onKeys: () => showKeys(settings),
    onMoreLatest: lists.onMoreLatest,
    onPlace: (left) => {
      place.current = left;
    },
  };

  const index = stories.findIndex((story) => story.storyId === route.storyId);
  const next = index >= 0 ? stories[index + 1] : undefined;
  const article = opened && {
    ...opened,
    rank: index >= 0 ? (stories[index]?.rank ?? null) : null,
    list: say(tab === 'today' ? 'front.bestOfToday' : 'product'),
    next: next ? { storyId: next.storyId, headline: next.headline } : null,
    previous: index > 0 ? (stories[index - 1] ?? null) : null,
    now,
    timeZone,
    images: settings.images,
    offline,
    sanitizerConfig,
    onBack: () => go({ ...route, storyId: null, articleId: null }),
    onSave: (articleId: string, saved: boolean) => void give('save', { articleId, saved }),
    onOpenVersion: (articleId: string) => go({ ...route, articleId }),
    onOpenStory: openStory,
    onAllowHost: (origin: string) => {
      void requestSites([origin]).then((granted) => {
        if (granted) void opened.fetchAgain();
      });
    },
    onProgress: tellProgress,
    onOpenReader: () => void openPage('reader', formatRoute(route)),
    renderPanel: (panel: PanelProps) =>
      h(LoadedArticlePanel, {
        ...panel,
        storyId: route.storyId,
        choices: settings,
        speaks: settings.language,
        shortcuts: settings.shortcuts.enabled,
        isDismissed: snapshot?.dismissedIds?.includes(route.storyId ?? '') ?? false,
        onChoices: onSettings,
        onLessLike: (less) => {
          if (route.storyId === null) return;
          void give('lessLike', { storyId: route.storyId, articleId: opened.article.id, less });
        },
      }),
    renderFresh: (fresh: FreshProps) => h(LoadedFresh, fresh),
    renderComparison: (comparison: ComparisonProps) =>
      h(LoadedComparison, { ...comparison, speaks: settings.language }),
  };

  useHands({ front, article, followed: null, settings });
  return { front, article, followed: stored?.length ?? first.followed };
}

/** Every word was said already when the reader chooses another language. */
function useReloadOn(language: string): void {
  const first = useRef(language);
  useEffect(() => {
    if (language !== first.current) location.reload();
  }, [language]);
}

/** A reader who looks at an old list wants the new one: what is due is asked now, and nobody else. */
function askWhatIsDue(snapshot: Snapshot | null): void {
  if (!snapshot || Date.now() - snapshot.refreshedAt < FRESH_MS || !navigator.onLine) return;
  void afterPaint.then(() => order('refresh', { sourceIds: [] }));
}

/** What the background wants the reader to know, shown on one page and then forgotten. */
function useNoticeOnce(): string | null {
  const [sentence, setSentence] = useState<string | null>(null);
  useEffect(() => {
    afterPaint
      .then(readNotice)
      .then((notice) => {
        if (!notice) return;
        setSentence(noticeWords(notice));
        return forgetNotice();
      })
      .catch((error: unknown) => logFailure('reading the notice', error));
  }, []);
  return sentence;
}

/** Takes the badge down once a breaking story was opened, or was in view long enough to be read. */
function useSeenAlerts(snapshot: Snapshot | null, openStoryId: string | null): void {
  const unseen = (snapshot?.breaking ?? []).filter((alert) => alert.seenAt === null);
  const ids = unseen.map((alert) => alert.storyId).join(' ');
  useEffect(() => {
    if (ids === '') return;
    const opened = unseen.filter((alert) => alert.storyId === openStoryId);
    if (opened.length > 0) {
      order('seeAlerts', { storyIds: opened.map((alert) => alert.storyId) });
    }
    // An open article may cover the strip.
    if (openStoryId !== null) return;
    const timer = setTimeout(() => order('seeAlerts', { storyIds: ids.split(' ') }), SEEN_AFTER_MS);
    return () => clearTimeout(timer);
  }, [ids, openStoryId]);
}
