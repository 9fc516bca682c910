import type { ComponentChildren, RefObject } from 'preact';
import styles from './Button.module.css';

interface ButtonProps {
  readonly children: ComponentChildren;
  /** `fill` for the one main act of a form, `line` for others, `text` for acts on a row. */
  readonly kind?: 'fill' | 'line' | 'text';
  /** Full name where the visible word alone would be ambiguous; starts with that word. */
  readonly name?: string;
  readonly submit?: boolean;
  /** Not now: stays focusable, says so, and ignores presses. */
  readonly unavailable?: boolean;
  /** For a button that shows and hides something. */
  readonly expanded?: boolean;
  readonly describedBy?: string;
  readonly focusRef?: RefObject<HTMLButtonElement | null>;
  readonly onPress?: () => void;
}

export function Button(props: ButtonProps) {
  const { kind = 'line', unavailable = false } = props;
  return (
    <button
      type={props.submit ? 'submit' : 'button'}
      class={styles[kind]}
      aria-label={props.name}
      aria-disabled={unavailable || undefined}
      aria-expanded={props.expanded}
      aria-describedby={props.describedBy}
      ref={props.focusRef}
      onClick={(event) => {
        if (unavailable) event.preventDefault();
        else props.onPress?.();
      }}
    >
      {props.children}
    </button>
  );
}
