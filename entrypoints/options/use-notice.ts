import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '../../components/options/NoticeLine';
import { say } from '../../components/options/options-say';
import { logFailure } from '../../lib/ext/log';
import { ask, type OrderName, type Orders } from '../../lib/ext/orders';

export interface Notices {
  readonly notice: Notice | null;
  readonly say: (text: string, undoId?: string) => void;
  readonly dismiss: () => void;
  /** Takes back what a notice offered to. */
  readonly undo: (undoId: string) => void;
  /** Gives an order and says when it is done, or that it failed. */
  readonly act: <K extends OrderName>(
    order: K,
    argument: Orders[K]['argument'],
    done?: string,
  ) => Promise<Orders[K]['answer'] | null>;
}

const ADDED = 'added:';

/** What takes these sources away again, for `Notices.undo`. */
export const undoOfAdding = (ids: readonly string[]): string | undefined =>
  ids.length === 0 ? undefined : ADDED + JSON.stringify(ids);

const IMPORTED = 'imported:';

/** What takes an import back, for `Notices.undo`. */
export const undoOfImport = (undo: string): string => IMPORTED + undo;

/** A plain "Saved." is read by then; one with Undo stays until it is dismissed. */
const NOTICE_LASTS_MS = 6000;

/** The one line that confirms every change. */
export function useNotices(): Notices {
  const [notice, setNotice] = useState<Notice | null>(null);
  useEffect(() => {
    if (!notice || notice.undoId !== undefined) return;
    const timer = setTimeout(() => setNotice(null), NOTICE_LASTS_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const tell = (text: string, undoId?: string) => setNotice({ id: Date.now(), text, undoId });
  const act: Notices['act'] = async (order, argument, done = say('page.saved')) => {
    try {
      const answer = await ask(order, argument);
      if (done !== '') tell(done);
      return answer;
    } catch (error) {
      logFailure(`order ${order}`, error);
      tell(say('page.notSaved'));
      return null;
    }
  };
  return {
    notice,
    say: tell,
    dismiss: () => setNotice(null),
    undo: (undo) => {
      const done = say('page.asItWas');
      if (undo.startsWith(ADDED)) {
        void act('removeSources', JSON.parse(undo.slice(ADDED.length)) as string[], done);
      } else if (undo.startsWith(IMPORTED)) {
        void act('undoImport', { undo: undo.slice(IMPORTED.length) }, done);
      } else void act('restoreSources', { undo }, done);
    },
    act,
  };
}
