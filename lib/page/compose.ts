import type { Page } from './blocks';
import { choosePictures } from './pictures';

function cloneKept(
  element: Element,
  open: ReadonlySet<Node>,
  whole: ReadonlySet<Node>,
  pictures: ReadonlyMap<Node, Element>,
): Element {
  const made = element.cloneNode(false) as Element;
  for (const node of Array.from(element.childNodes)) {
    const picture = pictures.get(node);
    if (picture !== undefined) made.append(picture);
    else if (whole.has(node)) made.append(node.cloneNode(true));
    else if (open.has(node)) made.append(cloneKept(node as Element, open, whole, pictures));
  }
  return made;
}

/** The kept blocks with their structure, their pictures and captions, as HTML not yet sanitised. */
export function composeHtml(
  document: Document,
  page: Page,
  kept: readonly boolean[],
  baseUrl: string,
): string {
  if (document.body === null) return '';
  const whole = new Set<Node>();
  const open = new Set<Node>();
  const openUp = (from: Element | null) => {
    for (let one = from; one !== null && !open.has(one); one = one.parentElement) open.add(one);
  };
  for (const block of page.blocks) {
    if (kept[block.index] !== true) continue;
    for (const node of block.nodes) whole.add(node);
    openUp(block.box.element);
  }
  const pictures = choosePictures(page, kept, baseUrl);
  for (const node of pictures.keys()) openUp(node.parentElement);
  return cloneKept(document.body, open, whole, pictures).innerHTML;
}

/** The kept blocks as text, one line each; captions are not among them. */
export function composeText(page: Page, kept: readonly boolean[]): string {
  return page.blocks
    .filter((block) => kept[block.index] === true)
    .map((block) => block.text)
    .join('\n');
}
