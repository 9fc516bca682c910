const WISH = '/print';
/** A page that cannot be had, or that is all pictures, is printed as it is after so many ms. */
const WAIT_MS = 8000;

/** The hash of a route that is printed once its text is there. */
export const printRoute = (route: string): string =>
  // The third part of an article's route is empty.
  `${route.startsWith('article/') ? `${route}/` : route}${WISH}`;

/** Prints the open article if its address asks for it, once. */
export function printIfAsked(): void {
  if (!location.hash.endsWith(WISH)) return;
  history.replaceState(null, '', location.hash.slice(0, -WISH.length));
  const givenUpAt = performance.now() + WAIT_MS;
  const look = () => {
    const isThere = document.querySelector('[data-text="full"]') !== null;
    const isLoading = [...document.images].some(({ complete }) => !complete);
    if ((isThere && !isLoading) || performance.now() > givenUpAt) print();
    else setTimeout(look, 100);
  };
  look();
}
