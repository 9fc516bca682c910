import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Alert } from '../lib/model/alert';
import type { BrandFace } from '../lib/model/brand';
import type { Edition } from '../lib/model/edition';
import type { RefreshProgress, Snapshot } from '../lib/model/snapshot';
import { BreakingStrip } from './BreakingStrip';
import styles from './FrontPage.module.css';
import { FrontPanel } from './FrontPanel';
import { Masthead } from './Masthead';
import { NewsletterLine } from './NewsletterLine';
import { RefreshStatus } from './RefreshStatus';
import { SiteFooter } from './SiteFooter';
import { Sponsor } from './Sponsor';
import { Toolbar } from './Toolbar';
import type { ArticleRow, Links, OptionsSection, Place, Search, Tab, WeekLink } from './view';
import { editionDatesWords } from './words/dates';
import { stateWords } from './words/front';
import { say } from './words/front-say';
import { sourcesWords } from './words/numbers';

export interface FrontPageProps {
  readonly brand: BrandFace;
  /** Epoch ms. */
  readonly now: number;
  readonly timeZone: string;
  readonly tab: Tab;
  /** Null before the first edition. */
  readonly snapshot: Snapshot | null;
  readonly latest: readonly ArticleRow[];
  readonly saved: readonly ArticleRow[];
  readonly search: Search;
  readonly readIds: ReadonlySet<string>;
  /** Null when nothing is being fetched. */
  readonly progress: RefreshProgress | null;
  readonly offline: boolean;
  /** A sentence the reader should see once, such as that the list was restored. */
  readonly notice?: string | null;
  readonly images: boolean;
  /** Draws only what a popup shows before it is scrolled; the rest follows in the next frame. */
  readonly isFirstFrame?: boolean;
  readonly sponsorHidden: boolean;
  readonly links: Links;
  /** Titles of the reader's sources, for an alert that one of them flagged. */
  readonly titleOf?: (sourceId: string) => string | undefined;
  /** Closed weeks, newest first. To show one, pass it as the snapshot's `week`. */
  readonly earlierWeeks?: readonly WeekLink[];
  /** A past week is being read: nothing is shown in its place. */
  readonly isWeekPending?: boolean;
  /** The list of the tab is still being read. */
  readonly isListPending?: boolean;
  /** Of a past week: the stories whose texts are not stored any more. */
  readonly goneIds?: ReadonlySet<string>;
  /** Story and article open beside the list. */
  readonly openStoryId?: string | null;
  readonly openArticleId?: string | null;
  /** Where the reader was, when this is shown again. */
  readonly place?: Place;
  readonly onTab: (tab: Tab) => void;
  readonly onOpenStory: (storyId: string) => void;
  readonly onOpenArticle: (articleId: string) => void;
  readonly onOpenBreaking: (alert: Alert) => void;
  readonly onRefresh: () => void;
  readonly onSearch: (text: string) => void;
  readonly onHideSponsor: () => void;
  readonly onOpenOptions: (section?: OptionsSection) => void;
  readonly onOpenReader?: () => void;
  /** Opens the same beside the page in view, where it stays. */
  readonly onOpenBeside?: () => void;
  /** What the page in the reader's tab has to follow, while the reader looks at that. */
  readonly pageInView?: ComponentChildren;
  /** Opens and closes `pageInView`; absent where there is no page beside this one. */
  readonly onPageInView?: () => void;
  readonly onOpenWeek?: (id: string | null) => void;
  /** Marks what is unread in a list as read, together. */
  readonly onMarkRead?: (articleIds: readonly string[]) => void;
  /** Saves a whole edition as a file; absent where there is nowhere to save it to. */
  readonly onSaveWeek?: (edition: Edition, format: 'epub' | 'markdown') => void;
  /** Shows the keys. */
  readonly onKeys?: () => void;
  /** Absent when there are no earlier articles. */
  readonly onMoreLatest?: () => void;
  /** Told before something is opened. */
  readonly onPlace?: (place: Place) => void;
}

