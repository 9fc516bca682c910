/**
 * What a reader cannot see of a page because it is cut off or runs out of it, in words. Runs in the
 * page: it is sent as text, and so holds all it needs.
 */
export function clippedTexts(): string[] {
  const found: string[] = [];
  const { scrollWidth, clientWidth } = document.documentElement;
  if (scrollWidth > clientWidth + 1)
    found.push(`the page is ${scrollWidth - clientWidth} px too wide`);
  for (const element of document.body.querySelectorAll<HTMLElement>('*')) {
    const text = element.textContent?.trim().slice(0, 40);
    if (!text || element.childElementCount > 0 || !element.checkVisibility()) continue;
    const box = element.getBoundingClientRect();
    // What only a screen reader is meant to meet is a pixel large.
    if (box.width <= 1 || box.height <= 1) continue;
    const style = getComputedStyle(element);
    const isCut = style.overflowX !== 'visible' && element.scrollWidth > element.clientWidth + 1;
    const isMeant = style.textOverflow === 'ellipsis' || style.overflowX === 'auto';
    if (isCut && !isMeant) found.push(`cut off: ${text}`);
    // A wide table or line of code is scrolled to.
    const frame = element.closest('[tabindex="0"]');
    if (frame && frame.scrollWidth > frame.clientWidth) continue;
    if (box.right > clientWidth + 1 || box.left < -1) found.push(`out of the page: ${text}`);
  }
  return found;
}
