import type { RefObject } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { Button } from './Button';
import styles from './NoticeLine.module.css';
import { say } from './options-say';

/** What just happened, in a sentence. */
export interface Notice {
  /** New for every notice, so that the same words are announced again. */
  readonly id: number;
  readonly text: string;
  /** Handed back when the reader presses "Undo". */
  readonly undoId?: string;
}

interface NoticeLineProps {
  readonly notice: Notice | null;
  readonly onUndo: (undoId: string) => void;
  readonly onDismiss: () => void;
}

/**
 * The line at the foot of the page. A live region without the role "status": that role belongs to
 * the newsletter's outcome alone, which is found by it.
 */
export function NoticeLine({ notice, onUndo, onDismiss }: NoticeLineProps) {
  const undoId = notice?.undoId;
  const undo = useRef<HTMLButtonElement | null>(null);
  const pressed = useLastPressed();
  useEffect(() => {
    // What was removed took the focus with it; "Undo" is the nearest place to go on from.
    const isGone =
      document.activeElement === document.body || pressed.current?.isConnected === false;
    if (undoId !== undefined && isGone) undo.current?.focus({ preventScroll: true });
  }, [undoId]);
  return (
    <div class={notice ? styles.line : styles.empty} data-undo={undoId !== undefined}>
      <div aria-live="polite" aria-atomic="true" class={styles.text}>
        {notice && <p key={notice.id}>{notice.text}</p>}
      </div>
      {undoId !== undefined && (
        <Button focusRef={undo} onPress={() => onUndo(undoId)}>
          {say('page.undo')}
        </Button>
      )}
      {notice && (
        <Button kind="text" onPress={onDismiss}>
          {say('page.dismiss')}
        </Button>
      )}
    </div>
  );
}

function useLastPressed(): RefObject<Element | null> {
  const pressed = useRef<Element | null>(null);
  useEffect(() => {
    const note = ({ target }: Event) => {
      pressed.current = target instanceof Element ? target : null;
    };
    document.addEventListener('click', note, true);
    return () => document.removeEventListener('click', note, true);
  }, []);
  return pressed;
}
