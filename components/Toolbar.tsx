import { classes } from './classes';
import { Icon } from './Icon';
import { SearchField } from './SearchField';
import { Tabs } from './Tabs';
import styles from './Toolbar.module.css';
import type { Tab } from './view';
import { FRONT } from './words/front';

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
}

/** Views on the left, tools on the right. */
export function Toolbar(props: ToolbarProps) {
  return (
    <nav class={styles.toolbar} aria-label={FRONT.toolbar}>
      <Tabs tab={props.tab} onTab={props.onTab} />
      <SearchField text={props.searchText} onSearch={props.onSearch} />
      <span class={styles.space} />
      <button
        type="button"
        class={classes(styles.tool, props.isRefreshing && styles.turning)}
        aria-label={FRONT.refresh}
        title={FRONT.refresh}
        aria-disabled={props.isRefreshing}
        onClick={() => !props.isRefreshing && props.onRefresh()}
      >
        <Icon name="refresh" />
      </button>
      {props.onOpenReader && (
        <button
          type="button"
          class={styles.tool}
          aria-label={FRONT.fullPage}
          title={FRONT.fullPage}
          onClick={props.onOpenReader}
        >
          <Icon name="page" />
        </button>
      )}
      <button
        type="button"
        class={styles.tool}
        aria-label={FRONT.options}
        title={FRONT.options}
        onClick={props.onOpenOptions}
      >
        <Icon name="menu" />
      </button>
    </nav>
  );
}
