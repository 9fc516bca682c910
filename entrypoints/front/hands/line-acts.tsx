import { render } from 'preact';
import { LineActs, type LineMarks } from '../../../components/reading/LineActs';
import { markOf } from '../../../lib/db/marks';
import { logFailure } from '../../../lib/ext/log';
import type { Front } from '../use-front';
import { readerDatabase } from '../use-stored';
import { changeLess, changeRead, changeSaved, type Line } from './line-changes';
import { type Done, sayDone } from './said';

/**
 * Shows what can be done with a line of a list while the reader points at it, has the focus on it, or
 * touches it; at rest a line is its headline and nothing else. Returns the way to stop.
 */
export function followLines(view: () => Front): () => void {
  const host = document.createElement('div');
  let shown: HTMLElement | null = null;

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
      change.then(sayDone).catch((error: unknown) => logFailure('changing a line', error));
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
    const line = target instanceof Element ? target.closest('li') : null;
    const id = line?.querySelector<HTMLElement>('button[data-focus-id]')?.dataset.focusId;
    if (line && id !== undefined) {
      show(line, id).catch((error: unknown) => logFailure('showing what a line does', error));
    } else hide();
  }

  const listening = new AbortController();
  const on = <K extends keyof DocumentEventMap>(
    name: K,
    listen: (event: DocumentEventMap[K]) => void,
  ) => document.addEventListener(name, listen, { signal: listening.signal });
  // A finger that taps opens the story: only one that scrolls, or stays, is shown what else there is.
  on('pointerover', (event) => event.pointerType !== 'touch' && follow(event.target));
  on('pointercancel', (event) => follow(event.target));
  on(
    'contextmenu',
    (event) => 'pointerType' in event && event.pointerType === 'touch' && follow(event.target),
  );
  on('focusin', ({ target }) => {
    if (target instanceof Element && target.matches(':focus-visible')) follow(target);
  });
  return () => {
    listening.abort();
    host.remove();
    render(null, host);
  };
}

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
