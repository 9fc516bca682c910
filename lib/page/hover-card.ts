/**
 * Whether an inline element is a card that a template shows when the link right before it is pointed
 * at: nothing but further links, run into the sentence without so much as a space.
 */
export function isHoverCard(element: Element): boolean {
  const before = element.previousSibling;
  if (element.localName !== 'span' || before === null || before.nodeType !== 1) return false;
  if ((before as Element).localName !== 'a' || (before.textContent ?? '').trim() === '')
    return false;
  const links = Array.from(element.querySelectorAll('a'));
  const all = (element.textContent ?? '').trim().length;
  const linked = links.reduce((sum, link) => sum + (link.textContent ?? '').trim().length, 0);
  return links.length >= 2 && linked >= 0.9 * all;
}
