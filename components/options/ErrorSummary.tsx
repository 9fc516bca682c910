import { useEffect, useRef } from 'preact/hooks';
import styles from './ErrorSummary.module.css';
import { say } from './options-say';

interface ErrorSummaryProps {
  readonly errors: readonly { readonly fieldId: string; readonly text: string }[];
  /** Counts the presses; each one brings the focus back here. */
  readonly attempt: number;
}

/** What is wrong, in one place that takes the focus; each line leads to its field. */
export function ErrorSummary({ errors, attempt }: ErrorSummaryProps) {
  const box = useRef<HTMLDivElement | null>(null);
  useEffect(() => {
    if (attempt > 0) box.current?.focus();
  }, [attempt]);
  return (
    <div class={styles.summary} role="alert" tabIndex={-1} ref={box}>
      <p class={styles.title}>{say('newsletter.problem')}</p>
      <ul class={styles.errors}>
        {errors.map(({ fieldId, text }) => (
          <li key={fieldId}>
            <a
              href={`#${fieldId}`}
              onClick={(event) => {
                // The address bar's anchor is the section's; only the focus moves.
                event.preventDefault();
                const root = event.currentTarget.ownerDocument;
                root.getElementById(fieldId)?.focus();
              }}
            >
              {text}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}
