/**
 * What is smaller than 24 × 24 px and too near to another to be pressed surely, in words: WCAG 2.2,
 * 2.5.8. Links in running text are excepted there. Runs in the page: it is sent as text, and so holds
 * all it needs.
 */
export function smallTargets(): string[] {
  const least = 24;
  const selector =
    'a[href], button, input:not([type=hidden]), select, textarea, summary, [role=tab], [role=button]';
  const nameOf = (element: Element) =>
    (element.getAttribute('aria-label') ?? element.textContent?.trim() ?? '').slice(0, 40) ||
    element.id;
  /** The place that takes the press: a label's with its field, and that of a layer over a whole line. */
  const reachOf = (element: HTMLElement): DOMRect => {
    const box = element.getBoundingClientRect();
    const layer = getComputedStyle(element, '::after');
    if (layer.content !== 'none' && layer.position === 'absolute') {
      const line = element.closest('li');
      if (line) return line.getBoundingClientRect();
    }
    const label = (element as HTMLInputElement).labels?.[0]?.getBoundingClientRect();
    if (!label) return box;
    const [left, top] = [Math.min(box.left, label.left), Math.min(box.top, label.top)];
    const [right, bottom] = [Math.max(box.right, label.right), Math.max(box.bottom, label.bottom)];
    return new DOMRect(left, top, right - left, bottom - top);
  };
  const isInText = (element: HTMLElement) =>
    element.matches('a') &&
    getComputedStyle(element).display === 'inline' &&
    (element.parentElement?.textContent?.trim().length ?? 0) >
      (element.textContent?.trim().length ?? 0);
  const all = [...document.querySelectorAll<HTMLElement>(selector)]
    .filter(
      (element) => element.checkVisibility({ visibilityProperty: true }) && !isInText(element),
    )
    .map((element) => ({ element, box: reachOf(element) }))
    .filter(({ box }) => box.width > 1 && box.height > 1);
  const isSmall = (box: DOMRect) => box.width < least - 0.5 || box.height < least - 0.5;
  /** From the middle of one to the nearest edge of the other, or to its middle when that is small too. */
  const isNear = (one: DOMRect, other: DOMRect) => {
    const x = one.left + one.width / 2;
    const y = one.top + one.height / 2;
    const edge = Math.hypot(
      Math.max(other.left - x, 0, x - other.right),
      Math.max(other.top - y, 0, y - other.bottom),
    );
    const middle = Math.hypot(other.left + other.width / 2 - x, other.top + other.height / 2 - y);
    return edge < least / 2 || (isSmall(other) && middle < least);
  };
  return all.flatMap(({ element, box }) => {
    if (!isSmall(box)) return [];
    const near = all.find(
      (other) =>
        other.element !== element && !other.element.contains(element) && isNear(box, other.box),
    );
    if (!near) return [];
    const size = `${Math.round(box.width)} × ${Math.round(box.height)}`;
    return [`small target: ${nameOf(element)}, ${size}, beside ${nameOf(near.element)}`];
  });
}
