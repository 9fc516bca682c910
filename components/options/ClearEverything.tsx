import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import styles from './ClearEverything.module.css';
import { say } from './options-say';

/** Two presses, on different buttons; the focus goes to the one that keeps. */
export function ClearEverything({ onClear }: { readonly onClear: () => void }) {
  const [asking, setAsking] = useState<boolean | null>(null);
  const next = useRef<HTMLButtonElement | null>(null);
  useEffect(() => {
    if (asking !== null) next.current?.focus();
  }, [asking]);
  if (!asking)
    return (
      <Button key="clear" focusRef={next} onPress={() => setAsking(true)}>
        {say('data.clear')}
      </Button>
    );
  return (
    <div class={styles.ask} key="ask">
      <p class={styles.sentence} id="clear-ask">
        {say('data.clearAsk')}
      </p>
      <div class={styles.acts}>
        <Button
          kind="fill"
          describedBy="clear-ask"
          onPress={() => {
            setAsking(false);
            onClear();
          }}
        >
          {say('data.clearYes')}
        </Button>
        <Button focusRef={next} describedBy="clear-ask" onPress={() => setAsking(false)}>
          {say('data.clearNo')}
        </Button>
      </div>
    </div>
  );
}
