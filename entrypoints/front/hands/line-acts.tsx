import { render } from 'preact';
import { LineActs, type LineMarks } from '../../../components/reading/LineActs';
import { markOf } from '../../../lib/db/marks';
import { logFailure } from '../../../lib/ext/log';
import type { Front } from '../use-front';
import { readerDatabase } from '../use-stored';
import { changeLess, changeRead, changeSaved, type Line } from './line-changes';
import { onLongPress } from './long-press';
import { type Done, sayDone, sayFailed } from './said';

/**
 * Shows what can be done with a line of a list while the reader points at it, has the focus on it, or
 * rests a finger on it; at rest a line is its headline and nothing else. Returns the way to stop.
 */
export function followLines(view: () => Front): () => void {
  const host = document.createElement('div');
  let shown: HTMLElement | null = null;
  /** What a finger came down on last; null when it was something else that presses. */
  let finger: Element | null = null;

  async function show(line: HTMLElement, id: string): Promise<void> {
    if (shown === line && host.isConnected) return;
    shown = line;
    const marks = await marksOf(lineOf(view(), id), view());
    if (shown !== line || !line.isConnected) return;
    draw(id, marks);
    line.append(host);
  }

  function draw(id: string, marks: LineMarks): void {
    const act = (after: LineMarks, change: Promise<Done>) => {
      draw(id, after);
      change.then(sayDone).catch((error: unknown) => sayFailed('changing a line', error));
    };
    const line = lineOf(view(), id);
    const articleId = line.story?.leadArticleId ?? id;
    const isLess = !marks.isLess;
    render(
      <LineActs
        {...marks}
        onRead={() => act({ ...marks, isRead: !marks.isRead }, changeRead(line))}
        onSave={() => act({ ...marks, isSaved: !marks.isSaved }, changeSaved(articleId))}
        onLess={() => act({ ...marks, isLess }, changeLess(id, articleId, isLess))}
      />,
      host,
    );
  }

  function hide(): void {
    const isHeld = shown?.matches(':hover') || host.contains(document.activeElement);
    if (isHeld || hasFocus(shown)) return;
    shown = null;
    host.remove();
  }

  function follow(target: EventTarget | null): void {
    const at = lineAt(target);
    if (at) {
      show(at.line, at.id).catch((error: unknown) => logFailure('showing what a line does', error));
    } else hide();
  }

  /** A finger that goes elsewhere is done with the line; what it pressed there gives the focus back. */
  function leave(target: EventTarget | null): void {
    if (shown === null || (target instanceof Node && shown.contains(target))) return;
    if (host.contains(document.activeElement)) openerOf(shown)?.focus({ preventScroll: true });
    shown = null;
    host.remove();
  }

  const listening = new AbortController();
  const { signal } = listening;
  const on = <K extends keyof DocumentEventMap>(
    name: K,
    listen: (event: DocumentEventMap[K]) => void,
  ) => document.addEventListener(name, listen, { signal });
  // A finger that taps opens the story, and one that scrolls does nothing: only one that stays is shown
  // what else there is.
  on('pointerover', (event) => event.pointerType !== 'touch' && follow(event.target));
  on('pointerdown', ({ pointerType, target }) => {
    finger = pointerType === 'touch' && target instanceof Element ? target : null;
    if (finger) leave(finger);
  });
  onLongPress({
    isFor: (target) => lineAt(target) !== null && !host.contains(target),
    onRest: follow,
    signal,
  });
  on('focusin', ({ target }) => {
    if (!(target instanceof Element)) return;
    if (target.matches(':focus-visible') || isBackAt(target, finger)) follow(target);
  });
  return () => {
    listening.abort();
    host.remove();
    render(null, host);
  };
}

const openerOf = (line: Element): HTMLElement | null =>
  line.querySelector<HTMLElement>('button[data-focus-id]');

/** The line of a list that this is in, unless its text is read elsewhere. */
function lineAt(target: EventTarget | null): { line: HTMLElement; id: string } | null {
  const line = target instanceof Element ? target.closest('li') : null;
  const id = line && openerOf(line)?.dataset.focusId;
  return line && id !== undefined && id !== null ? { line, id } : null;
}

/** A line that has the focus without a finger on it: the reader comes back to it from its text. */
const isBackAt = (target: Element, finger: Element | null): boolean =>
  finger !== null && target.matches('[data-focus-id]') && !target.closest('li')?.contains(finger);

const hasFocus = (line: HTMLElement | null): boolean =>
  line?.querySelector(':focus-visible') !== null && line !== null;

/** What the line with this id stands for. */
export function lineOf({ front: { snapshot } }: Front, id: string): Line {
  const stories = [...(snapshot?.week.stories ?? []), ...(snapshot?.today.stories ?? [])];
  return { id, story: stories.find(({ storyId }) => storyId === id) };
}

async function marksOf({ id, story }: Line, { front }: Front): Promise<LineMarks> {
  const db = await readerDatabase();
  const { savedAt } = await markOf(db, story?.leadArticleId ?? id);
  const ids = story?.articleIds ?? [id];
  const marks = await Promise.all(ids.map((articleId) => markOf(db, articleId)));
  return {
    isRead: marks.some(({ readAt }) => readAt !== null),
    isSaved: savedAt !== null,
    isLess: isOfNow(front, id) ? (front.snapshot?.dismissedIds?.includes(id) ?? false) : null,
  };
}

/** A past week stays as it was: less is wanted of what is still to come. */
function isOfNow({ snapshot, tab }: Front['front'], id: string): boolean {
  const edition = tab === 'today' ? snapshot?.today : snapshot?.week;
  return edition?.closed === false && edition.stories.some(({ storyId }) => storyId === id);
}
