import { useLayoutEffect, useRef } from 'preact/hooks';
import { say } from '../words/reading-say';
import { onEscape } from './escape';
import styles from './KeySheet.module.css';
import { KEYS } from './keys';

interface KeySheetProps {
  /** Whether single keys work; Enter and Escape always do. */
  readonly isOn: boolean;
  readonly onClose: () => void;
}

const GROUPS = ['list', 'article', 'everywhere'] as const;

/** Keys that are known by a sign rather than by their name. */
const SIGNS: Readonly<Record<string, string>> = { ArrowDown: '↓', ArrowUp: '↑', Escape: 'Esc' };

/** The table of keys as it is, beside the page and not in its way. */
export function KeySheet({ isOn, onClose }: KeySheetProps) {
  const close = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => close.current?.focus(), []);
  return (
    <div
      class={styles.sheet}
      role="dialog"
      aria-labelledby="keys-title"
      onKeyDown={onEscape(onClose)}
    >
      <div class={styles.head}>
        <h2 id="keys-title" class={styles.title}>
          {say('keys.title')}
        </h2>
        <button
          ref={close}
          type="button"
          class={styles.close}
          aria-label={say('panel.close')}
          onClick={onClose}
        >
          <span aria-hidden="true">×</span>
        </button>
      </div>
      <div class={styles.groups}>
        {GROUPS.map((group) => (
          <Group key={group} group={group} />
        ))}
      </div>
      <p class={styles.hint}>{isOn ? say('keys.hint') : say('keys.off')}</p>
    </div>
  );
}

function Group({ group }: { readonly group: (typeof GROUPS)[number] }) {
  return (
    <section>
      <h3 class={styles.where}>{say(`keys.${group}`)}</h3>
      <dl class={styles.keys}>
        {KEYS.filter(({ where }) => where === group).map(({ act, keys }) => (
          <div key={act} class={styles.row}>
            <dt class={styles.names}>
              {keys.map((key, index) => (
                <span key={key}>
                  {index > 0 && <span class={styles.or}> {say('keys.or')} </span>}
                  <kbd class={styles.key} dir="ltr">
                    {SIGNS[key] ?? key}
                  </kbd>
                </span>
              ))}
            </dt>
            <dd class={styles.does}>{say(`keys.${act}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
