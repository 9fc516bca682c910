import { actOf, type KeyAct } from '../../../components/reading/keys';
import type { Settings } from '../../../lib/model/settings';
import { keepFocus } from '../keep-focus';
import type { Front } from '../use-front';
import { pressOf } from './key-press';
import { followLines, lineOf } from './line-acts';
import { changeLess, changeRead, changeSaved } from './line-changes';
import { printIfAsked } from './print';
import { type Done, sayDone, sayFailed, undo } from './said';
import { toggleSheet } from './sheet';
import { readingWords } from './words';

export interface HandsView extends Front {
  readonly settings: Settings;
}

/** The one place where keys, and what points at a line, are listened to; returns the way to stop. */
export async function startHands(view: () => HandsView): Promise<() => void> {
  await readingWords(view().settings.language);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!view().settings.shortcuts.enabled) return;
    const act = actOf(pressOf(event));
    if (act !== null && run(act, view())) event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  const unfollow = followLines(view);
  const stopKeeping = keepFocus();
  printIfAsked();
  return () => {
    unfollow();
    stopKeeping();
    document.removeEventListener('keydown', onKeyDown);
  };
}

/** Does what a key stands for; false when there is nothing here to do it with. */
function run(act: KeyAct, view: HandsView): boolean {
  const { article } = view;
  switch (act) {
    case 'next':
      return move(1);
    case 'previous':
      return move(-1);
    case 'open':
      return press(focusedLine());
    case 'markRead':
      return changeMark(view, 'read');
    case 'save':
      return article ? press(button('save')) : changeMark(view, 'save');
    case 'search':
      return focus(visible('input[type="search"][data-act="search"]'));
    case 'nextStory':
      return openStory(view, article?.next);
    case 'previousStory':
      return openStory(view, article?.previous);
    case 'find':
    case 'markAll':
    case 'listen':
    case 'text':
      return press(button(act));
    case 'back':
      article?.onBack();
      return article !== null;
    case 'less':
      return toggleLess(view);
    case 'undo':
      return undo();
    case 'sheet':
      toggleSheet(view.settings.shortcuts.enabled);
      return true;
  }
}

// Keys press what is on the page, so that they do what a hand would do, focus and all.
const button = (act: string) => visible(`[data-act="${act}"]`);

function visible(selector: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>(selector)].find(
    (element) => element.getClientRects().length > 0,
  );
}

function press(element: HTMLElement | undefined): boolean {
  element?.click();
  return element !== undefined;
}

function focus(element: HTMLElement | undefined): boolean {
  element?.focus();
  return element !== undefined;
}

const lines = (): HTMLElement[] =>
  [...document.querySelectorAll<HTMLElement>('[data-focus-id]')].filter(
    (element) => element.getClientRects().length > 0,
  );

const focusedLine = (): HTMLElement | undefined =>
  lines().find((line) => line === document.activeElement);

/** To the next line of the list, or the first; beside an article, on from the one that is open. */
function move(by: number): boolean {
  const all = lines();
  const at = all.indexOf(document.activeElement as HTMLElement);
  const from = at >= 0 ? at : all.findIndex((line) => line.getAttribute('aria-current') === 'true');
  const next = from < 0 ? all[0] : all[Math.min(all.length - 1, Math.max(0, from + by))];
  next?.focus();
  next?.scrollIntoView({ block: 'nearest' });
  return next !== undefined;
}

function openStory(
  { article }: HandsView,
  story: { readonly storyId: string } | null | undefined,
): boolean {
  if (!story) return false;
  article?.onOpenStory?.(story.storyId);
  return true;
}

/** Changes a mark of the line that has the focus, and says so; the same key takes it back. */
function changeMark(view: HandsView, mark: 'read' | 'save'): boolean {
  const id = focusedLine()?.dataset.focusId;
  if (id === undefined) return false;
  const line = lineOf(view, id);
  return tell(mark === 'read' ? changeRead(line) : changeSaved(line.story?.leadArticleId ?? id));
}

/** Wants less like the open story, or the one that has the focus, or takes that back. */
function toggleLess(view: HandsView): boolean {
  const { front, article } = view;
  const id = article ? front.openStoryId : focusedLine()?.dataset.focusId;
  const story = id ? lineOf(view, id).story : undefined;
  if (!id || !story) return false;
  const isLess = front.snapshot?.dismissedIds?.includes(id) ?? false;
  return tell(changeLess(id, article?.article.id ?? story.leadArticleId, !isLess));
}

function tell(change: Promise<Done>): boolean {
  change.then(sayDone).catch((error: unknown) => sayFailed('a change by a key', error));
  return true;
}
