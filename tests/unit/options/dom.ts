import { Window } from 'happy-dom';
import type { ComponentChild, VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The markup of a component as a document that can be asked. */
export function pageOf(view: VNode | ComponentChild): Document {
  const window = new Window({ settings: { disableJavaScriptEvaluation: true } });
  window.document.body.innerHTML = renderToString(view as VNode);
  return window.document as unknown as Document;
}

/** What a screen reader says of an input: the texts its `aria-describedby` names. */
export function descriptionOf(element: Element): string {
  const ids = element.getAttribute('aria-describedby')?.split(' ') ?? [];
  return ids.map((id) => element.ownerDocument.getElementById(id)?.textContent ?? '').join(' ');
}

/** The input a label with exactly this text belongs to. */
export function labelled(page: Document, text: string): HTMLInputElement {
  const label = [...page.querySelectorAll('label')].find(
    (candidate) => candidate.textContent?.trim() === text,
  );
  const found = label?.htmlFor ? page.getElementById(label.htmlFor) : label?.querySelector('input');
  if (!found) throw new Error(`nothing is labelled ${text}`);
  return found as HTMLInputElement;
}

/** The names of all buttons, as a screen reader says them. */
export function buttonNames(page: ParentNode): string[] {
  return [...page.querySelectorAll('button')].map(
    (button) => button.getAttribute('aria-label') ?? button.textContent ?? '',
  );
}
