import type { ComponentChildren } from 'preact';
import styles from './Field.module.css';
import { say } from './options-say';

/** What an input needs so that its hint and its error are read with it. */
export interface FieldWiring {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
}

interface FieldProps {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly error?: string | null;
  readonly children: (wiring: FieldWiring) => ComponentChildren;
}

/** A visible label, a hint, an error next to it, and the input they belong to. */
export function Field({ id, label, hint, error, children }: FieldProps) {
  const hintId = hint ? `${id}-hint` : null;
  const errorId = error ? `${id}-error` : null;
  const described = [hintId, errorId].filter(Boolean).join(' ');
  return (
    <div class={error ? styles.wrong : styles.field}>
      <label class={styles.label} for={id}>
        {label}
      </label>
      {hintId && (
        <p class={styles.hint} id={hintId}>
          {hint}
        </p>
      )}
      {errorId && (
        <p class={styles.error} id={errorId}>
          <span data-unseen>{say('page.error')} </span>
          {error}
        </p>
      )}
      {children({
        id,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
      })}
    </div>
  );
}
