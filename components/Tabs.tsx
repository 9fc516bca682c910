import { useRef } from 'preact/hooks';
import styles from './Tabs.module.css';
import { TABS, type Tab } from './view';
import { say } from './words/front-say';

export const PANEL_ID = 'front-panel';

/** Where the keyboard goes that leaves the search. */
export const SELECTED_TAB = '[role="tab"][aria-selected="true"]';

/** The id of a tab, by which its panel is named. */
export function tabId(tab: Tab): string {
  return `front-tab-${tab}`;
}

interface TabsProps {
  readonly tab: Tab;
  readonly onTab: (tab: Tab) => void;
}

/** The four views. Arrow keys, Home and End move and choose; Tab leads past them. */
export function Tabs({ tab, onTab }: TabsProps) {
  const list = useRef<HTMLDivElement>(null);

  function onKeyDown(event: KeyboardEvent) {
    const isRtl = list.current !== null && getComputedStyle(list.current).direction === 'rtl';
    const next = tabAfter(tab, event.key, isRtl);
    if (!next) return;
    event.preventDefault();
    onTab(next);
    list.current?.querySelector<HTMLElement>(`#${tabId(next)}`)?.focus();
  }

  return (
    <div
      ref={list}
      role="tablist"
      aria-label={say('front.views')}
      class={styles.tabs}
      onKeyDown={onKeyDown}
    >
      {TABS.map((each) => (
        <button
          key={each}
          type="button"
          role="tab"
          id={tabId(each)}
          class={styles.tab}
          aria-selected={each === tab}
          aria-controls={PANEL_ID}
          tabIndex={each === tab ? 0 : -1}
          onClick={() => onTab(each)}
        >
          {say(`tabs.${each}`)}
        </button>
      ))}
    </div>
  );
}

/** The tab a key leads to from another; undefined for keys that lead nowhere. */
export function tabAfter(tab: Tab, key: string, isRtl: boolean): Tab | undefined {
  const index = TABS.indexOf(tab);
  const forward = isRtl ? 'ArrowLeft' : 'ArrowRight';
  const backward = isRtl ? 'ArrowRight' : 'ArrowLeft';
  if (key === forward) return TABS[(index + 1) % TABS.length];
  if (key === backward) return TABS[(index + TABS.length - 1) % TABS.length];
  if (key === 'Home') return TABS[0];
  if (key === 'End') return TABS[TABS.length - 1];
  return undefined;
}
