/** A page that is not in view paints nothing; it goes on after this many ms. */
const NO_PAINT_MS = 500;

/**
 * Resolves once the first headline is on the screen. What is not needed for it waits for this: the
 * database's opening and the renders that follow would take the processor from the browser while it
 * draws what the page has handed over, which is a third of the time to the first headline.
 */
export const afterPaint: Promise<void> = new Promise((resolve) => {
  const observer = new PerformanceObserver((entries) => {
    if (entries.getEntriesByName('first-contentful-paint').length === 0) return;
    observer.disconnect();
    resolve();
  });
  observer.observe({ type: 'paint', buffered: true });
  setTimeout(resolve, NO_PAINT_MS);
});
