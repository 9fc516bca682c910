import type { Edition } from '../lib/model/edition';
import { Action } from './Action';
import { ArticleList } from './ArticleList';
import { EditionEnd } from './EditionEnd';
import { FailureNote } from './FailureNote';
import type { FrontPageProps } from './FrontPage';
import styles from './FrontPanel.module.css';
import { MarkAll } from './MarkAll';
import { Notice } from './Notice';
import { StoryList } from './StoryList';
import { PANEL_ID, tabId } from './Tabs';
import { WeekBar } from './WeekBar';
import { allFailedWords, emptyEditionWords, emptyWords, offlineWords } from './words/front';
import { say } from './words/front-say';

interface FrontPanelProps extends FrontPageProps {
  readonly isRefreshing: boolean;
}

/** What is under the toolbar: results while there is something looked for, else the tab's view. */
export function FrontPanel(props: FrontPanelProps) {
  const { snapshot } = props;
  if (props.search.text !== '') return <Results {...props} />;
  return (
    <div id={PANEL_ID} role="tabpanel" aria-labelledby={tabId(props.tab)}>
      {props.notice && (
        <p class={styles.note} role="status">
          {props.notice}
        </p>
      )}
      {props.offline && snapshot && (
        <p class={styles.note}>{offlineWords(snapshot.refreshedAt, props.now)}</p>
      )}
      <TabView {...props} />
    </div>
  );
}

function TabView(props: FrontPanelProps) {
  const { snapshot } = props;
  switch (props.tab) {
    case 'week':
      if (props.isWeekPending) return null;
      return snapshot ? (
        <EditionView {...props} edition={snapshot.week} />
      ) : (
        <NoEdition {...props} />
      );
    case 'today':
      return snapshot ? (
        <EditionView {...props} edition={snapshot.today} />
      ) : (
        <NoEdition {...props} />
      );
    case 'latest':
      if (props.isListPending) return null;
      return <Latest {...props} />;
    case 'saved':
      if (props.isListPending) return null;
      return props.saved.length === 0 ? (
        <Notice sentence={emptyWords('saved')} />
      ) : (
        <Rows {...props} label={say('tabs.saved')} articles={props.saved} />
      );
  }
}

function EditionView(props: FrontPanelProps & { readonly edition: Edition }) {
  const { edition, snapshot } = props;
  const failing = snapshot?.failingCount ?? 0;
  const bar = edition.closed && props.onOpenWeek && (
    <WeekBar
      edition={edition}
      weeks={props.earlierWeeks ?? []}
      timeZone={props.timeZone}
      hasGone={(props.goneIds?.size ?? 0) > 0}
      onOpenWeek={props.onOpenWeek}
    />
  );
  if (edition.closed && edition.stories.length === 0) {
    return (
      <>
        {bar}
        <Notice sentence={{ says: say('week.empty.says'), todo: say('week.empty.todo') }} />
      </>
    );
  }
  if (edition.stories.length === 0) return <EmptyEdition {...props} failing={failing} />;
  const list = (
    <StoryList
      edition={edition}
      readIds={props.readIds}
      images={props.images}
      isFirstFrame={props.isFirstFrame ?? false}
      openStoryId={props.openStoryId ?? null}
      goneIds={props.goneIds}
      freshCounts={snapshot?.freshCounts}
      dismissedIds={snapshot?.dismissedIds}
      clock={props}
      onOpen={props.onOpenStory}
    />
  );
  if (props.isFirstFrame) return list;
  return (
    <>
      {bar}
      {list}
      <FailureNote
        count={edition.closed ? 0 : failing}
        onOpen={() => props.onOpenOptions('sources')}
      />
      <EditionEnd
        edition={edition}
        readIds={props.readIds}
        clock={props}
        rankingHref={props.links.ranking}
        earlierWeeks={edition.period === 'week' ? (props.earlierWeeks ?? []) : []}
        onOpenWeek={props.onOpenWeek}
        onMarkRead={props.onMarkRead}
        onSaveWeek={props.onSaveWeek}
      />
    </>
  );
}

interface EmptyEditionProps extends FrontPanelProps {
  readonly edition: Edition;
  readonly failing: number;
}

function EmptyEdition({ edition, failing, ...props }: EmptyEditionProps) {
  if (props.isRefreshing) return <Notice sentence={emptyWords('fetching')} />;
  const allFail = failing > 0 && failing >= edition.sourceCount;
  const refresh = { name: say('front.refresh'), press: props.onRefresh };
  const sources = { name: say('front.sources'), press: () => props.onOpenOptions('sources') };
  // After an import the browser has to allow them all: asking again would help nobody.
  const [first, second] = allFail && !props.offline ? [sources, refresh] : [refresh, sources];
  return (
    <Notice sentence={allFail ? allFailedWords(failing) : emptyEditionWords(edition, props)}>
      <Action kind="main" onPress={first.press}>
        {first.name}
      </Action>
      <Action onPress={second.press}>{second.name}</Action>
    </Notice>
  );
}

function NoEdition(props: FrontPanelProps) {
  if (props.isRefreshing) return <Notice sentence={emptyWords('fetching')} />;
  return (
    <Notice sentence={props.offline ? emptyWords('offline') : emptyWords('unfetched')}>
      <Action kind="main" onPress={props.onRefresh}>
        {say('front.refresh')}
      </Action>
      <Action onPress={() => props.onOpenOptions('sources')}>{say('front.sources')}</Action>
    </Notice>
  );
}

function Latest(props: FrontPanelProps) {
  const { readIds, onMarkRead } = props;
  if (props.latest.length === 0) {
    return <Notice sentence={props.isRefreshing ? emptyWords('fetching') : emptyWords('latest')} />;
  }
  const unread = props.latest.flatMap(({ id }) => (readIds.has(id) ? [] : [id]));
  return (
    <>
      <Rows {...props} label={say('tabs.latest')} articles={props.latest} />
      <p class={styles.more}>
        {props.onMoreLatest && <Action onPress={props.onMoreLatest}>{say('front.earlier')}</Action>}
        {onMarkRead && unread.length > 0 && <MarkAll articleIds={unread} onMarkRead={onMarkRead} />}
      </p>
    </>
  );
}

function Results({ search, onOpenArticle }: FrontPanelProps) {
  return (
    <section id={PANEL_ID} aria-label={say('front.searchResults')}>
      {search.results?.(onOpenArticle) ?? <p class={styles.note}>{say('front.searching')}</p>}
    </section>
  );
}

function Rows(
  props: FrontPanelProps & { readonly label: string; readonly articles: FrontPageProps['latest'] },
) {
  return (
    <ArticleList
      label={props.label}
      articles={props.articles}
      readIds={props.readIds}
      openArticleId={props.openArticleId ?? null}
      clock={props}
      onOpen={props.onOpenArticle}
    />
  );
}
