import { useEffect, useRef, useState } from 'preact/hooks';
import type { Notice } from '../../components/options/NoticeLine';
import { say } from '../../components/options/options-say';
import { logFailure } from '../../lib/ext/log';
import { ask, type OrderName, type Orders } from '../../lib/ext/orders';

export interface Notices {
  readonly notice: Notice | null;
  /** Before it, and not taken back nor dismissed; oldest first. */
  readonly olderNotices: readonly Notice[];
  readonly say: (text: string, undoId?: string) => void;
  readonly dismiss: (notice: Notice) => void;
  /** Takes back what a notice offered to. */
  readonly undo: (notice: Notice) => void;
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

interface Said {
  readonly notice: Notice | null;
  readonly olderNotices: readonly Notice[];
}

/** An import is taken back to what there was before it, so nothing may have changed since. */
const canWait = ({ undoId }: Notice): boolean =>
  undoId !== undefined && !undoId.startsWith(IMPORTED);

const without = ({ notice, olderNotices }: Said, { id }: Notice): Said => ({
  notice: notice?.id === id ? null : notice,
  olderNotices: olderNotices.filter((older) => older.id !== id),
});

const followedBy = ({ notice, olderNotices }: Said, next: Notice): Said => ({
  notice: next,
  olderNotices: notice && canWait(notice) ? [...olderNotices, notice] : olderNotices,
});

/** The lines that confirm every change; those that can be taken back wait under those that came after. */
export function useNotices(): Notices {
  const [said, setSaid] = useState<Said>({ notice: null, olderNotices: [] });
  const lastId = useRef(0);
  const { notice } = said;
  const dismiss = (gone: Notice) => setSaid((before) => without(before, gone));
  useEffect(() => {
    if (!notice || notice.undoId !== undefined) return;
    const timer = setTimeout(() => dismiss(notice), NOTICE_LASTS_MS);
    return () => clearTimeout(timer);
  }, [notice]);
  const newNotice = (text: string, undoId?: string): Notice => ({
    id: ++lastId.current,
    text,
    undoId,
  });
  const tell = (text: string, undoId?: string) => {
    const next = newNotice(text, undoId);
    setSaid((before) => followedBy(before, next));
  };
  /** An order's answer, in a box, as some answer with null; null when it failed, which is said. */
  async function give<K extends OrderName>(order: K, argument: Orders[K]['argument']) {
    try {
      return { answer: await ask(order, argument) };
    } catch (error) {
      logFailure(`order ${order}`, error);
      tell(say('page.notSaved'));
      return null;
    }
  }
  const act: Notices['act'] = async (order, argument, done = say('page.saved')) => {
    const given = await give(order, argument);
    if (given === null) return null;
    // What was removed before must not come back to a list that was cleared.
    if (order === 'clearAll') setSaid({ notice: null, olderNotices: [] });
    if (done !== '') tell(done);
    return given.answer;
  };
  function takeBack(undo: string) {
    if (undo.startsWith(IMPORTED)) return give('undoImport', { undo: undo.slice(IMPORTED.length) });
    return undo.startsWith(ADDED)
      ? give('removeSources', JSON.parse(undo.slice(ADDED.length)) as string[])
      : give('restoreSources', { undo });
  }
  return {
    ...said,
    say: tell,
    dismiss,
    undo: async (taken) => {
      if (taken.undoId === undefined || (await takeBack(taken.undoId)) === null) return;
      const done = newNotice(say('page.asItWas'));
      setSaid((before) => followedBy(without(before, taken), done));
    },
    act,
  };
}
