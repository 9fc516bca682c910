import { render } from 'preact';
import { Said } from '../../../components/reading/Said';
import { say } from '../../../components/words/reading-say';
import { logFailure } from '../../../lib/ext/log';

/** What was done, in a sentence, and the way to take it back. */
export interface Done {
  readonly sentence: string;
  readonly undo: () => Promise<unknown>;
}

const SHOWN_MS = 3000;
/** Long enough to read the sentence and reach for the button. */
const UNDO_SHOWN_MS = 8000;

let host: HTMLElement | null = null;
let before: HTMLElement | null = null;
let timer: ReturnType<typeof setTimeout> | undefined;
/** What takes back each act, the last one last; also when its sentence is gone. */
const undos: (() => void)[] = [];

/** Shows a sentence for a moment at the foot of the page; a screen reader says it once. */
export function sayBriefly(sentence: string): void {
  show(sentence, undefined);
}

/** Says what was done, with a button that takes it back. */
export function sayDone({ sentence, undo }: Done): void {
  const takeBack = () => {
    undos.splice(undos.indexOf(takeBack), 1);
    returnFocus();
    undo()
      .then(() => sayBriefly(say('said.undone')))
      .catch((error: unknown) => sayFailed('taking back', error));
  };
  undos.push(takeBack);
  show(sentence, takeBack);
}

/** Says that what was pressed could not be done. The background fails where it cannot store. */
export function sayFailed(what: string, error: unknown): void {
  logFailure(what, error);
  sayBriefly(say('said.notStored'));
}

/** Takes the last act back, and the one before it when called again; false when there is none. */
export function undo(): boolean {
  const last = undos.at(-1);
  last?.();
  return last !== undefined;
}

function show(sentence: string, onUndo: (() => void) | undefined): void {
  if (!host) {
    host = document.createElement('div');
    document.body.append(host);
  }
  const here = host;
  const { activeElement } = document;
  if (activeElement instanceof HTMLElement && !here.contains(activeElement)) before = activeElement;
  // In the page before its words, or they would not be announced.
  render(<Said sentence={null} />, here);
  clearTimeout(timer);
  timer = setTimeout(() => {
    render(<Said sentence={sentence} onUndo={onUndo} />, here);
    hideLater(here, onUndo ? UNDO_SHOWN_MS : SHOWN_MS);
  }, 50);
}

/** Nothing is taken from under the reader's hand. */
function hideLater(here: HTMLElement, waitMs: number): void {
  timer = setTimeout(() => {
    if (here.querySelector('button:is(:hover, :focus)')) hideLater(here, SHOWN_MS);
    else render(<Said sentence={null} />, here);
  }, waitMs);
}

/** The button goes when it was pressed; the focus goes back to where the act was done. */
function returnFocus(): void {
  if (host?.contains(document.activeElement) && before?.isConnected) before.focus();
}
