import type { Page } from './blocks';
import { findBoldHeadings } from './headings';
import { readPicture } from './images';
import { choosePictures } from './pictures';

interface Kept {
  /** Elements something of which is kept. */
  readonly open: ReadonlySet<Node>;
  readonly whole: ReadonlySet<Node>;
  readonly pictures: ReadonlyMap<Node, Element>;
  /** Paragraphs that are headings in all but name. */
  readonly raised: ReadonlySet<Element>;
}

function cloneKept(element: Element, kept: Kept): Element {
  const { open, whole, pictures, raised } = kept;
  const made = raised.has(element)
    ? element.ownerDocument.createElement('h3')
    : (element.cloneNode(false) as Element);
  for (const node of Array.from(element.childNodes)) {
    const picture = pictures.get(node);
    if (picture !== undefined) made.append(picture);
    else if (whole.has(node)) made.append(node.cloneNode(true));
    else if (open.has(node)) made.append(cloneKept(node as Element, kept));
  }
  return made;
}

/**
 * The kept blocks with their structure, their pictures and captions, as HTML not yet sanitised, and
 * the address of the first of those pictures, or null.
 */
export function composeHtml(
  document: Document,
  page: Page,
  kept: readonly boolean[],
  baseUrl: string,
): { html: string; imageUrl: string | null } {
  if (document.body === null) return { html: '', imageUrl: null };
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
  const raised = findBoldHeadings(page, kept);
  const [first] = pictures.values();
  const img = first?.querySelector('img') ?? null;
  return {
    html: cloneKept(document.body, { open, whole, pictures, raised }).innerHTML,
    imageUrl: img === null ? null : (readPicture(img, baseUrl)?.src ?? null),
  };
}

/** The kept blocks as text, one line each; captions are not among them. */
export function composeText(page: Page, kept: readonly boolean[]): string {
  return page.blocks
    .filter((block) => kept[block.index] === true)
    .map((block) => block.text)
    .join('\n');
}
