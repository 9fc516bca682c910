/** A page that is not in view paints nothing; it goes on after this many ms. */
const NO_PAINT_MS = 150;

/**
 * Resolves once the page's first frame is out. What is not needed for it waits for this: the
 * database's opening and the renders that follow would delay the first headline.
 */
export const afterPaint: Promise<void> = new Promise((resolve) => {
  requestAnimationFrame(() => setTimeout(resolve));
  setTimeout(resolve, NO_PAINT_MS);
});
