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
  useEffect(() => {
    // What was removed took the focus with it; "Undo" is the nearest place to go on from.
    const lost = document.activeElement === document.body;
    if (undoId !== undefined && lost) undo.current?.focus({ preventScroll: true });
  }, [undoId]);
  return (
    <div class={notice ? styles.line : styles.empty}>
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
