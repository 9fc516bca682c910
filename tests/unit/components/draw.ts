import { Window } from 'happy-dom';
import type { VNode } from 'preact';
import { renderToString } from 'preact-render-to-string';

/** The first markup of a view, in a document of its own to ask questions of. */
export function draw(view: VNode): Document {
  const { document } = new Window();
  document.body.innerHTML = renderToString(view);
  return document as unknown as Document;
}

/** The words of an element, without extra white space; empty when there is none. */
export function words(element: Element | null | undefined): string {
  return (element?.textContent ?? '').replace(/\s+/g, ' ').trim();
}
