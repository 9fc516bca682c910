import type { Edition } from '../lib/model/edition';
import { Action } from './Action';
import { ArticleList } from './ArticleList';
import { EditionEnd } from './EditionEnd';
import { FailureNote } from './FailureNote';
import type { FrontPageProps } from './FrontPage';
import styles from './FrontPanel.module.css';
import { Notice } from './Notice';
import { StoryList } from './StoryList';
import { PANEL_ID, tabId } from './Tabs';
import {
  allFailedWords,
  EMPTY,
  emptyEditionWords,
  FRONT,
  noResultsWords,
  offlineWords,
  resultsWords,
} from './words/front';

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
      return <Latest {...props} />;
    case 'saved':
      return props.saved.length === 0 ? (
        <Notice sentence={EMPTY.saved} />
      ) : (
        <Rows {...props} label={FRONT.tabs.saved} articles={props.saved} />
      );
  }
}

function EditionView(props: FrontPanelProps & { readonly edition: Edition }) {
  const { edition, snapshot } = props;
  const failing = snapshot?.failingCount ?? 0;
  if (edition.stories.length === 0) return <EmptyEdition {...props} failing={failing} />;
  const list = (
    <StoryList
      edition={edition}
      readIds={props.readIds}
      images={props.images}
      isFirstFrame={props.isFirstFrame ?? false}
      openStoryId={props.openStoryId ?? null}
      clock={props}
      onOpen={props.onOpenStory}
    />
  );
  if (props.isFirstFrame) return list;
  return (
    <>
      {list}
      <FailureNote count={failing} onOpen={() => props.onOpenOptions('sources')} />
      <EditionEnd
        edition={edition}
        readIds={props.readIds}
        clock={props}
        rankingHref={props.links.ranking}
        earlierWeeks={edition.period === 'week' ? (props.earlierWeeks ?? []) : []}
        onOpenWeek={props.onOpenWeek}
      />
    </>
  );
}

interface EmptyEditionProps extends FrontPanelProps {
  readonly edition: Edition;
  readonly failing: number;
}

function EmptyEdition({ edition, failing, ...props }: EmptyEditionProps) {
  if (props.isRefreshing) return <Notice sentence={EMPTY.fetching} />;
  const allFail = failing > 0 && failing >= edition.sourceCount;
  return (
    <Notice sentence={allFail ? allFailedWords(failing) : emptyEditionWords(edition, props)}>
      <Action kind="main" onPress={props.onRefresh}>
        {FRONT.refresh}
      </Action>
      <Action onPress={() => props.onOpenOptions('sources')}>{FRONT.sources}</Action>
    </Notice>
  );
}

function NoEdition(props: FrontPanelProps) {
  if (props.isRefreshing) return <Notice sentence={EMPTY.fetching} />;
  return (
    <Notice sentence={props.offline ? EMPTY.offline : EMPTY.unfetched}>
      <Action kind="main" onPress={props.onRefresh}>
        {FRONT.refresh}
      </Action>
      <Action onPress={() => props.onOpenOptions('sources')}>{FRONT.sources}</Action>
    </Notice>
  );
}

function Latest(props: FrontPanelProps) {
  if (props.latest.length === 0) {
    return <Notice sentence={props.isRefreshing ? EMPTY.fetching : EMPTY.latest} />;
  }
  return (
    <>
      <Rows {...props} label={FRONT.tabs.latest} articles={props.latest} />
      {props.onMoreLatest && (
        <p class={styles.more}>
          <Action onPress={props.onMoreLatest}>{FRONT.earlier}</Action>
        </p>
      )}
    </>
  );
}

function Results(props: FrontPanelProps) {
  const { text, results } = props.search;
  return (
    <section id={PANEL_ID} aria-label={FRONT.searchResults}>
      <p class={styles.note} role="status">
        {results === null ? FRONT.searching : resultsWords(results.length, text)}
      </p>
      {results?.length === 0 && <Notice sentence={noResultsWords(text)} />}
      {results && results.length > 0 && (
        <Rows {...props} label={FRONT.searchResults} articles={results} />
      )}
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
