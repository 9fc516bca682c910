import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from './Button';
import styles from './ClearEverything.module.css';
import { dataWords as words } from './words';

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
        {words.clear}
      </Button>
    );
  return (
    <div class={styles.ask} key="ask">
      <p class={styles.sentence} id="clear-ask">
        {words.clearAsk}
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
          {words.clearYes}
        </Button>
        <Button focusRef={next} describedBy="clear-ask" onPress={() => setAsking(false)}>
          {words.clearNo}
        </Button>
      </div>
    </div>
  );
}