/** The popup's first screen, and the list of the reader page. */
export function FrontPage(props: FrontPageProps) {
  const root = useRef<HTMLDivElement>(null);
  const openId = props.openStoryId ?? props.openArticleId ?? null;
  useLayoutEffect(() => {
    if (!root.current || !props.place) return;
    root.current.scrollTop = props.place.scrollTop;
    focusOn(root.current, props.place, { preventScroll: true });
  }, []);
  // Another list is read from its top.
  const isDrawn = useRef(false);
  useLayoutEffect(() => {
    if (root.current && isDrawn.current) root.current.scrollTop = 0;
    isDrawn.current = true;
  }, [props.tab, props.snapshot?.week.id]);
  // Where the list stays beside the text, closing the text gives the focus back without moving the list.
  useLayoutEffect(() => {
    if (root.current && props.place && openId === null) focusOn(root.current, props.place);
  }, [openId]);

  function leave(focusId: string) {
    props.onPlace?.({ scrollTop: root.current?.scrollTop ?? 0, focusId });
  }

  function onTab(tab: Tab) {
    if (props.search.text !== '') props.onSearch('');
    props.onTab(tab);
  }

  const { brand, snapshot } = props;
  // A page has one main part: beside an open text, the list is a region.
  const landmark =
    openId === null
      ? { role: 'main' as const }
      : { role: 'region' as const, 'aria-label': say('front.list') };
  return (
    <div ref={root} class={styles.page}>
      <div class={styles.sheet}>
        {brand.sponsor && !props.sponsorHidden && (
          <Sponsor sponsor={brand.sponsor} onHide={props.onHideSponsor} />
        )}
        <FrontMasthead {...props} />
        <Toolbar
          tab={props.tab}
          searchText={props.search.text}
          isRefreshing={isRunning(props.progress)}
          onTab={onTab}
          onSearch={props.onSearch}
          onRefresh={props.onRefresh}
          onOpenOptions={() => props.onOpenOptions()}
          onOpenReader={props.onOpenReader}
          isPageOpen={Boolean(props.pageInView)}
          onPageInView={props.onPageInView}
        />
        {props.pageInView}
        <div class={styles.main} {...landmark}>
          <BreakingStrip
            alerts={props.search.text === '' ? (snapshot?.breaking ?? []) : []}
            timeZone={props.timeZone}
            titleOf={props.titleOf ?? (() => undefined)}
            onOpen={(alert) => {
              leave(alert.storyId);
              props.onOpenBreaking(alert);
            }}
          />
          <FrontPanel
            {...props}
            isRefreshing={isRunning(props.progress)}
            onOpenStory={(id) => {
              leave(id);
              props.onOpenStory(id);
            }}
            onOpenArticle={(id) => {
              leave(id);
              props.onOpenArticle(id);
            }}
          />
        </div>
        {!props.isFirstFrame && (
          <>
            <NewsletterLine newsletter={brand.newsletter} href={props.links.newsletter} />
            <SiteFooter
              onKeys={props.onKeys}
              brand={brand}
              privacyHref={props.links.privacy}
              onOpenBeside={props.onOpenBeside}
            />
          </>
        )}
      </div>
    </div>
  );
}

function FrontMasthead({ brand, snapshot, progress, now, timeZone }: FrontPageProps) {
  const week = snapshot?.week;
  const running = isRunning(progress) ? progress : null;
  const share = running && running.total > 0 ? running.done / running.total : 0;
  // A past week says what it was made from, not when its sources were read last.
  const state =
    snapshot && week
      ? week.closed
        ? sourcesWords(week.sourceCount)
        : stateWords(week.sourceCount, snapshot.failingCount, snapshot.refreshedAt, now)
      : '';
  return (
    <Masthead
      brand={brand}
      dates={week ? editionDatesWords(week, timeZone) : ''}
      state={<RefreshStatus progress={running} otherwise={state} />}
      progress={running && share}
    />
  );
}

function isRunning(progress: RefreshProgress | null): boolean {
  return progress !== null && progress.phase !== 'done';
}

function focusOn(root: HTMLElement, { focusId }: Place, options?: FocusOptions): void {
  if (focusId === null) return;
  root.querySelector<HTMLElement>(`[data-focus-id="${CSS.escape(focusId)}"]`)?.focus(options);
}
