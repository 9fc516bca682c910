// Not the package's index, which brings a second tool along.
import Readability from '@mozilla/readability/Readability.js';
import type { Box, Page } from './blocks';
import { isConsent } from './overlays';

const mark = 'data-botw-box';
const away = 'data-botw-away';

/** Notes on each box whether Readability keeps it; it works on a copy, marked for the purpose. */
export function takeVote(document: Document, page: Page): void {
  const marked: Box[] = [...new Set(page.blocks.map((block) => block.box))];
  for (const [i, box] of marked.entries()) box.element.setAttribute(mark, String(i));
  const overlays = page.boxes.filter((box) => isConsent(box));
  for (const box of overlays) box.element.setAttribute(away, '');
  const copy = document.cloneNode(true) as Document;
  for (const box of overlays) box.element.removeAttribute(away);
  if (overlays.length > 0)
    for (const one of Array.from(copy.querySelectorAll(`[${away}]`))) one.remove();
  for (const box of marked) box.element.removeAttribute(mark);
  const reader = new Readability<Element>(copy, {
    disableJSONLD: true,
    serializer: (node: Node) => node as Element,
  });
  const content = reader.parse()?.content;
  if (content === null || content === undefined) return;
  for (const element of [content, ...Array.from(content.querySelectorAll(`[${mark}]`))]) {
    const value = element.getAttribute(mark);
    const box = value === null ? undefined : marked[Number(value)];
    if (box !== undefined) box.kept = true;
  }
}
