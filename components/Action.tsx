import type { ComponentChildren } from 'preact';
import styles from './Action.module.css';

interface ActionProps {
  /** `main` is filled and there is one of it on a screen; `plain` is a line of text. */
  readonly kind?: 'main' | 'plain';
  readonly disabled?: boolean;
  /** By this name a key presses it. */
  readonly act?: string;
  readonly onPress: () => void;
  readonly children: ComponentChildren;
}

/** A button in words. */
export function Action({ kind = 'plain', disabled = false, act, onPress, children }: ActionProps) {
  return (
    <button type="button" class={styles[kind]} disabled={disabled} data-act={act} onClick={onPress}>
      {children}
    </button>
  );
}
