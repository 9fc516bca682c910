/** Share of a scroller's content that was scrolled past, 0 to 1; 1 when all of it fits. */
export function readTo(scroller: {
  readonly scrollTop: number;
  readonly scrollHeight: number;
  readonly clientHeight: number;
}): number {
  const room = scroller.scrollHeight - scroller.clientHeight;
  return room <= 0 ? 1 : Math.min(1, Math.max(0, scroller.scrollTop / room));
}

/** Goes on where reading stopped; an article barely begun or finished starts at its top. */
export function scrollTo(scroller: HTMLElement, share: number): void {
  if (share < 0.03 || share > 0.97) return;
  scroller.scrollTop = share * (scroller.scrollHeight - scroller.clientHeight);
}
