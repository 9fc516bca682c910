import { classes } from './classes';
import { Icon } from './Icon';
import styles from './SearchField.module.css';
import { FRONT } from './words/front';

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
    if (event.key !== 'Escape') return;
    // The first Escape clears, the second leaves; neither closes the popup.
    event.preventDefault();
    event.stopPropagation();
    if (text === '') event.currentTarget.blur();
    else onSearch('');
  }

  return (
    <label class={classes(styles.search, text !== '' && styles.used)}>
      <Icon name="search" />
      <input
        class={styles.field}
        type="search"
        aria-label={FRONT.search}
        title={FRONT.search}
        placeholder={FRONT.search}
        value={text}
        autocomplete="off"
        spellcheck={false}
        onInput={(event) => onSearch(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
    </label>
  );
}
