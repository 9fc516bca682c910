import type { ComponentChildren } from 'preact';
import styles from './Check.module.css';

interface CheckProps {
  readonly id: string;
  readonly label: ComponentChildren;
  readonly hint?: ComponentChildren;
  readonly checked: boolean;
  readonly strong?: boolean;
  readonly describedBy?: string;
  readonly onCheck: (checked: boolean) => void;
}

/** A checkbox, its label, and a hint that is read with it. */
export function Check(props: CheckProps) {
  const hintId = props.hint ? `${props.id}-hint` : null;
  const described = [hintId, props.describedBy].filter(Boolean).join(' ');
  return (
    <div class={styles.check}>
      <input
        id={props.id}
        class={styles.input}
        type="checkbox"
        checked={props.checked}
        aria-describedby={described || undefined}
        onChange={(event) => props.onCheck(event.currentTarget.checked)}
      />
      <label class={props.strong ? styles.strong : styles.label} for={props.id}>
        {props.label}
      </label>
      {hintId && (
        <p class={styles.hint} id={hintId}>
          {props.hint}
        </p>
      )}
    </div>
  );
}
