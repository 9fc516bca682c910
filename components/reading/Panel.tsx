import type { ComponentChildren } from 'preact';
import { say } from '../words/reading-say';
import { onEscape } from './escape';
import styles from './Panel.module.css';

interface PanelFrameProps {
  readonly label: string;
  readonly onClose: () => void;
  readonly children: ComponentChildren;
}

/** The strip under the bar of an article. Escape closes it, and nothing behind it is blocked. */
export function Panel({ label, onClose, children }: PanelFrameProps) {
  return (
    <section class={styles.panel} aria-label={label} onKeyDown={onEscape(onClose)}>
      <div class={styles.content}>{children}</div>
      <button
        type="button"
        class={styles.close}
        aria-label={say('panel.close')}
        title={say('panel.close')}
        onClick={onClose}
      >
        <span aria-hidden="true">×</span>
      </button>
    </section>
  );
}
