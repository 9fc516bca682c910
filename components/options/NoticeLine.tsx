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
  /** What else can still be taken back, oldest first. */
  readonly older: readonly Notice[];
  readonly onUndo: (notice: Notice) => void;
  readonly onDismiss: (notice: Notice) => void;
}

/** More would cover the page; the others come forth as these go. */
const OLDER_SHOWN = 2;

/**
 * The lines at the foot of the page. The last is a live region without the role "status": that role
 * belongs to the newsletter's outcome alone, which is found by it.
 */
export function NoticeLine({ notice, older, onUndo, onDismiss }: NoticeLineProps) {
  const undo = useRef<HTMLButtonElement | null>(null);
  const pressed = useLastPressed();
  const undoId = notice?.undoId;
  useEffect(() => {
    // What was removed took the focus with it; "Undo" is the nearest place to go on from.
    const isGone =
      document.activeElement === document.body || pressed.current?.isConnected === false;
    if (undoId !== undefined && isGone) undo.current?.focus({ preventScroll: true });
  }, [undoId]);
  const acts = (of: Notice, focusRef?: RefObject<HTMLButtonElement | null>) => (
    <>
      {of.undoId !== undefined && (
        <Button focusRef={focusRef} describedBy={textId(of)} onPress={() => onUndo(of)}>
          {say('page.undo')}
        </Button>
      )}
      <Button kind="text" describedBy={textId(of)} onPress={() => onDismiss(of)}>
        {say('page.dismiss')}
      </Button>
    </>
  );
  return (
    <div class={styles.lines}>
      {older.slice(-OLDER_SHOWN).map((one) => (
        <div key={one.id} class={styles.line}>
          <p id={textId(one)} class={styles.text}>
            {one.text}
          </p>
          {acts(one)}
        </div>
      ))}
      <div key="last" class={notice ? styles.line : styles.empty} data-undo={undoId !== undefined}>
        <div aria-live="polite" aria-atomic="true" class={styles.text}>
          {notice && (
            <p key={notice.id} id={textId(notice)}>
              {notice.text}
            </p>
          )}
        </div>
        {notice && acts(notice, undo)}
      </div>
    </div>
  );
}

const textId = ({ id }: Notice): string => `notice-${id}`;

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
