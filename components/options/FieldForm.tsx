import type { ComponentChildren } from 'preact';
import styles from './FieldForm.module.css';

interface FieldFormProps {
  /** Called in the press itself, so that the browser may ask for permission. */
  readonly onSubmit: () => void;
  /** One field, and its button. */
  readonly children: ComponentChildren;
}

/** A field with its button beside it, or below where there is no room. */
export function FieldForm({ onSubmit, children }: FieldFormProps) {
  return (
    <form
      class={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      {children}
    </form>
  );
}
