import { useState } from 'preact/hooks';
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

/** The one line that confirms every change. */
export function useNotices(): Notices {
  const [notice, setNotice] = useState<Notice | null>(null);
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
