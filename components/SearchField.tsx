import { classes } from './classes';
import { Icon } from './Icon';
import styles from './SearchField.module.css';
import { PANEL_ID, SELECTED_TAB } from './Tabs';
import { say } from './words/front-say';

interface SearchFieldProps {
  readonly text: string;
  readonly onSearch: (text: string) => void;
}

/**
 * A search field that is an icon until it is used. It is one field in both states, so that it can
 * be found, focused and typed into without being opened first; open, it takes a line of its own.
 */
export function SearchField({ text, onSearch }: SearchFieldProps) {
  function onKeyDown(event: KeyboardEvent & { readonly currentTarget: HTMLInputElement }) {
    if (event.isComposing) return;
    if ((event.key === 'ArrowDown' || event.key === 'Enter') && text !== '') {
      // Leads into what was found; from there the keys of the list go on.
      event.preventDefault();
      document.querySelector<HTMLElement>(`#${PANEL_ID} [data-focus-id]`)?.focus();
    }
    if (event.key !== 'Escape') return;
    // The first Escape clears, the second leaves; neither closes the popup.
    event.preventDefault();
    event.stopPropagation();
    if (text === '') document.querySelector<HTMLElement>(SELECTED_TAB)?.focus();
    else onSearch('');
  }

  return (
    <label class={classes(styles.search, text !== '' && styles.used)}>
      <Icon name="search" />
      <input
        class={styles.field}
        type="search"
        data-act="search"
        aria-label={say('front.search')}
        title={say('front.search')}
        placeholder={say('front.search')}
        value={text}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
