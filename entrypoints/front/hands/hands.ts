import { actOf, type KeyAct } from '../../../components/reading/keys';
import { say } from '../../../components/words/reading-say';
import { markOf } from '../../../lib/db/marks';
import { logFailure } from '../../../lib/ext/log';
import { ask } from '../../../lib/ext/orders';
import type { EditionStory } from '../../../lib/model/edition';
import type { Settings } from '../../../lib/model/settings';
import type { Front } from '../use-front';
import { readerDatabase } from '../use-stored';
import { pressOf } from './key-press';
import { printIfAsked } from './print';
import { sayBriefly } from './said';
import { toggleSheet } from './sheet';
import { readingWords } from './words';

export interface HandsView extends Front {
  readonly settings: Settings;
}

/** The one place where keys are listened to; returns the way to stop. */
export async function startHands(view: () => HandsView): Promise<() => void> {
  await readingWords(view().settings.language);
  const onKeyDown = (event: KeyboardEvent) => {
    if (!view().settings.shortcuts.enabled) return;
    const act = actOf(pressOf(event));
    if (act !== null && run(act, view())) event.preventDefault();
  };
  document.addEventListener('keydown', onKeyDown);
  printIfAsked();
  return () => document.removeEventListener('keydown', onKeyDown);
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
    case 'listen':
    case 'text':
      return press(button(act));
    case 'back':
      article?.onBack();
      return article !== null;
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
function changeMark({ front }: HandsView, mark: 'read' | 'save'): boolean {
  const id = focusedLine()?.dataset.focusId;
  if (id === undefined) return false;
  const { snapshot } = front;
  const stories = [...(snapshot?.week.stories ?? []), ...(snapshot?.today.stories ?? [])];
  const story = stories.find(({ storyId }) => storyId === id);
  const change = mark === 'read' ? changeRead(id, story) : changeSaved(story?.leadArticleId ?? id);
  change.then(sayBriefly).catch((error: unknown) => logFailure(`marking by a key: ${mark}`, error));
  return true;
}

async function changeSaved(articleId: string): Promise<string> {
  const { savedAt } = await markOf(await readerDatabase(), articleId);
  await ask('save', { articleId, saved: savedAt === null });
  return savedAt === null ? say('said.saved') : say('said.unsaved');
}

/** A story is read when any of its articles is, so it becomes unread with all of them. */
async function changeRead(id: string, story: EditionStory | undefined): Promise<string> {
  const db = await readerDatabase();
  const ids = story?.articleIds ?? [id];
  const marks = await Promise.all(ids.map((articleId) => markOf(db, articleId)));
  const read = marks.every(({ readAt }) => readAt === null);
  await ask('markRead', { articleIds: read && story ? [story.leadArticleId] : ids, read });
  return read ? say('said.read') : say('said.unread');
}
