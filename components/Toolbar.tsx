import { classes } from './classes';
import { Icon } from './Icon';
import { SearchField } from './SearchField';
import { Tabs } from './Tabs';
import styles from './Toolbar.module.css';
import type { Tab } from './view';
import { say } from './words/front-say';

interface ToolbarProps {
  readonly tab: Tab;
  readonly searchText: string;
  readonly isRefreshing: boolean;
  readonly onTab: (tab: Tab) => void;
  readonly onSearch: (text: string) => void;
  readonly onRefresh: () => void;
  readonly onOpenOptions: () => void;
  /** Absent where the whole page is shown already. */
  readonly onOpenReader?: () => void;
  readonly isPageOpen: boolean;
  /** Absent where there is no page beside this one. */
  readonly onPageInView?: () => void;
}

/** Views on the left, tools on the right. */
export function Toolbar(props: ToolbarProps) {
  return (
    <nav class={styles.toolbar} aria-label={say('front.toolbar')}>
      <Tabs tab={props.tab} onTab={props.onTab} />
      <SearchField text={props.searchText} onSearch={props.onSearch} />
      <span class={styles.space} />
      <button
        type="button"
        class={classes(styles.tool, props.isRefreshing && styles.turning)}
        aria-label={say('front.refresh')}
        title={say('front.refresh')}
        aria-disabled={props.isRefreshing}
        onClick={() => !props.isRefreshing && props.onRefresh()}
      >
        <Icon name="refresh" />
      </button>
      {props.onPageInView && (
        <button
          type="button"
          class={classes(styles.tool, props.isPageOpen && styles.open)}
          aria-label={say('page.follow')}
          aria-expanded={props.isPageOpen}
          title={say('page.follow')}
          onClick={props.onPageInView}
        >
          <Icon name="plus" />
        </button>
      )}
      {props.onOpenReader && (
        <button
          type="button"
          class={styles.tool}
          aria-label={say('front.fullPage')}
          title={say('front.fullPage')}
          onClick={props.onOpenReader}
        >
          <Icon name="page" />
        </button>
      )}
      <button
        type="button"
        class={styles.tool}
        aria-label={say('front.options')}
        title={say('front.options')}
        onClick={props.onOpenOptions}
      >
        <Icon name="menu" />
      </button>
    </nav>
  );
}
