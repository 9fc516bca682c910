import { useEffect, useState } from 'preact/hooks';
import type { Notice } from '../../components/options/NoticeLine';
import { logFailure } from '../../lib/ext/log';
import { ask, type OrderName, type Orders } from '../../lib/ext/orders';

export interface Notices {
  readonly notice: Notice | null;
  readonly say: (text: string, undoId?: string) => void;
  readonly dismiss: () => void;
  /** Gives an order and says when it is done, or that it failed. */
  readonly act: <K extends OrderName>(
    order: K,
    argument: Orders[K]['argument'],
    done?: string,
  ) => Promise<Orders[K]['answer'] | null>;
}

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
  const say = (text: string, undoId?: string) => setNotice({ id: Date.now(), text, undoId });
  return {
    notice,
    say,
    dismiss: () => setNotice(null),
    act: async (order, argument, done = 'Saved.') => {
      try {
        const answer = await ask(order, argument);
        if (done !== '') say(done);
        return answer;
      } catch (error) {
        logFailure(`order ${order}`, error);
        say('That could not be saved. Nothing was changed. Try again.');
        return null;
      }
    },
  };
}
